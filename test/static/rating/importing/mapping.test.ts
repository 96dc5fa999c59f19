import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { ratingColumns } from '../../../../static/features/rating/answers/columns';
import {
  doubledHeads,
  guessMapping,
  mappingProblem,
  withKeysFound,
  type Target,
} from '../../../../static/features/rating/tables/mapping';

const COLUMNS = ratingColumns(DEFAULT_SETTINGS);

test('columns are guessed once each, and a mapping without key or answers is told', () => {
  expect(
    guessMapping(['Key', 'key', '__proto__', 'constructor', 'Customer impact', 'answers.impact'], COLUMNS),
  ).toEqual(['key', null, null, null, 'answers.impact', null]);
  expect(mappingProblem(['answers.impact', null])).toContain('keys of the epics');
  expect(mappingProblem(['key', null])).toContain('at least one column');
  expect(mappingProblem(['key', 'stage', 'stage'])).toContain('Two columns');
  expect(mappingProblem(['key', 'stage'])).toBeNull();
});

test.each<[string, (string | null)[], string[][], (string | null)[]]>([
  [
    'by what stands in it, whatever its head',
    [null, null, 'stage'],
    [
      ['Portal', ' net-1 ', 'x'],
      ['Tracking', 'NET-2', 'y'],
      ['', 'OLD-9', ''],
    ],
    [null, 'key', 'stage'],
  ],
  [
    'rather where keys stand than where the head says',
    ['key', null],
    [
      ['10001', 'NET-1'],
      ['10002', 'NET-2'],
    ],
    [null, 'key'],
  ],
  [
    'by its head, where no keys are known',
    ['key', null],
    [
      ['OLD-1', 'a'],
      ['OLD-2', 'b'],
    ],
    ['key', null],
  ],
  ['never where answers stand', [null, 'stage'], [['a', 'NET-1']], [null, 'stage']],
  ['not at all in an empty file', [null], [], [null]],
])('the column of keys is found %s', (_, guess, cells, expected) => {
  const isKey = (text: string): boolean => ['NET-1', 'NET-2'].includes(text.toUpperCase());
  expect(
    withKeysFound(
      guess as never,
      cells.map((row) => ({ cells: row })),
      isKey,
    ),
  ).toEqual(expected);
});

test('heads are known by what Jira makes of them, by words around them, and by what the person said before', () => {
  expect(
    guessMapping(['Custom field (Customer impact)', 'Key (Jira, unique)', 'Ｃｕｓｔｏｍｅｒ　ｒｅｑｕｅｓｔ'], COLUMNS),
  ).toEqual(['answers.impact', 'key', 'answers.request']);
  expect(guessMapping(['Impact (RICE)', 'Customer impact'], COLUMNS)).toEqual([null, 'answers.impact']);
  const remembered = new Map<string, Target>([
    ['schlüssel', 'key'],
    ['kundennutzen', 'answers.impact'],
    ['impact', null],
    ['phase', 'answers.gone' as Target],
  ]);
  expect(guessMapping(['Schlüssel', 'KUNDENNUTZEN', 'Impact', 'Phase'], COLUMNS, remembered)).toEqual([
    'key',
    'answers.impact',
    null,
    null,
  ]);
});

test('a head that stands twice is told where one of the columns is imported', () => {
  const heads = ['Key', 'Customer impact', 'customer  impact', 'Note', 'Note', '', ''];
  expect(doubledHeads(heads, guessMapping(heads, COLUMNS))).toEqual(['Customer impact']);
});
