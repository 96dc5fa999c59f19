interface Counted {
  size: number | null;
  endCustomers: number | null;
}

/**
 * @returns of how many people it is known, how many are customers themselves, and of how many cohorts nobody said it.
 *   What was not said is in neither count.
 */
export function endCustomersOf(cohorts: readonly Counted[]): { x: number; n: number; unknown: number } {
  const known = cohorts.flatMap(({ size, endCustomers }) =>
    size === null || endCustomers === null ? [] : [{ size, endCustomers }],
  );
  return {
    x: known.reduce((sum, { endCustomers }) => sum + endCustomers, 0),
    n: known.reduce((sum, { size }) => sum + size, 0),
    unknown: cohorts.length - known.length,
  };
}
