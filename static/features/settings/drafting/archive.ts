interface Archivable {
  id: string;
  archived?: boolean | undefined;
}

/** @returns the list with one archived, or without it when it was never stored: nobody can have answered it. */
export function archive<T extends Archivable>(list: readonly T[], stored: readonly Archivable[], id: string): T[] {
  const known = stored.some((one) => one.id === id);
  return known
    ? list.map((one) => (one.id === id ? { ...one, archived: true } : one))
    : list.filter((one) => one.id !== id);
}

/** @returns the list with an archived one in use again, at its old place. */
export function bringBack<T extends Archivable>(list: readonly T[], id: string): T[] {
  return list.map((one) => (one.id === id ? { ...one, archived: undefined } : one));
}

/**
 * @returns `list`, and after it, archived, whatever of `known` it lacks: ids stay known, so that they are never used
 * again.
 */
export function keepKnown<T extends Archivable>(list: readonly T[], known: readonly T[]): T[] {
  const lacking = known.filter(({ id }) => !list.some((one) => one.id === id));
  return [...list, ...lacking.map((one) => ({ ...one, archived: true }))];
}
