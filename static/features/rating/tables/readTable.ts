import { FileProblem } from '#tables/fileProblem';
import { LARGEST_FILE, LARGEST_UNPACKED, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from './fileProblem';

/** A table as it was read: texts by row, the heads first. */
export interface ReadTable {
  heads: string[];
  /** Each with its number as a spreadsheet shows it, from 1; empty rows are left out. */
  rows: { line: number; cells: string[] }[];
}

const EMPTY = 'This file is empty. Choose one with a row of heads and at least one epic below.';
const OTHER_FORMAT = 'This is neither a CSV nor an XLSX file. Save the table in one of the two and choose that.';
const OLD_EXCEL = 'This is a workbook in the format before 2007. Open it and save it as XLSX, then choose that.';

/** Long enough to draw the page once. */
const DRAWN_MS = 50;

/** A file as the browser gives it; in tests, anything with its bytes. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/**
 * Reads the first sheet of an XLSX file, or a CSV file. What a file calls itself does not matter. @throws FileProblem
 * with a sentence for the person.
 */
export async function readTable(file: ChosenFile): Promise<ReadTable> {
  if (file.size === 0) throw new FileProblem(EMPTY);
  if (file.size > LARGEST_FILE)
    throw new FileProblem(`This file is larger than ${LARGEST_FILE / 1e6} MB. Import it in parts.`);
  const bytes = await file.arrayBuffer();
  const start = new Uint8Array(bytes, 0, Math.min(8, bytes.byteLength));
  if (beginsWith(start, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileProblem(OLD_EXCEL);
  const table = beginsWith(start, [0x50, 0x4b]) ? await readWorkbook(bytes) : await readCsv(decoded(bytes));
  return checked(table);
}

const beginsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

async function readWorkbook(bytes: ArrayBuffer): Promise<string[][]> {
  const [{ readSheet }, { checkUnpackedSize }] = await Promise.all([
    import('read-excel-file/universal'),
    import('#tables/bytes/unpackedSize'),
  ]);
  await checkUnpackedSize(new Uint8Array(bytes), LARGEST_UNPACKED);
  // The package reads in one piece. What was said about it is drawn first.
  await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(bytes);
    return rows.map((row) => row.map(textOf));
  } catch (error) {
    console.error('A workbook could not be read', error);
    throw new FileProblem(OTHER_FORMAT);
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/**
 * UTF-8 or, with its mark, UTF-16, as spreadsheets write them; anything else without control characters is taken for
 * Windows' Western letters.
 */
function decoded(bytes: ArrayBuffer): string {
  const start = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const text = beginsWith(start, [0xff, 0xfe]) ? new TextDecoder('utf-16le').decode(bytes) : utf8(bytes);
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new FileProblem(OTHER_FORMAT);
  return text;
}

function utf8(bytes: ArrayBuffer): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text;
}

async function readCsv(text: string): Promise<string[][]> {
  const { default: Papa } = await import('papaparse');
  const { data, errors } = Papa.parse<string[]>(text, { preview: MOST_ROWS + 3 });
  const unclosed = errors.find(({ type }) => type === 'Quotes');
  if (unclosed)
    throw new FileProblem(
      `Row ${(unclosed.row ?? 0) + 1} has a quotation mark that does not close. Correct it and choose the file again.`,
    );
  return data;
}

function checked(table: readonly string[][]): ReadTable {
  const rows = table
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [heads, ...rest] = rows;
  if (!heads || rest.length === 0) throw new FileProblem(EMPTY);
  if (rest.length > MOST_ROWS)
    throw new FileProblem(`This file has more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Import it in parts.`);
  const wide = rows.find(({ cells }) => cells.length > MOST_COLUMNS);
  if (wide)
    throw new FileProblem(`Row ${wide.line} has more than ${MOST_COLUMNS} columns. Keep only the key and the answers.`);
  const long = rows.find(({ cells }) => cells.some((cell) => cell.length > LONGEST_CELL));
  if (long)
    throw new FileProblem(
      `Row ${long.line} has a cell with more than ${LONGEST_CELL.toLocaleString('en-GB')} letters. Shorten it and choose the file again.`,
    );
  return { heads: heads.cells.map((head) => head.trim()), rows: rest };
}
