import { hashOf } from '#kernel/hash';

/**
 * An order of epics that nobody can foresee and that stays for as long as the seed does: each epic has a place that
 * depends on the seed and its own id only, so that one more epic does not shuffle the others.
 */
export function shuffled(ids: readonly string[], seed: string): string[] {
  const placed = ids.map((id) => ({ id, place: hashOf(`${seed} ${id} ${seed}`) }));
  return placed.sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

/**
 * @param from null beyond the end of the order.
 * @returns the first after, or before, an epic that is wanted; null where there is none.
 */
export function nextInRound(
  order: readonly string[],
  from: string | null,
  by: 1 | -1,
  isWanted: (id: string) => boolean,
): string | null {
  const start = from === null ? order.length : order.indexOf(from);
  const ahead = by === 1 ? order.slice(start + 1) : order.slice(0, start).reverse();
  return ahead.find(isWanted) ?? null;
}
