/** Absolute for numbers up to 1,000, relative above. */
const ABSOLUTE = 1e-6;
const RELATIVE = 1e-9;

const isClose = (expected: number, found: number): boolean =>
  Math.abs(expected - found) <= (Math.abs(expected) > 1000 ? Math.abs(expected) * RELATIVE : ABSOLUTE);

/**
 * Compares only what is expected: fields that it does not name may be anything, lists are as long as expected.
 * @returns each difference with its place; none when what was found holds.
 */
export function differences(expected: unknown, found: unknown, place = ''): string[] {
  if (typeof expected === 'number' && typeof found === 'number')
    return isClose(expected, found) ? [] : [told(expected, found, place)];
  if (Array.isArray(expected)) {
    if (!Array.isArray(found) || found.length !== expected.length) return [told(expected, found, place)];
    return expected.flatMap((one, at) => differences(one, found[at], `${place}[${at}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof found !== 'object' || found === null) return [told(expected, found, place)];
    return Object.entries(expected).flatMap(([name, one]) =>
      differences(one, Reflect.get(found, name), `${place}.${name}`),
    );
  }
  return Object.is(expected, found) ? [] : [told(expected, found, place)];
}

const told = (expected: unknown, found: unknown, place: string): string =>
  `${place || 'result'}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`;
