/**
 * Levels of JSON that are read; parsers of servers stop about there, and writing much deeper JSON overflows the stack.
 */
export const DEEPEST_JSON = 1000;

/** @returns whether a value that came as JSON is nested deeper than is read. Not recursive, so that it holds itself. */
export function nestsTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST_JSON) return true;
    level = level
      .flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []))
      .filter((one) => typeof one === 'object' && one !== null);
  }
  return false;
}
