import '../../../support/screen/fakeBridge';
import { act, waitFor } from '@testing-library/react';
import { renderSurface } from '../../../support/screen/renderSurface';
import { useEditing, type Editing } from '../../../../static/features/rating/saving/useEditing';
import { aRow, someRatings } from '../manyRatings';
import { COLUMNS } from './rateTable';

const MANY = Array.from({ length: 500 }, (_, index) => aRow(index + 1));

test('while very many cells are changed nothing else is, not even by what was drawn before', async () => {
  const [impact] = COLUMNS;
  if (!impact) throw new Error('The settings that ship ask for the impact.');
  const { ratings } = someRatings(MANY);
  const planned = (rows: typeof MANY, value: number) => ({
    edits: rows.map(({ id }) => ({ rowId: id, column: impact, value })),
    refused: [],
    readOnly: 0,
    outside: 0,
  });
  const drawn: Editing[] = [];
  renderSurface(() => {
    drawn.push(useEditing(ratings));
    return null;
  });
  const [before] = drawn;
  act(() => {
    before?.edit(planned(MANY, 2), 'pasted');
    before?.edit(planned(MANY.slice(0, 1), -3), 'set');
    before?.undo();
  });
  expect(drawn.at(-1)?.note).toBe('Nothing was changed: a change of many cells is still under way.');
  await waitFor(() => expect(drawn.at(-1)?.long).toBeNull(), { timeout: 20_000 });
  expect(MANY.every(({ id }) => ratings.valueAt(id, impact) === 2)).toBe(true);
});
