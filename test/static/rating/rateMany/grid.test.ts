import fc from 'fast-check';
import Papa from 'papaparse';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { cellText, parseCell } from '../../../../static/features/rating/answers/cellText';
import { ratingColumns, type CellValue, type Column } from '../../../../static/features/rating/answers/columns';
import { copied, filledDown, pasted, type Sheet } from '../../../../static/parts/grid/blocks';
import { blockBetween, moved, tabbed } from '../../../../static/parts/grid/position';
import { typedIn } from '../../../../static/features/rating/cells/typing';
import { shuffled } from '../../../../static/features/rating/oneByOne/order';

const columns = ratingColumns(DEFAULT_SETTINGS);
const [impact, request, stage, disruption] = columns as [Column, Column, Column, Column];

function aSheet(values: CellValue[][], readOnly: string[] = []): Sheet<Column, CellValue> {
  const rowIds = values.map((_, index) => String(index));
  return {
    rowIds,
    columns,
    nothing: null,
    textOf: (_, column, value) => cellText(column, value),
    read: (_, column, text) => parseCell(column, text),
    valueAt: (rowId, column) => values[Number(rowId)]?.[columns.indexOf(column)] ?? null,
    isRead: () => true,
    mayEdit: (rowId) => !readOnly.includes(rowId),
  };
}

const someRow = fc.tuple(
  ...columns.map((column) =>
    fc.constantFrom<CellValue>(
      null,
      ...column.choices.map(({ value }) => (column === impact || column === disruption ? Number(value) : value)),
    ),
  ),
);

test('a block that was copied is the same block when it is pasted', () => {
  fc.assert(
    fc.property(fc.array(someRow, { minLength: 1, maxLength: 6 }), (values) => {
      const sheet = aSheet(values);
      const whole = { top: 0, bottom: values.length - 1, left: 0, right: columns.length - 1 };
      const { edits, refused, readOnly, outside } = pasted(
        sheet,
        whole,
        Papa.parse<string[]>(copied(sheet, whole), { delimiter: '\t' }).data,
      );
      expect([refused, readOnly, outside]).toEqual([[], 0, 0]);
      expect(edits.map(({ value }) => value)).toEqual(values.flat());
    }),
  );
});

test('what is wrong, read-only or beyond the edge is told apart, and the rest goes in', () => {
  const sheet = aSheet(
    [
      [null, null, null, null],
      [null, null, null, null],
    ],
    ['1'],
  );
  const planned = pasted(sheet, { top: 0, bottom: 0, left: 2, right: 2 }, [
    ['Retention', '9', '1'],
    ['Purchase', '1', '1'],
    ['x', 'y', 'z'],
  ]);
  expect(planned.edits.map(({ rowId, column, value }) => [rowId, column.field, value])).toEqual([
    ['0', 'stage', 'retention'],
  ]);
  expect(planned.refused.map(({ column, written }) => [column.field, written])).toEqual([['disruption', '9']]);
  expect([planned.readOnly, planned.outside]).toEqual([2, 5]);
});

test('one text fills every marked cell', () => {
  const planned = pasted(
    aSheet([
      [1, null, null, null],
      [2, null, null, null],
      [3, null, null, null],
    ]),
    { top: 0, bottom: 2, left: 0, right: 0 },
    [['-1']],
  );
  expect(planned.edits.map(({ rowId, value }) => [rowId, value])).toEqual([
    ['0', -1],
    ['1', -1],
    ['2', -1],
  ]);
});

test('copying down takes the first marked row, or the row above a single cell', () => {
  const sheet = aSheet([
    [1, 'yes', null, null],
    [null, null, null, null],
    [null, null, null, null],
  ]);
  expect(
    filledDown(sheet, { top: 0, bottom: 2, left: 0, right: 1 }).edits.map(({ rowId, value }) => [rowId, value]),
  ).toEqual([
    ['1', 1],
    ['1', 'yes'],
    ['2', 1],
    ['2', 'yes'],
  ]);
  expect(
    filledDown(sheet, { top: 1, bottom: 1, left: 0, right: 0 }).edits.map(({ rowId, value }) => [rowId, value]),
  ).toEqual([['1', 1]]);
  expect(filledDown(sheet, { top: 0, bottom: 0, left: 0, right: 0 }).edits).toEqual([]);
});

test('keys never leave the table, and Tab goes through every cell once', () => {
  const extent = { rows: 7, columns: 4, page: 3 };
  const keys = fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    'Home',
    'End',
    'Enter',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(keys, fc.boolean(), fc.boolean())), (presses) => {
      let at = { row: 3, column: 2 };
      for (const [key, toEnd, shift] of presses) at = moved(at, { key, toEnd, shift }, extent)!;
      expect(at.row >= 0 && at.row < 7 && at.column >= 0 && at.column < 4).toBe(true);
    }),
  );
  const seen = new Set<string>();
  for (let at: { row: number; column: number } | null = { row: 0, column: 0 }; at; at = tabbed(at, false, extent))
    seen.add(`${at.row} ${at.column}`);
  expect(seen.size).toBe(28);
  expect(moved({ row: 0, column: 0 }, { key: 'x', toEnd: false, shift: false }, extent)).toBeNull();
  expect(blockBetween({ row: 4, column: 1 }, { row: 2, column: 3 })).toEqual({ top: 2, bottom: 4, left: 1, right: 3 });
});

test.each<[string, Column, CellValue, string, boolean, unknown]>([
  ['a level', impact, null, '3', false, { kind: 'value', value: 3 }],
  ['a minus waits', impact, null, '-', false, { kind: 'sign' }],
  ['a level after a minus', impact, null, '2', true, { kind: 'value', value: -2 }],
  ['a level that is none', impact, null, '4', false, null],
  ['no minus in a ledger of harm', disruption, null, '-', false, null],
  ['yes', request, null, 'Y', false, { kind: 'value', value: 'yes' }],
  ['a first letter', stage, null, 'a', false, { kind: 'value', value: 'awareness' }],
  ['the same letter again', stage, 'awareness', 'a', false, { kind: 'value', value: 'advocacy' }],
  ['and round', stage, 'advocacy', 'a', false, { kind: 'value', value: 'awareness' }],
  ['a letter of nothing', stage, null, 'z', false, null],
])('typing: %s', (_, column, current, letter, signed, expected) => {
  expect(typedIn(column, current, letter, signed)).toEqual(expected);
});

test('the order of one by one is the same for one seed, another for another; one more epic shifts nobody', () => {
  const ids = Array.from({ length: 40 }, (_, index) => String(10_000 + index));
  const order = shuffled(ids, '7');
  expect([...order].sort()).toEqual(ids);
  expect(shuffled([...ids].reverse(), '7')).toEqual(order);
  expect(shuffled(ids, '8')).not.toEqual(order);
  expect(order).not.toEqual(ids);
  expect(shuffled([...ids, '99999'], '7').filter((id) => id !== '99999')).toEqual(order);
});
