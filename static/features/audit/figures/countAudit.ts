import { judgedAsJql } from '#domain/portfolio/query/auditQuery';
import { inFlight } from '#kernel/inFlight';
import { countIssues } from '../../../host/jira';

/** How many of what is delivered are judged, by class. Counts of Jira are approximate. */
export interface AuditCounts {
  total: number;
  byClass: Readonly<Record<string, number>>;
}

/** Counts that are under way at once. */
const AT_ONCE = 8;

/** Told how many of how many counts are done. */
export type Counting = (done: number, of: number) => void;

/** One thing to count: the deliverables of these parts that are of one of these classes; all without. */
interface Asked {
  parts: readonly string[];
  classes: readonly string[] | null;
}

/**
 * Counts as the viewer, each sum over the parts of an audit.
 * @returns the sums in the order asked. @throws JiraError
 */
async function sums(asked: readonly Asked[], told: Counting): Promise<number[]> {
  const counts = asked.flatMap(({ parts, classes }) =>
    parts.map((part) => (classes === null ? part : judgedAsJql(part, classes))),
  );
  let done = 0;
  const counted = await inFlight(
    AT_ONCE,
    counts.map((jql) => async () => {
      const count = await countIssues(jql);
      told((done += 1), counts.length);
      return count;
    }),
  );
  let from = 0;
  return asked.map(({ parts }) => {
    const of = counted.slice(from, (from += parts.length));
    return of.reduce((sum, one) => sum + one, 0);
  });
}

/** Counts all deliverables and those of each class. @throws JiraError */
export async function countAudit(
  parts: readonly string[],
  classes: readonly string[],
  told: Counting = () => undefined,
): Promise<AuditCounts> {
  const asked = [null, ...classes.map((one) => [one])].map((of): Asked => ({ parts, classes: of }));
  const [total = 0, ...each] = await sums(asked, told);
  return { total, byClass: Object.fromEntries(classes.map((name, at) => [name, each[at] ?? 0])) };
}

/** What one of several groups of deliverables comes to. */
export interface GroupCounts {
  total: number;
  judged: number;
  speaking: number;
}

/**
 * Counts groups of deliverables: those in a project, those at a stage.
 * @param groups the parts of each. @returns them in the same order. @throws JiraError
 */
export async function countGroups(
  groups: readonly (readonly string[])[],
  { all, speaking }: { all: readonly string[]; speaking: readonly string[] },
  told: Counting = () => undefined,
): Promise<GroupCounts[]> {
  const asked = groups.flatMap((parts): Asked[] => [null, all, speaking].map((classes) => ({ parts, classes })));
  const counted = await sums(asked, told);
  return groups.map((_, at) => {
    const [total = 0, judged = 0, of = 0] = counted.slice(3 * at, 3 * at + 3);
    // Three counts at three moments: no more speak than are judged, and no more are judged than there are.
    return { total: Math.max(total, judged, of), judged: Math.max(judged, of), speaking: of };
  });
}
