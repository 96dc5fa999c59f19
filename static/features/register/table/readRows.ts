import type { KindName } from '#domain/register/kinds/index';
import { isHeads, mappingOf, writtenColumns, type Mapping } from '#domain/register/text/table';
import { FileProblem } from '#tables/fileProblem';
import { tableAt } from '#tables/openTableFile';
import type { Fit } from '#tables/sheets/fit';
import { likeliestHeads } from '#tables/sheets/fit';
import { separatedRows } from '#tables/sheets/separated';
import type { SheetRow } from '#tables/sheets/sheet';
import { textSheets } from '#tables/sheets/textSheets';
import { unguarded } from '../../rating/answers/cellText';
import { openChosenFile, type ChosenFile } from '../../rating/tables/ratingFile';

/** Rows that are read at once. */
export const MOST_ROWS = 1_000;

/** A block of a spreadsheet: what each column is, and its rows. */
export interface Block {
  mapping: Mapping;
  /** Heads that are none of the fields that are written here. */
  leftOut: string[];
  /** No row of heads was found: the columns are taken in the order of the form. */
  isHeadless: boolean;
  rows: { line: number; cells: string[] }[];
}

const fitOf =
  (kind: KindName): Fit =>
  (heads) =>
    isHeads(kind, heads) ? mappingOf(kind, heads).filter((column) => column !== null).length : 0;

/** @returns a block that was pasted. @throws FileProblem with a sentence for the person. */
export function pastedBlock(kind: KindName, text: string): Block {
  const plain = text.replace(/\r\n?/g, '\n');
  const [first, ...rest] = rowsOf(kind, plain);
  if (!first) throw new FileProblem('Nothing was pasted. Copy some rows in your spreadsheet, then paste them here.');
  if (isHeads(kind, first.cells)) return blockOf(kind, first.cells, rest);
  const mapping = writtenColumns(kind);
  return checked({ mapping, leftOut: [], isHeadless: true, rows: [first, ...rest].map(cleaned) });
}

/** Spreadsheets part cells by tabs; without one it may be text of a CSV file. */
function rowsOf(kind: KindName, text: string): readonly SheetRow[] {
  if (!text.includes('\t')) {
    const fit = fitOf(kind);
    const [best] = textSheets(text, fit, MOST_ROWS + 2)
      .map((sheet) => ({ sheet, fit: likeliestHeads(sheet, fit)?.fit ?? 0 }))
      .sort((one, other) => other.fit - one.fit);
    if (best && best.fit > 0) return best.sheet.rows();
  }
  return separatedRows(text, '\t', MOST_ROWS + 2);
}

/** @returns the rows of a file. @throws FileProblem with a sentence for the person. */
export async function blockOfFile(kind: KindName, file: ChosenFile): Promise<Block> {
  const opened = await openChosenFile(file, fitOf(kind));
  const { heads, rows } = tableAt(opened, opened.taken);
  if (!isHeads(kind, heads))
    throw new FileProblem(
      `No row of this file has heads that are known. Known heads are: ${writtenColumns(kind)
        .map(({ field }) => field.label)
        .join(', ')}.`,
    );
  return blockOf(kind, heads, rows);
}

function blockOf(kind: KindName, heads: readonly string[], rows: readonly SheetRow[]): Block {
  const mapping = mappingOf(kind, heads);
  const leftOut = heads.filter((head, at) => mapping[at] === null && head.trim() !== '');
  return checked({ mapping, leftOut, isHeadless: false, rows: rows.map(cleaned) });
}

const cleaned = ({ line, cells }: SheetRow) => ({ line, cells: cells.map(unguarded) });

function checked(block: Block): Block {
  if (block.rows.length === 0)
    throw new FileProblem('There is no row below the heads. Copy the rows together with their heads.');
  if (block.rows.length > MOST_ROWS)
    throw new FileProblem(`These are more than ${MOST_ROWS.toLocaleString('en-GB')} rows. Take them in parts.`);
  return block;
}
