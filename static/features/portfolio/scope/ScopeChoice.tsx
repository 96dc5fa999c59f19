import Button from '@atlaskit/button/new';
import { useId } from 'react';
import { ProjectChoice } from './ProjectChoice';
import type { ScopeCheck, ScopeDraft } from './scopeDraft';
import './scope-choice.css';

export interface ScopeChoiceProps {
  draft: ScopeDraft;
  /** Changes a part of the draft, given the draft as it stands. */
  onChange: (part: (draft: ScopeDraft) => Partial<ScopeDraft>) => void;
  /** What the last check said of this draft; null while it was not checked. */
  check: ScopeCheck | null;
  checking: boolean;
  /** Asks for a check of the filter. */
  onCheck: () => void;
}

const KINDS = [
  { kind: 'all', label: 'All epics' },
  { kind: 'projects', label: 'Some projects' },
  { kind: 'filter', label: 'A JQL filter' },
] as const;

/** Chooses which epics a view is about. */
export function ScopeChoice({ draft, onChange, check, checking, onCheck }: ScopeChoiceProps) {
  const id = useId();
  const problem = check && !check.ok ? check.problem : null;
  return (
    <fieldset className="lens-scope">
      <legend>Epics</legend>
      {KINDS.map(({ kind, label }) => (
        <label key={kind} className="lens-scope__kind">
          <input type="radio" name={id} checked={draft.kind === kind} onChange={() => onChange(() => ({ kind }))} />
          {label}
        </label>
      ))}
      {draft.kind === 'projects' && (
        <ProjectChoice
          chosen={draft.projectIds}
          onChange={(next) => onChange(({ projectIds }) => ({ projectIds: next(projectIds) }))}
        />
      )}
      {draft.kind === 'filter' && (
        <div className="lens-scope__filter">
          <label htmlFor={`${id}-jql`}>JQL filter</label>
          <textarea
            id={`${id}-jql`}
            rows={3}
            spellCheck={false}
            value={draft.jql}
            placeholder="labels = digital AND status != Done"
            aria-invalid={problem !== null}
            aria-describedby={`${id}-says`}
            onChange={(event) => onChange(() => ({ jql: event.target.value }))}
          />
          <Button spacing="compact" onClick={onCheck} isDisabled={checking}>
            Check filter
          </Button>
        </div>
      )}
      <p
        className={problem ? 'lens-scope__says lens-scope__says--problem' : 'lens-scope__says'}
        id={`${id}-says`}
        role="status"
      >
        {checking ? 'Asking Jira…' : (problem ?? (check?.ok ? check.notice : null))}
      </p>
    </fieldset>
  );
}
