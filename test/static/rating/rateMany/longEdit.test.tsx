import '../../../support/screen/fakeLayout';
import { fakeBridge } from '../../../support/screen/fakeBridge';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { renderSurface } from '../../../support/screen/renderSurface';
import { OneByOne } from '../../../../static/features/rating/oneByOne/OneByOne';
import { useRate } from '../../../../static/features/rating/rateMany/RateContext';
import { useEditing, type Editing } from '../../../../static/features/rating/saving/useEditing';
import { aRow, someRatings } from '../manyRatings';
import { COLUMNS, RateTable } from './rateTable';

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
    unread: 0,
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

test('nor by rating one by one, from another view too: the answer is not taken, and that is said', async () => {
  const [impact] = COLUMNS;
  if (!impact) throw new Error('The settings that ship ask for the impact.');
  fakeBridge.onJira(() => ({ body: { issues: [] } }));
  const asked: Editing[] = [];
  function Both() {
    // A second one, as a view that was opened anew has it: what it changes is the same.
    asked.push(useEditing(useRate().ratings));
    return <OneByOne column={impact!} seed="17" />;
  }
  const numbers = MANY.map((_, index) => index + 1);
  const table = new RateTable(numbers, <Both />);
  const key = screen.getByRole('heading').textContent?.match(/NET-(\d+)/)?.[1];
  const edits = MANY.map(({ id }) => ({ rowId: id, column: impact, value: 2 }));
  act(() => void asked.at(-1)?.edit({ edits, refused: [], readOnly: 0, outside: 0, unread: 0 }, 'pasted'));
  const group = screen.getByRole('group', { name: /^Customer impact/ });
  fireEvent.keyDown(group, { key: '3' });
  expect(screen.getByText('Nothing was changed: a change of many cells is still under way.')).toBeTruthy();
  expect(screen.getByRole('heading').textContent).toContain(`NET-${key}`);
  await waitFor(() => expect(asked.at(-1)?.long).toBeNull(), { timeout: 20_000 });
  expect(MANY.every(({ id }) => table.ratings.valueAt(id, impact) === 2)).toBe(true);
  table.unmount();
});

test('what an action did is no longer said while two answers stand against each other in its cell', async () => {
  const [impact] = COLUMNS;
  if (!impact) throw new Error('The settings that ship ask for the impact.');
  const rows = MANY.slice(0, 2);
  const { server, ratings } = someRatings(rows);
  server.at('10001').write({ answers: { impact: 3 } });
  const drawn: Editing[] = [];
  renderSurface(() => {
    drawn.push(useEditing(ratings));
    return null;
  });
  const edits = [{ rowId: '10001', column: impact, value: -2 }];
  act(() => void drawn.at(-1)?.edit({ edits, refused: [], readOnly: 0, outside: 0, unread: 0 }, 'entered as -2'));
  expect(drawn.at(-1)?.note).toBe('1 answer entered as -2.');
  await waitFor(() => expect(ratings.stateAt('10001', impact).kind).toBe('conflict'));
  act(() => drawn.at(-1)?.say(''));
  act(() => void drawn.at(-1)?.edit({ edits, refused: [], readOnly: 0, outside: 0, unread: 0 }, 'entered as -2'));
  expect(drawn.at(-1)?.note).toBe('');
});
