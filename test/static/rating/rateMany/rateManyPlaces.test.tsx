import '../../../support/screen/fakeLayout';
import { fakeBridge } from '../../../support/screen/fakeBridge';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import PortfolioSurface from '../../../../static/surfaces/portfolioPage/PortfolioSurface';
import { RatedSite } from '../../../support/screen/ratedSite';
import { renderSurface } from '../../../support/screen/renderSurface';

const RATED = { answers: { impact: 1, request: 'yes' } };

const cell = (name: RegExp) => screen.findByRole('gridcell', { name });
const impactOf = (number: number) => cell(new RegExp(`^NET-${number} Customer impact`));
const active = () => document.querySelector('.lens-cell[data-active="true"]')?.getAttribute('aria-label') ?? null;
const note = () => document.querySelector('.lens-cell-note')?.textContent;
const show = (shown: string) => userEvent.selectOptions(screen.getByRole('combobox', { name: 'Show' }), shown);

/** A table of these ratings, with whoever uses it. */
async function aTable(...ratings: ConstructorParameters<typeof RatedSite>[0]) {
  const site = new RatedSite(ratings);
  renderSurface(PortfolioSurface);
  await screen.findByRole('grid', { name: 'Ratings of the epics' });
  return { site, user: userEvent.setup() };
}

/** Reads everything anew, as the button above the page does, until `there` is so. */
async function readAnew(there: () => void): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
  await waitFor(there);
}

const shows =
  (...numbers: number[]) =>
  () =>
    expect(
      [...document.querySelectorAll('.lens-grid__body .lens-epic__key')].map(({ textContent }) => textContent),
    ).toEqual(numbers.map((number) => `NET-${number}`));

beforeEach(() => fakeBridge.reset());

test('in a list that was filtered, what is typed into a cell is saved for the epic of its row', async () => {
  const { site, user } = await aTable(RATED, null, RATED, null, null);
  await impactOf(4);
  await show('Not rated');
  await waitFor(shows(2, 4, 5));
  await user.click(await impactOf(4));
  await user.keyboard('3');
  expect(await cell(/^NET-4 Customer impact: \+3, saved$/)).toBeTruthy();
  expect(site.answers()).toEqual({ 1: RATED.answers, 2: {}, 3: RATED.answers, 4: { impact: 3 }, 5: {} });
  expect(site.at(4).history().ok && site.at(4).changes.map(({ to }) => to)).toEqual([{ answers: { impact: 3 } }]);
  await show('All epics');
  await waitFor(shows(1, 2, 3, 4, 5));
  await user.click(await cell(/^NET-5 Customer request/));
  await user.keyboard('y');
  await waitFor(() => expect(site.answers()[5]).toEqual({ request: 'yes' }));
});

test('the first click on the cell that is selected from the start selects it, the digit after it goes in', async () => {
  const { site, user } = await aTable(null, null);
  const first = await impactOf(1);
  await user.click(first);
  expect(screen.queryByRole('combobox', { name: /Customer impact of/ })).toBeNull();
  await user.keyboard('3');
  await waitFor(() => expect(site.answers()).toEqual({ 1: { impact: 3 }, 2: {} }));
});

test.each<[string, (user: ReturnType<typeof userEvent.setup>) => Promise<void>]>([
  ['Enter', (user) => user.keyboard('{Enter}')],
  ['F2', (user) => user.keyboard('{F2}')],
])('%s opens the cell, and a digit goes in there too', async (_, opens) => {
  const { site, user } = await aTable(null, null);
  await user.click(await impactOf(2));
  await opens(user);
  await screen.findByRole('combobox', { name: 'Customer impact of NET-2' });
  await user.keyboard('-2');
  await cell(/^NET-2 Customer impact: -2, saved$/);
  expect(site.answers()).toEqual({ 1: {}, 2: { impact: -2 } });
});

test('one click after the other only selects, two at once open the cell', async () => {
  const { user } = await aTable(null, null);
  fireEvent.mouseDown(await impactOf(2));
  fireEvent.mouseUp(await impactOf(2));
  fireEvent.mouseDown(await impactOf(2));
  fireEvent.mouseUp(await impactOf(2));
  expect(screen.queryByRole('combobox', { name: /Customer impact of/ })).toBeNull();
  await user.dblClick(await impactOf(2));
  expect(await screen.findByRole('combobox', { name: 'Customer impact of NET-2' })).toBeTruthy();
});

test('nothing is called saved that the server did not store: only opened, set as it was, or taken back', async () => {
  const { site, user } = await aTable(RATED, null);
  const signs = () => [screen.queryByText('Everything is saved.'), document.querySelector('.lens-cell--saved')];
  await user.dblClick(await impactOf(1));
  await user.click(await impactOf(2));
  expect(signs()).toEqual([null, null]);
  expect(note()).toBe('');
  await user.click(await impactOf(1));
  await user.keyboard('1');
  expect(note()).toBe('Nothing changed.');
  expect(signs()).toEqual([null, null]);
  let letThrough = (): void => undefined;
  site.gate = new Promise((resolve) => (letThrough = resolve));
  await user.keyboard('2');
  expect(await cell(/^NET-1 Customer impact: \+2, saving$/)).toBeTruthy();
  expect(signs()).toEqual([null, null]);
  await act(async () => letThrough());
  expect(await cell(/^NET-1 Customer impact: \+2, saved$/)).toBeTruthy();
  expect(await screen.findByText('Everything is saved.')).toBeTruthy();
});

test('a cell stays selected where it moves to, and a block never grows by rows that came in between', async () => {
  const { site, user } = await aTable(null, RATED, null, null);
  await impactOf(3);
  site.gone.add(2);
  await readAnew(shows(1, 3, 4));
  await user.click(await impactOf(1));
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(document.querySelectorAll('.lens-cell--selected')).toHaveLength(2);
  site.gone.clear();
  await readAnew(shows(1, 2, 3, 4));
  expect(document.querySelectorAll('.lens-cell--selected')).toHaveLength(1);
  expect(active()).toMatch(/^NET-3 Customer impact/);
  await user.keyboard('2');
  await waitFor(() => expect(site.answers()).toEqual({ 1: {}, 2: RATED.answers, 3: { impact: 2 }, 4: {} }));
});

test('when its epic leaves, the nearest is selected; keys change nothing until a cell is chosen', async () => {
  const { site, user } = await aTable(null, null, null);
  await user.click(await impactOf(2));
  site.gone.add(2);
  await readAnew(shows(1, 3));
  expect(active()).toMatch(/^NET-3 Customer impact/);
  const keyboard = document.activeElement!;
  for (const key of ['-', '3']) fireEvent.keyDown(keyboard, { key });
  expect(note()).toBe(
    'NET-2 left this list, and nothing was changed. You are at NET-3 now: click a cell, or go on with an arrow key.',
  );
  expect(site.answers()).toEqual({ 1: {}, 2: {}, 3: {} });
  await user.click(await impactOf(3));
  await user.keyboard('1');
  await waitFor(() => expect(site.answers()).toEqual({ 1: {}, 2: {}, 3: { impact: 1 } }));
});

test('an open cell goes to its epic when a filter takes the row; refused in words when the epic is gone', async () => {
  const { site, user } = await aTable(null, null, null);
  await waitFor(shows(1, 2, 3));
  act(() => site.page.goTo('/rate?show=unrated'));
  await user.dblClick(await impactOf(2));
  const list = await screen.findByRole('combobox', { name: 'Customer impact of NET-2' });
  fireEvent.keyDown(list, { key: 'ArrowDown' });
  fireEvent.change(list, { target: { value: '2' } });
  site.otherSaves(2, { answers: { request: 'yes' } });
  await readAnew(shows(1, 3));
  await waitFor(() => expect(site.answers()).toEqual({ 1: {}, 2: { impact: 2, request: 'yes' }, 3: {} }));
  expect(note()).toBe('1 answer changed in NET-2, which left this list.');
  await user.dblClick(await impactOf(3));
  const other = await screen.findByRole('combobox', { name: 'Customer impact of NET-3' });
  fireEvent.keyDown(other, { key: 'ArrowDown' });
  fireEvent.change(other, { target: { value: '-1' } });
  site.gone.add(3);
  await readAnew(shows(1));
  await waitFor(() =>
    expect(note()).toBe('NET-3 is not here any more: “-1”, which you wrote in it, was not taken over.'),
  );
  expect(site.answers()).toEqual({ 1: {}, 2: { impact: 2, request: 'yes' }, 3: {} });
});

test('a cell that was only opened does not put its old value over what somebody else saved meanwhile', async () => {
  const { site, user } = await aTable(RATED, null);
  await user.dblClick(await impactOf(1));
  await screen.findByRole('combobox', { name: 'Customer impact of NET-1' });
  site.otherSaves(1, { answers: { impact: -3, request: 'no' } });
  await readAnew(() => expect(screen.getByRole('gridcell', { name: 'NET-1 Customer request: No' })).toBeTruthy());
  await user.click(await impactOf(2));
  expect(await cell(/^NET-1 Customer impact: -3$/)).toBeTruthy();
  expect(site.at(1).saves).toEqual([]);
});
