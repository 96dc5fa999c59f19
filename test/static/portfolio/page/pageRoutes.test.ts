import fc from 'fast-check';
import {
  readAddress,
  START,
  writeAddress,
  type PageAddress,
  type ViewName,
} from '../../../../static/features/portfolio/page/routes';

const placeOf = (to: string) => {
  const [pathname = '/', query] = to.split('?', 2);
  return { pathname, search: query ? `?${query}` : '' };
};
const read = (to: string) => readAddress(placeOf(to));

test.each<[string, ViewName, string | null]>([
  ['/', 'my-turn', null],
  ['', 'my-turn', null],
  ['/?', 'my-turn', null],
  ['/my-turn', 'my-turn', null],
  ['/ranking', 'ranking', null],
  ['/what-if', 'what-if', null],
  ['/coverage/', 'coverage', null],
  ['/rate', 'rate', null],
  ['/boards', 'boards', null],
  ['/boards/b-17', 'board', 'b-17'],
  ['/boards/b-17/pack', 'pack', 'b-17'],
  ['/trend', 'trend', null],
  ['/paths', 'paths', null],
  ['/map', 'map', null],
  ['/targets', 'targets', null],
  ['/paths/path-p10020-0123456789abcdef0123456789abcdef', 'path', 'path-p10020-0123456789abcdef0123456789abcdef'],
])('"%s" is the view %s', (path, view, id) => {
  expect(read(path)).toEqual({ known: true, leftOut: [], address: { ...START, view, id } });
});

test('links from before My turn open what they opened: an address without a path that says something', () => {
  for (const query of ['?places=10', '?projects=1', '?epic=MOB-1', '?sort=epic'])
    expect(read(`/${query}`)).toMatchObject({ known: true, address: { view: 'ranking' } });
});

test.each([
  '/nothing',
  '/boards/../settings',
  '/boards/a/b',
  '///',
  '/what-if/x',
  '/boards/<script>/pack',
  '/boards/:id',
  '/.*',
])('"%s" leads nowhere', (path) => {
  expect(read(path)).toEqual({ known: false, pathname: path });
});

test('what cannot be read is left out and named; the rest stands', () => {
  expect(read('/?projects=1,x&places=7&must=3')).toMatchObject({
    address: { scope: { kind: 'all' }, places: 7, mustHave: 3 },
    leftOut: ['the choice of epics'],
  });
  expect(read('/?filter=a)%20OR%20(b')).toMatchObject({
    address: { scope: { kind: 'all' } },
    leftOut: ['the choice of epics'],
  });
  expect(read('/?projects=1&filter=a')).toMatchObject({ leftOut: ['the choice of epics'] });
  for (const places of ['0', '-1', '1e3', '1000', 'NaN', '', '7.5']) {
    expect(read(`/?places=${places}`)).toMatchObject({ address: { places: START.places }, leftOut: ['the cut line'] });
  }
  expect(read('/?places=5&must=5')).toMatchObject({
    address: { places: 5, mustHave: 0 },
    leftOut: ['the must-have line'],
  });
  expect(read(`/?sort=score&Bad_Name=1&long=${'x'.repeat(501)}`)).toMatchObject({
    address: { own: { sort: 'score' } },
    leftOut: ['some of the settings of this view'],
  });
});

const addresses: fc.Arbitrary<PageAddress> = fc
  .record({
    at: fc.constantFrom<Pick<PageAddress, 'view' | 'id'>>(
      { view: 'ranking', id: null },
      { view: 'what-if', id: null },
      { view: 'board', id: 'b-1' },
      { view: 'pack', id: 'Z9' },
      { view: 'path', id: 'path-p10020-0123456789abcdef0123456789abcdef' },
    ),
    scope: fc.oneof(
      fc.constant<PageAddress['scope']>({ kind: 'all' }),
      fc
        .array(fc.integer({ min: 1, max: 99_999 }).map(String), { minLength: 1, maxLength: 5 })
        .map((projectIds) => ({ kind: 'projects' as const, projectIds })),
      fc
        .constantFrom('labels = digital', 'summary ~ "a & b = ?#%"', 'text ~ "Überblick"', '(a = 1) OR (b = 2)')
        .map((jql) => ({ kind: 'filter' as const, jql })),
    ),
    places: fc.integer({ min: 1, max: 999 }),
    must: fc.nat({ max: 998 }),
    own: fc.dictionary(
      fc
        .stringMatching(/^[a-z][a-z-]{0,20}$/)
        .filter((name) => !['projects', 'filter', 'places', 'must'].includes(name)),
      fc.string({ maxLength: 50, unit: 'grapheme' }),
      { maxKeys: 5 },
    ),
  })
  .map(({ at, must, ...rest }) => ({ ...at, ...rest, mustHave: Math.min(must, rest.places - 1) }));

test('every address that is written is read as the same', () => {
  fc.assert(
    fc.property(addresses, (address) =>
      expect(read(writeAddress(address))).toEqual({ known: true, address, leftOut: [] }),
    ),
  );
});

test('nothing that anybody writes into an address breaks it', () => {
  const parts = fc.constantFrom(
    'projects',
    'filter',
    'places',
    'must',
    'sort',
    '__proto__',
    'constructor',
    '',
    '%',
    '&',
    '=',
    ',',
    '(',
    ')',
    '"',
    '\\',
    '1',
    '/boards/',
    'x',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), fc.string(), (pieces, tail) => {
      const result = readAddress({ pathname: `/${tail}`, search: `?${pieces.join('')}${tail}` });
      if (!result.known) return;
      expect(readAddress(placeOf(writeAddress(result.address)))).toMatchObject({ known: true, leftOut: [] });
    }),
  );
});
