import Button from '@atlaskit/button/new';
import { Fragment, useId, type ReactNode } from 'react';
import { Radio } from '../../../parts/controls/Checkbox';
import { FilterField } from './FilterField';
import { MOST_PROJECTS } from './gadgetConfiguration';
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

/** Chooses which epics a view is about: only what belongs to the choice is asked. */
export function ScopeChoice({ draft, onChange, check, checking, onCheck }: ScopeChoiceProps) {
  const id = useId();
  const problem = check && !check.ok ? check.problem : null;
  const said = (
    <p
      className={problem ? 'lens-scope__says lens-scope__says--problem' : 'lens-scope__says'}
      id={`${id}-says`}
      role="status"
    >
      {checking ? 'Asking Jira…' : (problem ?? (check?.ok ? check.notice : null))}
    </p>
  );
  const parts: Partial<Record<ScopeDraft['kind'], ReactNode>> = {
    projects: (
      <>
        <p className="lens-scope__limit">{`Up to ${MOST_PROJECTS} projects.`}</p>
        <ProjectChoice
          chosen={draft.projectIds}
          onChange={(next) => onChange(({ projectIds }) => ({ projectIds: next(projectIds) }))}
        />
        {said}
      </>
    ),
    filter: (
      <>
        <FilterField
          jql={draft.jql}
          onChange={(jql) => onChange(() => ({ jql }))}
          fault={check && !check.ok ? (check.at ?? null) : null}
          isWrong={problem !== null}
          saidBy={`${id}-says`}
        >
          {said}
        </FilterField>
        <Button spacing="compact" onClick={onCheck} isDisabled={checking}>
          Check filter
        </Button>
      </>
    ),
  };
  return (
    <fieldset className="lens-scope">
      <legend>Epics</legend>
      {KINDS.map(({ kind, label }) => (
        <Fragment key={kind}>
          <Radio name={id} checked={draft.kind === kind} onChange={() => onChange(() => ({ kind }))}>
            {label}
          </Radio>
          {draft.kind === kind && parts[kind] && <div className="lens-scope__part">{parts[kind]}</div>}
        </Fragment>
      ))}
    </fieldset>
  );
}
