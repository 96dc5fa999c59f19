import { changeOf, type Change } from '#domain/measure/change';
import type { Formula } from '#domain/measure/formula';
import type { MonthCell } from '#domain/measure/months';
import { readingOf, type Cell } from '#domain/measure/reading';
import { monthOf } from '#domain/trend/month';

/** Service, cost and revenue: three crowns of an epic or a path, never added up. */
export const CROWNS = ['service', 'cost', 'revenue'] as const;
export type CrownName = (typeof CROWNS)[number];

/** The measure of a crown, and how it stood before and after going live. */
export interface Crown {
  /** Which way is wanted. */
  want: 'up' | 'down';
  formula?: Formula | undefined;
  before: Cell;
  after: Cell;
}

export type CrownState = 'won' | 'lost' | 'open';

export interface TripleCrown extends Record<CrownName, CrownState> {
  won: number;
  lost: number;
  open: number;
}

/** @returns whether a change is as wanted; open where nothing can be said of it, or nothing moved. */
function crownState(crown: Crown | null): CrownState {
  if (!crown) return 'open';
  const change = crownChange(crown);
  if (change.state !== 'up' && change.state !== 'down') return 'open';
  return change.state === crown.want ? 'won' : 'lost';
}

/** @returns how the measure of a crown moved since going live. */
export const crownChange = ({ before, after, formula }: Crown): Change => changeOf(before, after, formula);

/** The three crowns: won where the measure moved as wanted since going live, lost where it moved the other way. */
export function tripleCrown(crowns: Readonly<Record<CrownName, Crown | null>>): TripleCrown {
  const states = CROWNS.map((name) => [name, crownState(crowns[name])] as const);
  return crownsCounted(Object.fromEntries(states) as Record<CrownName, CrownState>);
}

/** @returns the same crowns, with how many are won, lost and open. */
export function crownsCounted({ service, cost, revenue }: Readonly<Record<CrownName, CrownState>>): TripleCrown {
  const count = (state: CrownState): number => [service, cost, revenue].filter((one) => one === state).length;
  return { ...{ service, cost, revenue }, won: count('won'), lost: count('lost'), open: count('open') };
}

const NUMBERS = ['no', 'one', 'two', 'three'];

/** @returns the crowns in words, those won first: `Two crowns, one open`. */
export function crownWords({ won, lost, open }: TripleCrown): string {
  const words = [
    `${NUMBERS[won]} ${won === 1 ? 'crown' : 'crowns'}`,
    ...(lost > 0 ? [`${NUMBERS[lost]} lost`] : []),
    ...(open > 0 ? [`${NUMBERS[open]} open`] : []),
  ].join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The readings around going live: the last one of a month that was over by then, and the newest of a month that was
 * not. The month of going live itself holds days of both, and stands for the time after only while there is no other.
 * @param liveFrom the day of going live, `2026-11-30`.
 */
export function aroundGoingLive(
  cells: readonly MonthCell[],
  liveFrom: string,
): { before: MonthCell | null; after: MonthCell | null } {
  const live = monthOf(liveFrom);
  const read = cells.filter((cell) => readingOf(cell) !== null).sort((a, b) => (a.period < b.period ? -1 : 1));
  const before = read.findLast(({ period }) => period < live) ?? null;
  const newest = read.at(-1) ?? null;
  return { before, after: newest && newest.period >= live ? newest : null };
}
