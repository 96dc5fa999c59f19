import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { answerMap, idOf, told } from './mapServer';

jest.setTimeout(60_000);

beforeEach(answerMap);

function open(query = '') {
  const history = answerPageHistory(`/targets${query}`);
  renderSurface(PortfolioSurface);
  return history;
}

const LONG = { timeout: 20_000 };
const list = () => screen.findByRole('list', { name: 'Targets, the most worth first' }, LONG);
const rows = (of: HTMLElement): HTMLElement[] => [...of.children].filter((one) => one instanceof HTMLElement);
const textOf = (row: HTMLElement): string => row.textContent?.replace(/\s+/g, ' ') ?? '';

/** Points, by hand: 2/3 · 2/3 · 1 = 44.4 and 1 · 0.3 · 1 = 30.0; “Explain a problem once” is not said: 0 to 1. */
test('points stand with each experience, its way and a range for what nobody said [4.24]', async () => {
  open();
  const all = rows(await list());
  const [first, second] = all;
  expect(textOf(first!)).toMatch(/^1.*Customer identity store.*system.*built around a function of ours/);
  expect(textOf(first!)).toContain('74.4 to 174.4');
  const ways = within(first!)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(ways).toEqual([
    'Change the tariff › Tariff page › Customer identity store44.4',
    'Know what I pay › Bill in the app › Customer identity store30.0',
    'Explain a problem once › Know what I pay › Bill in the app › Customer identity store0.0 to 100.0',
    expect.stringMatching(/How critical “Explain a problem once” is to customers is not said/),
    expect.stringMatching(/How much “Explain a problem once” hurts is neither said nor measured/),
  ]);
  expect(await within(first!).findByRole('link', { name: /MOB-7/ })).toBeTruthy();
  expect(textOf(second!)).toMatch(/^2.*Tariffs only by call.*rule.*strategic.*since 2014.*29\.6.*no epic touches it/);
  expect(screen.getByText('Start with Customer identity store:')).toBeTruthy();
  expect(screen.getByText(/3 experiences hang on it\. No epic touches 3 of all 4\./)).toBeTruthy();
  expect(screen.getByText(/8 items on the map, 1 not on a path\./)).toBeTruthy();
});

test('systems alone stand in the order of migration; touched or not is chosen [4.11 4.12]', async () => {
  const history = open('?kind=system');
  const all = rows(await list());
  expect(all.map((row) => textOf(row).slice(0, 24))).toEqual([
    expect.stringMatching(/^1Customer identity store/),
    expect.stringMatching(/^2Billing engine/),
  ]);
  expect(screen.getByText(/order of migration/)).toBeTruthy();
  expect(screen.getByText('Migrate Customer identity store first:')).toBeTruthy();
  const user = userEvent.setup();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Touched by epics or not' }), 'No epic touches it');
  await waitFor(() => expect(rows(screen.getByRole('list', { name: /^Targets/ }))).toHaveLength(1));
  expect(history.moves.at(-1)).toContain('epics=no');
  // What was asked for is not told as if it were news.
  expect(screen.queryByText(/No epic touches/, { selector: 'p' })).toBeNull();
});

test('what is not said is said where it is asked, in the form of the item, and the map is read anew', async () => {
  const user = userEvent.setup();
  open();
  await list();
  const line = screen.getByRole('heading', { name: 'Lines of the bill' }).closest('li')!;
  await user.click(within(line).getByRole('button', { name: /^Say it ?: How well it can be fixed/ }));
  const form = await within(line).findByRole('form', { name: 'Change: Item of the map' });
  expect(within(form).queryByText('At which stage')).toBeNull();
  expect(within(form).getAllByText('How well it can be fixed').length).toBeGreaterThan(0);
  const before = fakeBridge.invokes('map.list').length;
  fakeBridge.onInvoke('entry.save', (input) => {
    const entry = told.records.get('lines')!;
    const { changes } = input as Input<'entry.save'>;
    const saved = { ...entry, version: entry.version + 1, body: { ...entry.body, ...changes } };
    told.records.set('lines', saved);
    return { ok: true, value: { entry: saved, published: false } };
  });
  await user.type(within(form).getByRole('textbox', { name: /How well it can be fixed/ }), '3');
  await user.click(within(form).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(fakeBridge.invokes('map.list')).toHaveLength(before + 1));
  const again = () => rows(screen.getByRole('list', { name: /^Targets/ })).map(textOf);
  await waitFor(() => expect(again().some((row) => /Lines of the bill.*30\.0 to 130\.0/.test(row))).toBe(true));
});

test('equal points are a tie; an epic on nothing that is reached is on no path, and such items are told', async () => {
  const call = told.records.get('call')!;
  const body = { ...call.body, name: 'Tariffs only in shops' };
  const twin = { ...call, id: `item-p10020-${'e'.repeat(32)}`, body };
  told.records.set('twin', twin);
  const page = told.records.get('page')!;
  const links = [{ to: twin.id, how: 'governedBy' }, ...((page.body as { leadsTo: object[] }).leadsTo ?? [])];
  told.records.set('page', { ...page, body: { ...page.body, leadsTo: links } });
  told.changes = [{ issueId: '20001', changes: [idOf('desk')] }];
  open();
  const all = rows(await list()).map(textOf);
  expect(all.filter((row) => /^2tie/.test(row))).toHaveLength(2);
  const user = userEvent.setup();
  await user.click(screen.getByText('1 epic on no path'));
  expect(await screen.findByRole('link', { name: /MOB-7/ })).toBeTruthy();
  await user.click(screen.getByText('1 item not on a path'));
  expect(screen.getByRole('link', { name: 'Desktop of the shops' })).toBeTruthy();
});

test('whoever may only read is told what is missing and asked nothing; what they do not see is counted', async () => {
  for (const [as, entry] of told.records)
    told.records.set(as, { ...entry, may: { change: false, answer: false, remove: false } });
  told.hidden = 3;
  open();
  await list();
  expect(screen.queryByRole('button', { name: /^Say it/ })).toBeNull();
  expect(screen.getByText(/3 things of the map are in projects that you cannot see/)).toBeTruthy();
});

test('an empty map leads to the map; what cannot be read says why and is tried again', async () => {
  told.records.clear();
  open();
  expect(await screen.findByText(/The map has no item yet\./, undefined, LONG)).toBeTruthy();
  // Where there are some that this viewer cannot see, no more is claimed.
  told.hidden = 3;
  await userEvent.setup().click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText(/The map has no item that you can see\./, undefined, LONG)).toBeTruthy();
  expect(screen.queryByText(/The map has no item yet/)).toBeNull();
  fakeBridge.onInvoke('map.list', () => ({ ok: false, error: { code: 'unavailable', message: 'Storage is busy.' } }));
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText('Storage is busy.')).toBeTruthy();
  answerMap();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await list()).toBeTruthy();
});
