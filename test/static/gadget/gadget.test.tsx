import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import { renderSurface } from '../../support/screen/renderSurface';
import { WORKED } from './workedExample';

const WORKED_BY_NAME = { answers: { impact: 2, request: 'yes' } } as const;

/** The usual settings with other weights. */
const weightedTo = (weights: Record<string, number>): Settings => ({
  ...DEFAULT_SETTINGS,
  criteria: DEFAULT_SETTINGS.criteria.map((one) => ({ ...one, weight: weights[one.id] ?? 0 })),
});

const show = (gadgetConfiguration?: unknown) => renderSurface(GadgetSurface, { gadgetConfiguration });
const table = () => screen.findByRole('table', { name: 'Epics ranked by customer score' });

/** Text as it is seen: without what is only read out. */
function seen(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('.lens-visually-hidden, .lens-bar')) hidden.remove();
  return copy.textContent ?? '';
}
const cells = (row: HTMLElement): string[] => [...row.querySelectorAll('th, td')].map(seen);
const rowsOf = async (): Promise<string[][]> =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
    .map(cells);
/** Signs behind which words stand, in one row: what is heard of each. */
const signsOf = (row: HTMLElement | undefined): (string | null)[] =>
  [...(row?.querySelectorAll('.lens-hint__sign') ?? [])].map((sign) => sign.getAttribute('aria-label'));

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
});

test('ranks as the worked example does, one line an epic: rank, name, bar, number, marks [1.8 1.26]', async () => {
  new FakeJira(WORKED);
  show();
  expect(await rowsOf()).toEqual([
    ['1', 'NET-1 Epic 1', '', '77', 'no sponsor'],
    ['2', 'NET-2 Epic 2', '', '70', ''],
    ['3', 'NET-3 Epic 3', '', '47…77', '1 missing'],
    ['=4', 'NET-4 Epic 4', '', '30', ''],
    ['=4', 'NET-5 Epic 5', '', '30', ''],
    ['6', 'NET-6 Epic 6', '', '-23', ''],
    ['7', 'NET-9 Epic 9', '', '-40', ''],
    ['8', 'NET-7 Epic 7', '', '-40…100', '1 missing'],
  ]);
  expect(screen.getByText(/9 epics you can see · 1 not rated · settings version 4 · as of/)).toBeTruthy();
  expect(screen.getByText('All 8 ranked epics stand above the line of 10.')).toBeTruthy();
});

test('no column is empty: without a mark and a board there is none for them', async () => {
  new FakeJira([anEpic(1, { answers: { impact: 1, request: 'yes' } })]);
  show();
  await table();
  await screen.findByText(/No board is frozen yet/);
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Rank',
    'Epic',
    'Score',
    'Stage',
    'Supply, harm and need',
    'What to look at',
  ]);
  expect(await rowsOf()).toEqual([['1', 'NET-1 Epic 1', '', '53']]);
});

test('a name is whole for who points at it or listens; signs tell their words on focus', async () => {
  const long = 'Tell every customer of a fault before they call, by the channel that they chose';
  new FakeJira([...WORKED.slice(5, 6), anEpic(1, WORKED_BY_NAME, { summary: long })]);
  show({ show: 'ranking' });
  const link = await screen.findByRole('link', { name: `NET-1 ${long}` });
  expect(link.title).toBe(long);
  const rows = within(await table()).getAllByRole('row');
  expect(signsOf(rows[2])).toEqual([
    'Harms customers. Customers are worse off once this is delivered.',
    'Severe disruption. Customers suffer severely while the work is done. This is not part of the score.',
  ]);
  const [mark] = within(rows[2]!).getAllByRole('button', { name: /^Harms customers/ });
  act(() => mark?.focus());
  expect((await screen.findByRole('tooltip')).textContent).toContain('Customers are worse off');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('tooltip')).toBeNull();
  await userEvent.hover(mark!);
  expect(await screen.findByRole('tooltip')).toBeTruthy();
  await userEvent.unhover(mark!);
  expect(screen.queryByRole('tooltip')).toBeNull();
  act(() => mark?.blur());
  act(() => mark?.focus());
  await userEvent.hover(mark!);
  await userEvent.unhover(mark!);
  expect(screen.getByRole('tooltip')).toBeTruthy();
});

test('what signs mean stands behind one "?", each flag that occurs once', async () => {
  new FakeJira(WORKED);
  show({ cutLine: 4 });
  await table();
  expect(screen.queryByText(/A tie: the same score/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'What the signs mean' }));
  const legend = screen.getByRole('dialog', { name: 'What the signs mean' });
  const said = within(legend)
    .getAllByRole('definition')
    .map((one) => one.textContent);
  expect(said).toEqual(
    expect.arrayContaining([
      'The place is safe.',
      'A tie: the same score, listed by key.',
      'No sponsor: impact or disruption asks for one.',
      'Missing: not answered yet, so the score is a range.',
    ]),
  );
  expect(new Set(said).size).toBe(said.length);
});

test('the line is drawn with two epics below it, and a tie that it runs through is told and bracketed', async () => {
  new FakeJira(WORKED);
  show({ cutLine: 4 });
  const rows = await rowsOf();
  expect(rows.map(([rank]) => rank)).toEqual([
    '1',
    '2',
    '3',
    '=4',
    'line: 4 places2 epics tie for the last place',
    '=4',
    '6',
  ]);
  const brackets = [...document.querySelectorAll('.lens-places__bracket')].map(
    ({ className }) => className.split('--')[1],
  );
  expect(brackets).toEqual(['first', 'through', 'last']);
  expect(within(await table()).getAllByText(/a tie: the same score/)).toHaveLength(2);
});

test('a line further down than the list has room for is told under it', async () => {
  new FakeJira(aPortfolio(40));
  show({ cutLine: 30 });
  expect(await rowsOf()).toHaveLength(20);
  expect(screen.getByText(/^The line, after 30 places, is further down than this list\./)).toBeTruthy();
});

test('without a line as many as were chosen are listed, with no word of certainty', async () => {
  new FakeJira(WORKED);
  show({ cutLine: 0, places: 4, show: 'ranking' });
  expect(await rowsOf()).toHaveLength(4);
  expect(screen.getByText('4 of 8 places shown. The tie at =4 goes on: 1 more epic shares it.')).toBeTruthy();
  expect(screen.getByText('The first 4 of 8 ranked epics.')).toBeTruthy();
  expect(screen.queryByText(/places are safe/)).toBeNull();
  expect(screen.queryByRole('region', { name: 'Journey coverage' })).toBeNull();
});

test('the worst for customers are named, up to three, and the way to the others', async () => {
  const harming = [
    anEpic(11, { answers: { impact: -2, request: 'no' }, disruption: 1 }),
    anEpic(12, { answers: { impact: -2, request: 'no' }, disruption: 3 }),
  ];
  new FakeJira([...WORKED, ...harming]);
  show({ cutLine: 4 });
  const strip = within(await screen.findByRole('region', { name: 'Worst for customers' }));
  expect(strip.getAllByRole('listitem').map(seen)).toEqual([
    '-3NET-9 Epic 9rank 7 · noticeable disruption',
    '-2NET-12 Epic 12rank =9 · severe disruption',
    '-2NET-11 Epic 11rank =9 · minor disruption',
  ]);
  const more = await strip.findByRole('link', { name: '1 more epic' });
  expect(more.getAttribute('href')).toMatch(/[?&]places=4&flag=harmsCustomers$/);
});

test('where nobody is worse off it says so; a bar is striped where customers are, also above 0', async () => {
  const jira = new FakeJira(WORKED.slice(0, 5));
  const { unmount } = show();
  expect(await screen.findByText('No rated epic here leaves customers worse off.')).toBeTruthy();
  expect(document.querySelector('.lens-bar__solid--harm')).toBeNull();
  unmount();
  jira.settings = weightedTo({ impact: 10, request: 90 });
  jira.epics = [anEpic(1, { answers: { impact: -1, request: 'yes' } }, {}, jira.settings)];
  show();
  const [row] = within(await table())
    .getAllByRole('row')
    .slice(1);
  expect(Number(cells(row!)[3])).toBeGreaterThan(0);
  expect(within(row!).getByRole('img').getAttribute('aria-label')).toContain('; harms customers');
  expect(row?.querySelector('.lens-bar__solid--harm')).toBeTruthy();
});

test('the scale of the bars begins at 0 where nobody stands below it', async () => {
  const jira = new FakeJira(WORKED.slice(0, 2));
  const { unmount } = show();
  const scale = () => document.querySelector('.lens-places__scale')?.textContent;
  await table();
  expect(scale()).toBe('0100');
  unmount();
  jira.epics = WORKED;
  show();
  await table();
  expect(scale()).toBe('-1000100');
});

test('shows compact coverage: supply, harm and need of each stage, and where it is thin', async () => {
  new FakeJira(WORKED);
  show();
  const coverage = within(await screen.findByRole('region', { name: 'Journey coverage' }));
  const rows = coverage
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.replace(/ \(.*/, '')));
  expect(rows).toEqual([
    ['Awareness', '', '0 supply, 0 harm, 20% of the need', 'empty'],
    ['Consideration', '', '0 supply, 0 harm, 20% of the need', 'empty'],
    ['Purchase', '', '2 supply, 3 harm, 20% of the need', 'single epic'],
    ['Retention', '', '5 supply, 1 harm, 20% of the need', 'over-served'],
    ['Advocacy', '', '0 supply, 0 harm, 20% of the need', 'empty'],
  ]);
  expect(coverage.getByText('Not in it: 2 without a stage, 1 without an impact.')).toBeTruthy();
});

test('the portfolio opens with the same scope and line', async () => {
  new FakeJira(WORKED);
  const opened: unknown[] = [];
  fakeBridge.onOperation('navigate', (payload) => opened.push(payload));
  show({ scope: { kind: 'projects', projectIds: ['1'] }, cutLine: 3 });
  const link = await screen.findByRole('link', { name: 'Open portfolio' });
  expect(new URL(link.getAttribute('href') ?? '').search).toBe('?projects=1&places=3');
  await userEvent.click(link);
  expect(opened).toEqual([expect.objectContaining({ url: link.getAttribute('href') })]);
});

test('an epic whose published rating cannot be read is listed without a rank; an outdated one is marked', async () => {
  const outdated = anEpic(2, { answers: { impact: 1, request: 'no' } });
  const jira = new FakeJira([
    anEpic(1, { answers: { impact: 1, request: 'yes' } }),
    { ...outdated, property: { ...outdated.property, settings: 3 } },
    anEpic(3, undefined, { property: { v: 1, floor: 12 } }),
  ]);
  const { unmount } = show();
  expect(await rowsOf()).toEqual([
    ['1', 'NET-1 Epic 1', '', '53', ''],
    ['2', 'NET-2 Epic 2', '', '23', 'needs republishing'],
    ['–', 'NET-3 Epic 3', '', 'unreadable', 'needs republishing'],
  ]);
  await waitFor(() => expect(fakeBridge.jira().some(({ path }) => path.endsWith('/permissions/check'))).toBe(true));
  expect(screen.queryByText(/ratings here need republishing/)).toBeNull();
  unmount();
  jira.administers = true;
  show();
  expect(await screen.findByText(/^2 ratings here need republishing\. .* Health in the settings/)).toBeTruthy();
});

test('whoever administers Jira is not asked for where there is nothing to tell them', async () => {
  new FakeJira(WORKED);
  show();
  await table();
  await screen.findByText(/No board is frozen yet/);
  expect(fakeBridge.jira().filter(({ path }) => path.endsWith('/permissions/check'))).toEqual([]);
});
