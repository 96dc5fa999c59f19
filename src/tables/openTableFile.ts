import { archiveKind, fileIn, isEncrypted, withAllTypes } from './bytes/archive';
import type { Encoding } from './bytes/encodings';
import { binaryFormat, checkCompound, PASSWORD, textFormat } from './bytes/format';
import { readText, type ReadText } from './bytes/readText';
import { checkUnpackedSize } from './bytes/unpackedSize';
import { FileProblem } from './fileProblem';
import { better, likeliestHeads, type Fit, type Weighed } from './sheets/fit';
import type { Sheet, Table } from './sheets/sheet';
import type { WorkbookSheet } from './sheets/workbook';
import { isBlank } from './words/normalForm';

/** What of a file is read: one of its sheets, and the row of it in which the heads stand. */
export interface TakenTable {
  sheet: number;
  headLine: number;
}

/** A file of tables, with every way to see it. */
export interface TableFile {
  /** How the file is built, for a person: "XLSX", "text". */
  format: string;
  /** How its letters were read; null for a workbook. */
  letters: ReadText | null;
  /** The sheets of a workbook, or a text cut at each separator. */
  sheets: readonly Sheet[];
  /** The one in which most of what was looked for appears. */
  taken: TakenTable;
}

export interface OpenOptions {
  /** What the caller looks for. The sheet, the separator, the letters and the row of heads are taken that fit best. */
  fit: Fit;
  /** Rows of each sheet that are read; all unless told. */
  mostRows?: number;
  /** What a workbook may take once it is unpacked, in bytes. */
  mostUnpacked?: number;
  /** Reads a text in this alphabet, whatever it looks like. */
  encoding?: Encoding | null;
  /** Reads a workbook, elsewhere than in this thread; `workbookSheets` here unless told. */
  readWorkbook?: (content: Uint8Array | string, most: number) => Promise<WorkbookSheet[]>;
}

const EMPTY = 'This file is empty. Choose one with a row of heads and at least one row below.';
const NO_TABLE = 'No table is in this file. Choose one with a row of heads and at least one row below.';
const BROKEN = 'Open it in the spreadsheet, save it again as XLSX or CSV, and choose that.';
const MOST_UNPACKED = 200_000_000;

/**
 * The one reader of tables: CSV with any separator and letters, XLSX, XLSM, XLSB, XLS, ODS, the XML of Excel 2003, and
 * HTML with a table, whatever the file calls itself. It tries each sheet, separator and row of heads, and takes what
 * fits best; the others are there to choose from.
 * @throws FileProblem with the cause and the cure for a person.
 */
export async function openTableFile(bytes: Uint8Array, options: OpenOptions): Promise<TableFile> {
  if (bytes.length === 0) throw new FileProblem(EMPTY);
  switch (binaryFormat(bytes)) {
    case 'archive':
      return openArchive(bytes, options);
    case 'compound':
      checkCompound(bytes);
      return openWorkbook(bytes, 'XLS', options);
    case 'text':
      return openText(bytes, options);
  }
}

async function openArchive(archive: Uint8Array, options: OpenOptions): Promise<TableFile> {
  if (isEncrypted(archive)) throw new FileProblem(PASSWORD);
  await checkUnpackedSize(archive, options.mostUnpacked ?? MOST_UNPACKED);
  const held = archiveKind(archive);
  if (held.kind === 'several')
    throw new FileProblem(
      `This archive holds several files (${held.names.slice(0, 3).join(', ')}). ` +
        'Unpack it, and choose the one with the table.',
    );
  if (held.kind === 'oneFile') return openTableFile(fileIn(archive, held.name), options);
  return held.kind === 'workbook'
    ? openWorkbook(withAllTypes(archive), 'XLSX', options)
    : openWorkbook(archive, 'OpenDocument', options);
}

async function openWorkbook(content: Uint8Array | string, format: string, options: OpenOptions): Promise<TableFile> {
  const sheets = await workbookRows(content, format, options);
  const { workbookSheetsToChoose } = await import('./sheets/workbookSheets');
  return taking(format, null, workbookSheetsToChoose(sheets, options.fit), options.fit);
}

async function workbookRows(
  content: Uint8Array | string,
  format: string,
  { readWorkbook, mostRows = Infinity }: OpenOptions,
): Promise<WorkbookSheet[]> {
  try {
    if (readWorkbook) return await readWorkbook(content, mostRows);
    const { workbookSheets } = await import('./sheets/workbook');
    return workbookSheets(content, mostRows);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (/password/i.test(reason)) throw new FileProblem(PASSWORD);
    throw new FileProblem(`This ${format} file is damaged, or was cut off: no sheet of it can be read. ${BROKEN}`);
  }
}

async function openText(bytes: Uint8Array, options: OpenOptions): Promise<TableFile> {
  const letters = await readText(bytes, options.encoding ?? null);
  switch (textFormat(letters.text)) {
    case 'html':
      return openWorkbook(letters.text, 'HTML', options);
    case 'spreadsheetXml':
      return openWorkbook(letters.text, 'XML spreadsheet', options);
    case 'webArchive':
      throw new FileProblem(`This is a web page with all its parts in one file (MHTML). ${BROKEN}`);
    case 'jiraXml':
      throw new FileProblem("This is Jira's export as XML. Export the same issues as CSV, and choose that.");
    case 'xml':
      throw new FileProblem('This is XML, but no spreadsheet. Save the table as XLSX or CSV, and choose that.');
    case 'json':
      throw new FileProblem('This is JSON, not a table. Save the table as XLSX or CSV, and choose that.');
    case 'separated':
      return openSeparated(bytes, letters, options);
  }
}

/** Control characters that no text has. */
const BINARY = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;
/** Other alphabets in which a text is tried, should what is looked for appear there. */
const OTHERWISE = 8;

async function openSeparated(
  bytes: Uint8Array,
  likeliest: ReadText,
  { fit, mostRows = Infinity }: OpenOptions,
): Promise<TableFile> {
  if (BINARY.test(likeliest.text))
    throw new FileProblem(
      'This is neither a spreadsheet nor a text with a table. Save the table as XLSX or CSV, and choose that.',
    );
  if (isBlank(likeliest.text.replace(/[,;|]/g, ''))) throw new FileProblem(EMPTY);
  const { textSheets } = await import('./sheets/textSheets');
  const opened = [likeliest];
  for (const encoding of likeliest.otherwise.slice(0, OTHERWISE))
    opened.push({
      ...(await readText(bytes, encoding)),
      otherwise: [likeliest.encoding, ...likeliest.otherwise.filter((one) => one !== encoding)],
    });
  const ways = opened.map((letters) => weighedFile('text', letters, textSheets(letters.text, fit, mostRows), fit));
  const [best] = ways.sort((one, other) => better(one.heads, other.heads));
  if (!best) throw new Error('There is no way to read it');
  return best.file;
}

const taking = (format: string, letters: ReadText | null, sheets: readonly Sheet[], fit: Fit): TableFile =>
  weighedFile(format, letters, sheets, fit).file;

function weighedFile(
  format: string,
  letters: ReadText | null,
  sheets: readonly Sheet[],
  fit: Fit,
): { file: TableFile; heads: Weighed } {
  const weighed = sheets.flatMap((sheet, at) => {
    const heads = likeliestHeads(sheet, fit);
    return heads ? [{ at, hidden: Number(sheet.hidden), heads }] : [];
  });
  weighed.sort(
    (one, other) =>
      other.heads.fit - one.heads.fit ||
      one.hidden - other.hidden ||
      better(one.heads, other.heads) ||
      other.heads.width - one.heads.width ||
      one.at - other.at,
  );
  const [best] = weighed;
  if (!best) throw new FileProblem(format === 'text' ? EMPTY : NO_TABLE);
  return {
    file: { format, letters, sheets, taken: { sheet: best.at, headLine: best.heads.headLine } },
    heads: best.heads,
  };
}

/** @returns the table of a file, by the choice of a sheet and of the row that holds its heads. */
export function tableAt({ sheets }: TableFile, { sheet, headLine }: TakenTable): Table {
  const rows = sheets[sheet]?.rows() ?? [];
  const heads = rows.find(({ line }) => line === headLine)?.cells ?? [];
  return { heads: heads.map((head) => head.trim()), rows: rows.filter(({ line }) => line > headLine) };
}
