import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Output } from '#contract/procedures';
import { standingOf } from '#domain/path/standing';
import { standingSchema } from '#domain/path/standingRecord';
import type { Values } from '#domain/register/kind';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { MEASURE_SAMPLES, PATH_SAMPLE } from '../../support/pathSample';
import { record } from './openedPath';

jest.setTimeout(60_000);

const AT = '2026-11-05T09:00:00.000Z';
type Page = Output<'path.list'>;
type Row = Page['paths'][number];

/** How the path of the sample stands; with nothing below, where the survey is left out. */
function standing(values: Values, isBelow: boolean): unknown {
  const measures = MEASURE_SAMPLES.map(({ values: of }, at) => ({ id: `m${at}`, values: of, removed: false }));
  const shown = measures.filter(({ values: { shows } }) => isBelow || shows !== 'knows');
  const sheets = new Map(
    MEASURE_SAMPLES.map(({ cells }, at) => {
      const entered = Object.fromEntries(Object.keys(cells).map((month) => [month, AT]));
      return [`m${at}`, { cells: { all: cells }, entered }] as const;
    }),
  );
  return standingSchema.parse(standingOf({ values }, shown, sheets, []));
}

function row(values: Values, isBelow: boolean | null): Row {
  const body = { ...PATH_SAMPLE, ...values };
  const entry = record('path', body, { owner: 'admin' });
  return { entry, standing: isBelow === null ? null : standing(body, isBelow) } as Row;
}

const PATHS: Row[] = [
  row({ name: 'Slip', phase: 'retired', channel: 'paper', department: null }, null),
  row({ name: 'Web', phase: 'now', channel: 'web', department: 'service' }, false),
  row({ name: 'Fault', phase: 'now', stage: 'advocacy', experience: 'Report a fault' }, null),
  row({ name: 'App' }, true),
];

let pages: Page[];
beforeEach(() => {
  fakeBridge.reset();
  pages = [{ paths: PATHS, hidden: 2 }];
  fakeBridge.onInvoke('settings.open', () => ({ ok: true, value: { settings: DEFAULT_SETTINGS, version: 1 } }));
  fakeBridge.onInvoke('path.list', (input) => {
    const { cursor } = input as { cursor?: string };
    return { ok: true, value: pages[cursor === undefined ? 0 : pages.findIndex(({ next }) => next === cursor) + 1] };
  });
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd: true } }));
  fakeBridge.onJira(({ path }) => {
    if (path.startsWith('/rest/api/3/user/bulk'))
      return { status: 200, body: { values: [{ accountId: 'admin', displayName: 'Ada Lindqvist' }] } };
    return { status: 200, body: { values: [{ id: '10020', key: 'CARE', name: 'Customer care' }], isLast: true } };
  });
});

function openList(query = '') {
  const history = answerPageHistory(`/paths${query}`);
  renderSurface(PortfolioSurface);
  return history;
}

const plain = (text: string | null): string =>
  (text ?? '')
    .replace(/\s*[–-]\s*/g, '–')
    .replace('K', 'k')
    .replace('M', 'm');
const table = () => screen.findByRole('table', { name: /^Paths/ }, { timeout: 20_000 });
const names = (of: HTMLElement): string[] =>
  within(of)
    .getAllByRole('link')
    .map(({ textContent }) => textContent ?? '');

test('open rooms first: steps at a glance, rate against target, at stake, whose [0.2 0.17 2.6]', async () => {
  openList();
  const list = await table();
  await waitFor(() => expect(within(list).queryByText('…')).toBeNull());
  expect(names(list)).toEqual(['App', 'Web', 'Fault', 'Slip']);
  const cells = within(within(list).getByRole('link', { name: 'App' }).closest('tr') as HTMLElement).getAllByRole(
    'cell',
  );
  expect(cells.map(({ textContent }) => plain(textContent))).toEqual([
    'told: holdsknows where: belowcan get in: cannot tell yet' +
      'used it once: holdsused it again: holdsstill uses it: holds',
    '16% (14–18)off target (Even the high end of what is reached is under the target.)target 30%, 54% reached',
    '€2m–€5.2m',
    'open since Aug 2026they do not know where',
    'Ada Lindqvist',
  ]);
  expect(screen.getByText('4 paths: 1 room is open, 1 is off target.')).toBeTruthy();
  expect(screen.getByText('And 2 paths of projects that you cannot see.')).toBeTruthy();
});

test('ways to the same thing are counted together, and each stage says who answers for it [2.3 2.4 2.5]', async () => {
  openList('?group=experience');
  const groups = within(await table()).getAllByRole('rowheader', { name: /way/ });
  expect(groups.map(({ textContent }) => textContent)).toEqual([
    'Pay the bill 3 ways, 1 wanted, 1 given up',
    'Report a fault 1 way',
  ]);
  const stages = within(screen.getByRole('heading', { name: 'Stage by stage' }).closest('section') as HTMLElement);
  expect(
    stages
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Retention2 ways, 1 wanted, 1 with an open roomAda LindqvistFinance, Customer service',
    'Advocacy1 wayAda LindqvistFinance',
  ]);
});

test('stage, phase and words narrow the list, and stand in the address', async () => {
  const user = userEvent.setup({ delay: null });
  const history = openList();
  await table();
  await user.selectOptions(screen.getByRole('combobox', { name: 'At which stage' }), 'Retention');
  await waitFor(() => expect(history.moves.at(-1)).toBe('REPLACE /paths?stage=retention'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Now, wanted or given up' }), 'Wanted');
  expect(names(await table())).toEqual(['App']);
  await user.type(screen.getByRole('searchbox', { name: 'Find a path' }), 'web');
  expect(await screen.findByText(/^No path that was read is so/)).toBeTruthy();
});

test('a thousand paths are read page by page; that there are more is said, and a hundred are drawn', async () => {
  const user = userEvent.setup({ delay: null });
  const many = (page: number): Page => ({
    paths: Array.from({ length: 100 }, (_, at) => row({ name: `Path ${page * 100 + at}` }, null)),
    hidden: 0,
    next: `path-p10020-${String(page + 1).padStart(32, '0')}`,
  });
  pages = [
    ...Array.from({ length: 10 }, (_, page) => many(page)),
    { paths: [row({ name: 'The last' }, null)], hidden: 0 },
  ];
  openList();
  expect(await screen.findByText(/^The first 1,000 paths were read\./, {}, { timeout: 30_000 })).toBeTruthy();
  expect(names(await table())).toHaveLength(100);
  expect(screen.getByRole('button', { name: 'Show more: 900 paths are not shown yet' })).toBeTruthy();
  expect(fakeBridge.invokes('path.list')).toHaveLength(10);
  await user.click(screen.getByRole('button', { name: 'Read more' }));
  expect(await screen.findByText(/^1,001 paths: /)).toBeTruthy();
});

test('without a path there is one button, which begins the first in a project that one chooses', async () => {
  const user = userEvent.setup({ delay: null });
  pages = [{ paths: [], hidden: 0 }];
  openList();
  await user.click(await screen.findByRole('button', { name: 'Add the first path' }, { timeout: 20_000 }));
  expect(await screen.findByRole('form', { name: 'Add a path' }, { timeout: 20_000 })).toBeTruthy();
  expect(screen.getByRole('combobox', { name: 'Project' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Spreadsheet' }));
  expect(await screen.findByRole('menuitem', { name: /^Paste rows/ })).toBeTruthy();
});

test('a path that was begun is left, and the focus is at the button again', async () => {
  const user = userEvent.setup({ delay: null });
  openList();
  await table();
  await user.click(screen.getByRole('button', { name: 'Add a path' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a path' }));
});

test('where the list cannot be read it says so and can be asked again', async () => {
  const user = userEvent.setup({ delay: null });
  fakeBridge.onInvoke('path.list', () => ({ ok: false, error: { code: 'unavailable', message: 'Not now.' } }));
  openList();
  expect(await screen.findByText('Not now.', {}, { timeout: 20_000 })).toBeTruthy();
  fakeBridge.onInvoke('path.list', () => ({ ok: true, value: { paths: PATHS, hidden: 0 } }));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(names(await table())).toHaveLength(4);
});

test('where nothing can be watched yet the list does not say that the room is closed', async () => {
  const nothing = standingSchema.parse(standingOf({ values: PATH_SAMPLE }, [], new Map(), []));
  pages = [
    { paths: [{ entry: record('path', { ...PATH_SAMPLE, name: 'New' }), standing: nothing }], hidden: 0 } as Page,
  ];
  openList();
  const list = await table();
  expect(within(list).getByText('nothing watched yet')).toBeTruthy();
  expect(within(list).queryByText('closed')).toBeNull();
});

test('where all paths are hidden nobody is told that the first is missing', async () => {
  pages = [{ paths: [], hidden: 8 } as Page];
  openList();
  expect(await screen.findByText(/^No path is in a project that you can see\./, {}, { timeout: 20_000 })).toBeTruthy();
  expect(screen.getByText('8 paths are in projects that you cannot see.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Add the first path' })).toBeNull();
});
