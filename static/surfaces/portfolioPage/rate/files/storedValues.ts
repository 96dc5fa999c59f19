import type { Feature } from 'write-excel-file/universal';
import type { FormulaSheet, SheetCell } from './formulas';
import { columnLetters } from './formulas';

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Lets the workbook hold, beside each formula, the value that the app computed, for viewers that do not compute themselves: previews in mails and
 * file managers, scripts. The package that writes workbooks has no word for it, but lets its sheets be gone over; there each formula is followed by
 * the value of its cell. Spreadsheets are told to compute everything anew when they open the file.
 */
export function storedValues(sheets: readonly FormulaSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform: (xml, _options, { sheetIndex }) => withValues(xml, sheets[sheetIndex]) },
        'xl/workbook.xml': { insert: () => '<calcPr fullCalcOnLoad="1"/>' },
      },
    },
  };
}

function withValues(xml: string, sheet: FormulaSheet | undefined): string {
  const values = sheet ? computedValues(sheet) : new Map<string, number | string>();
  return xml.replace(/<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/g, (cell, address: string, attributes: string, formula: string) => {
    const value = values.get(address);
    if (value === undefined) return cell;
    const type = typeof value === 'string' ? ' t="str"' : '';
    return `<c r="${address}"${attributes}${type}>${formula}<v>${String(value).replace(/[&<>]/g, (sign) => XML[sign] ?? sign)}</v></c>`;
  });
}

function computedValues({ rows }: FormulaSheet): Map<string, number | string> {
  const valueOf = (cell: SheetCell): number | string | undefined => (typeof cell === 'object' && cell !== null ? cell.value : undefined);
  const known = rows.flatMap((row, down) => row.map((cell, right) => [`${columnLetters(right)}${down + 1}`, valueOf(cell)] as const));
  return new Map(known.flatMap(([address, value]) => (value === undefined ? [] : [[address, value]])));
}
