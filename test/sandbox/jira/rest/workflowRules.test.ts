import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { StartError } from '#sandbox/startError';
import { aFile, aJira, aJiraWith, type TestJira } from '../aJira';

const WORKFLOW = [
  { id: '1', name: 'To Do', category: 'new' },
  { id: '3', name: 'Started', category: 'indeterminate' },
  { id: '5', name: 'Done', category: 'done' },
];

/** What a rating publishes that lacks the request and the stage. */
const BEGUN = {
  ...{ v: 1, version: 1, settings: 0, floor: 46.666667, ceiling: 76.666667, answers: { impact: 2 } },
  shown: { score: '47…77', best: '77', impact: '+2', missing: 'Customer request' },
};
const WHOLE = {
  ...{ v: 1, version: 2, settings: 0, floor: 76.666667, ceiling: 76.666667 },
  ...{ answers: { impact: 2, request: 'yes' }, requested: 'yes', stage: 'retention', sponsor: 'admin' },
  shown: { score: '77', best: '77', impact: '+2', stage: 'Retention' },
};

interface Project {
  teamManaged?: boolean;
  /** Keys of rules on the way to Started and to Done, for epics. */
  started?: string[];
  done?: string[];
}

function aSite({ teamManaged = false, started = [], done = [] }: Project): TestJira {
  const jira = aJiraWith([{ key: 'A-1' }, { key: 'A-2', issuetype: { id: '7', name: 'Story' } }]);
  const workflowRules = { Epic: { '3': started, '5': done } };
  const file = { projects: { A: { teamManaged, workflowRules, workflow: WORKFLOW } }, securityLevels: {} };
  jira.importPermissions(aFile('permissions.json', JSON.stringify(file)));
  return jira;
}

interface Step {
  id: string;
  name: string;
  isConditional: boolean;
}
async function steps(jira: TestJira, key = 'A-1'): Promise<Step[]> {
  return ((await jira.ask('GET', `/issue/${key}/transitions`)).body as { transitions: Step[] }).transitions;
}
const names = async (jira: TestJira, key?: string): Promise<string[]> =>
  (await steps(jira, key)).map(({ name }) => name);

/** Ids of the steps to Started and to Done, whether or not they are offered. */
const TO = { Started: '21', Done: '31' };
async function go(jira: TestJira, to: keyof typeof TO, key = 'A-1'): Promise<[number, unknown]> {
  const { status, body } = await jira.ask('POST', `/issue/${key}/transitions`, { transition: { id: TO[to] } });
  return [status, (body as { errorMessages?: unknown } | null)?.errorMessages];
}
const publish = (jira: TestJira, value: unknown): Promise<unknown> =>
  jira.ask('PUT', `/issue/A-1/properties/${SUMMARY_PROPERTY}`, value);

test('nothing starts without a rating: the transition is refused in words that say what to do [1.1]', async () => {
  const jira = aSite({ started: ['need-rated'] });
  expect(await names(jira)).toEqual(['Started', 'Done']);
  expect(await go(jira, 'Started')).toEqual([
    400,
    ['This has no customer score yet. Open Customer Lens on it, answer the first question, and try again.'],
  ]);
  expect(await jira.find('status = Started')).toEqual([]);
  await publish(jira, BEGUN);
  expect(await go(jira, 'Started')).toEqual([204, undefined]);
  expect(await jira.find('status = Started')).toEqual(['A-1']);
});

test('a condition hides the transition until it holds, in a project of a team too [1.1]', async () => {
  const jira = aSite({ teamManaged: true, started: ['show-if-rated'] });
  expect(await steps(jira)).toMatchObject([{ name: 'Done', isConditional: false }]);
  expect(await go(jira, 'Started')).toEqual([400, [expect.stringContaining('is not valid for this issue')]]);
  await publish(jira, BEGUN);
  expect(await steps(jira)).toMatchObject([
    { name: 'Started', isConditional: true },
    { name: 'Done', isConditional: false },
  ]);
  expect(await go(jira, 'Started')).toEqual([204, undefined]);
  expect((await jira.ask('GET', '/project/A')).body).toMatchObject({ simplified: true, style: 'next-gen' });
});

test('which answers are asked is chosen by the rules that stand on a transition; each tells its own', async () => {
  const all = ['need-rated', 'need-rated-fully', 'need-impact', 'need-request', 'need-stage', 'need-sponsor'];
  const jira = aSite({ started: all, done: ['need-stage', 'need-sponsor'] });
  expect(await go(jira, 'Started')).toMatchObject([400, { length: all.length }]);
  await publish(jira, BEGUN);
  expect(await go(jira, 'Started')).toEqual([
    400,
    [
      'The customer score lacks answers: Customer request. Open Customer Lens on it, answer them, and try again.',
      expect.stringContaining('Nobody has said yet whether customers asked for it.'),
      expect.stringContaining('This serves no stage of the customer journey yet.'),
      expect.stringContaining('This has no sponsor yet.'),
    ],
  ]);
  expect(await go(jira, 'Done')).toMatchObject([400, { length: 2 }]);
  await publish(jira, WHOLE);
  expect(await go(jira, 'Started')).toEqual([204, undefined]);
  expect(await go(jira, 'Done')).toEqual([204, undefined]);
});

test('each condition holds exactly where the validator of its name does', async () => {
  for (const rule of ['rated', 'rated-fully', 'impact', 'request', 'stage', 'sponsor']) {
    const jira = aSite({ started: [`need-${rule}`], done: [`show-if-${rule}`] });
    for (const value of [{}, BEGUN, WHOLE, 'forged', { shown: 'forged', answers: [], stage: null }]) {
      await publish(jira, value);
      const isShown = (await names(jira)).includes('Done');
      const [status] = await go(jira, 'Started');
      expect([rule, value, isShown]).toEqual([rule, value, status === 204]);
      if (status === 204) await jira.ask('POST', '/issue/A-1/transitions', { transition: { id: '11' } });
    }
  }
});

test('rules stand on the workflow of their type of issue alone', async () => {
  const jira = aSite({ started: ['need-rated'], done: ['show-if-rated'] });
  expect(await names(jira, 'A-2')).toEqual(['Started', 'Done']);
  expect(await go(jira, 'Started', 'A-2')).toEqual([204, undefined]);
});

test('a rule whose app is gone refuses, as in Jira', async () => {
  const jira = aSite({ started: ['of-another-app'] });
  expect(await go(jira, 'Started')).toEqual([
    400,
    ['A rule of this transition belongs to an app that is not installed.'],
  ]);
});

const rule = { key: 'rule', name: 'Rule', description: 'A rule.', expression: 'true' };

test.each([
  ['a validator that a function decides', { ...rule, type: 'jira:workflowValidator', function: 'check' }],
  ['a validator without a message', { ...rule, type: 'jira:workflowValidator' }],
  ['a rule with a page to set it up', { ...rule, type: 'jira:workflowCondition', create: { resource: 'main' } }],
  ['a field that people write', { ...rule, type: 'jira:customField', valueType: 'string', view: {} }],
  ['a field of people', { ...rule, type: 'jira:customField', valueType: 'user', readOnly: true }],
])('%s is not modelled, and says so at the start', (_, module) => {
  expect(() => aJira({ manifest: { modules: [module] } })).toThrow(StartError);
  expect(() => aJira({ manifest: { modules: [module] } })).toThrow('does not model the module rule');
});

test('a rule for other projects than this one is a mistake in the seed, and what is not modelled says so', async () => {
  const expressions = [
    { ...rule, type: 'jira:workflowCondition', key: 'company', projectTypes: ['company-managed'] },
    { ...rule, type: 'jira:workflowCondition', key: 'strange', projectTypes: ['team-managed'], expression: 'app' },
  ];
  const jira = aJiraWith([{ key: 'A-1' }], { manifest: { modules: expressions } });
  const use = (key: string): void => {
    const project = { teamManaged: true, workflow: WORKFLOW, workflowRules: { Epic: { '3': [key], '5': [key] } } };
    jira.importPermissions(aFile('p.json', JSON.stringify({ projects: { A: project }, securityLevels: {} })));
  };
  use('company');
  await expect(jira.ask('GET', '/issue/A-1/transitions')).rejects.toThrow('Jira offers no company');
  use('strange');
  expect(await jira.ask('GET', '/issue/A-1/transitions')).toMatchObject({ status: 501 });
});
