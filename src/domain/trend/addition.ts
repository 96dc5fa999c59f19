/**
 * @param none what is counted where there is nothing: its names are those that are added, and of anything more that an
 *   object holds nothing is.
 * @returns the sum of two, name by name.
 */
export const additionOf =
  <N extends string>(none: Readonly<Record<N, number>>) =>
  (one: Readonly<Record<N, number>>, other: Readonly<Record<N, number>>): Record<N, number> => {
    const names = Object.keys(none) as N[];
    return Object.fromEntries(names.map((name) => [name, one[name] + other[name]])) as Record<N, number>;
  };
