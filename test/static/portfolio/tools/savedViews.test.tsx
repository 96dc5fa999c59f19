import '../../../support/screen/fakeLayout';
import { fakeBridge } from '../../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../../support/screen/fakePortfolio';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import { viewOf, type SavedViews } from '#domain/portfolio/savedViews';
import PortfolioSurface from '../../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../../support/screen/fakeHistory';
import { renderSurface } from '../../../support/screen/renderSurface';

jest.setTimeout(30_000);
beforeEach(() => {
  fakeBridge.reset();
  localStorage.clear();
});

const LONG = { timeout: 10_000 };
const BOARD = viewOf('v1', 'December board', 'places=2&stage=retention');

/** The page on a server that keeps views as ours does. */
function openAt(address: string, stored: SavedViews = { views: [], defaultId: null }) {
  new FakeJira([1, 2, 3].map((n) => anEpic(n, { answers: { impact: n, request: 'yes' }, stage: 'retention' })));
  const server = { version: stored.views.length > 0 ? 1 : 0, ...stored };
  fakeBridge.onInvoke('views.open', () => ({ ok: true, value: { ...server } }));
  fakeBridge.onInvoke('views.save', (input) => {
    const { version, ...views } = input as Input<'views.save'>;
    if (version !== server.version)
      return {
        ok: false,
        error: { code: 'conflict', message: 'Your views were changed in another window meanwhile.' },
      };
    Object.assign(server, views, { version: version + 1 });
    return { ok: true, value: { ...server } };
  });
  const history = answerPageHistory(address);
  renderSurface(PortfolioSurface);
  return { history, server };
}

const openViews = async (name = 'Views') => userEvent.click(await screen.findByRole('button', { name }, LONG));

test('what is shown is saved under a name, opened again, made the default, and removed', async () => {
  const { history, server } = openAt('/ranking?places=2&stage=retention&epic=NET-1');
  await openViews();
  await userEvent.type(await screen.findByLabelText('Save what is shown now as'), 'December board{Enter}');
  expect(await screen.findByText('“December board” is saved, for you alone.')).toBeTruthy();
  // Whose score is explained just now is no part of it.
  expect(server).toEqual({ version: 1, views: [BOARD], defaultId: null });
  expect(screen.getByRole('button', { name: 'View: December board' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Make my default December board' }));
  await waitFor(() => expect(server.defaultId).toBe('v1'));
  expect(await screen.findByText('default')).toBeTruthy();
  const row = within(screen.getByRole('list', { name: 'Your views' }));
  await userEvent.click(row.getByRole('button', { name: 'December board' }));
  expect(history.moves.at(-1)).toBe('PUSH /ranking?places=2&stage=retention');
  expect(screen.queryByRole('dialog')).toBeNull();
  await openViews('View: December board');
  await userEvent.click(screen.getByRole('button', { name: 'Remove December board' }));
  await waitFor(() => expect(server).toMatchObject({ views: [], defaultId: null }));
});

test('a name that is taken gets the new view, and says so before', async () => {
  const { server } = openAt('/ranking?places=3', { views: [BOARD], defaultId: 'v1' });
  await openViews();
  await userEvent.type(await screen.findByLabelText('Save what is shown now as'), ' december BOARD');
  await userEvent.click(screen.getByRole('button', { name: 'Replace' }));
  await waitFor(() => expect(server.views).toEqual([viewOf('v1', 'december BOARD', 'places=3')]));
  expect(server.defaultId).toBe('v1');
});

test('the ranking opens with the default where the address says nothing; on a later visit at once', async () => {
  const { history } = openAt('/ranking', { views: [BOARD], defaultId: 'v1' });
  await waitFor(() => expect(history.moves).toEqual(['REPLACE /ranking?places=2&stage=retention']), LONG);
  expect(await screen.findByRole('button', { name: 'View: December board' }, LONG)).toBeTruthy();
  // Another visit: the browser knows it before the server was asked.
  document.body.replaceChildren();
  const later = openAt('/ranking', { views: [BOARD], defaultId: 'v1' });
  await waitFor(() => expect(later.history.moves).toEqual(['REPLACE /ranking?places=2&stage=retention']), LONG);
  const shared = openAt('/ranking?places=5', { views: [BOARD], defaultId: 'v1' });
  await screen.findAllByRole('button', { name: 'Views' }, LONG);
  expect(shared.history.moves).toEqual([]);
});

test('views that were changed in another window are shown as they are now', async () => {
  const { server } = openAt('/ranking?places=3', { views: [BOARD], defaultId: null });
  await openViews();
  await screen.findByRole('button', { name: 'December board' });
  Object.assign(server, { version: 7, views: [{ ...BOARD, name: 'January board' }] });
  await userEvent.click(screen.getByRole('button', { name: 'Remove December board' }));
  expect(await screen.findByText(/Your views were changed in another window meanwhile\./)).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'January board' })).toBeTruthy();
});

test('what this browser keeps is parsed: anything else opens nothing', async () => {
  openAt('/ranking', { views: [], defaultId: null });
  await screen.findByRole('button', { name: 'Views' }, LONG);
  const [key] = Object.keys(localStorage);
  localStorage.setItem(key!, '{"view":{"id":"v1","name":"","address":"sponsor=admin","sponsor":7}}');
  document.body.replaceChildren();
  const { history } = openAt('/ranking');
  await screen.findByRole('button', { name: 'Views' }, LONG);
  expect(history.moves).toEqual([]);
});
