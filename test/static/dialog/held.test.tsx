import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { screen, waitFor } from '@testing-library/react';
import ProjectSurface from '../../../static/surfaces/held/ProjectSurface';
import RateChosenSurface from '../../../static/surfaces/held/RateChosenSurface';
import { renderSurface } from '../../support/screen/renderSurface';

const THREE = [1, 2, 3].map((n) => anEpic(n, { answers: { impact: n, request: 'no' }, stage: 'purchase' }));
const PROJECT = { id: '10010', key: 'MOB' };

beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onInvoke('needs.rights', () => ({ ok: true, value: { may: false, group: null } }));
  fakeBridge.onInvoke('board.list', () => ({ ok: true, value: { boards: [] } }));
});

const jqls = (): string[] => fakeBridge.jira().flatMap(({ body }) => (body as { jql?: string } | undefined)?.jql ?? []);

test('the page of a project begins with its ranking, and is about its epics whatever the address says', async () => {
  new FakeJira(THREE);
  const around = answerPageHistory('/');
  const asked: unknown[] = [];
  fakeBridge.onOperation('getUrl', (payload) => {
    asked.push(payload);
    return 'https://example.atlassian.net/app';
  });
  renderSurface(ProjectSurface, { project: PROJECT });
  expect(await screen.findByText('Epics of MOB', {}, { timeout: 10_000 })).toBeTruthy();
  expect(around.moves).toEqual(['REPLACE /ranking']);
  expect(asked).toContainEqual(expect.objectContaining({ target: 'module', projectKey: 'MOB' }));
  around.lead('/rate?filter=project%20%3D%20SECRET');
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Rate many'));
  expect(jqls().every((jql) => jql.includes('project in (10010)') && !jql.includes('SECRET'))).toBe(true);
  expect(screen.queryByText(/^Which epics/)).toBeNull();
  // A place that is about no choice of epics is on the page of the whole site.
  around.goTo('/my-turn');
  expect(await screen.findByText(/There is no page at the address/)).toBeTruthy();
});

test('without a project the page says so', () => {
  renderSurface(ProjectSurface, {});
  expect(screen.getByText(/Jira does not say which project this is/)).toBeTruthy();
});

test('of selected issues it is told how many are rated; the window keeps its name', async () => {
  new FakeJira(THREE);
  answerPageHistory();
  renderSurface(RateChosenSurface, { issueKeys: ['NET-1', 'NET-2', 'NET-3', 'NET-4'] });
  expect(
    await screen.findByText('4 selected issues, 3 of them of a type that is rated', {}, { timeout: 10_000 }),
  ).toBeTruthy();
  expect(jqls().every((jql) => jql.includes('key in ("NET-1", "NET-2", "NET-3", "NET-4")'))).toBe(true);
  expect(fakeBridge.calls.filter(({ operation }) => operation === 'changeWindowTitle')).toEqual([]);
});

test('none of a rated type, or nothing told, is said in words', async () => {
  new FakeJira([]);
  answerPageHistory();
  const { unmount } = renderSurface(RateChosenSurface, { issueKeys: ['MOB-9'] });
  expect(
    await screen.findByText(/None of these issues is of a type that is rated/, {}, { timeout: 10_000 }),
  ).toBeTruthy();
  unmount();
  renderSurface(RateChosenSurface, {});
  expect(screen.getByText(/Jira does not say which issues are meant/)).toBeTruthy();
});
