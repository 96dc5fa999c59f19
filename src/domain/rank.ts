import type { Score } from './score';

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
 * Competition ranking (1, =2, =2, 4): floor descending, then ceiling ascending, so that a missing answer counts as the worst
 * one and, against the same floor, the more certain epic goes first. Equal on both is a tie, listed in key order.
 */
export function rank<T extends Rankable>(epics: readonly T[]): Ranking<T> {
  const rated = epics.filter(isRated).sort(byPlace);
  const ranked: Place<T>[] = [];
  rated.forEach((epic, index) => {
    const before = ranked[index - 1];
    const tied = before !== undefined && sameScore(before.epic, epic);
    if (tied) before.tied = true;
    ranked.push({ epic, rank: tied ? before.rank : index + 1, tied });
  });
  return { ranked, notRated: epics.filter((epic) => !isRated(epic)).sort(byKey) };
}

/** @returns the rank as people read it: `1`, `=2`. */
export const rankText = (place: { rank: number; tied: boolean }): string => `${place.tied ? '=' : ''}${place.rank}`;

/** Compares issue keys as Jira does: the project as text, then the number. */
export function byKey(a: { key: string }, b: { key: string }): number {
  const [projectA, numberA] = splitKey(a.key);
  const [projectB, numberB] = splitKey(b.key);
  if (projectA !== projectB) return projectA < projectB ? -1 : 1;
  return numberA - numberB;
}

function splitKey(key: string): [string, number] {
  const dash = key.lastIndexOf('-');
  return dash < 0 ? [key, 0] : [key.slice(0, dash), Number(key.slice(dash + 1)) || 0];
}

const isRated = (epic: Rankable): boolean => epic.score !== null;

/** Compares two scores by the place they earn: negative when `a` ranks before `b`, 0 when they tie. */
function compareScores(a: Score, b: Score): number {
  return b.floor - a.floor || a.ceiling - b.ceiling;
}

function byPlace(a: Rankable, b: Rankable): number {
  return (a.score && b.score && compareScores(a.score, b.score)) || byKey(a, b);
}

function sameScore(a: Rankable, b: Rankable): boolean {
  return a.score !== null && b.score !== null && compareScores(a.score, b.score) === 0;
}
