import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, type Unzipped } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';
import { asPart, runAtOnce, runInSlices } from '../../../parts/pace/runInSlices';
import { sheetSteps, type FormulaSheet, type SheetCell } from './formulas';
import type { ExportedEpics } from './ratingTable';
import { literal, rowXml } from './sheetXml';

const head = (cell: SheetCell) => ({
  value: literal(String(cell)),
  type: String,
  fontWeight: 'bold' as const,
  wrap: true,
  alignVertical: 'top' as const,
});

/** Widths in letters. A longer head goes on in its next line, a longer text is cut off on screen. */
const NARROWEST = 10;
const WIDEST_HEAD = 18;
const WIDEST = 48;
const MARGIN = 2;

/** @returns a width for each column that shows its head and, as far as there is room, its longest text. */
function widthsOf([heads = [], ...rows]: readonly SheetCell[][]): { width: number }[] {
  return heads.map((name, at) => {
    const longest = rows.reduce(
      (most, row) => Math.max(most, lettersOf(row[at] ?? null)),
      Math.min(lettersOf(name), WIDEST_HEAD),
    );
    return { width: Math.min(Math.max(longest, NARROWEST), WIDEST) + MARGIN };
  });
}

const lettersOf = (cell: SheetCell): number =>
  (typeof cell === 'object' ? String(cell?.value ?? '').slice(0, NARROWEST) : String(cell)).length;

/** Spreadsheets are told to compute everything anew when they open the file. */
const COMPUTE = { files: { transform: { 'xl/workbook.xml': { insert: () => '<calcPr fullCalcOnLoad="1"/>' } } } };

/**
 * The workbook with nothing but its heads. The package that makes workbooks makes them in one piece, and thousands of
 * rows would stop the page for seconds: it gets the heads, and the rows below them are filled in afterwards. @returns
 * the parts of the file by path.
 */
async function frameOf(sheets: readonly FormulaSheet[]): Promise<Unzipped> {
  const described = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.slice(0, 1).map((heads) => heads.map(head)),
    stickyRowsCount: 1,
    stickyColumnsCount: name === 'Ratings' ? 1 : 0,
    orientation: 'landscape' as const,
    columns: widthsOf(rows),
  }));
  const blob = await writeXlsxFile(described, { features: [COMPUTE] }).toBlob();
  return unzipSync(new Uint8Array(await blob.arrayBuffer()));
}

/** Rows that are written and packed in one step. */
const ROWS = 20;
const ROWS_END = '</sheetData>';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Fills the rows in and packs it all, some rows in a step. Yields the share that is done. */
function* packSteps(frame: Unzipped, sheets: readonly FormulaSheet[]): Generator<number, Blob> {
  const packed: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    packed.push(piece);
  });
  const all = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  for (const [path, bytes] of Object.entries(frame)) {
    const part = new ZipDeflate(path);
    archive.add(part);
    const sheet = sheets[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1]) - 1];
    for (const piece of sheet ? filled(strFromU8(bytes), sheet) : []) {
      part.push(strToU8(piece.xml));
      done += piece.rows;
      yield done / all;
    }
    part.push(sheet ? strToU8('') : bytes, true);
  }
  archive.end();
  return new Blob(packed, { type: TYPE });
}

/** A worksheet with its rows, piece by piece. */
function* filled(empty: string, sheet: FormulaSheet): Generator<{ xml: string; rows: number }> {
  const end = empty.indexOf(ROWS_END);
  yield { xml: empty.slice(0, end), rows: 0 };
  for (let from = 1; from < sheet.rows.length; from += ROWS) {
    const many = Math.min(ROWS, sheet.rows.length - from);
    yield { xml: Array.from({ length: many }, (_, index) => rowXml(sheet, from + index)).join(''), rows: many };
  }
  yield { xml: empty.slice(end), rows: 0 };
}

/** @returns a table as a workbook of one sheet, its first row being heads. */
export async function tableAsXlsx(name: string, rows: readonly SheetCell[][]): Promise<Blob> {
  const sheets = [{ name, rows: [...rows] }];
  return runAtOnce(packSteps(await frameOf(sheets), sheets));
}

/**
 * Makes a workbook of the ratings that recomputes the scores from the answers and the weights, without stopping the
 * page.
 * @param goesOn asked between slices of the work. @param onShare told the share that is done, 0 to 1.
 * @returns null when it was stopped.
 */
export async function ratingsAsXlsx(
  exported: ExportedEpics,
  goesOn: () => boolean = () => true,
  onShare: (share: number) => void = () => undefined,
): Promise<Blob | null> {
  const sheets = await runInSlices(asPart(sheetSteps(exported), 0, 0.5), goesOn, onShare);
  if (!sheets) return null;
  return runInSlices(asPart(packSteps(await frameOf(sheets), sheets), 0.5, 1), goesOn, onShare);
}
