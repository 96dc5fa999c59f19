import type { AppliedEntry } from '#domain/register/entry';
import { kindNamed } from '#domain/register/kinds/index';
import type { StandMark } from '#ports/register/standings';

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
