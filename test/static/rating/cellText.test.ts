import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import { cellText, guarded, parseCell } from '../../../static/features/rating/answers/cellText';
import { isWritten, ratingColumns, type Column } from '../../../static/features/rating/answers/columns';

const label = fc.oneof(
  fc.constantFrom(
    '-1',
    '=1+1',
    '@x',
    '+',
    "'=x",
    "'",
    'Yes',
    'o1',
    'O2',
    'o3',
    'not rated',
    '1,5',
    '"q"',
    'a\tb',
    ' b ',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== ''),
);

/** Settings with a choice whose names are as awkward as can be. */
const awkward = fc.array(label, { minLength: 1, maxLength: 6 }).map((labels): Settings => ({
  ...DEFAULT_SETTINGS,
  criteria: [
    ...DEFAULT_SETTINGS.criteria,
    {
      id: 'segment',
      kind: 'choice',
      label: 'Segment',
      question: '',
      anchors: {},
      weight: 10,
      options: labels.map((name, index) => ({ id: `o${index + 1}`, label: name, u: 0 })),
    },
    { id: 'effort', kind: 'scale', label: 'Effort', question: '', anchors: {}, weight: 1 },
    { id: 'reach', kind: 'count', label: 'Reach', question: '', anchors: {}, weight: 1 },
  ],
}));

const columnOf = (id: string, settings = DEFAULT_SETTINGS): Column =>
  ratingColumns(settings).find(({ field }) => field.endsWith(id))!;
const valueOf = (column: Column, text: string): unknown => {
  const parsed = parseCell(column, text);
  return parsed.ok ? parsed.value : parsed.problem;
};

/** Numbers of any size that is kept without loss: the panel takes ten digits, and so do cells and files. */
const WRITTEN = [0, 7, 123_456, 1_234_567_890, Number.MAX_SAFE_INTEGER];

test('every value that a column offers is read back as it was written, also through a CSV cell', () => {
  fc.assert(
    fc.property(awkward, (settings) => {
      for (const column of ratingColumns(settings)) {
        const values = isWritten(column) ? WRITTEN : column.text.offered.map(({ answer }) => answer);
        for (const value of [null, ...values]) {
          const text = cellText(column, value);
          expect(valueOf(column, text)).toBe(value);
          expect(valueOf(column, guarded(text))).toBe(value);
        }
      }
    }),
  );
});

test.each([
  ['impact', '+2', 2],
  ['impact', '−3', -3],
  ['impact', '0', 0],
  ['impact', '-0', 0],
  ['impact', ' 1 ', 1],
  ['impact', '2.0', 2],
  ['impact', '', null],
  ['impact', 'not rated', null],
  ['request', 'Y', 'yes'],
  ['request', 'FALSE', 'no'],
  ['stage', 'Retention', 'retention'],
  ['stage', 'retention', 'retention'],
  ['disruption', 'None', 0],
  ['disruption', '2 Noticeable', 2],
  ['disruption', 'severe', 3],
])('%s: "%s" is %s', (column, text, value) => {
  expect(valueOf(columnOf(column), text)).toBe(value);
});

test.each([
  ['impact', '4', 'Write a whole number from -3 to 3.'],
  ['impact', '1.5', 'Write a whole number from -3 to 3.'],
  ['impact', '1e0', 'Write a whole number from -3 to 3.'],
  ['disruption', '-1', 'Write a whole number from 0 to 3.'],
  ['request', 'maybe', 'Write yes or no.'],
  ['stage', '__proto__', 'Write one of: Awareness, Consideration, Purchase, Retention, Advocacy.'],
])('%s: "%s" is refused and says what is taken', (column, text, expected) => {
  expect(valueOf(columnOf(column), text)).toContain(expected);
});

test('what a spreadsheet takes for a formula is marked as text, numbers are not', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const safe = guarded(text);
      expect(/^[=+\-@\t\r\n]/.test(safe) && !/^-?\d+(\.\d+)?$/.test(safe)).toBe(false);
    }),
  );
  expect(guarded('-2')).toBe('-2');
  expect(guarded('=HYPERLINK("x")')).toBe('\'=HYPERLINK("x")');
  expect(guarded('-2+3')).toBe("'-2+3");
});

const meaning = (id: string, text: string): unknown => valueOf(columnOf(id), text);

test.each<[string, string, unknown]>([
  ['impact', '−2', -2],
  ['impact', '—2', -2],
  ['impact', '‑ 1', -1],
  ['impact', '－１', -1],
  ['impact', '＋３', 3],
  ['impact', '2,0', 2],
  ['impact', '+3,00', 3],
  ['impact', "'+2", 2],
  ['impact', '="3"', 3],
  ['impact', '2.0000000001', 2],
  ['impact', '2,000', 2],
  ['impact', '+2 clearly better', 2],
  ['impact', '3 (high)', 3],
  ['impact', '-1 - slight harm', -1],
  ['impact', '2\u00A0\u200B', 2],
  ['request', 'Ja', 'yes'],
  ['request', 'да', 'yes'],
  ['request', '✓', 'yes'],
  ['request', 'WAHR', 'yes'],
  ['request', '0', 'no'],
  ['request', 'Nein', 'no'],
  ['stage', '5. Retention', 'retention'],
  ['stage', 'ＲＥＴＥＮＴＩＯＮ', 'retention'],
  ['stage', ' retention\u00A0', 'retention'],
  ['disruption', '2 noticeable', 2],
  ['disruption', 'Noticeable', 2],
  ['disruption', '1,0', 1],
  ['impact', '\u200B', null],
  ['impact', '—', null],
])('in %s, %j means %j', (id, text, value) => {
  expect(meaning(id, text)).toBe(value);
});

test.each([
  ['impact', '2/3', /not an answer here\. Write a whole number from -3 to 3\./],
  ['impact', '1.5', /Write a whole number/],
  ['impact', '1 or 2', /Write a whole number/],
  ['impact', '2-3', /Write a whole number/],
  ['impact', '4 (huge)', /Write a whole number/],
  ['impact', '100%', /It is a percentage\. Write/],
  ['impact', '2026-03-02', /for a date\. Format the cells as text/],
  ['impact', '#N/A', /^“#N\/A” is an error of the spreadsheet\. Correct its formula/],
  ['impact', '=A1+1', /^“=A1\+1” is a formula without a value in the file/],
  ['request', 'Requested', /Write yes or no/],
  ['stage', 'Retention;Purchase', /Write one of/],
])('in %s, %j is no answer, and it is said why', (id, text, why) => {
  expect(meaning(id, text)).toEqual(expect.stringMatching(why));
});

test('a count that depends on the country is not guessed', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    criteria: [
      ...DEFAULT_SETTINGS.criteria,
      { id: 'customers', kind: 'count', label: 'Customers', question: '', anchors: {}, weight: 1 },
    ],
  };
  const column = columnOf('customers', settings);
  expect([valueOf(column, '2,500'), valueOf(column, '1.234.567'), valueOf(column, "1'000")]).toEqual([
    2500, 1_234_567, 1000,
  ]);
  for (const either of ['2,000', '2.000'])
    expect(valueOf(column, either)).toContain('It may mean 2 or 2000. Write it without a sign between the figures.');
});
