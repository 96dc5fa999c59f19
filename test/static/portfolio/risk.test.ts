import { fakeBridge } from '../../support/screen/fakeBridge';
import { atRiskJql, inProjectJql } from '#domain/portfolio/portfolioQuery';
import { passesRisk, RISK_NAMES } from '#domain/portfolio/risks';
import { readProjects } from '../../../static/features/portfolio/byProject/readProjects';
import { readRisks } from '../../../static/features/portfolio/risk/readRisks';
import { riskGrid } from '../../../static/features/portfolio/risk/riskGrid';

beforeEach(() => fakeBridge.reset());

const SCOPE = 'issuetype in ("Epic")';
const issue = (id: string) => ({ id, key: `A-${id}`, fields: { summary: 's', project: { id: '1', key: 'A' } } });

test('each risk is asked of the rated epics that are not done, in the parentheses of the scope [1.3]', () => {
  for (const risk of RISK_NAMES)
    expect(atRiskJql(SCOPE, risk)).toMatch(
      /^\(issuetype in \("Epic"\)\) AND customerScore >= -100 AND statusCategory != Done AND .+ ORDER BY key ASC$/,
    );
  expect(() => inProjectJql(SCOPE, '1) OR (x')).toThrow(RangeError);
});

test('a Jira without a field tells the others; what cannot be read is a failure, no empty list [1.3]', async () => {
  let status = 400;
  fakeBridge.onJira(({ body }) => {
    const { jql } = body as { jql: string };
    if (jql.includes('Flagged')) return { status, body: { errorMessages: ["Field 'Flagged' does not exist."] } };
    return { status: 200, body: { issues: jql.includes('duedate') ? [issue('1'), issue('2')] : [issue('2')] } };
  });
  const { byIssue, unknown, cut } = await readRisks(SCOPE);
  expect([unknown, cut]).toEqual([['flagged'], []]);
  expect([...(byIssue.get('1') ?? [])]).toEqual(['due']);
  expect([...(byIssue.get('2') ?? [])].sort()).toEqual(['blocked', 'due']);
  const epics = [
    { id: '1', impact: -3 },
    { id: '2', impact: 2 },
    { id: '3', impact: 2 },
  ];
  expect(riskGrid(epics, byIssue, unknown)).toEqual([
    { risk: 'due', counts: [1, 0, 0, 0, 0, 1, 0] },
    { risk: 'blocked', counts: [0, 0, 0, 0, 0, 1, 0] },
  ]);
  status = 403;
  await expect(readRisks(SCOPE)).rejects.toThrow();
});

test('more epics at risk than three pages are said to be cut', async () => {
  fakeBridge.onJira(() => ({ status: 200, body: { issues: [issue('1')], nextPageToken: 'on' } }));
  expect((await readRisks(SCOPE)).cut).toEqual(RISK_NAMES);
  expect(fakeBridge.jira()).toHaveLength(3 * RISK_NAMES.length);
});

test('the filter takes one reason, or any; a name that is none lets nothing through', () => {
  const due = new Set(['due'] as const);
  expect(['', 'any', 'due', 'blocked', 'constructor'].map((name) => passesRisk(name, due))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  expect(['', 'any'].map((name) => passesRisk(name, undefined))).toEqual([true, false]);
});

test('each project is counted twice, most unrated first, with who could answer; none without epics [1.1]', async () => {
  const counts: Record<string, [number, number]> = { '1': [10, 9], '2': [8, 2], '3': [0, 0] };
  const values = Object.keys(counts).map((id) => ({ id, key: `K${id}`, name: `P${id}` }));
  fakeBridge.onJira(({ path, body }) => {
    if (path.includes('expand=lead'))
      return { status: 200, body: { values: [{ id: '2', lead: { accountId: 'l', displayName: 'Lee' } }] } };
    if (path.includes('/project/search')) return { status: 200, body: { values, isLast: false } };
    if (path.includes('permissions/check'))
      return { status: 200, body: { projectPermissions: [{ permission: 'EDIT_ISSUES', projects: [1] }] } };
    const { jql } = body as { jql: string };
    const [epics, rated] = counts[/project = (\d)/.exec(jql)?.[1] ?? ''] ?? [0, 0];
    return { status: 200, body: { count: jql.includes('customerScore') ? rated : epics } };
  });
  const { projects, more } = await readProjects(SCOPE);
  expect(more).toBe(true);
  expect(projects.map(({ project, epics, rated, lead, isMine }) => [project.key, epics, rated, lead, isMine])).toEqual([
    ['K2', 8, 2, { accountId: 'l', displayName: 'Lee' }, false],
    ['K1', 10, 9, null, true],
  ]);
  expect(fakeBridge.mostInFlight).toBeLessThanOrEqual(10);
});
