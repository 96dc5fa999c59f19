import type { AppliedEntry, Entry } from '#domain/register/entry';
import { kindNamed } from '#domain/register/kinds/index';
import type { EntrySave } from '#ports/register/entries';
import type { StandMark } from '#ports/register/standings';
import type { WritesEntries } from '../registerTools';

/**
 * @returns the marks of paths, and of measures of such, whose standing these saves change: of a measure that goes from
 *   one path to another both.
 */
export function standMarksOf(applied: readonly AppliedEntry[], at: string): StandMark[] {
  const subjects = applied.flatMap(({ next, from }) => {
    const { stands } = kindNamed(next.kind);
    if (!stands) return [];
    const before = { id: next.id, values: { ...next.values, ...from } };
    return [...stands(next), ...(next.version === 1 ? [] : stands(before))];
  });
  return [...new Set(subjects)].map((subject) => ({ subject, at }));
}

/** @returns the marks of all whose standing follows from records that were put there otherwise than by a save. */
export function standMarksAfter(entries: readonly Entry[], at: string): StandMark[] {
  const subjects = entries.flatMap((entry) => kindNamed(entry.kind).stands?.(entry) ?? []);
  return [...new Set(subjects)].map((subject) => ({ subject, at }));
}

/** Pieces of work that the queue takes at once. */
const MOST_PUSHED = 50;

const standWork = ({ subject, at }: StandMark, ids: string[]) =>
  ({ kind: 'stand', subject, saved: { ids, at } }) as const;

/**
 * Has the background work out the standings at once. What the queue does not take is done by the hourly sweep: the mark
 * stands.
 * @param saves what an index may not know yet.
 */
export async function pushStands(
  { queue, log }: Pick<WritesEntries, 'queue' | 'log'>,
  marks: readonly StandMark[],
  saves: readonly Pick<EntrySave, 'entry'>[],
): Promise<void> {
  const ids = saves.map(({ entry }) => entry.id);
  try {
    for (let start = 0; start < marks.length; start += MOST_PUSHED)
      await queue.push(...marks.slice(start, start + MOST_PUSHED).map((mark) => standWork(mark, ids)));
  } catch (error) {
    log.error('stand-not-queued', error, { subjects: marks.length });
  }
}
