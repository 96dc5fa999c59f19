import { openTableFile } from '#tables/openTableFile';
import { lostLetters, readingWords } from '#tables/readingWords';
import type { Fit } from '#tables/sheets/fit';
import { normalForm } from '#tables/words/normalForm';
import { cellsOf, read } from './opened';

test.each([
  ['semicolons, two columns', 'Key;Customer impact\nMOB-5;2', 'Separated by semicolons, heads in row 1'],
  ['tabs', 'Key\tCustomer impact\nMOB-5\t2', 'Separated by tabs, heads in row 1'],
  ['bars', 'Key|Customer impact\nMOB-5|2', 'Separated by bars (|), heads in row 1'],
  ['a line that tells the separator', 'sep=;\nKey;Customer impact\nMOB-5;2', 'Separated by semicolons, heads in row 1'],
  [
    'a quoted line that tells the separator',
    '"sep=,"\nKey,Customer impact\nMOB-5,2',
    'Separated by commas, heads in row 1',
  ],
  ['blank lines first', '\n\n\nKey;Customer impact\n\nMOB-5;2\n', 'Separated by semicolons, heads in row 4'],
  [
    'titles above',
    'Customer rating Q3,\nfilled in by PMO,\n,\nKey,Customer impact\nMOB-5,2',
    'Separated by commas, heads in row 4',
  ],
  ['old line ends', 'Key,Customer impact\rMOB-5,2\r', 'Separated by commas, heads in row 1'],
  [
    'one cell a row',
    '"Key,Customer impact";;;\n"MOB-5,2";;;',
    'Separated by commas, heads in row 1, each row stood in one cell and was cut again',
  ],
  [
    'one quoted cell a row',
    '"Key;""Customer impact"""\n"MOB-5;2"',
    'Separated by semicolons, heads in row 1, each row stood in one cell and was cut again',
  ],
])('%s: the reading in which the columns appear is taken, and said', async (_, content, words) => {
  const { heads, rows, words: said } = await read(content);
  expect([heads, ...rows.map(({ cells }) => cells)]).toEqual([
    ['Key', 'Customer impact'],
    ['MOB-5', '2'],
  ]);
  expect(said).toBe(words);
});

test('signs within cells cut no row: semicolons in a list of attachments, commas in texts and amounts', async () => {
  expect(
    await cellsOf(
      'Key,Customer ' +
        'impact,Attachment\nMOB-5,2,1;acc:1;plan.png;https://a.example/1\nMOB-8,1,2;acc:1;b.png;https://a.example/2',
    ),
  ).toEqual([
    ['Key', 'Customer impact', 'Attachment'],
    ['MOB-5', '2', '1;acc:1;plan.png;https://a.example/1'],
    ['MOB-8', '1', '2;acc:1;b.png;https://a.example/2'],
  ]);
  expect(await cellsOf('Key (Jira, unique);Customer impact;Costs (EUR, net)\nMOB-5;2;21.419,06')).toEqual([
    ['Key (Jira, unique)', 'Customer impact', 'Costs (EUR, net)'],
    ['MOB-5', '2', '21.419,06'],
  ]);
});

test('without any known column, the separator and the row of heads are taken that make a table', async () => {
  const { heads, rows, words } = await read('Bewertung, Herbst\n\nNummer;Nutzen;Wunsch\n1;2,5;ja\n2;1,5;nein');
  expect(heads).toEqual(['Nummer', 'Nutzen', 'Wunsch']);
  expect(rows).toHaveLength(2);
  expect(words).toBe('Separated by semicolons, heads in row 3');
});

test('typographic quotation marks hold a cell together; others within it stay', async () => {
  expect(
    await cellsOf(
      'Key,Notes,Customer impact\nMOB-5,“Roaming, before”,2\nMOB-8,12" screen,1\nMOB-11,"He said ""no""",1',
    ),
  ).toEqual([
    ['Key', 'Notes', 'Customer impact'],
    ['MOB-5', 'Roaming, before', '2'],
    ['MOB-8', '12" screen', '1'],
    ['MOB-11', 'He said "no"', '1'],
  ]);
});

test('a row whose quotation marks do not close is told, and swallows no other', async () => {
  const { rows } = await read('Key,Notes,Customer impact\nMOB-5,a,2\nMOB-8,"b,1\nMOB-11,"two\nlines",3\nMOB-12,d,0');
  expect(rows).toEqual([
    { line: 2, cells: ['MOB-5', 'a', '2'] },
    { line: 3, cells: ['MOB-8', 'b', '1'], torn: true },
    { line: 4, cells: ['MOB-11', 'two\nlines', '3'] },
    { line: 5, cells: ['MOB-12', 'd', '0'] },
  ]);
});

test('a row may be longer than what is read at a time, also where others are torn', async () => {
  const long = `"${'word, '.repeat(20_000)}"`;
  const { rows } = await read(`Key,Notes\nMOB-5,"a\n${`MOB-8,${long}\n`.repeat(3)}MOB-11,b`);
  expect(rows.map(({ line, cells, torn }) => [line, cells[0], cells[1]?.length, torn ?? false])).toEqual([
    [2, 'MOB-5', 1, true],
    ...[3, 4, 5].map((line) => [line, 'MOB-8', 120_000, false]),
    [6, 'MOB-11', 1, false],
  ]);
});

test('in a text full of quotation marks that do not close no row is lost', async () => {
  const { rows } = await read(`Key,Notes\n${'MOB-5,"a\n'.repeat(20_000)}`);
  expect(rows).toHaveLength(20_000);
});

test('letters are taken by which the columns appear, where their look does not tell', async () => {
  const heads = new TextEncoder().encode('Key;');
  const cyrillic = new Uint8Array([...heads, 0xe4, 0xe0, 10, ...new TextEncoder().encode('MOB-5;1')]);
  const known: Fit = (found) => found.filter((head) => ['key', 'да'].includes(normalForm(head))).length;
  const file = await openTableFile(cyrillic, { fit: known });
  expect(readingWords(file, file.taken)).toBe(
    'Separated by semicolons, heads in row 1, letters read as Cyrillic (Windows-1251)',
  );
  expect(lostLetters(file)).toBeNull();
});

test('lost letters are told', async () => {
  const { file } = await read('Key,Customer impact\nMOB-5,Ma\uFFFD');
  expect(lostLetters(file)).toContain('One letter of this file could not be read');
});
