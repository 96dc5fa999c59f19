import { hiddenBy, readMapImport, staysOnMap, writeMapImport, type MapImport } from '#domain/map/exchange/importRecord';

const own = (last: string): string => `f11e${last.padStart(28, '0')}`;
const IMPORT: MapImport = {
  ...{ projectId: '10000', plan: 'a'.repeat(32), file: 'model.xml', at: '2026-10-05T08:00:00.000Z' },
  ...{ state: 'undoing', version: 3, updatedAt: '2026-10-05T09:00:00.000Z' },
  ...{ done: 1, parts: 2, items: [own('1'), own('2'), own('3')], kept: [own('2')] },
};

test('an import is read as it was written; one of which it was not noted what stays is read too', () => {
  const written = writeMapImport(IMPORT);
  expect(readMapImport('10000', written)).toEqual(IMPORT);
  const { kept: _, ...first } = written['body'] as Record<string, unknown>;
  expect(readMapImport('10000', { ...written, body: { ...first, v: 1 } })).toEqual({ ...IMPORT, kept: [] });
});

test.each([
  ['writing', [own('1'), own('3')]],
  ['done', []],
  ['undoing', [own('1'), own('3')]],
  ['undone', [own('1'), own('3')]],
] as const)('while it is %s it hides what it brings, but for what stays', (state, hidden) => {
  expect(hiddenBy({ ...IMPORT, state })).toEqual(hidden);
});

test.each([
  ['as it was brought', { version: 1, removed: false }, false],
  ['changed since', { version: 2, removed: false }, true],
  ['removed since', { version: 2, removed: true }, false],
  ['removed and brought back', { version: 3, removed: false }, true],
])('an item that is %s', (_what, item, stays) => {
  expect(staysOnMap(item)).toBe(stays);
});
