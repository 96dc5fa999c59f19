import {
  countedVersions,
  oldEnough,
  type CountedVersions,
  type ProjectVersion,
  type ReleasedVersion,
} from '#domain/engagement/countedVersions';
import { hasCome, LINE_DAYS, linePoint, type LinePoint } from '#domain/engagement/ddpLine';
import { escapeOf, type Escape } from '#domain/engagement/escape';
import { bugsBeforeJql, bugsJql, bugsOfProjectJql } from '#domain/portfolio/query/bugsQuery';
import { inFlight } from '#kernel/inFlight';
import { countIssues } from '../../../../host/jira';

export const AT_ONCE = 8;

/** Told after each search: how many are done, of how many. What it throws ends the reading. */
export type Told = (done: number, of: number) => void;

/** What is counted, as the viewer chose it. */
export interface Asked {
  /** Names of the issue types that count as bugs. */
  types: readonly string[];
  chosen: readonly ReleasedVersion[];
  /** Every version of the projects of those. */
  all: readonly ProjectVersion[];
  /** The day as of which it is told, in the viewer's time zone. */
  asOf: string;
}

/** Two counts are made at two moments: no more were found before than there are. */
const escaped = (n: number, before: number): Escape => escapeOf(Math.min(n, before), n - Math.min(n, before));

/** What was found before the versions were released, of all that was found so far: two searches. @throws JiraError */
export async function readRate({ types, chosen, all }: Omit<Asked, 'asOf'>): Promise<Escape> {
  const counted = countedVersions(chosen, all);
  const [n, before] = await Promise.all([
    countIssues(bugsJql(types, counted)),
    countIssues(bugsBeforeJql(types, counted, 0)),
  ]);
  return escaped(n, before);
}

/** The rate now, and how it fell since go-live. */
export interface EscapeRead {
  now: Escape;
  line: LinePoint[];
  /** Bugs of the project that affect no version that is released and dated; null where that is not asked. */
  leftOut: number | null;
}

/**
 * A version, also of several projects: at most seven searches at any size, one for each day that has come everywhere
 * and two for now. @throws JiraError
 */
export async function readVersion({ types, chosen, all, asOf }: Asked, told: Told): Promise<EscapeRead> {
  const counted = countedVersions(chosen, all);
  const isOver = (day: number): boolean => chosen.every(({ released }) => hasCome(released, day, asOf));
  const points = LINE_DAYS.map((day) => ({ day, counted: isOver(day) ? counted : null }));
  return { ...(await readLine(types, counted, points, [], told)), leftOut: null };
}

/**
 * The dated versions of a project together: at most thirteen searches. Of each day after go-live those versions are
 * told that are old enough. @throws JiraError
 */
export async function readProject(
  projectId: string,
  { types, chosen, all, asOf }: Asked,
  told: Told,
): Promise<EscapeRead> {
  const counted = countedVersions(chosen, all);
  const points = LINE_DAYS.map((day) => {
    const versions = oldEnough(chosen, day, asOf);
    // A bug of an earlier version that is not among those chosen counts for none of these either.
    return { day, counted: versions.length === 0 ? null : { ...counted, versions } };
  });
  const everything = bugsOfProjectJql(types, projectId);
  const { count, ...read } = await readLine(types, counted, points, [everything], told);
  return { ...read, leftOut: Math.max(0, count(everything) - read.now.n) };
}

/** A day after go-live with the versions that are old enough for it; null where none is. */
interface Point {
  day: number;
  counted: CountedVersions | null;
}

type Read = Omit<EscapeRead, 'leftOut'> & { count: (jql: string) => number };

async function readLine(
  types: readonly string[],
  whole: CountedVersions,
  points: readonly Point[],
  more: readonly string[],
  told: Told,
): Promise<Read> {
  const all = bugsJql(types, whole);
  const before = (counted: CountedVersions, days = 0): string => bugsBeforeJql(types, counted, days);
  const asked = points.flatMap(({ day, counted }) => (counted ? [before(counted), before(counted, day + 1)] : []));
  const count = await counts([all, before(whole), ...asked, ...more], told);
  const line = points.map(({ day, counted }): LinePoint => {
    if (!counted) return { state: 'not yet', day };
    const n = count(before(counted, day + 1));
    return linePoint(day, Math.min(count(before(counted)), n), n);
  });
  return { now: escaped(count(all), count(before(whole))), line, count };
}

/** Asks each search once, eight at a time. @returns how many issues it finds. */
async function counts(queries: readonly string[], told: Told): Promise<(jql: string) => number> {
  const asked = [...new Set(queries)];
  let done = 0;
  told(done, asked.length);
  const found = await inFlight(
    AT_ONCE,
    asked.map((jql) => async () => {
      const count = await countIssues(jql);
      done += 1;
      told(done, asked.length);
      return [jql, count] as const;
    }),
  );
  const byQuery = new Map(found);
  return (jql) => byQuery.get(jql) ?? 0;
}
