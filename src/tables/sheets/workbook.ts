import * as XLSX from '@e965/xlsx';
import { isBlank } from '#tables/words/normalForm';
import type { SheetRow } from './sheet';

/** A sheet of a workbook with its rows. */
export interface WorkbookSheet {
  name: string;
  hidden: boolean;
  /** Those that are not blank. */
  rows: SheetRow[];
}

/**
 * Reads all sheets of a workbook, with what their cells hold rather than how it is shown. Charts are left out. It takes
 * up to a second for a large one.
 * @param content the bytes, or a text for the formats that are texts.
 * @param most rows of each sheet that are read.
 * @throws what the package throws.
 */
export function workbookSheets(content: Uint8Array | string, most = Infinity): WorkbookSheet[] {
  const workbook = XLSX.read(content, {
    type: typeof content === 'string' ? 'string' : 'array',
    ...{
      dense: true,
      sheetStubs: true,
      cellFormula: true,
      cellDates: true,
      UTC: true,
      cellNF: true,
      cellHTML: false,
      raw: true,
    },
    ...(Number.isFinite(most) ? { sheetRows: most } : {}),
  });
  return workbook.SheetNames.flatMap((name, at) => {
    const sheet = workbook.Sheets[name];
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
    const hidden = (workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return [{ name: name === 'undefined' ? `Sheet ${at + 1}` : name, hidden, rows: rowsOf(sheet) }];
  });
}

function rowsOf(sheet: XLSX.WorkSheet): SheetRow[] {
  const rows: SheetRow[] = [];
  (sheet['!data'] ?? []).forEach((row, at) => {
    const cells = Array.from(row ?? [], textOf);
    while (cells.length > 0 && isBlank(cells.at(-1) ?? '')) cells.pop();
    if (cells.length > 0) rows.push({ line: at + 1, cells });
  });
  return rows;
}

function textOf(cell: XLSX.CellObject | undefined): string {
  if (!cell) return '';
  if (cell.t === 'e') return cell.w ?? '#ERROR!';
  if (cell.t === 'z' || cell.v === undefined) return cell.f === undefined ? '' : `=${cell.f}`;
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (cell.v instanceof Date) return cell.v.toISOString().replace(/(T00:00:00)?\.000Z$/, '');
  return cell.t === 'n' && typeof cell.z === 'string' && cell.z.includes('%')
    ? `${Number((Number(cell.v) * 100).toPrecision(12))}%`
    : String(cell.v);
}
