import type { Output } from '#contract/procedures';
import { countedAssessment } from '#domain/rating/counted';
import { scaleOf, scoreOf } from '#domain/rating/score';
import type { Entry } from '#domain/register/entry';
import { factsTogether } from '#domain/register/facts';
import { homeName } from '#kernel/home';
import { inFlight } from '#kernel/inFlight';
import type { AssessmentStore } from '#ports/rating';
import type { SettingsStore } from '#ports/settings';
import { owedAmong } from '#usecases/register/opinion/sight';
import type { ReadsEntries } from '#usecases/register/registerTools';

type Tools = ReadsEntries & { store: ReadsEntries['store'] & AssessmentStore & SettingsStore };

const QUERIES_AT_ONCE = 8;

/**
 * Answers how issues reach customers: by what they are rated, and by the paths that they change. One batch read and,
 * where paths are changed, a query an issue, a batch read and one permission check. Of an epic on which the caller owes
 * an opinion no score is told.
 * @param seen issues that the caller was found to see.
 */
export async function waysThrough(
  tools: Tools,
  accountId: string,
  seen: readonly string[],
): Promise<Output<'objection.through'>> {
  const { store } = tools;
  if (seen.length === 0) return { issues: [] };
  const [records, { settings }] = await Promise.all([store.readAssessments(seen), store.readSettings()]);
  const owed = new Set(await owedAmong(tools, accountId, records));
  const changing = seen.filter((issueId) => factsTogether(records.get(issueId)?.registers?.facts).paths ?? 0);
  const paths = await pathsChanged(tools, changing);
  const scale = scaleOf(settings);
  const issues = seen.map((issueId) => {
    const record = records.get(issueId);
    const isTold = record !== undefined && record.assessment.version > 0 && !owed.has(issueId);
    const score = isTold ? scoreOf(scale, countedAssessment(record, scale)) : null;
    return { issueId, score, ...(paths.get(issueId) ?? { paths: [], hiddenPaths: 0 }) };
  });
  return { issues: issues.filter((one) => one.score !== null || one.paths.length + one.hiddenPaths > 0) };
}

type Changed = Pick<Output<'objection.through'>['issues'][number], 'paths' | 'hiddenPaths'>;

async function pathsChanged(
  { store, viewerJira }: Tools,
  issueIds: readonly string[],
): Promise<ReadonlyMap<string, Changed>> {
  if (issueIds.length === 0) return new Map();
  const changes = await inFlight(
    QUERIES_AT_ONCE,
    issueIds.map((issueId) => () => store.allEntries('pathChange', { issueId })),
  );
  const idsOf = (entries: readonly Entry[] = []): string[] => [
    ...new Set(
      entries.flatMap(({ removed, values: { path } }) => (!removed && typeof path === 'string' ? [path] : [])),
    ),
  ];
  const paths = await store.readEntries([...new Set(changes.flatMap(idsOf))]);
  const homes = [...new Map([...paths.values()].map(({ home }) => [homeName(home), home])).values()];
  const visible = homes.length === 0 ? new Set<string>() : await viewerJira.visibleHomes(homes);
  return new Map(
    issueIds.map((issueId, at) => {
      const named = idsOf(changes[at]).flatMap((id) => paths.get(id) ?? []);
      const standing = named.filter(({ removed }) => !removed);
      const told = standing.filter(({ home }) => visible.has(homeName(home)));
      return [issueId, { paths: told.map(namesOf), hiddenPaths: standing.length - told.length }];
    }),
  );
}

const namesOf = ({ id, values: { name } }: Entry): { id: string; name: string | null } => ({
  id,
  name: typeof name === 'string' ? name : null,
});
