import { better, likeliestHeads, type Fit } from './fit';
import { cutAgain, separatedRows, separatorTold, withStraightQuotes } from './separated';
import { SEPARATORS, TOP, type Separator, type Sheet, type SheetRow } from './sheet';

/**
 * @param text with line feeds only.
 * @param most rows that are read.
 * @returns a text cut at each separator that it may have, the one first that the text itself tells. Of several ways to
 * read its quotation marks each has
 *   the one that fits best.
 */
export function textSheets(text: string, fit: Fit, most: number): Sheet[] {
  const { text: written, separator: told } = separatorTold(text);
  const separators = told ? [told, ...SEPARATORS.filter((one) => one !== told)] : SEPARATORS;
  return separators.map((separator) =>
    bestOf([...waysToCut(written, separator, most), ...waysToCutAgain(written, separator, most)], fit),
  );
}

function waysToCut(text: string, separator: Separator, most: number): Sheet[] {
  const straight = withStraightQuotes(text, separator);
  const plain = sheetOf((limit) => separatedRows(text, separator, limit), separator, false, most);
  return straight === null
    ? [plain]
    : [plain, sheetOf((limit) => separatedRows(straight, separator, limit), separator, false, most)];
}

/** The text in one cell a row may have been quoted for another separator. */
function waysToCutAgain(text: string, separator: Separator, most: number): Sheet[] {
  return SEPARATORS.filter((outer) => outer !== separator).flatMap((outer) => {
    const rowsOf = (limit: number): SheetRow[] | null => cutAgain(separatedRows(text, outer, limit), separator);
    const top = rowsOf(TOP);
    if (top === null) return [];
    return [sheetOf((limit) => rowsOf(limit) ?? separatedRows(text, outer, limit), separator, true, most)];
  });
}

function sheetOf(rowsOf: (limit: number) => SheetRow[], separator: Separator, oneCell: boolean, most: number): Sheet {
  let all: SheetRow[] | undefined;
  return { name: null, hidden: false, separator, oneCell, top: rowsOf(TOP), rows: () => (all ??= rowsOf(most)) };
}

/** @returns of several ways to read the same the one that fits best, the first of equals. */
export function bestOf(ways: readonly Sheet[], fit: Fit): Sheet {
  const weighed = ways.map((sheet) => ({ sheet, heads: likeliestHeads(sheet, fit) }));
  const [first] = weighed.sort(({ heads: one }, { heads: other }) =>
    one && other ? better(one, other) || other.width - one.width : Number(one === null) - Number(other === null),
  );
  if (!first) throw new Error('There is no way to read it');
  return first.sheet;
}
