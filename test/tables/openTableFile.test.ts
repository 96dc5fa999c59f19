import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openTableFile, tableAt, type OpenOptions } from '#tables/openTableFile';
import { lostLetters, readingWords, sheetWords } from '#tables/readingWords';
import type { Fit } from '#tables/sheets/fit';
import { issueKeyIn } from '#tables/words/issueKeys';
import { normalForm } from '#tables/words/normalForm';

const KNOWN = ['key', 'customer impact', 'customer request', 'notes'];
/** Looks for heads that it knows, or for a column of keys. */
const fit: Fit = (heads, rows) => {
  const keyed = heads.some(
    (head, at) =>
      normalForm(head) === 'key' ||
      (rows.length > 0 && issueKeyIn(head) === null && rows.every(({ cells }) => issueKeyIn(cells[at] ?? '') !== null)),
  );
  return keyed ? 1 + heads.filter((head) => KNOWN.includes(normalForm(head))).length : 0;
};

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;

async function read(content: string | Uint8Array, more: Partial<OpenOptions> = {}) {
  const file = await openTableFile(bytesOf(content), { fit, ...more });
  return { file, words: readingWords(file, file.taken), ...tableAt(file, file.taken) };
}

const cellsOf = async (content: string | Uint8Array): Promise<string[][]> => {
  const { heads, rows } = await read(content);
  return [heads, ...rows.map(({ cells }) => cells)];
};

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
      'Key,Customer impact,Attachment\nMOB-5,2,1;acc:1;plan.png;https://a.example/1\nMOB-8,1,2;acc:1;b.png;https://a.example/2',
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

const RATINGS = [
  ['Key', 'Customer impact', 'Customer request'],
  ['MOB-5', 2, true],
  ['MOB-8', -1, false],
];

function workbook(sheets: Record<string, unknown[][]>, more?: (book: XLSX.WorkBook) => void): XLSX.WorkBook {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  more?.(book);
  return book;
}

const saved = (book: XLSX.WorkBook, bookType: XLSX.BookType = 'xlsx'): Uint8Array =>
  new Uint8Array(XLSX.write(book, { bookType, type: 'array' }) as ArrayBuffer);

test.each<XLSX.BookType>(['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'fods', 'xlml', 'html'])(
  'a workbook as %s is read, whatever the file calls itself',
  async (bookType) => {
    const [heads, ...rows] = await cellsOf(saved(workbook({ Ratings: RATINGS }), bookType));
    expect(heads).toEqual(['Key', 'Customer impact', 'Customer request']);
    expect(rows.map(([key, impact, request]) => [key, impact, request?.toUpperCase()])).toEqual([
      ['MOB-5', '2', 'TRUE'],
      ['MOB-8', '-1', 'FALSE'],
    ]);
  },
);

test('the sheet is taken in which the columns appear, not the first; all are there to choose from', async () => {
  const { file, words, rows } = await read(
    saved(
      workbook(
        {
          'Read me': [['How to fill in'], ['Write -3 to 3']],
          Draft: RATINGS,
          Ratings: [['Customer rating'], [], ...RATINGS],
        },
        (book) => {
          book.Workbook = { Sheets: [{}, { Hidden: 1 }, {}] };
        },
      ),
    ),
  );
  expect(words).toBe('Sheet “Ratings”, heads in row 3');
  expect(rows.map(({ line }) => line)).toEqual([4, 5]);
  expect(file.sheets.map(sheetWords)).toEqual(['Sheet “Read me”', 'Sheet “Draft” (hidden)', 'Sheet “Ratings”']);
  expect(tableAt(file, { sheet: 0, headLine: 1 })).toEqual({
    heads: ['How to fill in'],
    rows: [{ line: 2, cells: ['Write -3 to 3'] }],
  });
});

test('a text that was pasted into one column of a sheet is cut', async () => {
  expect(await cellsOf(saved(workbook({ Sheet: [['Key;Customer impact'], ['MOB-5;2']] })))).toEqual([
    ['Key', 'Customer impact'],
    ['MOB-5', '2'],
  ]);
});

test('what a cell holds is read, not how it is shown; an error and a formula without value are never blank', async () => {
  const book = workbook({ Ratings: [['Key', 'a', 'b', 'c', 'd', 'e', 'f']] });
  Object.assign(book.Sheets['Ratings'] as object, {
    A2: { t: 's', v: 'MOB-5' },
    B2: { t: 'e', v: 42 },
    C2: { t: 'n', v: 0.5, z: '0%' },
    D2: { t: 'n', v: 46083, z: 'd mmm' },
    E2: { t: 'n', v: 2.0000000001, z: '0' },
    F2: { t: 'b', v: true },
    '!ref': 'A1:G2',
  });
  const parts = unzipSync(saved(book));
  const sheet = 'xl/worksheets/sheet1.xml';
  const uncomputed = strFromU8(parts[sheet]!).replace(
    '</row></sheetData>',
    '<c r="G2"><f>1+1</f></c></row></sheetData>',
  );
  const [, row] = await cellsOf(zipSync({ ...parts, [sheet]: strToU8(uncomputed) }));
  expect(row).toEqual(['MOB-5', '#N/A', '50%', '2026-03-02', '2.0000000001', 'TRUE', '=1+1']);
});

test('a workbook that does not list the types of its sheets is read', async () => {
  const parts = unzipSync(saved(workbook({ Ratings: RATINGS })));
  const types = strFromU8(parts['[Content_Types].xml']!).replace(/<Override PartName="\/xl\/(?!workbook)[^>]*>/g, '');
  expect(await cellsOf(zipSync({ ...parts, '[Content_Types].xml': strToU8(types) }))).toHaveLength(3);
});

test('an archive with one file is read as that file', async () => {
  expect(
    await cellsOf(
      zipSync({
        'export/jira.csv': strToU8('Key,Customer impact\nMOB-5,2'),
        '__MACOSX/export/._jira.csv': strToU8('x'),
      }),
    ),
  ).toEqual([
    ['Key', 'Customer impact'],
    ['MOB-5', '2'],
  ]);
});

const compound = (stream: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(504).fill(0),
    ...Array.from(stream).flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

/** The flag of an encrypted file in the directory of an archive. */
function encrypted(archive: Uint8Array): Uint8Array {
  const at = archive.findLastIndex((_, index) =>
    [0x50, 0x4b, 1, 2].every((byte, offset) => archive[index + offset] === byte),
  );
  return archive.with(at + 8, 1);
}

test.each<[string, Uint8Array | string, RegExp]>([
  ['nothing', '', /file is empty/],
  ['a mark alone', '\uFEFF', /file is empty/],
  ['blank lines', '\n \n,,\n', /file is empty/],
  ['a workbook with a password', compound('EncryptedPackage'), /protected by a password.*take the password away/],
  ['an archive with a password', encrypted(zipSync({ 'a.csv': strToU8('Key') })), /protected by a password/],
  ['a Word document before 2007', compound('WordDocument'), /Word document/],
  ['a damaged workbook before 2007', compound('Something'), /XLS file is damaged.*save it again/],
  ['a Word document', zipSync({ 'word/document.xml': strToU8('<a/>') }), /Word document/],
  ['a presentation', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), /presentation/],
  [
    'an OpenDocument text',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
    /OpenDocument file, but no spreadsheet/,
  ],
  [
    'a damaged OpenDocument spreadsheet',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') }),
    /OpenDocument file is damaged/,
  ],
  ['Apple Numbers', zipSync({ 'Index/Document.iwa': strToU8('a') }), /Apple Numbers.*Export it there/],
  [
    'several files',
    zipSync({ 'a.csv': strToU8('Key'), 'b.csv': strToU8('Key') }),
    /several files \(a\.csv, b\.csv\).*Unpack it/,
  ],
  [
    'an archive cut off',
    zipSync({ 'xl/a.xml': strToU8('a'.repeat(99)) }).slice(0, 60),
    /cannot be read as a spreadsheet/,
  ],
  ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), /packed file \(gzip\)/],
  ['a PDF', '%PDF-1.7', /PDF/],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), /picture/],
  ['RTF', '{\\rtf1 a}', /text document/],
  ['JSON', '{"issues": []}', /JSON/],
  ["Jira's XML", '<!-- RSS generated by JIRA --><rss version="0.92"></rss>', /Jira's export as XML.*as CSV/],
  ['other XML', '<?xml version="1.0"?><a/>', /XML, but no spreadsheet/],
  ['a web page without a table', '<html><body><p>Log in</p></body></html>', /No table|damaged/],
  ['other bytes', new Uint8Array([1, 2, 3, 0x85, 4, 5]), /neither a spreadsheet nor a text/],
])('%s is refused by its cause and with the cure', async (_, content, sentence) => {
  await expect(read(content)).rejects.toMatchObject({ name: 'FileProblem', message: expect.stringMatching(sentence) });
});
