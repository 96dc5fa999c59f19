import { fakeBridge } from '../../support/screen/fakeBridge';
import { actionLabel } from '#domain/path/actionLabel';
import { createIssues, type DraftOutcome, type NewIssues } from '../../../static/host/creating/createIssues';
import { createForm, issueTypesToCreate, projectsToCreateIn } from '../../../static/host/creating/createForm';
import { followedIssues } from '../../../static/host/issues/followedIssues';
import { labelledJql } from '#domain/portfolio/portfolioQuery';
import { answerByJira, askedOf, type JiraOnScreen } from '../../support/screen/jiraOnScreen';
import { aJiraWith, type TestJira } from '../../sandbox/jira/aJira';

/** The browser's door to Jira, on the local Jira itself. */
let jira: TestJira;
let on: JiraOnScreen;
let record = 0;

beforeEach(() => {
  jira = aJiraWith([{ key: 'A-1' }, { key: 'A-2', issuetype: { id: '7', name: 'Story' } }, { key: 'B-1' }]);
  record += 1;
  fakeBridge.reset();
  on = answerByJira(jira);
});

/** Each test has a record of its own: what the page created is remembered for as long as it is open. */
const labelNow = (): string => actionLabel(`cause-p10065-${String(record).padStart(32, '0')}`);
const wanted = (more: Partial<NewIssues> = {}): NewIssues => ({
  projectId: '10065',
  typeId: '7',
  label: labelNow(),
  drafts: [{ row: 'one', summary: 'Shorten the letter', description: 'Nobody reads it.\n\nFour pages.\nTwo fonts.' }],
  ...more,
});
const keysOf = (outcomes: readonly DraftOutcome[]): (string | null)[] =>
  outcomes.map((outcome) => (outcome.state === 'made' ? outcome.issue.key : null));
const creations = (): number => fakeBridge.jira().filter(({ path }) => path.endsWith('/issue/bulk')).length;

test('an issue is created as the viewer, labelled, linked, and found by its label', async () => {
  const settled: number[] = [];
  const outcomes = await createIssues(wanted({ linkTo: ['A-1', 'B-1'] }), (count) => settled.push(count));
  expect(outcomes).toEqual([{ row: 'one', state: 'made', issue: expect.anything() as object, unlinked: [] }]);
  expect(settled).toEqual([1]);
  expect(await jira.find('issue in linkedIssues("A-3")')).toEqual(expect.arrayContaining(['A-1', 'B-1']));
  const { issues, more } = await followedIssues(labelledJql([labelNow()]));
  expect(more).toBe(false);
  expect(issues).toEqual([
    {
      ...{ id: expect.any(String) as string, key: 'A-3', summary: 'Shorten the letter', assignee: null, due: null },
      labels: [labelNow(), `${labelNow()}-one`],
      status: { name: 'To Do', progress: 'new' },
    },
  ]);
  const { body } = await jira.ask('GET', '/issue/A-3');
  expect(body).toMatchObject({
    fields: {
      creator: { accountId: 'project-manager' },
      description: {
        content: [
          { type: 'paragraph', content: [{ text: 'Nobody reads it.' }] },
          { type: 'paragraph', content: [{ text: 'Four pages.' }, { type: 'hardBreak' }, { text: 'Two fonts.' }] },
        ],
      },
    },
  });
});

test('sent again, by the same page or by another, nothing is created twice', async () => {
  expect(keysOf(await createIssues(wanted()))).toEqual(['A-3']);
  expect(keysOf(await createIssues(wanted()))).toEqual(['A-3']);
  // Created by another page: only Jira knows it.
  const label = `${labelNow()}-two`;
  const fields = { project: { key: 'A' }, issuetype: { id: '7' }, summary: 'Two', labels: [labelNow(), label] };
  await jira.ask('POST', '/issue', { fields });
  const drafts = ['one', 'two', 'three'].map((row) => ({ row, summary: row, description: '' }));
  expect(keysOf(await createIssues(wanted({ drafts })))).toEqual(['A-3', 'A-4', 'A-5']);
  expect(await jira.find(`labels = "${labelNow()}"`)).toHaveLength(3);
});

test('what was sent and not answered is not sent again by itself; the next try finds the issue', async () => {
  jira.configure({ indexLagMs: 1_500 });
  on.trouble = async (request) => {
    if (!request.path.endsWith('/issue/bulk')) return askedOf(on, request);
    await askedOf(on, request);
    return { status: 503 };
  };
  expect(await createIssues(wanted())).toMatchObject([{ row: 'one', state: 'unsure' }]);
  expect(creations()).toBe(1);
  on.trouble = null;
  expect(keysOf(await createIssues(wanted()))).toEqual(['A-3']);
  expect(creations()).toBe(1);
  expect(await jira.find('project = A ORDER BY key')).toEqual(['A-1', 'A-2', 'A-3']);
});

test('of many, each has its own outcome; more than fifty go in parts', async () => {
  const drafts = Array.from({ length: 52 }, (_, at) => ({
    row: String(at),
    summary: at === 3 || at === 51 ? ' ' : `Action ${at}`,
    description: '',
  }));
  const outcomes = await createIssues(wanted({ drafts }));
  expect(creations()).toBe(2);
  expect(outcomes.map(({ row }) => row)).toEqual(drafts.map(({ row }) => row));
  expect(outcomes.filter(({ state }) => state === 'made')).toHaveLength(50);
  expect(outcomes[3]).toEqual({
    ...{ row: '3', state: 'refused' },
    refusal: { why: 'summary', sentence: expect.stringContaining('You must specify a summary') as string },
  });
  expect(outcomes[51]).toMatchObject({ state: 'refused' });
  const { summary } = drafts[4] ?? {};
  expect(await jira.find(`labels = "${labelNow()}-4" AND summary ~ "${summary ?? ''}"`)).toHaveLength(1);
});

test('why Jira refuses is said in plain words: no right, more fields, no such type', async () => {
  jira.configure({ requiredOnCreate: { Story: ['duedate', 'components'] } });
  expect(await createForm('10065', '7')).toEqual({
    needs: ['Due date', 'Components'],
    takesLabels: true,
    takesDescription: true,
    priorities: [],
  });
  expect(await createIssues(wanted())).toMatchObject([
    { refusal: { why: 'moreFields', sentence: expect.stringContaining('Due date, Components') as string } },
  ]);
  expect(await createIssues(wanted({ typeId: '99' }))).toMatchObject([{ refusal: { why: 'type' } }]);
  on.viewer = 'board-member';
  expect(await createIssues(wanted())).toMatchObject([
    { refusal: { why: 'noRight', sentence: expect.stringContaining('Choose another project') as string } },
  ]);
  expect(await issueTypesToCreate('10065')).toBeNull();
  expect((await projectsToCreateIn('')).projects).toEqual([]);
  on.viewer = 'project-manager';
  expect(await issueTypesToCreate('10065')).toEqual([{ id: '7', name: 'Story' }]);
  expect((await projectsToCreateIn('')).projects.map(({ key }) => key)).toEqual(['A', 'B']);
});

test('an issue that could not be linked stands all the same, and each link that is missing is told', async () => {
  expect(await createIssues(wanted({ linkTo: ['A-1', 'NO-1'] }))).toMatchObject([
    { state: 'made', issue: { key: 'A-3' }, unlinked: [expect.stringContaining('Not linked with NO-1') as string] },
  ]);
});
