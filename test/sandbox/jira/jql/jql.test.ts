import { clockAt } from '../../../support/local/movableClock';
import { aJiraWith, type TestJira } from '../aJira';

const NOW = new Date('2026-03-15T12:00:00Z');
const lens = (summary: Record<string, unknown>): { properties: Record<string, unknown> } => ({
  properties: { 'customer-lens': summary },
});

let jira: TestJira;
beforeEach(() => {
  jira = aJiraWith(
    [
      {
        key: 'A-1',
        ...lens({
          floor: -40,
          ceiling: 100,
          answers: { impact: 3 },
          stage: 'retention',
          sponsor: 'ann',
          ratedAt: '2026-03-14T09:00:00Z',
        }),
      },
      {
        key: 'A-2',
        ...lens({
          floor: 30,
          ceiling: 30,
          answers: { impact: 0 },
          stage: 'purchase',
          sponsor: 'project-manager',
          ratedAt: '2026-02-01T09:00:00Z',
        }),
      },
      {
        key: 'A-10',
        ...lens({
          floor: 30,
          ceiling: 60,
          answers: { impact: 2 },
          stage: 'retention',
          ratedAt: '2026-03-14T09:00:00.000Z',
        }),
        priority: { id: '1', name: 'Highest' },
      },
      {
        key: 'A-11',
        ...lens({ floor: 'much', answers: [] }),
        priority: { id: '4', name: 'Low' },
        resolution: { id: '1', name: 'Fixed' },
      },
      {
        key: 'B-3',
        summary: 'Fibre for everyone',
        description: 'No more copper',
        created: '2026-03-14T23:30:00.000Z',
        duedate: '2026-03-15',
        assignee: { accountId: 'ann', displayName: 'Ann Lee' },
        fixVersions: [{ id: '1', name: 'Spring' }],
        components: [{ id: '9', name: 'Web' }],
      },
      {
        key: 'B-4',
        issuetype: { id: '7', name: 'Story' },
        parent: { key: 'B-3' },
        summary: 'Self-install kit for fibre',
        created: '2025-12-31T00:00:00.000Z',
      },
    ],
    { clock: clockAt(() => NOW.getTime()) },
  );
});

test.each([
  ['customerScore >= -100 ORDER BY customerScore DESC, customerScoreBest ASC, key ASC', ['A-2', 'A-10', 'A-1']],
  ['customerScore >= "-100" ORDER BY customerScoreBest', ['A-2', 'A-10', 'A-1']],
  ['customerImpact >= 2 AND customerStage = retention ORDER BY customerScore DESC', ['A-10', 'A-1']],
  ['issue.property[customer-lens].answers.impact = 0', ['A-2']],
  ['customerSponsor = ann', ['A-1']],
  ['customerSponsor = currentUser()', ['A-2']],
  // A date with a fraction of a second is not indexed, as if it were absent.
  ['customerRatedAt >= -7d', ['A-1']],
  ['customerRatedAt < startOfMonth() ORDER BY customerRatedAt', ['A-2']],
  ['customerScore is EMPTY ORDER BY key', ['A-11', 'B-3', 'B-4']],
  ['project = A AND customerScore is not NULL ORDER BY customerScore ASC, key DESC', ['A-1', 'A-10', 'A-2']],
  ['project in (A) ORDER BY customerScore ASC, key ASC', ['A-1', 'A-2', 'A-10', 'A-11']],
  ['project in (A) ORDER BY customerScore DESC, key DESC', ['A-10', 'A-2', 'A-1', 'A-11']],
  ['project = "Project B" AND type = story', ['B-4']],
  ['summary ~ fibre ORDER BY key', ['B-3', 'B-4']],
  ['text ~ "copper more"', ['B-3']],
  ['text ~ "\\"more copper\\""', ['B-3']],
  ['text ~ "\\"copper more\\""', []],
  ['text ~ "fib* self-install"', ['B-4']],
  ['summary !~ fibre AND project = B', []],
  ['description is not EMPTY', ['B-3']],
  ['parent = B-3', ['B-4']],
  ['"Epic Link" = B-3 OR key in (B-3, a-1) ORDER BY key DESC', ['B-4', 'B-3', 'A-1']],
  ['priority > Low', ['A-10']],
  ['priority is not EMPTY ORDER BY priority DESC', ['A-10', 'A-11']],
  ['resolution = Unresolved AND project = A ORDER BY key', ['A-1', 'A-2', 'A-10']],
  ['resolution = Fixed', ['A-11']],
  ['statusCategory = "To Do" AND assignee = "Ann Lee"', ['B-3']],
  ['fixVersion = Spring AND component = web', ['B-3']],
  ['created >= "2026-03-15"', ['B-3']],
  ['created <= "2026-01-01 00:00" AND created > "2025/12/30"', ['B-4']],
  ['due = "2026-03-15"', ['B-3']],
  ['duedate < now()', ['B-3']],
  ['duedate < startOfDay()', []],
  ['created < startOfYear("-1y") OR created >= startOfDay(-1)', ['B-3']],
  ['created > endOfYear(-1)', ['B-3']],
  ['NOT assignee = ann', []],
  ['assignee not in (EMPTY, ann)', []],
  ['assignee in (EMPTY, ann) AND project = B ORDER BY key', ['B-3', 'B-4']],
  ['id = 65001 AND issue = A-1 AND issuekey = A-1', ['A-1']],
])('%s', async (jql, keys) => {
  expect(await jira.find(jql)).toEqual(keys);
});

test('days begin where the viewer is', async () => {
  const jql = 'created >= "2026-03-15"';
  expect(await jira.find(jql, 'project-manager')).toEqual(['B-3']);
  expect(await jira.find(jql, 'support-colleague')).toEqual([]);
});

test.each([
  ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['ORDER BY key', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
  ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
  ['issuetype in (Epic, Saga)', "The value 'Saga' does not exist for the field 'issuetype'."],
  ['status = Nowhere', "The value 'Nowhere' does not exist for the field 'status'."],
  ['assignee = nobody', "The value 'nobody' does not exist for the field 'assignee'."],
  ['key = A-99', "An issue with key 'A-99' does not exist for field 'key'."],
  ['universe = 42', "Field 'universe' does not exist or you do not have permission to view it."],
  [
    'issue.property[customer-lens].version > 1',
    "Field 'issue.property[customer-lens].version' does not exist or you do not have permission to view it.",
  ],
  ['status WAS Done', "The local Jira does not model the operator 'was' (field 'status')."],
  ['status CHANGED FROM a TO b', "The local Jira does not model the operator 'changed' (field 'status')."],
  ['assignee in membersOf(staff)', "The local Jira does not model the function 'membersOf(staff)' (field 'assignee')."],
  ['customerScore > now()', "Unable to find JQL function 'now()'."],
  ['customerStage >= retention', "The operator '>=' is not supported by the 'customerStage' field."],
  ['customerStage ~ retention', "The operator '~' is not supported by the 'customerStage' field."],
  ['customerScore ~ 3', "The operator '~' is not supported by the 'customerScore' field."],
  ['customerScore = high', "The value 'high' for field 'customerScore' is invalid - please enter a valid number."],
  ['summary = fibre', "The operator '=' is not supported by the 'summary' field."],
  ['summary ~ "*fibre"', "The text query '*fibre' for field 'summary' is not allowed to start with character '*'."],
  ['created > tomorrow', expect.stringContaining("Date value 'tomorrow' for field 'created' is invalid.")],
  ['created > "2026-02-31"', expect.stringContaining("Date value '2026-02-31' for field 'created' is invalid.")],
  ['project = A ORDER BY customerStage', "Not able to sort using field 'customerStage'."],
  ['project = A ORDER BY key, key, key, key, key, key, key, key', 'The ORDER BY clause can contain at most 7 fields.'],
  ['project = A AND', expect.stringContaining('Error in the JQL Query: ')],
  ['project = "A', expect.stringContaining('(line 1, character 11)')],
])('refused: %s', async (jql, message) => {
  expect(await jira.refused(jql)).toEqual([message]);
});

test('everything that is wrong with a query is told at once', async () => {
  expect(await jira.refused('project = NOPE OR universe = 42 ORDER BY galaxy')).toHaveLength(3);
});

test('parse tells the structure of a query, or what is wrong with it', async () => {
  const queries = [
    'customerScore >= -100 AND NOT labels in (a, "b c") ORDER BY key DESC',
    'project = NOPE',
    'project = ',
    'issue.property["customer-lens"].floor > 1',
  ];
  const { status, body } = await jira.ask('POST', '/jql/parse', { queries });
  expect(status).toBe(200);
  expect(body).toEqual({
    queries: [
      {
        query: queries[0],
        structure: {
          where: {
            operator: 'and',
            clauses: [
              {
                field: { name: 'customerScore', encodedName: 'customerScore' },
                operator: '>=',
                operand: { value: '-100', encodedValue: '-100' },
              },
              {
                operator: 'not',
                clauses: [
                  {
                    field: { name: 'labels', encodedName: 'labels' },
                    operator: 'in',
                    operand: {
                      values: [
                        { value: 'a', encodedValue: 'a' },
                        { value: 'b c', encodedValue: '"b c"' },
                      ],
                      encodedOperand: '(a, "b c")',
                    },
                  },
                ],
              },
            ],
          },
          orderBy: { fields: [{ field: { name: 'key', encodedName: 'key' }, direction: 'desc' }] },
        },
      },
      { query: queries[1], errors: ["The value 'NOPE' does not exist for the field 'project'."] },
      { query: queries[2], errors: [expect.stringContaining('Error in the JQL Query')] },
      {
        query: queries[3],
        structure: {
          where: expect.objectContaining({
            field: {
              name: 'issue.property',
              encodedName: 'issue.property',
              property: [{ entity: 'issue', key: 'customer-lens', path: 'floor' }],
            },
          }),
        },
      },
    ],
  });
  expect((await jira.ask('POST', '/jql/parse?validation=none', { queries: ['project = NOPE'] })).body).toMatchObject({
    queries: [{ structure: {} }],
  });
});
