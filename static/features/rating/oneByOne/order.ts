import { hashOf } from '#kernel/hash';

/**
 * An order of epics that nobody can foresee and that stays for as long as the seed does: each epic has a place that
 * depends on the seed and its own id only, so that one more epic does not shuffle the others.
 */
export function shuffled(ids: readonly string[], seed: string): string[] {
  const placed = ids.map((id) => ({ id, place: hashOf(`${seed} ${id} ${seed}`) }));
  return placed.sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}
