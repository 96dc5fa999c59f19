import { openIssue } from '../../../host/navigation';
import { chosen, written, type Planned, type Sheet } from '../../../parts/grid/blocks';
import { ROWS_A_PAGE } from '../../../parts/grid/CellGrid';
import type { GridSource } from '../../../parts/grid/gridSource';
import { useGrid, type Grid } from '../../../parts/grid/useGrid';
import { answerOfChoice } from '../answers/answerChoices';
import { cellText, parseCell } from '../answers/cellText';
import { isWritten, type CellValue, type Column } from '../answers/columns';
import { typedIn } from '../cells/typing';
import { valueWords } from '../rateMany/cellWords';
import { useRate } from '../rateMany/RateContext';
import type { RateRow } from '../rows/rateRow';

/** The epic's own column, before the questions, and the score behind them. */
export const EPIC = 'epic';
export const SCORE = 'score';

/** @returns what the text of an open cell does: a person was chosen by who they are, everything else is read. */
function put(sheet: Sheet<Column, CellValue>, rowId: string, column: Column, text: string): Planned<Column, CellValue> {
  const { is } = column.screen.control;
  if (is === 'person') return chosen(sheet, rowId, column, text === '' ? null : text);
  const isText = is === 'sentence' || isWritten(column);
  return written(sheet, rowId, column, isText ? text : cellText(column, answerOfChoice(column.text, text)));
}

/** The table of epics and questions as one that is written in like a spreadsheet. */
export function useRateGrid(): Grid {
  const { tableColumns: columns, rows, allRows, ratings, rights, editing } = useRate();
  const source: GridSource<RateRow, Column, CellValue> = {
    rows,
    allRows,
    columns,
    head: EPIC,
    tail: SCORE,
    nothing: null,
    editing,
    valueAt: (rowId, column) => ratings.valueAt(rowId, column),
    mayEdit: (rowId) => rights.mayEdit(rowId),
    isRead: (rowId, column) => ratings.isRead(rowId, column),
    textOf: (_, column, value) => cellText(column, value),
    read: (_, column, text) => parseCell(column, text),
    stateAt: (rowId, column) => ratings.stateAt(rowId, column),
    typedIn: ({ id }, column, letter, signed) => typedIn(column, ratings.valueAt(id, column), letter, signed),
    openText: (_, __, value) => (value === null ? '' : String(value)),
    put,
    resolve: (rowId, { field }, keep) => ratings.resolve(rowId, field, keep),
    openRow: ({ key }) => void openIssue(key),
    words: {
      value: (column, value) => valueWords(column, value),
      notYours: ({ key }) => `You may not edit ${key}.`,
      notRead: ({ key }) => `The sentence of ${key} is not read yet. Try again in a moment.`,
    },
  };
  return useGrid(source, ROWS_A_PAGE);
}
