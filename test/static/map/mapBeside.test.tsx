import '../../support/screen/fakeLayout';
import '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { answerMap, idOf, linesIn, tree } from './mapServer';

/** The map beside the targets, where there is room for both. */

jest.setTimeout(60_000);

let width = 1200;
beforeEach(() => {
  answerMap();
  width = 1200;
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width);
});
afterEach(() => jest.restoreAllMocks());

function open(query = '') {
  const history = answerPageHistory(`/targets${query}`);
  renderSurface(PortfolioSurface);
  return history;
}

const LEADS = ', leads to what is chosen';
const leading = (of: HTMLElement): string[] => linesIn(of).filter((line) => line.includes(LEADS));
const chosenRow = () => screen.getAllByRole('listitem').find((row) => row.getAttribute('aria-current') === 'true');
const chosenLines = (of: HTMLElement): string[] =>
  within(of)
    .getAllByRole('row', { selected: true })
    .map((row) => row.textContent ?? '');

test('the first target stands on the map at every place, and what does not lead there is closed [4.24]', async () => {
  open();
  const map = await tree();
  expect(chosenRow()?.textContent).toMatch(/^1.*Customer identity store/);
  // Once below the tariff page, once below the bill, and below what explains itself by the bill.
  expect(chosenLines(map).length).toBeGreaterThanOrEqual(3);
  expect(chosenLines(map).every((line) => line.includes('Customer identity store'))).toBe(true);
  expect(leading(map).map((line) => line.replace(LEADS, ''))).toEqual(
    expect.arrayContaining([expect.stringContaining('Change the tariff'), expect.stringContaining('Tariff page')]),
  );
  // It names neither epics nor people: those stand in the list.
  expect(within(map).queryByRole('link')).toBeNull();
  expect(within(map).queryByText('no owner')).toBeNull();
});

test('another is chosen in the list or on the map, and both say so; the focus stays where it is', async () => {
  const user = userEvent.setup();
  const history = open();
  const map = await tree();
  const show = screen.getByRole('button', { name: /^show on the map ?: Tariffs only by call/ });
  await user.click(show);
  expect(chosenRow()?.textContent).toMatch(/Tariffs only by call/);
  expect(document.activeElement).toBe(show);
  expect(show.getAttribute('aria-pressed')).toBe('true');
  expect(history.moves.at(-1)).toContain(`target=${idOf('call')}`);
  expect(chosenLines(map)).toEqual([expect.stringContaining('Tariffs only by call')]);
  const line = within(map).getAllByRole('row', { name: /Customer identity store/ })[0]!;
  await user.click(line);
  expect(chosenRow()?.textContent).toMatch(/Customer identity store/);
  expect(chosenLines(map).length).toBeGreaterThanOrEqual(3);
  line.focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(line);
  // A path is no target: it is opened on the map itself.
  await user.click(within(map).getAllByRole('row', { name: /Tariff page/ })[0]!);
  expect(history.moves.at(-1)).toContain(`/map?item=${idOf('page')}`);
});

test('where a filter leaves the chosen one out the first that is left is chosen; cleared, it is back', async () => {
  const user = userEvent.setup();
  const history = open(`?target=${idOf('call')}`);
  const map = await tree();
  await waitFor(() => expect(chosenRow()?.textContent).toMatch(/Tariffs only by call/));
  const kind = screen.getByRole('combobox', { name: 'What kind of target' });
  await user.selectOptions(kind, 'Systems');
  await waitFor(() => expect(chosenRow()?.textContent).toMatch(/Customer identity store/));
  expect(chosenLines(map).every((line) => line.includes('Customer identity store'))).toBe(true);
  await user.selectOptions(kind, 'All kinds');
  await waitFor(() => expect(chosenRow()?.textContent).toMatch(/Tariffs only by call/));
  expect(history.moves.at(-1)).toContain('target=');
});

test('without room the list stands alone, and its names lead to the map', async () => {
  width = 600;
  open();
  expect(await screen.findByRole('list', { name: /^Targets/ }, { timeout: 20_000 })).toBeTruthy();
  expect(screen.queryByRole('treegrid')).toBeNull();
  expect(screen.queryByRole('button', { name: /on the map/ })).toBeNull();
  expect(chosenRow()).toBeUndefined();
});
