import type { SentItem } from '#contract/path/mapImport';
import { MOST_AT_ONCE, MOST_ITEMS } from '#domain/map/exchange/importRecord';

/** The largest map that a file can bring: 2,000 items with 6,000 links. Every experience reaches everything. */

/** How far on what stands behind an item is; the last ones lead round to the first. */
const STEPS = [1, 313, 977];
export const MOST_LINKS = MOST_ITEMS * STEPS.length;
/** One of ten is an experience; they stand at three stages. */
const STAGES = ['awareness', 'purchase', 'retention'];
const BEHIND = ['process', 'rule', 'system'] as const;
const EXPERIENCE_EVERY = 10;
const MOST_PAIN = 3;
export const PLAN = '1'.repeat(32);
export const PARTS = MOST_ITEMS / MOST_AT_ONCE;

const keyAt = (place: number): string => `thing ${place % MOST_ITEMS}`;

function itemAt(place: number): SentItem {
  const links = STEPS.map((step) => ({ key: keyAt(place + step), how: 'uses' as const }));
  const named = { key: keyAt(place), name: `Thing ${place}`, links };
  if (place % EXPERIENCE_EVERY !== 0) return { ...named, what: BEHIND[place % BEHIND.length] ?? 'process' };
  const stage = STAGES[(place / EXPERIENCE_EVERY) % STAGES.length] ?? 'purchase';
  return { ...named, what: 'experience', stage, pain: place % (MOST_PAIN + 1) };
}

/** @returns one of the parts in which the map is sent. */
export const partOf = (part: number): SentItem[] =>
  Array.from({ length: MOST_AT_ONCE }, (_, at) => itemAt(part * MOST_AT_ONCE + at));
