import type { Score } from '#domain/rating/score';

/** A cut line stands after at most this many places. */
export const MOST_PLACES = 999;

/** Where the line stands unless somebody says otherwise. */
export const USUAL_PLACES = 20;

/** An epic as it is ranked. `score` null: not rated. */
export interface Rankable {
  key: string;
  score: Score | null;
}

/** A place in the ranking; `tied` when others share it (shown as `=4`). */
export interface Place<T extends Rankable> {
  epic: T;
  rank: number;
  tied: boolean;
}

export interface Ranking<T extends Rankable> {
  ranked: Place<T>[];
  /** Epics without a rating, in key order; they have no rank. */
  notRated: T[];
}

/**
 * Competition ranking (1, =2, =2, 4): floor descending, then ceiling ascending, so that a missing answer counts as the
 * worst one and, against the same floor, the more certain epic goes first. Equal on both is a tie, listed in key order.
 */
export function rank<T extends Rankable>(epics: readonly T[]): Ranking<T> {
  const ranked: Place<T>[] = [];
  for (const group of tieGroups(epics)) {
    const [begin, tied] = [ranked.length + 1, group.length > 1];
    for (const epic of inKeyOrder(group)) ranked.push({ epic, rank: begin, tied });
  }
  return { ranked, notRated: inKeyOrder(epics.filter((epic) => !isRated(epic))) };
}

/** @returns the rated epics that share a score, best score first: far fewer scores than epics have to be sorted. */
function tieGroups<T extends Rankable>(epics: readonly T[]): T[][] {
  const byFloor = new Map<number, Map<number, { score: Score; epics: T[] }>>();
  for (const epic of epics.filter(isRated)) {
    const { floor, ceiling } = epic.score;
    let byCeiling = byFloor.get(floor);
    if (!byCeiling) byFloor.set(floor, (byCeiling = new Map()));
    const group = byCeiling.get(ceiling);
    if (group) group.epics.push(epic);
    else byCeiling.set(ceiling, { score: epic.score, epics: [epic] });
  }
  const groups = [...byFloor.values()].flatMap((byCeiling) => [...byCeiling.values()]);
  return groups.sort((a, b) => compareScores(a.score, b.score)).map((group) => group.epics);
}

const isRated = <T extends Rankable>(epic: T): epic is T & { score: Score } => epic.score !== null;

/** Compares by the place that a score earns: negative when `a` ranks before `b`, 0 when they tie. */
export const compareScores = (a: Score, b: Score): number => b.floor - a.floor || a.ceiling - b.ceiling;

/** Each key is taken apart once, not at every comparison. */
function inKeyOrder<T extends { key: string }>(epics: readonly T[]): T[] {
  if (epics.length < 2) return [...epics];
  const byProject = new Map<string, { number: number; epic: T }[]>();
  for (const epic of epics) {
    const { project, number } = splitKey(epic.key);
    const same = byProject.get(project);
    if (same) same.push({ number, epic });
    else byProject.set(project, [{ number, epic }]);
  }
  const projects = [...byProject].sort(([a], [b]) => (a < b ? -1 : 1));
  return projects.flatMap(([, entries]) => entries.sort((a, b) => a.number - b.number).map(({ epic }) => epic));
}

/** @returns the rank as people read it: `1`, `=2`. */
export const rankText = (place: { rank: number; tied: boolean }): string => `${place.tied ? '=' : ''}${place.rank}`;

/** Compares issue keys as Jira does: the project as text, then the number. */
export function byKey(a: { key: string }, b: { key: string }): number {
  const [first, second] = [splitKey(a.key), splitKey(b.key)];
  if (first.project !== second.project) return first.project < second.project ? -1 : 1;
  return first.number - second.number;
}

function splitKey(key: string): { project: string; number: number } {
  const dash = key.lastIndexOf('-');
  return dash < 0
    ? { project: key, number: 0 }
    : { project: key.slice(0, dash), number: Number(key.slice(dash + 1)) || 0 };
}

/** A tie that a line through the ranking runs through. */
export interface CrossingTie {
  /** Places from 0 in the ranking: the first and the last epic that share the rank. */
  from: number;
  to: number;
  /** Epics that share it, and places above the line that there are for them. */
  epics: number;
  places: number;
}

/** @returns the tie that a line after some places runs through; null where it separates two ranks. */
export function crossingTie(ranking: readonly { rank: number }[], places: number): CrossingTie | null {
  const shared = ranking[places - 1]?.rank;
  if (shared === undefined || ranking[places]?.rank !== shared) return null;
  const from = shared - 1;
  let to = places;
  while (ranking[to + 1]?.rank === shared) to += 1;
  return { from, to, epics: to - from + 1, places: places - from };
}
