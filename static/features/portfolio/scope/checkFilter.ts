import { splitOrderBy } from '#domain/portfolio/orderBy';
import { scopeJql } from '#domain/portfolio/portfolioQuery';
import { failureSentence } from '../../../host/failureSentence';
import { countIssues, jqlErrors } from '../../../host/jira';
import { call } from '../../../host/server';
import { counted, type Figures } from '../../../parts/texts/counted';
import { FILTER_MAX } from './gadgetConfiguration';
import { faultOf, type JqlFault } from './jqlFault';

/**
 * What Jira says of a filter. `jql` is the part to keep; `removedOrder` the ORDER BY that is not kept; `at` where in it
 * the problem is.
 */
export type FilterCheck =
  | { ok: true; jql: string; epics: number; removedOrder: string | null }
  | { ok: false; problem: string; at: JqlFault['at'] };

const refused = (problem: string): FilterCheck => ({ ok: false, problem, at: null });

/** @returns the first fault; the next one is told when it is mended. */
function faulty(written: string, filter: string, [first = '']: readonly string[]): FilterCheck {
  const { words, at } = faultOf(filter, first);
  // What stands before the filter as it was written, such as a space, moves the place.
  const moved = written.indexOf(filter);
  return { ok: false, problem: words, at: at && { begin: at.begin + moved, end: at.end + moved } };
}

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
    if (errors.length > 0) return faulty(written, filter, errors);
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
