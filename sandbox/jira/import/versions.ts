import type { FileDates } from './dates/fileDates';
import type { VersionDraft } from './draft';
import { namedListOf, partOf, textOf, type Reading } from './fieldValues';

/** @returns the versions that a field names, with what is told of them; undefined where one cannot be read. */
export function versionsOf(value: unknown, dates: FileDates): Reading<VersionDraft[]> {
  const named = namedListOf(value);
  if (!named) return named;
  const told = new Map((Array.isArray(value) ? value : [value]).map((one: unknown) => [textOf(one), one]));
  return named.map(({ id, name }) => {
    const version = told.get(name);
    const date = textOf(partOf(version, 'releaseDate'));
    return {
      id,
      name,
      released: flagOf(partOf(version, 'released')),
      archived: flagOf(partOf(version, 'archived')),
      releaseDate: typeof date === 'string' ? (dates.day(date) ?? null) : null,
    };
  });
}

const flagOf = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
