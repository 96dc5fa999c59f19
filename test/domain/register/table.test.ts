import fc from 'fast-check';
import Papa from 'papaparse';
import { readFields } from '#domain/register/entry';
import * as field from '#domain/register/field';
import type { Control, Field } from '#domain/register/field';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { dataStatesOf } from '#domain/register/listed/dataStates';
import { departmentsOf } from '#domain/register/listed/departments';
import { reasonsOf } from '#domain/register/listed/reasons';
import { rosterRolesOf } from '#domain/register/listed/roles';
import { segmentsOf } from '#domain/register/listed/segments';
import { cellOf, readCell } from '#domain/register/text/fieldText';
import { isHeads, mappingOf, readRow, tableHeads, tableRow, writtenColumns } from '#domain/register/text/table';
import { joinList, splitList } from '#domain/register/text/listText';
import { openStages } from '#domain/journey/journey';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { ANSWERS, SAMPLES } from '../../support/entrySamples';
import { AROUND, NAMED, PEOPLE, recordOf } from './named';

const words = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        '12',
        '0',
        '-3',
        'Acme; Beta',
        'a "b" c',
        '"',
        '; ;',
        'one\ntwo',
        '=1+1',
        'Yes',
        '2026-11-30',
        ' x ',
      ),
    )
    .map((text) => text.slice(0, most))
    .filter((text) => text.trim() !== '');
const some = (ids: readonly string[]) => fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 });
const two = (number: number): string => String(number).padStart(2, '0');
const day = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const clock = fc.constantFrom('', 'T00:00Z', 'T23:59Z', 'T09:30:05Z', 'T09:30:05.120Z');
const SEGMENTS = segmentsOf(DEFAULT_SETTINGS).map(({ id }) => id);
const STAGES = openStages(DEFAULT_SETTINGS.journeys).map(({ id }) => id);

/** Values of each control, of which a new one needs a line, as it does in the table of texts. */
const VALUES: { [C in Control['control']]: (control: Control) => fc.Arbitrary<unknown> } = {
  choice: (control) =>
    fc.constantFrom(...(control.control === 'choice' ? control.options.map(({ id }) => id) : ['none'])),
  line: () => words(200),
  paragraph: () => words(1_000),
  lines: () => fc.array(words(200), { minLength: 1, maxLength: 5 }),
  number: (control) =>
    control.control === 'number' ? fc.integer({ min: control.from, max: control.to }) : fc.integer(),
  decimal: (control) =>
    control.control === 'decimal'
      ? fc.double({ min: control.from, max: control.to, noNaN: true }).map((value) => value || 0)
      : fc.double(),
  month: () => day.map((one) => one.slice(0, 7)),
  record: (control) =>
    fc
      .constantFrom(...NAMED.map(({ end }) => end), 'ff')
      .map((end) => (control.control === 'record' ? recordOf(control.kind, end) : '')),
  records: (control) =>
    fc.uniqueArray(
      fc
        .constantFrom(...NAMED.map(({ end }) => end), 'ff')
        .map((end) => (control.control === 'records' ? recordOf(control.kind, end) : '')),
      { minLength: 1, maxLength: 4 },
    ),
  links: (control) =>
    control.control === 'links'
      ? fc.uniqueArray(
          fc.record({
            to: fc
              .tuple(fc.constantFrom(...control.kinds), fc.constantFrom('0a', 'ff', '0c'))
              .map(([kind, end]) => recordOf(kind, end)),
            how: fc.constantFrom(...control.options.map(({ id }) => id)),
          }),
          { selector: ({ to }) => to, minLength: 1, maxLength: 4 },
        )
      : fc.constant([]),
  cells: () =>
    fc.dictionary(
      fc.constantFrom('all', ...SEGMENTS),
      fc.nat({ max: 100 }).map((x) => ({ x, n: 100, source: 'asked' })),
      { noNullPrototype: true },
    ),
  stage: () => fc.constantFrom(...STAGES),
  department: () => fc.constantFrom(...departmentsOf(DEFAULT_SETTINGS).map(({ id }) => id)),
  reason: () => fc.constantFrom(...reasonsOf(DEFAULT_SETTINGS).map(({ id }) => id)),
  dataStates: () => some(dataStatesOf(DEFAULT_SETTINGS).map(({ id }) => id)),
  moment: () => fc.tuple(day, clock).map((parts) => parts.join('')),
  segment: () => fc.constantFrom(...SEGMENTS),
  role: () => fc.constantFrom(...rosterRolesOf(DEFAULT_SETTINGS).map(({ id }) => id)),
  segments: () => some(SEGMENTS),
  stages: () => some(STAGES),
  yes: () => fc.boolean(),
  link: (control) =>
    control.control === 'link' && control.onSite
      ? fc.constant('/browse/CARE-12?a=1;b=2')
      : fc.constantFrom('https://example.com/a?b=1;c=2', 'CARE-12'),
  person: () => fc.constantFrom(...Object.keys(PEOPLE)),
  customers: () => fc.oneof(fc.integer({ min: 0, max: 1_000 }), fc.array(words(200), { minLength: 1, maxLength: 5 })),
};

const FIELDS = KIND_NAMES.flatMap((kind) =>
  Object.entries({ ...kindNamed(kind).fields, ...kindNamed(kind).answer }).map(([name, field]): [string, Field] => [
    `${kind}.${name}`,
    field,
  ]),
);

test('every control stands in some kind', () => {
  expect(new Set(FIELDS.map(([, { control }]) => control.control))).toEqual(new Set(Object.keys(VALUES)));
});

test.each(FIELDS)('%s: what is written is read back as the same value', (_, field) => {
  fc.assert(
    fc.property(VALUES[field.control.control](field.control), (value) => {
      // As a save stores it: texts without the spaces around them.
      const { values } = readFields({ field }, { field: value }, DEFAULT_SETTINGS);
      const read = readCell(field, cellOf(field, value, AROUND), AROUND);
      expect(read).toEqual({ ok: true, value: values['field'] });
    }),
    { numRuns: 60 },
  );
  expect(cellOf(field, null, AROUND)).toBe('');
  expect(readCell(field, ' ', AROUND)).toEqual({ ok: true, value: null });
});

test.each(FIELDS)(
  '%s: whatever is typed is a value that a save takes, or a sentence that says what is wanted',
  (_, field) => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 40 }), words(40)), (text) => {
        const read = readCell(field, text, AROUND);
        if (read.ok) expect(readFields({ field }, { field: read.value }, DEFAULT_SETTINGS).problems).toEqual([]);
        else expect(read.problem).toMatch(/[.?]$/);
      }),
      { numRuns: 60 },
    );
  },
);

test('lists keep their items, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 10 }), { maxLength: 6 }), (items) => {
      expect(splitList(joinList(items))).toEqual(items);
    }),
  );
  expect(splitList('Acme;Beta ;\n Gamma Ltd, Prague\n')).toEqual(['Acme', 'Beta', 'Gamma Ltd, Prague']);
});

test.each<[KindName, string, string, unknown]>([
  ['disruption', 'from', '30.11.2026', '2026-11-30'],
  ['disruption', 'from', '30/11/2026 8:05', '2026-11-30T08:05Z'],
  ['disruption', 'from', '11/30/2026', '2026-11-30'],
  ['disruption', 'from', '2026-11-30 18:30 UTC', '2026-11-30T18:30Z'],
  ['disruption', 'from', '2026-11-30T18:30:00', '2026-11-30T18:30:00Z'],
  ['disruption', 'segments', 'consumers, Partners', ['consumers', 'partners']],
  ['disruption', 'stages', 'retention', ['retention']],
  ['request', 'need', 'something is  MISSING', 'missing'],
  ['request', 'need', 'missing', 'missing'],
  ['request', 'mayLeave', 'ja', true],
  ['request', 'customers', '12', 12],
  ['request', 'customers', '"12"; Acme', ['12', 'Acme']],
  ['roster', 'person', 'ada novak', 'id-1'],
])('%s, %s: %j is read', (kind, name, text, value) => {
  expect(readCell(kindNamed(kind).fields[name]!, text, AROUND)).toEqual({ ok: true, value });
});

test.each<[KindName, string, string, RegExp]>([
  ['disruption', 'from', '03/04/2026', /may be 2026-03-04 or 2026-04-03/],
  ['disruption', 'from', '31.2.2026', /Give a day like/],
  ['disruption', 'depth', '4', /from 1 to 3/],
  ['disruption', 'segments', 'Consumers; Martians', /“Martians” is not among: Consumers/],
  ['request', 'need', 'Nothing', /Choose one of: Something is missing/],
  ['request', 'customers', '-1', /number of customers/],
  ['roster', 'person', 'Ben Lis', /2 people are called “Ben Lis”/],
  ['roster', 'person', 'Nobody', /Nobody in this Jira is called “Nobody”/],
])('%s, %s: %j is asked for anew', (kind, name, text, problem) => {
  const read = readCell(kindNamed(kind).fields[name]!, text, AROUND);
  expect(read).toEqual({ ok: false, problem: expect.stringMatching(problem) as string });
});

describe.each(KIND_NAMES)('a table of %s', (kind) => {
  const values = { ...Object.fromEntries(Object.keys(kindNamed(kind).fields).map((name) => [name, null])) };
  const entry = {
    ...{ kind, status: 'open', by: 'id-1', at: '2026-11-29T10:00:00.000Z' },
    values: { ...values, ...SAMPLES[kind] },
    answer: { by: 'id-2', at: '2026-11-29T11:00:00.000Z', ...ANSWERS[kind] },
  };

  test('has a head of its own for each column, and a cell below each', () => {
    const heads = tableHeads(kind);
    expect(new Set(heads.map((head) => head.toLowerCase())).size).toBe(heads.length);
    expect(tableRow(entry, AROUND)).toHaveLength(heads.length);
  });

  // What is made apart has nothing in it that a person writes into a table.
  if (writtenColumns(kind).length === 0) return;

  test('is read back by its labels and by the names of its fields, in any order', () => {
    const row = tableRow(entry, AROUND);
    const own = Object.fromEntries(writtenColumns(kind).map(({ name }) => [name, entry.values[name as never]]));
    const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null));
    const heads = tableHeads(kind);
    expect(isHeads(kind, heads)).toBe(true);
    expect(isHeads(kind, row)).toBe(false);
    expect(readRow(kind, mappingOf(kind, heads), row, AROUND)).toEqual({ values: said, problems: [] });
    const names = writtenColumns(kind).map(({ name }) => name);
    const turned = mappingOf(kind, [...names].reverse());
    const cells = row.slice(0, names.length).reverse();
    expect(readRow(kind, turned, cells, AROUND)).toEqual({ values: said, problems: [] });
  });

  test('survives the clipboard', () => {
    const row = tableRow(entry, AROUND);
    const text = Papa.unparse([tableHeads(kind), row], { delimiter: '\t', newline: '\n' });
    const [heads = [], cells = []] = Papa.parse<string[]>(text, { delimiter: '\t' }).data;
    expect(readRow(kind, mappingOf(kind, heads), cells, AROUND).problems).toEqual([]);
    expect(cells).toEqual(row);
  });
});

test('a row tells all that is wrong with it, also what is wrong with values together', () => {
  const read = (heads: string[], cells: string[]) =>
    readRow('disruption', mappingOf('disruption', heads), cells, AROUND);
  expect(read(['From', 'How bad', 'Colour'], ['soon', '9', 'red']).problems.map(({ field }) => field)).toEqual([
    'from',
    'depth',
  ]);
  expect(read(['From', 'To'], ['2026-12-02', '2026-12-01']).problems).toEqual([
    { field: 'to', sentence: 'To: It ends before it begins. Give a later end.' },
  ]);
  expect(read(['Colour'], ['red']).problems).toHaveLength(1);
});

const path = field.record({ label: 'Path' }, 'path') as Field;
const month = field.month({ label: 'From' }) as Field;

test('a record is named; of two with one name each is told by its id, and the name alone is no answer', () => {
  expect(cellOf(path, recordOf('path', '0a'), AROUND)).toBe('Pay the bill in the app');
  expect(cellOf(path, recordOf('path', '0b'), AROUND)).toBe(recordOf('path', '0b'));
  expect(readCell(path, 'pay the bill in the APP', AROUND)).toEqual({ ok: true, value: recordOf('path', '0a') });
  expect(readCell(path, 'Order online', AROUND)).toEqual({
    ok: false,
    problem: '2 are called “Order online”. Rename one of them, or choose it in the form.',
  });
  expect(readCell(path, 'Pay by letter', AROUND)).toEqual({
    ok: false,
    problem: 'None that you can see is called “Pay by letter”.',
  });
});

test.each([
  ['2026-11', '2026-11'],
  ['2026-3', '2026-03'],
  ['11/2026', '2026-11'],
  ['3.2026', '2026-03'],
  ['2026-11-30', '2026-11'],
  ['01.11.2026', '2026-11'],
  ['Nov 2026', '2026-11'],
  ['november 2026', '2026-11'],
  ['Nov-26', '2026-11'],
])('a month may be written as %s', (written, value) => {
  expect(readCell(month, written, AROUND)).toEqual({ ok: true, value });
});

test.each(['2026', '13/2026', '11/12/2026', 'Novembre', '30.11.26'])('%s is no month', (written) => {
  expect(readCell(month, written, AROUND)).toEqual({ ok: false, problem: 'Give a month like 2026-11.' });
});
