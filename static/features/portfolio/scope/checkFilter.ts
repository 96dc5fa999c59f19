import { splitOrderBy } from '#domain/portfolio/orderBy';
import { scopeJql } from '#domain/portfolio/portfolioQuery';
import { failureSentence } from '../../../host/failureSentence';
import { countIssues, jqlErrors } from '../../../host/jira';
import { call } from '../../../host/server';
import { counted, type Figures } from '../../../parts/texts/counted';
import { FILTER_MAX } from './gadgetConfiguration';

/** What Jira says of a filter. `jql` is the part to keep; `removedOrder` the ORDER BY that is not kept. */
export type FilterCheck =
  { ok: true; jql: string; epics: number; removedOrder: string | null } | { ok: false; problem: string };

const refused = (problem: string): FilterCheck => ({ ok: false, problem });

/** Asks Jira whether a filter is one, alone and together with the rated issue types. Never rejects. */
export async function checkFilter(written: string): Promise<FilterCheck> {
  const { filter, orderBy } = splitOrderBy(written);
  if (filter === '')
    return refused('Write a filter, for example: labels = digital. To see everything, choose "All epics".');
  if (filter.length > FILTER_MAX)
    return refused(`A filter can have ${FILTER_MAX} characters; this one has ${filter.length}.`);
  try {
    // The filter alone comes first: one that is only whole between our parentheses could reach out of them.
    const errors = await jqlErrors(filter);
    if (errors.length > 0) return refused(errors.join(' '));
    const settings = await call('settings.open', {});
    if (!settings.ok) return refused(settings.error.message);
    const epics = await countIssues(scopeJql({ kind: 'filter', jql: filter }, settings.value.settings.initiativeTypes));
    return { ok: true, jql: filter, epics, removedOrder: orderBy };
  } catch (error) {
    return refused(failureSentence(error, 'Jira could not check this filter. Try again in a minute.'));
  }
}

/** @returns what a good filter is told; Jira counts approximately. */
export function matchText(figures: Figures, { epics }: { epics: number }): string {
  return epics === 0
    ? 'This filter matches no epic that you can see.'
    : `This filter matches about ${counted(figures, epics, 'epic', 'epics')}.`;
}
