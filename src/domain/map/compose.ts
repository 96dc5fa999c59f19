import { sameWords } from '#domain/path/sameWords';
import type { MapEdge } from './graph';
import type { Named } from './tree';

/** A thing of the map as its record says it. */
export interface Linked extends Named {
  leadsTo: readonly { to: string }[];
  /** Of a path, what customers want to get done on it. */
  experience: string | null;
}

/**
 * @returns what hangs on what: as it is linked and, without a link, from an experience to the paths on which customers
 *   get the same thing done.
 */
export function edgesOf(things: readonly Linked[]): MapEdge[] {
  const pathsTo = new Map<string, string[]>();
  for (const { id, what, experience } of things) {
    const words = what === 'path' ? sameWords(experience ?? '') : '';
    if (words !== '') pathsTo.set(words, [...(pathsTo.get(words) ?? []), id]);
  }
  return things.flatMap(({ id, what, name, leadsTo }) => [
    ...leadsTo.map(({ to }) => ({ from: id, to })),
    ...(what === 'experience' ? (pathsTo.get(sameWords(name ?? '')) ?? []).map((to) => ({ from: id, to })) : []),
  ]);
}
