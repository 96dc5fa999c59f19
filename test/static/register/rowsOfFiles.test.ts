import { KIND_NAMES, kindNamed } from '#domain/register/kinds/index';
import type { TextAround } from '#domain/register/text/around';
import { readRow, tableHeads, tableRow, writtenColumns } from '#domain/register/text/table';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { yesOrNo } from '#tables/words/yesNo';
import { blockOfFile, pastedBlock } from '../../../static/features/register/table/readRows';
import { clipboardOf, csvOf } from '../../../static/features/rating/exporting/writeCsv';
import { tableAsXlsx } from '../../../static/features/rating/exporting/writeXlsx';
import { ANSWERS, SAMPLES } from '../../support/entrySamples';

const AROUND: TextAround = {
  settings: DEFAULT_SETTINGS,
  yesOrNo,
  people: { nameOf: () => 'Sam Okoro', named: () => ['support-colleague'] },
  records: { nameOf: () => undefined, named: () => [] },
};

const fileOf = (bytes: Uint8Array<ArrayBuffer>) => ({
  name: 'records',
  size: bytes.length,
  arrayBuffer: () => Promise.resolve(bytes.buffer),
});

/** What is made apart has nothing in it that a person writes into a table. */
const WRITTEN = KIND_NAMES.filter((kind) => writtenColumns(kind).length > 0);

describe.each(WRITTEN)('%s', (kind) => {
  const { fields, own = [], statuses } = kindNamed(kind);
  const nothing = Object.fromEntries(Object.keys(fields).map((name) => [name, null]));
  const said = Object.fromEntries(Object.entries(SAMPLES[kind]).filter(([name]) => !own.includes(name)));
  const rows = ['First', 'Second'].map((by) =>
    tableRow(
      {
        ...{ kind, by, at: '2026-11-29T10:00:00.000Z', status: Object.keys(statuses)[0] ?? '' },
        values: { ...nothing, ...said },
        answer: { by, at: '2026-11-29T11:00:00.000Z', ...ANSWERS[kind] },
      },
      AROUND,
    ),
  );
  const table = [tableHeads(kind), ...rows];

  test.each<[string, () => Promise<Uint8Array<ArrayBuffer>>]>([
    ['XLSX', async () => new Uint8Array(await (await tableAsXlsx('Records', table)).arrayBuffer())],
    ['CSV', () => Promise.resolve(new TextEncoder().encode(csvOf(table)))],
  ])('what is written as %s is read back row by row', async (_, write) => {
    const block = await blockOfFile(kind, fileOf(await write()));
    expect(block.rows.map(({ line }) => line)).toEqual([2, 3]);
    for (const { cells } of block.rows)
      expect(readRow(kind, block.mapping, cells, AROUND)).toEqual({ values: said, problems: [] });
  });

  test('what is copied is read back when it is pasted, with its heads and without', () => {
    for (const { mapping, rows: read } of [
      pastedBlock(kind, clipboardOf(table)),
      pastedBlock(kind, clipboardOf(rows.map((row) => row.slice(0, writtenColumns(kind).length)))),
    ]) {
      expect(read).toHaveLength(2);
      for (const { cells } of read)
        expect(readRow(kind, mapping, cells, AROUND)).toEqual({ values: said, problems: [] });
    }
  });
});

test.each<[string, string, string]>([
  ['nothing', '', 'Nothing was pasted.'],
  ['heads alone', 'need\twords', 'There is no row below the heads.'],
  ['too much', `need\twords\n${'missing\tCheaper\n'.repeat(1_001)}`, 'These are more than 1,000 rows.'],
])('%s is refused with the cause', (_, text, cause) => {
  expect(() => pastedBlock('request', text)).toThrow(cause);
});

test('text of a CSV file may be pasted too; a file without a known head names those that are', async () => {
  const { rows, mapping } = pastedBlock('request', 'need;words\nmissing;"Cheaper; faster"');
  expect(readRow('request', mapping, rows[0]?.cells ?? [], AROUND).values).toEqual({
    need: 'missing',
    words: 'Cheaper; faster',
  });
  const strange = fileOf(new TextEncoder().encode('Colour,Size\nred,3\n'));
  await expect(blockOfFile('request', strange)).rejects.toThrow(/^No row of this file has heads that are known/);
});
