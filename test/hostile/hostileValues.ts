import fc from 'fast-check';

/** Values that somebody sends who means harm, or a program that is broken. Everything can be written as JSON. */

const REST = '/../../rest/api/3/issue/14011';

const texts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    'half \udfff of a character',
    '\u202eright to left',
    '👩‍👩‍👧‍👦'.repeat(50),
    'ﷺ',
    'İ',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    ['javascript', 'alert(1)'].join(':'),
    '${7*7}{{7*7}}%{7*7}',
    '1) OR (1 = 1',
    'labels = x) OR (project = BIZ',
    'x" ORDER BY created --',
    "'; DROP TABLE jira_issues; --",
    '=HYPERLINK("https://example.com")',
    REST,
    '..%2f..%2f',
    '\n\r\n\t',
    'NaN',
    '1e999',
    '-0',
    '007',
    '９９',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(100, 501, 33_000).map((length) => 'x'.repeat(length)),
);

const numbers = fc.constantFrom(
  0,
  -0,
  -1,
  1,
  3,
  4,
  0.1,
  1e308,
  -1e308,
  5e-324,
  2 ** 31,
  2 ** 53,
  2 ** 53 + 2,
  -(2 ** 63),
  99,
  101,
);

/** Keys that mean something on a plain object; `JSON.parse` makes them own ones. */
const POISON = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'toJSON',
  'hasOwnProperty',
  'then',
  'length',
];
const keys = fc.oneof(
  fc.constantFrom(...POISON),
  texts,
  fc.constantFrom('impact', 'request', 'v', 'id', 'issueId', 'version'),
);

/** An object with exactly these own keys, `__proto__` among them. */
const objectOf = (entries: readonly (readonly [string, unknown])[]): unknown => {
  const object: Record<string, unknown> = {};
  for (const [key, value] of entries)
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return object;
};

function deep(depth: number, how: 'list' | 'object'): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = how === 'list' ? [value] : { a: value };
  return value;
}

const small: fc.Arbitrary<unknown> = fc.oneof(
  texts,
  numbers,
  fc.constantFrom(null, true, false),
  fc.constant([]),
  fc.constant({}),
);

const containers: fc.Arbitrary<unknown> = fc.oneof(
  fc.array(small, { maxLength: 5 }),
  fc.array(fc.tuple(keys, small), { maxLength: 5 }).map(objectOf),
  fc.constant({ length: { toString: 1, valueOf: 1 } }),
  fc.constant(objectOf([['__proto__', { isAdmin: true, browse: true, edit: true, guard: 'signedIn' }]])),
  fc
    .tuple(fc.constantFrom(32, 200, 1500), fc.constantFrom('list' as const, 'object' as const))
    .map(([depth, how]) => deep(depth, how)),
  fc.jsonValue({ maxDepth: 4 }),
);

const large: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(1000, 20_000).map((length) => Array.from({ length }, (_, at) => at)),
  fc.constantFrom(1000, 20_000).map((length) => objectOf(Array.from({ length }, (_, at) => [`a${at}`, at]))),
  fc.constant('<b>'.repeat(11_000)),
);

/** Anything that JSON can say, wrong in every way. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 12, arbitrary: small },
  { weight: 6, arbitrary: containers },
  { weight: 1, arbitrary: large },
);

export const hostileText = texts;

/** One place of a value, as a number that is taken modulo what there is. */
const place = fc.nat({ max: 9999 });
const change = fc.record({
  place,
  how: fc.constantFrom('replace', 'remove', 'add', 'rename'),
  key: keys,
  value: hostileValue,
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** A value that is right but for one to three places: it comes farther in than one that is all wrong. */
export const spoilt = (right: unknown): fc.Arbitrary<unknown> =>
  fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => changes.reduce(spoil, structuredClone(right)));

function spoil(value: unknown, { place: at, how, key, value: hostile }: Change): unknown {
  const bad = structuredClone(hostile);
  const places = containersOf(value).flatMap((container) =>
    Object.keys(container).map((name) => ({ container, name })),
  );
  const chosen = places[at % Math.max(1, places.length)];
  if (!chosen) return bad;
  const { container, name } = chosen;
  if (how === 'remove') Reflect.deleteProperty(container, name);
  else if (how === 'replace') put(container, name, bad);
  else
    put(
      container,
      Array.isArray(container) ? String(container.length) : key,
      how === 'rename' ? structuredClone(Reflect.get(container, name)) : bad,
    );
  return value;
}

type Container = Record<string, unknown> | unknown[];

function put(container: Container, name: string, value: unknown): void {
  Object.defineProperty(container, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Every object and list in a value, the value itself first; not those so deep that nobody spoils them. */
function containersOf(value: unknown, depth = 0): Container[] {
  if (typeof value !== 'object' || value === null || depth > 6) return [];
  const children = Object.values(value).slice(0, 50);
  return [value as Container, ...children.flatMap((child) => containersOf(child, depth + 1))];
}
