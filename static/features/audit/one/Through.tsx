import { useId } from 'react';
import { judgement } from '#domain/register/kinds/audit/judgement';
import type { Settings } from '#domain/settings/settings';
import { Select } from '../../../parts/controls/Select';
import { RecordControl } from '../../register/records/RecordControl';
import type { Draft } from '../queue/draft';
import type { LinkedOne } from './details';

interface ThroughProps {
  issueId: string;
  draft: Draft;
  /** What it is linked with: any of them may be what makes it reach customers. */
  links: readonly LinkedOne[];
  settings: Settings;
  /** Is told what is said anew. */
  onDraft: (part: Partial<Draft>) => void;
}

/** How it comes to customers: through a path of the journey, or through an issue that it is linked with. */
export function Through({ issueId, draft, links, settings, onDraft }: ThroughProps) {
  const id = useId();
  const { path } = judgement.fields;
  const known = links.some(({ key }) => key === draft.enabler);
  return (
    <div className="audit-through">
      <RecordControl
        id={`${id}-path`}
        field={path}
        control={path.control as Extract<typeof path.control, { control: 'record' }>}
        value={draft.path}
        settings={settings}
        issueId={issueId}
        home={{ issueId }}
        describedBy={undefined}
        isWrong={false}
        onChange={(value) => onDraft({ path: typeof value === 'string' ? value : null })}
      />
      <div>
        <label className="lens-label" htmlFor={`${id}-enabler`}>
          Or through another issue
        </label>
        <Select
          id={`${id}-enabler`}
          isInForm
          value={draft.enabler ?? ''}
          disabled={links.length === 0 && draft.enabler === null}
          aria-describedby={`${id}-inherited`}
          onChange={({ target }) => onDraft({ enabler: target.value === '' ? null : target.value })}
        >
          <option value="">{links.length === 0 ? 'It is linked with no issue' : 'Through none'}</option>
          {draft.enabler !== null && !known && <option value={draft.enabler}>{draft.enabler}</option>}
          {links.map(({ key, summary, how }) => (
            <option key={`${how} ${key}`} value={key}>
              {`${key} ${summary} (${how})`}
            </option>
          ))}
        </Select>
        <p className="audit-through__hint" id={`${id}-inherited`}>
          What it does for customers there is inherited, and never in the score.
        </p>
      </div>
    </div>
  );
}
