import '../../../support/screen/fakeBridge';
import '../../../support/screen/fakeLayout';
import { act, fireEvent, screen } from '@testing-library/react';
import * as cellState from '../../../../static/parts/grid/cellState';
import { aRow } from '../manyRatings';
import { COLUMNS, RateTable } from './rateTable';

// Each cell that is drawn says its state once.
jest.mock('../../../../static/parts/grid/cellState', () => {
  const actual: typeof cellState = jest.requireActual('../../../../static/parts/grid/cellState');
  return { ...actual, stateWords: jest.fn(actual.stateWords) };
});
const drawnCells = jest.mocked(cellState.stateWords);

const ROW_HEIGHT = 40;
const EPICS = Array.from({ length: 10_000 }, (_, index) => index + 1);

/** @returns how many cells are drawn anew by it. */
function cellsDrawnBy(what: () => void): number {
  drawnCells.mockClear();
  act(what);
  return drawnCells.mock.calls.length;
}

test('among 10,000 epics scrolling draws the rows that come, and a digit the cell that it goes into', async () => {
  const table = new RateTable(EPICS);
  const grid = screen.getByRole('grid', { name: 'Ratings of the epics' });
  const scrollTo = (row: number) => () => {
    grid.scrollTop = row * ROW_HEIGHT;
    fireEvent.scroll(grid);
  };
  cellsDrawnBy(scrollTo(4_000));
  expect(cellsDrawnBy(scrollTo(4_003))).toBeLessThanOrEqual(3 * COLUMNS.length);

  const label = new RegExp(`^NET-4010 ${COLUMNS[0]?.label}`);
  const cell = screen.getByRole('gridcell', { name: label });
  // The cell that is left, the one that is gone to, and the row that comes into view for either.
  expect(cellsDrawnBy(() => fireEvent.mouseDown(cell))).toBeLessThanOrEqual(2 + COLUMNS.length);
  act(() => cell.focus());
  const drawn = cellsDrawnBy(() => fireEvent.keyDown(cell, { key: '3' }));
  expect(drawn).toBeGreaterThan(0);
  expect(drawn).toBeLessThanOrEqual(2);
  expect(COLUMNS[0] && table.ratings.valueAt(aRow(4010).id, COLUMNS[0])).toBe(3);
  await table.settle();
});
