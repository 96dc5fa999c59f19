import type { Trend } from '#domain/trend/trend';

/**
 * @returns the months from the first that has figures: before it the app was not there, or nothing was rated. Later
 * gaps stay.
 */
export function sinceFirst(months: Trend['months']): Trend['months'] {
  const first = months.findIndex(({ sums }) => sums !== null);
  return first < 0 ? [] : months.slice(first);
}
