import type { Output } from '#contract/procedures';
import { proposalOf } from '#domain/register/kinds/audit/stop';
import { inFlight } from '#kernel/inFlight';
import type { AssessmentStore } from '#ports/rating';
import type { SettingsStore } from '#ports/settings';
import { entryView } from '#usecases/register/entryView';
import type { ReadsEntries } from '#usecases/register/registerTools';
import { epicStateOf, rightsIn } from '#usecases/register/rights';

type Tools = ReadsEntries & { store: ReadsEntries['store'] & AssessmentStore & SettingsStore };

const QUERIES_AT_ONCE = 8;

/**
 * Answers the proposal to stop each of these issues that counts. One permission check, two
 * batch reads and one query an issue.
 * @param seen issues that the caller was found to see.
 */
export async function listStops(
  { store, viewerJira }: Tools,
  accountId: string,
  seen: readonly string[],
): Promise<Output<'stop.list'>> {
  if (seen.length === 0) return { stops: [] };
  const [{ edit, administers }, { settings }, records, found] = await Promise.all([
    viewerJira.rightsOn(seen),
    store.readSettings(),
    store.readAssessments(seen),
    inFlight(
      QUERIES_AT_ONCE,
      seen.map((issueId) => () => store.allEntries('stop', { issueId })),
    ),
  ]);
  let groups: Promise<ReadonlySet<string>> | undefined;
  const once = { groups: () => (groups ??= viewerJira.groups()) };
  const stops = await Promise.all(
    seen.map(async (issueId, at) => {
      const proposal = proposalOf(found[at] ?? []);
      if (!proposal) return [];
      const rights = { edit: edit.has(issueId), administersProject: false, administersJira: administers };
      const home = { accountId, home: { issueId }, rights };
      const may = await rightsIn('stop', home, epicStateOf(records.get(issueId)), settings, once);
      return [entryView(proposal, may)];
    }),
  );
  return { stops: stops.flat() };
}
