import type { Fit } from './fit';
import { cutAgain } from './separated';
import { SEPARATORS, TOP, type Separator, type Sheet, type SheetRow } from './sheet';
import { bestOf } from './textSheets';
import type { WorkbookSheet } from './workbook';

/**
 * @returns the sheets of a workbook. One into which a text was pasted, each row in one cell, is cut as that text would
 * be.
 */
export function workbookSheetsToChoose(sheets: readonly WorkbookSheet[], fit: Fit): Sheet[] {
  return sheets.map(({ name, hidden, rows }) => {
    const whole: Sheet = { name, hidden, separator: null, oneCell: false, top: rows.slice(0, TOP), rows: () => rows };
    const cut = SEPARATORS.flatMap((separator) => cutSheet(whole, separator) ?? []);
    return bestOf([whole, ...cut], fit);
  });
}

function cutSheet({ name, hidden, top, rows }: Sheet, separator: Separator): Sheet | null {
  const cutTop = cutAgain(top, separator);
  if (cutTop === null) return null;
  let all: readonly SheetRow[] | undefined;
  return {
    name,
    hidden,
    separator,
    oneCell: true,
    top: cutTop,
    rows: () => (all ??= cutAgain(rows(), separator) ?? rows()),
  };
}
