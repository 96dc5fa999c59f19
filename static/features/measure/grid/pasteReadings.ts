import { nothingPlanned, pasted, type Planned, type Sheet } from '../../../parts/grid/blocks';
import type { Block } from '../../../parts/grid/position';
import type { CellValue } from '../cells/readCell';
import { meantBlock, type MeantBlock } from './pastedBlock';
import type { ReadingLine, ReadingTable } from './readingTable';

type ReadingSheet = Sheet<ReadingLine, CellValue>;
type ReadingPlan = Planned<ReadingLine, CellValue>;

/**
 * What pasting a block does. Where the block names its rows or columns each reading goes where its names say; otherwise
 * it goes from the first marked cell on.
 */
export function pasteReadings(
  table: Pick<ReadingTable, 'addressOf' | 'wordsAt' | 'rowNamed' | 'columnNamed'>,
  sheet: ReadingSheet,
  marked: Block,
  texts: readonly (readonly string[])[],
): ReadingPlan {
  const first = { rowId: sheet.rowIds[marked.top] ?? '', field: sheet.columns[marked.left]?.field ?? '' };
  const { parts } = table.wordsAt(table.addressOf(first.rowId, first.field));
  const { rowNamed, columnNamed } = table;
  const meant = meantBlock(texts, { rowNamed, columnNamed, isPair: parts === 'counts' });
  const columns = meant.columns?.some((column) => column !== null) ? meant.columns : null;
  if (columns === null && meant.rows.every(({ rowId }) => rowId === null))
    return pasted(
      sheet,
      marked,
      meant.rows.map((row) => row.texts),
    );
  return placed(sheet, marked, meant.rows, columns);
}

function placed(
  sheet: ReadingSheet,
  marked: Block,
  rows: MeantBlock['rows'],
  columns: readonly (string | null)[] | null,
): ReadingPlan {
  const planned = nothingPlanned<ReadingLine, CellValue>();
  const put = (rowId: string | undefined, field: string | null | undefined, text: string): void => {
    const column = sheet.columns.find((one) => one.field === field);
    if (rowId === undefined || !sheet.rowIds.includes(rowId) || !column) planned.outside += 1;
    else if (!sheet.mayEdit(rowId, column)) planned.readOnly += 1;
    else {
      const read = sheet.read(rowId, column, text);
      if (read.ok) planned.edits.push({ rowId, column, value: read.value });
      else planned.refused.push({ rowId, column, written: text, problem: read.problem });
    }
  };
  rows.forEach(({ rowId, texts }, down) =>
    texts.forEach((text, right) =>
      put(
        rowId ?? sheet.rowIds[marked.top + down],
        columns ? columns[right] : sheet.columns[marked.left + right]?.field,
        text,
      ),
    ),
  );
  return planned;
}
