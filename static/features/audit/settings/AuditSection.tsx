import { useState } from 'react';
import { AUDIT_FILTER_MAX } from '#domain/settings/audit';
import { failureSentence } from '../../../host/failureSentence';
import { useHost } from '../../../host/HostProvider';
import { countIssues, jqlErrors } from '../../../host/jira';
import { DateField } from '../../../parts/controls/DateField';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { faultOf } from '../../portfolio/scope/jqlFault';
import { useDesk } from '../../settings/drafting/DraftContext';
import { editDraft } from '../../settings/drafting/draft';
import { fieldIds } from '../../settings/fields/fieldIds';
import { FieldProblem, problemId } from '../../settings/fields/FieldProblem';
import { Section } from '../../settings/fields/Section';
import { withAudit } from './auditDraft';
import './audit-section.css';

/** Which deliverables are judged, and until when. */
export function AuditSection() {
  const { draft, change } = useDesk();
  const { filter = '', dueAt = '' } = draft.settings.audit ?? {};
  const set = (part: { filter?: string; dueAt?: string }): void =>
    change((before) => editDraft(before, (settings) => withAudit(settings, part)));
  return (
    <Section
      title="Audit"
      about={
        <p>
          Deliverables are judged one by one: do they contribute to customers? Without a filter these are the rated
          epics and their children that are not done.
        </p>
      }
    >
      <div className="lens-field">
        <label className="lens-field__label" htmlFor={fieldIds.auditFilter}>
          Only what this JQL filter finds
        </label>
        <textarea
          id={fieldIds.auditFilter}
          className="lens-input"
          rows={2}
          spellCheck={false}
          maxLength={AUDIT_FILTER_MAX}
          value={filter}
          placeholder="project = MOB AND statusCategory != Done"
          aria-describedby={`${problemId(fieldIds.auditFilter)} ${fieldIds.auditFilter}:hint`}
          onChange={({ target }) => set({ filter: target.value })}
          onBlur={({ target }) => set({ filter: target.value.trim() })}
        />
        <FieldProblem field={fieldIds.auditFilter} />
        <p className="lens-field__hint" id={`${fieldIds.auditFilter}:hint`}>
          It stands by itself: write “not done” into it where you want that. Without ORDER BY.
        </p>
        <FilterCheck filter={filter.trim()} />
      </div>
      <div className="lens-field audit-section__due">
        <label className="lens-field__label" htmlFor={fieldIds.auditDue}>
          To be judged until
        </label>
        <DateField
          id={fieldIds.auditDue}
          value={dueAt}
          aria-describedby={`${fieldIds.auditDue}:hint`}
          onChange={({ target }) => set({ dueAt: target.value })}
        />
        <p className="lens-field__hint" id={`${fieldIds.auditDue}:hint`}>
          The page says how many a day that is. Who is assigned to a deliverable that nobody judged finds it in My turn.
          Empty: there is no such day, and My turn asks nobody.
        </p>
      </div>
    </Section>
  );
}

/** Asks Jira what a filter finds for who looks. */
function FilterCheck({ filter }: { filter: string }) {
  const figures = figuresIn(useHost().locale);
  const [checked, setChecked] = useState<{ filter: string; says: string } | null>(null);
  const [isAsking, setAsking] = useState(false);
  if (filter === '') return null;
  const check = (): void => {
    setAsking(true);
    void whatItFinds(filter, figures).then((says) => {
      setAsking(false);
      setChecked({ filter, says });
    });
  };
  return (
    <div className="audit-section__check">
      <button type="button" className="lens-plain-button" aria-disabled={isAsking} onClick={check}>
        Check filter
      </button>
      <span role="status">{isAsking ? 'Asking Jira…' : checked?.filter === filter ? checked.says : ''}</span>
    </div>
  );
}

/** Never rejects. */
async function whatItFinds(filter: string, figures: Figures): Promise<string> {
  try {
    const [first] = await jqlErrors(filter);
    if (first !== undefined) return faultOf(filter, first).words;
    const count = await countIssues(filter);
    return count === 0
      ? 'It finds nothing that you can see.'
      : `It finds about ${counted(figures, count, 'issue', 'issues')}.`;
  } catch (error) {
    return failureSentence(error, 'Jira could not check this filter. Try again in a minute.');
  }
}
