import type { Output } from '#contract/procedures';
import { NEVER_RATED } from '#domain/rating/assessment';
import { impactOf } from '#domain/rating/missing';
import type { Entry } from '#domain/register/entry';
import { factsTogether } from '#domain/register/facts';
import { confirmationOf } from '#domain/voice/confirmation';
import { isInitiative, type SeenIssue } from '#usecases/rating/issueAccess';
import { entryView } from '#usecases/register/entryView';
import { homeOf } from '#usecases/register/opinion/openOpinions';
import { owes, ownOpinionId } from '#usecases/register/opinion/sight';
import type { ReadsEntries } from '#usecases/register/registerTools';
import { epicStateOf, rightsIn } from '#usecases/register/rights';
import { readEngagement } from './readEngagement';

/**
 * Answers the engagement of an epic at once: its cohorts, sessions and gaps, and what its sponsor confirmed. One batch
 * read and a query for each kind; Jira is asked no more than the guard did.
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
  const view = (entry: Entry) => entryView(entry, rights);
  const { answers, sponsor } = record?.assessment ?? NEVER_RATED;
  const confirmation = confirmationOf(factsTogether(record?.registers?.facts), impactOf(answers));
  const { state, at } = confirmation.state === 'none' ? { ...confirmation, at: null } : confirmation;
  return {
    cohorts: cohorts.map(view),
    sessions: sessions.map(view),
    gaps: gaps.map(view),
    more,
    confirmed: isOwing || at === null ? null : { at, standing: state === 'stands' },
    sponsor: isOwing ? null : sponsor,
    owes: isOwing,
    mayAdd: rights.add && isInitiative(issue.typeName, settings.settings),
  };
}
