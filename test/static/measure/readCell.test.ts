import fc from 'fast-check';
import { LEVELS, type PartsKind } from '#domain/measure/parts';
import { SOURCES, storedCellSchema, type StoredCell } from '#domain/measure/reading';
import { cellText } from '../../../static/features/measure/cells/cellText';
import { readCell, type CellWords } from '../../../static/features/measure/cells/readCell';
import { readMonth } from '../../../static/features/measure/cells/readMonth';
import { sameReading } from '../../../static/features/measure/cells/sameReading';

const REASONS = [
  { id: 'unclear', label: 'The message did not say where' },
  { id: 'slower', label: 'Slower: by far' },
  { id: 'semi', label: 'This; and that' },
];
const words = (parts: PartsKind, more: Partial<CellWords> = {}): CellWords => ({
  ...{ parts, source: 'counted', unit: null, reasons: REASONS },
  ...more,
});
const read = (parts: PartsKind, text: string, more?: Partial<CellWords>) => readCell(words(parts, more), text);

test.each([
  ['84 of 120', 84, 120],
  ['84/120', 84, 120],
  ['84 out of 120', 84, 120],
  ['80,000 of 100,000', 80_000, 100_000],
  ['80.000 / 100.000', 80_000, 100_000],
  ['80 000 of 100 000', 80_000, 100_000],
  ['0 of 20', 0, 20],
])('“%s” is read as counts', (text, x, n) => {
  expect(read('counts', text)).toEqual({ ok: true, value: { x, n, source: 'counted' } });
});

test.each(['', ' ', '-', '–', 'not provided'])('“%s” is not provided, and never 0', (text) => {
  expect(read('counts', text)).toEqual({ ok: true, value: null });
});

test.each(['n/a', 'N/A', 'na', 'not applicable'])('“%s” does not apply', (text) => {
  expect(read('counts', text)).toEqual({ ok: true, value: { state: 'not applicable' } });
});

test.each([
  ['130 of 120', /130 of 120 is more than all/],
  ['70%', /says no counts/],
  ['84', /is one number/],
  ['#REF!', /error of the spreadsheet/],
  ['#N/A', /error of the spreadsheet/],
  ['=A1/B1', /formula without a value/],
  ['84 of', /is half a reading: one of its two counts is missing/],
  ['of 120', /is half a reading: one of its two counts is missing/],
  ['1.5 of 3', /cannot be read/],
])('“%s” is refused with its cause', (text, why) => {
  expect(read('counts', text)).toEqual({ ok: false, problem: expect.stringMatching(why) });
});

test('levels, promoters, numbers and reasons are read as they are written', () => {
  const levels = [67, 73, 205, 1276, 4434];
  expect(read('levels', '67 73 205 1276 4434')).toEqual({ ok: true, value: { levels, source: 'counted' } });
  expect(read('levels', '67; 73; 205; 1,276; 4,434')).toEqual({ ok: true, value: { levels, source: 'counted' } });
  expect(read('levels', '67 73 205 1276')).toEqual({ ok: false, problem: expect.stringMatching(/five levels/) });
  expect(read('promoters', '300 200 100')).toEqual({
    ok: true,
    value: { promoters: 300, passives: 200, detractors: 100, source: 'counted' },
  });
  const unit = 'min';
  expect(read('figure', '12,5 min', { unit })).toEqual({ ok: true, value: { number: 12.5, unit, source: 'counted' } });
  expect(read('figure', '12.5', { unit })).toEqual({ ok: true, value: { number: 12.5, unit, source: 'counted' } });
  expect(read('figure', '3 h', { unit })).toEqual({ ok: false, problem: 'The unit here is min.' });
  expect(read('figure', '2,500')).toEqual({ ok: false, problem: expect.stringMatching(/2.5 or 2500, by country/) });
  expect(read('reasons', '36 asked; 25 gave; The message did not say where: 12', { source: 'asked' })).toEqual({
    ok: true,
    value: { asked: 36, gave: 25, reasons: { unclear: 12 }, source: 'asked' },
  });
  expect(read('reasons', '36 asked; 25 gave; Weather: 12')).toEqual({
    ok: false,
    problem: '“Weather” is no reason that the settings list.',
  });
});

test('a stated value and another source stand beside the parts', () => {
  expect(read('levels', '67 73 205 1276 4434 = 94.3 %')).toEqual({
    ok: true,
    value: { levels: [67, 73, 205, 1276, 4434], stated: 94.3, source: 'counted' },
  });
  expect(read('counts', '84 of 120, stated 70 asked')).toEqual({
    ok: true,
    value: { x: 84, n: 120, stated: 70, source: 'asked' },
  });
});

const people = fc.nat({ max: 10_000_000 });
const provenance = {
  source: fc.constantFrom(...SOURCES),
  stated: fc.option(
    fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 1_000),
    { nil: undefined },
  ),
};
const PARTS: { [K in PartsKind]: fc.Arbitrary<object> } = {
  counts: fc.tuple(people, people).map(([a, b]) => ({ x: Math.min(a, b), n: Math.max(a, b) })),
  levels: fc.record({ levels: fc.array(people, { minLength: LEVELS, maxLength: LEVELS }) }),
  promoters: fc.record({ promoters: people, passives: people, detractors: people }),
  figure: fc.integer({ min: -9_999_999, max: 9_999_999 }).map((value) => ({ number: value / 1_000, unit: 'min' })),
  reasons: fc
    .record({ asked: people, gave: people, some: fc.subarray(REASONS), many: people })
    .map(({ asked, gave, some, many }) => {
      const [most, least] = [Math.max(asked, gave), Math.min(asked, gave)];
      return {
        asked: most,
        gave: least,
        reasons: Object.fromEntries(some.map(({ id }) => [id, Math.min(many, least)])),
      };
    }),
};

test.each(Object.keys(PARTS) as PartsKind[])('%s that are written out and read back are the same', (parts) => {
  const cells = fc
    .tuple(PARTS[parts], fc.record(provenance), fc.constantFrom(...SOURCES))
    .map(([made, { source, stated }, usual]) => ({
      cell: { ...made, source, ...(stated === undefined || parts === 'reasons' ? {} : { stated }) } as StoredCell,
      usual,
    }));
  fc.assert(
    fc.property(cells, ({ cell, usual }) => {
      expect(storedCellSchema.safeParse(cell).success).toBe(true);
      const around = words(parts, { source: usual, unit: parts === 'figure' ? 'min' : null });
      const back = readCell(around, cellText(around, cell));
      expect(back).toEqual({ ok: true, value: expect.anything() });
      expect(back.ok && sameReading(back.value, cell)).toBe(true);
    }),
  );
});

test.each([
  ['2026-04', '2026-04'],
  ['2026-04-30', '2026-04'],
  ['04/2026', '2026-04'],
  ['4.2026', '2026-04'],
  ['Apr 2026', '2026-04'],
  ['April 2026', '2026-04'],
  ['avril 2026', '2026-04'],
  ['2026 Apr', '2026-04'],
  ['30/04/2026', '2026-04'],
  ['01/04/2026', null],
  ['2026-13', null],
  ['x', null],
  ['84', null],
])('the month of “%s” is %s', (text, month) => {
  const french = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet'];
  expect(readMonth(text, french)).toBe(month);
});
