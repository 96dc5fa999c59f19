import type { Output } from '#contract/procedures';
import { NEVER_RATED } from '#domain/rating/assessment';
import type { Entry } from '#domain/register/entry';
import { seenBeside, toldOnly } from '#usecases/map/seenNames';
import { isInitiative, type SeenIssue } from '#usecases/rating/issueAccess';
import { entryView } from '#usecases/register/entryView';
import { homeOf } from '#usecases/register/opinion/openOpinions';
import { owes, ownOpinionId } from '#usecases/register/opinion/sight';
import type { ReadsEntries } from '#usecases/register/registerTools';
import { epicStateOf, rightsIn } from '#usecases/register/rights';
import { confirmedIn } from './confirmedIn';
import { readEngagement } from './readEngagement';

/**
 * Answers the engagement of an epic at once: its cohorts, sessions and gaps, and what its sponsor confirmed. One batch
 * read and a query for each kind; Jira is asked no more than the guard did, but for the projects of paths that sessions
 * name: of those that the caller does not see nothing is told.
 */
export async function openEngagement(
  tools: ReadsEntries,
  accountId: string,
  issue: SeenIssue,
): Promise<Output<'engagement.open'>> {
  const { store, ids, clock, viewerJira } = tools;
  const seen = homeOf(accountId, issue);
  const own = ownOpinionId(ids, issue.id, accountId);
  const [{ record, settings, entries }, { cohorts, sessions, gaps, more }] = await Promise.all([
    store.readEntryBasis(seen.home, [own]),
    readEngagement(store, issue.id),
  ]);
  const isOwing = owes(entries.get(own), record, clock.now());
  // Who may write one of the three may write all.
  const rights = await rightsIn('cohort', seen, epicStateOf(record), settings.settings, viewerJira);
  const named = await seenBeside(tools, seen.home, sessions);
  const view = (entry: Entry) => toldOnly(entryView(entry, rights), named).entry;
  const { sponsor } = record?.assessment ?? NEVER_RATED;
  return {
    cohorts: cohorts.map(view),
    sessions: sessions.map(view),
    gaps: gaps.map(view),
    more,
    confirmed: isOwing ? null : confirmedIn(record),
    sponsor: isOwing ? null : sponsor,
    owes: isOwing,
    mayAdd: rights.add && isInitiative(issue.typeName, settings.settings),
  };
}
