import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, aPortfolio, FakeJira, type FakeEpic } from '../../support/screen/fakePortfolio';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import { renderSurface } from '../../support/screen/renderSurface';

/** The worked ranking of the scoring rules, and one epic of each flag. */
const WORKED: FakeEpic[] = [
  anEpic(1, { answers: { impact: 2, request: 'yes' }, stage: 'retention' }),
  anEpic(2, { answers: { impact: 3, request: 'no' }, stage: 'retention', sponsor: 'sponsor-1' }),
  anEpic(3, { answers: { impact: 2 }, stage: 'purchase', sponsor: 'sponsor-1' }),
  anEpic(4, { answers: { impact: 0, request: 'yes' }, stage: 'awareness' }),
  anEpic(5, { answers: { impact: 0, request: 'yes' } }),
  anEpic(6, { answers: { impact: -1, request: 'no' }, stage: 'retention', disruption: 3, sponsor: 'sponsor-1' }),
  anEpic(7, { answers: { request: 'yes' } }),
  anEpic(8),
  anEpic(9, { answers: { impact: -3, request: 'yes' }, stage: 'purchase', disruption: 2, sponsor: 'sponsor-1' }),
];

const show = (gadgetConfiguration?: unknown) => renderSurface(GadgetSurface, { gadgetConfiguration });
const table = () => screen.findByRole('table', { name: 'Epics ranked by customer score' });

/** Text as it is seen: without what is only read out, and without the button that opens the receipt. */
function seen(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('.lens-visually-hidden, .lens-why')) hidden.remove();
  return copy.textContent ?? '';
}
const cells = (row: HTMLElement): string[] => [...row.querySelectorAll('th, td')].map(seen);
const rowsOf = async (): Promise<string[][]> =>
  within(await table())
    .getAllByRole('row')
    .slice(1)
    .map(cells);

beforeEach(() => fakeBridge.reset());

test('ranks as the worked example does, ties as ties, with score, stage and flags in words [1.8 1.26]', async () => {
  new FakeJira(WORKED);
  show();
  expect(await rowsOf()).toEqual([
    ['1', 'NET-1 Epic 1', '77', 'Retention', 'no sponsor'],
    ['2', 'NET-2 Epic 2', '70', 'Retention', ''],
    ['3', 'NET-3 Epic 3', '47…77', 'Purchase', '1 missing'],
    ['=4', 'NET-4 Epic 4', '30', 'Awareness', ''],
    ['=4', 'NET-5 Epic 5', '30', 'no stage', ''],
    ['6', 'NET-6 Epic 6', '-23', 'Retention', 'harms customerssevere disruption'],
    ['7', 'NET-9 Epic 9', '-40', 'Purchase', 'harms customersnoticeable disruption'],
    ['8', 'NET-7 Epic 7', '-40…100', 'no stage', '1 missing'],
  ]);
  expect(screen.getByText('1 epic is not rated and not ranked.')).toBeTruthy();
  expect(screen.getByText(/9 epics you can see · 1 not rated · settings version 4 · as of/)).toBeTruthy();
});

test('what ties and flags mean is read out in the row and explained under the table, each once', async () => {
  new FakeJira(WORKED);
  show({ show: 'ranking' });
  const rows = within(await table()).getAllByRole('row');
  const note = rows[4]?.querySelector('td')?.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(note)?.textContent).toBe('= marks a tie: the same score, listed by key.');
  expect(rows[1]?.querySelector('td')?.getAttribute('aria-describedby')).toBeNull();
  expect(rows[3]?.textContent).toContain(
    '1 missing (Not answered yet: Customer request. The score is a range until then.)',
  );
  const legend = screen.getByLabelText('Flags');
  expect(
    within(legend)
      .getAllByRole('term')
      .map((term) => term.textContent),
  ).toEqual(['no sponsor', 'missing', 'harms customers', 'disruption']);
  expect(legend.textContent).toContain('while the work is done, not part of the score');
});

test('shows coverage as numbers beside the picture, with harm apart', async () => {
  new FakeJira(WORKED);
  show();
  const coverage = within(await screen.findByRole('region', { name: 'Journey coverage' }));
  const rows = coverage
    .getAllByRole('row')
    .slice(1)
    .map((row) => cells(row).filter((_, column) => column !== 1));
  expect(rows).toEqual([
    ['Awareness', '0', '0', '20%', 'empty'],
    ['Consideration', '0', '0', '20%', 'empty'],
    ['Purchase', '2', '3', '20%', 'single epic'],
    ['Retention', '5', '1', '20%', 'over-served'],
    ['Advocacy', '0', '0', '20%', 'empty'],
  ]);
  expect(coverage.getByText(/Supply 7 and harm 4, .* over 8 rated epics; never netted/)).toBeTruthy();
  expect(coverage.getByText('2 rated epics have no journey stage.')).toBeTruthy();
  expect(coverage.getByText('1 rated epic has no customer impact yet.')).toBeTruthy();
});

test('draws the cut line and says when a tie crosses it', async () => {
  new FakeJira(WORKED);
  show({ cutLine: 4 });
  const rows = await rowsOf();
  expect(rows[4]).toEqual(['Cut line: 4 places · a tie crosses it: =4 is shared by 1 epic above and 1 below']);
});

test('a list that is cut short says so, and that a tie goes on', async () => {
  new FakeJira(WORKED);
  show({ places: 4, show: 'ranking' });
  expect(await rowsOf()).toHaveLength(4);
  expect(screen.getByText('4 of 8 places shown. The tie at =4 goes on: 1 more epic shares it.')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Journey coverage' })).toBeNull();
});

test('an epic whose published rating cannot be read is listed without a rank; an outdated one is flagged', async () => {
  const outdated = anEpic(2, { answers: { impact: 1, request: 'no' } });
  new FakeJira([
    anEpic(1, { answers: { impact: 1, request: 'yes' } }),
    { ...outdated, property: { ...outdated.property, settings: 3 } },
    anEpic(3, undefined, { property: { v: 1, floor: 12 } }),
  ]);
  show();
  expect(await rowsOf()).toEqual([
    ['1', 'NET-1 Epic 1', '53', 'no stage', ''],
    ['2', 'NET-2 Epic 2', '23', 'no stage', 'needs republishing'],
    ['–', 'NET-3 Epic 3', 'unreadable', '', 'needs republishing'],
  ]);
  expect(screen.getByText(/2 ratings here need republishing/)).toBeTruthy();
});

test('links carry the address of the issue and open it on the page around', async () => {
  new FakeJira(WORKED);
  const opened: unknown[] = [];
  fakeBridge.onOperation('navigate', (payload) => opened.push(payload));
  show();
  const link = await screen.findByRole('link', { name: 'NET-1 Epic 1' });
  expect(link.getAttribute('href')).toBe('https://example.atlassian.net/browse/NET-1');
  await userEvent.click(link);
  expect(opened).toEqual([expect.objectContaining({ target: 'issue', issueKey: 'NET-1' })]);
});

test('where nothing is rated it says what to do, and links epics to start with', async () => {
  new FakeJira([anEpic(1), anEpic(2)]);
  show();
  expect(await screen.findByText('No epic here is rated yet: open one and choose its customer impact.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'NET-1 Epic 1' })).toBeTruthy();
});

test('falls back to the projects that the viewer sees, and says so', async () => {
  const jira = new FakeJira([...WORKED, anEpic(20, { answers: { impact: 3, request: 'yes' } }, { projectId: '3' })]);
  jira.hiddenProjects = ['3'];
  show({ scope: { kind: 'projects', projectIds: ['1', '3'] } });
  expect(await rowsOf()).toHaveLength(8);
  expect(screen.getByText(/Some projects are not visible to you/)).toBeTruthy();
});

test('someone who sees none of the projects is told so, and nothing else', async () => {
  const jira = new FakeJira(WORKED);
  jira.hiddenProjects = ['1'];
  show({ scope: { kind: 'projects', projectIds: ['1'] } });
  expect((await screen.findByRole('alert')).textContent).toContain('You cannot see any of the projects chosen here.');
  expect(screen.queryByRole('table')).toBeNull();
});

test('a filter that Jira refuses is told in the words of Jira, with what to do', async () => {
  const jira = new FakeJira(WORKED);
  jira.instead = ({ path }) =>
    path.includes('/search/') ? { status: 400, body: { errorMessages: ["Field 'label' does not exist."] } } : undefined;
  show({ scope: { kind: 'filter', jql: 'label = x' } });
  expect((await screen.findByRole('alert')).textContent).toContain(
    "Field 'label' does not exist. Change the filter, or ask",
  );
});

test('a configuration that cannot be read shows everything, and says so', async () => {
  new FakeJira(WORKED);
  show({ scope: { kind: 'projects', projectIds: ['1 OR 1 = 1'] } });
  expect(await rowsOf()).toHaveLength(8);
  expect(screen.getByText(/settings of this gadget could not be read/)).toBeTruthy();
});

test('refreshes with the dashboard, and keeps what it showed when that fails', async () => {
  const jira = new FakeJira(WORKED);
  show();
  await table();
  jira.epics = WORKED.slice(0, 2);
  act(() => fakeBridge.emit('JIRA_DASHBOARD_GADGET_REFRESH'));
  expect(screen.getByRole('table', { name: 'Epics ranked by customer score' })).toBeTruthy();
  await waitFor(async () => expect(await rowsOf()).toHaveLength(2));

  jira.instead = () => ({ status: 500, body: {} });
  act(() => fakeBridge.emit('JIRA_DASHBOARD_GADGET_REFRESH'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/Not refreshed: .* You still see the figures as of/);
  expect(await rowsOf()).toHaveLength(2);

  jira.instead = () => undefined;
  jira.epics = WORKED;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(async () => expect(await rowsOf()).toHaveLength(8));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a large portfolio shows its first places, and says "about"', async () => {
  new FakeJira(aPortfolio(1_000));
  show({ places: 25, cutLine: 30 });
  expect(await rowsOf()).toHaveLength(25);
  expect(screen.getByText(/^25 of 900 places shown\./)).toBeTruthy();
  expect(screen.getByText('The cut line, after 30 places, is further down than this list.')).toBeTruthy();
  expect(screen.getByText(/Supply about/)).toBeTruthy();
});

test('when the server cannot be reached it says so, and tries again on demand', async () => {
  const jira = new FakeJira(WORKED);
  fakeBridge.onInvoke('settings.open', () => ({
    ok: false,
    error: { code: 'unavailable', message: 'Try again in a minute.' },
  }));
  show();
  expect((await screen.findByRole('alert')).textContent).toContain('Try again in a minute.');
  fakeBridge.onInvoke('settings.open', () => ({ ok: true, value: { settings: jira.settings, version: 0 } }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await rowsOf()).toHaveLength(8);
  expect(screen.getByText(/default settings/)).toBeTruthy();
});
