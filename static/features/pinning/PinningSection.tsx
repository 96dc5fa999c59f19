import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { useHost } from '../../host/HostProvider';
import type { PinAction } from '../../host/modules/pinning';
import { Radio } from '../../parts/controls/Checkbox';
import { Message } from '../../parts/messages/Message';
import { counted, figuresIn, type Figures } from '../../parts/texts/counted';
import { Section } from '../settings/fields/Section';
import { ProjectChoice } from '../portfolio/scope/ProjectChoice';
import { usePinning, type Pinning } from './usePinning';
import './pinning.css';

/** Where the panel is shown without a press on each issue. Jira does it, as the administrator who looks. */
export default function PinningSection() {
  const id = useId();
  const figures = figuresIn(useHost().locale);
  const [ofAll, setOfAll] = useState(true);
  const [chosen, setChosen] = useState<string[]>([]);
  const { pinning, begin } = usePinning();
  const running = pinning.state === 'running';
  const nothing = !ofAll && chosen.length === 0;
  const start = (action: PinAction): void => begin(action, ofAll ? null : chosen);
  return (
    <Section
      title="The panel on issues"
      about={
        <p>
          On an issue the panel stands behind a button until somebody presses it there. Here it is shown on all issues
          of a project at once, of every type and for everybody.
        </p>
      }
    >
      <div className="lens-pinning">
        <fieldset className="lens-pinning__projects" disabled={running}>
          <legend>In which projects</legend>
          <Radio name={id} checked={ofAll} onChange={() => setOfAll(true)}>
            All that you can see
          </Radio>
          <Radio name={id} checked={!ofAll} onChange={() => setOfAll(false)}>
            Only some
          </Radio>
          {!ofAll && <ProjectChoice chosen={chosen} onChange={(next) => setChosen((before) => next(before))} />}
        </fieldset>
        <div className="lens-pinning__buttons">
          <Button appearance="primary" isDisabled={running || nothing} onClick={() => start('PIN')}>
            Show the panel
          </Button>
          <Button isDisabled={running || nothing} onClick={() => start('UNPIN')}>
            No longer show it
          </Button>
          {nothing && <span className="lens-pinning__hint">Choose at least one project.</span>}
        </div>
        {running && <progress max={1} value={pinning.share} aria-label="Projects done" />}
        <p role="status">{statusWords(pinning, figures)}</p>
        {pinning.problem && <Message tone="error">{pinning.problem}</Message>}
      </div>
    </Section>
  );
}

function statusWords({ state, action, projects, share, hasMore }: Pinning, figures: Figures): string {
  const inProjects = counted(figures, projects, 'project', 'projects');
  if (state === 'running') {
    if (projects === 0) return 'Reading the projects…';
    const stay = hasMore ? 'Keep this page open until then.' : 'You can leave this page; Jira goes on.';
    return `${figures(Math.floor(share * projects))} of ${inProjects} done. ${stay}`;
  }
  if (state !== 'ended') return '';
  if (projects === 0) return 'There is no project that you can see.';
  return action === 'PIN'
    ? `The panel is shown on all issues of ${inProjects}.`
    : `In ${inProjects} the panel stands behind its button again.`;
}
