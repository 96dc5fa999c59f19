import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import { CLASSES } from '#domain/audit/classes';
import { openStages } from '#domain/journey/journey';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { countAudit } from '../../../static/features/audit/figures/countAudit';
import { countProjects, countStages } from '../../../static/features/audit/groups/groups';
import { readAuditScope, scopeIn } from '../../../static/features/audit/queue/auditScope';
import { readWaiting } from '../../../static/features/audit/queue/readWaiting';
import { FROM_THE_START, type JudgedAmong, type WaitingCursor } from '../../../static/features/audit/queue/waiting';
import { NO_REACH, readReach } from '../../../static/features/audit/silos/readReach';
import { departmentsWith } from '../../../static/features/audit/silos/useDepartments';
import { aJiraWith, type IssueFixture } from '../../sandbox/jira/aJira';
import { answerByJira, type JiraOnScreen } from '../../support/screen/jiraOnScreen';

/** The audit by searches of a Jira: what is counted, read, and left out. */

/** It reads XML exports, of which there is none here, and needs what jsdom has not. */
jest.mock('cheerio', () => ({}));
beforeEach(() => fakeBridge.reset());

const type = (id: string, name: string, hierarchyLevel: number) => ({
  issuetype: { id, name, subtask: hierarchyLevel < 0, hierarchyLevel },
});
const [EPIC, TASK] = [type('1', 'Epic', 1), type('2', 'Task', 0)];
const blocks = { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
const blocking = (key: string) => ({ issuelinks: [{ type: blocks, outwardIssue: { key } }] });

const ISSUES: IssueFixture[] = [
  { key: 'A-1', ...EPIC },
  { key: 'A-2', ...EPIC },
  // Nobody rated it.
  { key: 'A-3', ...EPIC },
  { key: 'A-4', ...TASK, parent: { key: 'A-1' }, ...blocking('B-1') },
  { key: 'A-5', ...TASK, parent: { key: 'A-1' }, ...blocking('A-6') },
  { key: 'A-6', ...TASK, parent: { key: 'A-3' } },
  { key: 'B-1', ...TASK, parent: { key: 'A-2' } },
  { key: 'C-1', ...TASK, parent: { key: 'A-1' } },
];

/** Two epics are rated; a task and an epic are judged. */
async function anAudit(): Promise<JiraOnScreen> {
  const jira = aJiraWith(ISSUES);
  const published = async (key: string, more: object): Promise<void> => {
    const value = { v: 1, version: 1, settings: 0, answers: {}, ...more };
    const { status } = await jira.ask('PUT', `/issue/${key}/properties/customer-lens`, value);
    expect(status).toBeLessThan(300);
  };
  await published('A-1', { floor: 10, ceiling: 10, stage: STAGE, class: 'mixed' });
  await published('A-2', { floor: 20, ceiling: 20 });
  await published('A-4', { class: 'functional' });
  return answerByJira(jira);
}

async function issueOf({ jira }: JiraOnScreen, key: string): Promise<{ id: string; projectId: string }> {
  const { body } = await jira.ask('GET', `/issue/${key}?fields=project`);
  const { id, fields } = body as { id: string; fields: { project: { id: string } } };
  return { id, projectId: fields.project.id };
}

const STAGE = openStages(DEFAULT_SETTINGS.journeys)[0]?.id ?? '';

const nobody: JudgedAmong = (ids) => Promise.resolve({ judged: new Map(), judgeable: new Set(ids) });

async function allWaiting(parts: readonly string[], among: JudgedAmong = nobody): Promise<string[]> {
  const keys: string[] = [];
  let cursor: WaitingCursor | null = FROM_THE_START;
  while (cursor !== null) {
    const page: Awaited<ReturnType<typeof readWaiting>> = await readWaiting(parts, cursor, among);
    keys.push(...page.deliverables.map(({ key }) => key));
    cursor = page.next;
  }
  return keys;
}

/** No list of the audit asks for what is published, which tells the class. */
const asksForProperty = ({ body }: FakeJiraRequest): boolean => 'properties' in ((body as object | undefined) ?? {});

test('the queue, the counts and the reach of a Jira: links and children over silos [4.2 4.3]', async () => {
  const screen = await anAudit();
  const scope = await readAuditScope(DEFAULT_SETTINGS);
  expect([scope.epics, scope.isPart, scope.parts.length]).toEqual([2, false, 1]);
  expect(await allWaiting(scope.parts)).toEqual(['A-2', 'A-5', 'B-1', 'C-1']);
  expect(await countAudit(scope.parts, CLASSES)).toEqual({
    total: 6,
    byClass: { customer: 0, functional: 1, mixed: 1, none: 0 },
  });
  const projects = await countProjects(scope, () => undefined);
  expect(projects.groups.map(({ short, total, judged, speaking }) => [short, total, judged, speaking])).toEqual([
    ['A', 4, 2, 1],
    ['B', 1, 0, 0],
    ['C', 1, 0, 0],
  ]);
  const stages = await countStages(scope, DEFAULT_SETTINGS, () => undefined);
  expect(stages.groups.map(({ id, total, judged }) => [id, total, judged])).toEqual([[STAGE, 4, 2]]);

  const { read, next } = await readReach(scope.parts, NO_REACH);
  expect(next).toBeNull();
  const [a, b] = [(await issueOf(screen, 'A-1')).projectId, (await issueOf(screen, 'B-1')).projectId];
  const projectsAt = [[a], [b]];
  const mapped = DEFAULT_SETTINGS.departments.map((one, at) => ({ ...one, projects: projectsAt[at] ?? [] }));
  const ids = new Map([
    ['A', a],
    ['B', b],
  ]);
  const departments = departmentsWith({ ...DEFAULT_SETTINGS, departments: mapped }, 'ready', ids);
  const across = read.filter(({ projectKeys }) => departments.reach(projectKeys).isAcross).length;
  // A-2 by its child, B-1 by its link, A-4 by its link; C belongs to no department.
  expect([read.length, across]).toEqual([6, 3]);
  expect(departments.reachWords(['A', 'B'])).toBe('reaches Customer service and Sales');
  expect(departments.reachWords(['C'])).toBe('its project belongs to no department');
  expect(departments.reachWords(['C', 'D'])).toBe('its projects belong to no department');
  expect(fakeBridge.jira().filter(asksForProperty)).toEqual([]);
});

test('who sees no project of a department is not told that the settings name none', () => {
  const named = DEFAULT_SETTINGS.departments.map((one) => ({ ...one, projects: ['10010'] }));
  const seen = (of: typeof named) => departmentsWith({ ...DEFAULT_SETTINGS, departments: of }, 'ready', new Map());
  expect(seen(named)).toMatchObject({ isNamed: true, isMapped: false });
  expect(seen([])).toMatchObject({ isNamed: false, isMapped: false });
});

test('one project, a filter of the settings, and a Jira that does not search for what is empty', async () => {
  const screen = await anAudit();
  const scope = await readAuditScope(DEFAULT_SETTINGS);
  const { projectId } = await issueOf(screen, 'B-1');
  expect(await allWaiting(scopeIn(scope, projectId).parts)).toEqual(['B-1']);
  const filtered = await readAuditScope({ ...DEFAULT_SETTINGS, audit: { filter: 'key in (A-5, A-6)' } });
  expect([filtered.epics, await allWaiting(filtered.parts)]).toEqual([null, ['A-5', 'A-6']]);

  screen.trouble = ({ body }) =>
    JSON.stringify(body ?? '').includes('IS EMPTY') ? { status: 400, body: { errorMessages: ['No.'] } } : undefined;
  const judgedIds = [(await issueOf(screen, 'A-1')).id, (await issueOf(screen, 'A-4')).id];
  const judged = new Map(judgedIds.map((id) => [id, null]));
  const among: JudgedAmong = (ids) => Promise.resolve({ judged, judgeable: new Set(ids) });
  expect(await allWaiting(scope.parts, among)).toEqual(['A-2', 'A-5', 'B-1', 'C-1']);
});
