import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import { renderSurface } from '../../support/screen/renderSurface';
import { WORKED } from './workedExample';

const show = (gadgetConfiguration?: unknown) => renderSurface(GadgetSurface, { gadgetConfiguration });
const table = () => screen.findByRole('table', { name: 'Epics ranked by customer score' });

const rowsOf = async (): Promise<HTMLElement[]> =>
  within(await table())
    .getAllByRole('row')
    .slice(1);

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
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

test('a large portfolio shows its first places and says "about"; who harms is asked for', async () => {
  new FakeJira(aPortfolio(1_000));
  show();
  expect(await rowsOf()).toHaveLength(13);
  expect(await screen.findByRole('region', { name: 'Journey coverage, about' })).toBeTruthy();
  expect(screen.getByText(/^Which places are safe is told in the portfolio/)).toBeTruthy();
  const strip = within(screen.getByRole('region', { name: 'Worst for customers' }));
  expect(strip.getAllByRole('listitem').map((item) => item.textContent?.includes('impact -3'))).toEqual([
    true,
    true,
    true,
  ]);
  expect(await strip.findByRole('link', { name: 'More epics' })).toBeTruthy();
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
