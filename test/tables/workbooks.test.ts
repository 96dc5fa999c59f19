import * as XLSX from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { tableAt } from '#tables/openTableFile';
import { sheetWords } from '#tables/readingWords';
import { cellsOf, read } from './opened';

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

test('what a cell holds is read, not how it is shown; an error or a formula without value is never blank', async () => {
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
  ['a web archive', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"\n\n--a\n', /MHTML/],
  ['other bytes', new Uint8Array([1, 2, 3, 0x85, 4, 5]), /neither a spreadsheet nor a text/],
])('%s is refused by its cause and with the cure', async (_, content, sentence) => {
  await expect(read(content)).rejects.toMatchObject({ name: 'FileProblem', message: expect.stringMatching(sentence) });
});
