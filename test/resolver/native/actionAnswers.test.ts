import { ACTIONS } from '#domain/told/actions';
import { coverageOf } from '#domain/journey/coverage';
import { openStages } from '#domain/journey/journey';
import { textOf } from '#domain/settings/shippedTexts';
import { onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { manifest } from '../../support/projectFiles';
import { dayIn } from '../../support/days';
import { actingOn, errorsOf, FIRST_YOURS, READ_ONLY, type Told } from './acting';

/** What actions answer on the demo, and to whom they tell nothing. */

/** The demo begins within a minute or two, on a busy machine, too. */
const DEMO_MS = 180_000;

let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ writeLimits: null });
}, DEMO_MS);
afterAll(() => jira.stop());

const act = actingOn(() => jira);

interface Published {
  stage?: string;
  answers: { impact?: number };
}

/** What stands on the rated epics that a person's own search finds. */
async function publishedFor(viewer: string): Promise<Published[]> {
  const { body } = await jira.rest(viewer, 'POST', '/rest/api/3/search/jql', {
    jql: 'issuetype = Epic AND customerScore >= -100',
    maxResults: 100,
    fields: ['summary'],
    properties: ['customer-lens'],
  });
  const { issues } = body as { issues: { properties: { 'customer-lens': Published } }[] };
  return issues.map(({ properties }) => properties['customer-lens']);
}

test('thin stages are those of the coverage, by the same numbers', async () => {
  const published = await publishedFor('board-member');
  const { settings } = valueOf(await onPage(jira, 'board-member', 'settings.open', {}));
  const { stages } = coverageOf(
    openStages(settings.journeys),
    published.map(({ stage = null, answers }) => ({ stage, impact: answers.impact ?? null })),
  );
  const thin = stages.filter(({ flags }) => flags.some((flag) => flag !== 'overServed'));
  const told = await act('board-member', 'list-thin-stages');
  expect(told.rated).toBe(published.length);
  expect(thin.length).toBeGreaterThan(0);
  expect(new Map(told.stages?.map(({ stage, supply, harm }) => [stage, [supply, harm]]))).toEqual(
    new Map(thin.map(({ stage, supply, harm }) => [textOf(stage.label), [supply, harm]])),
  );
  for (const { why } of told.stages ?? [])
    expect(why[0]).toMatch(/^Need [0-3] of 3: \d+% of all need, and \d+% of all supply\.$/);
  const one = await act('board-member', 'list-thin-stages', { project: 'mob' });
  expect(one.stages?.flatMap(({ epics }) => epics).every(({ key }) => key.startsWith('MOB-'))).toBe(true);
  expect(one.rated).toBeLessThan(published.length);
});

test('what contests the line, with what settles each', async () => {
  // A language model writes numbers as it likes; Automation takes none that is a text.
  const { body } = await jira.act('project-manager', 'list-contested', { places: ' 6 ' }, { by: 'agent' });
  expect(await jira.act('project-manager', 'list-contested', { places: '6' })).toMatchObject({ status: 400 });
  const { places, epics = [], sentence } = body as Told;
  expect(places).toBe(6);
  expect(sentence).toMatch(/^(\d+ of 6 places are safe|All 6 places are safe)\./);
  expect(epics.length).toBeGreaterThan(0);
  for (const epic of epics)
    expect(epic).toMatchObject({
      rank: expect.stringMatching(/^=?\d+$/),
      side: expect.stringMatching(/^could (fall out|get in)$/),
      why: expect.stringMatching(/\w/),
    });
});

test('a rating in words: score, answers with their meaning, what is missing', async () => {
  await act('project-manager', 'set-answer', { issueKey: 'CARE-1', question: 'customer impact', answer: '+3' });
  await act('project-manager', 'set-answer', { issueKey: 'CARE-1', question: 'stage', answer: 'retention' });
  const told = await act('board-member', 'read-rating', { issueKey: 'care-1' });
  expect(told['answers']).toContainEqual({
    question: 'Customer impact',
    answer: '+3',
    meaning: 'Major gain: many customers can do what they could not do before.',
  });
  expect(told['answers']).toContainEqual(expect.objectContaining({ question: 'Journey stage' }));
  expect(told.sentence).toMatch(/^CARE-1 scores .+, on a scale from -100 to 100\. /);
});

test.each([
  [{ question: 'Mood', answer: '1' }, /^“Mood” is not asked\. Write one of these questions: Customer impact, /],
  [
    { question: 'Customer impact', answer: '9' },
    /^“9” does not answer Customer impact\. Write a whole number from -3 to 3\.$/,
  ],
  [{ question: 'Journey stage', answer: 'Nowhere' }, /^“Nowhere” does not answer Journey stage\. Write one of: /],
])('an answer that is not offered is refused in words: %j', async (given, message) => {
  const told = await act('project-manager', 'set-answer', { issueKey: 'CARE-1', ...given });
  expect(errorsOf(told)).toEqual([expect.stringMatching(message)]);
});

test('the reason, the disruption and the same answer once more', async () => {
  const put = (question: string, answer: string) =>
    act('project-manager', 'set-answer', { issueKey: 'CARE-1', question, answer });
  expect(await put('Which customer notices what?', 'Callers wait less')).toMatchObject({ changed: true });
  expect(await put('disruption', 'minor')).toMatchObject({ sentence: expect.stringContaining('is 1 Minor') });
  expect(await put('Disruption while delivering', '1')).toMatchObject({ changed: false });
  const told = await act('project-manager', 'read-rating', { issueKey: 'CARE-1' });
  expect(told).toMatchObject({ reason: 'Callers wait less' });
});

test('an issue that is no epic is told so', async () => {
  const { body } = await jira.rest('admin', 'POST', '/rest/api/3/search/jql', {
    jql: 'issuetype != Epic AND project = CARE',
    maxResults: 1,
    fields: ['summary'],
  });
  const [child] = (body as { issues: { key: string }[] }).issues;
  const told = await act('admin', 'read-rating', { issueKey: child?.key });
  expect(told).toMatchObject({ rated: false, sentence: expect.stringMatching(/Customer Lens rates Epic\.$/) });
});

test('what is missing or cannot be read is named, each with what to write', async () => {
  const given = { issueKey: 'somewhere', person: '  ', until: '31.12.2026', more: 1 };
  const { body } = await jira.act('admin', 'ask-opinion', given, { by: 'agent' });
  expect(errorsOf(body as Told)).toEqual([
    'Issue key cannot be read. Write the key of an issue, such as ABC-12.',
    'Person is missing. Write a name or an account id, in at most 128 characters.',
    'Until cannot be read. Write a day as year, month and day, such as 2026-12-24.',
  ]);
});

test('who owes an opinion is told nothing of the rating, and the lists leave the epic out', async () => {
  const { epics = [] } = await act('board-member', 'list-contested', { places: 6 });
  const [{ key = '' } = {}] = epics;
  const before = await act('board-member', 'list-thin-stages');
  const asked = await act('admin', 'ask-opinion', { issueKey: key, person: 'board-member', until: dayIn(5) });
  expect(asked['waiting']).toBeGreaterThan(0);
  expect(asked.sentence).toContain(`is asked for an opinion on ${key}, until ${dayIn(5)}.`);
  expect(errorsOf(await act('board-member', 'read-rating', { issueKey: key }))).toEqual([FIRST_YOURS]);
  const line = await act('board-member', 'list-contested', { places: 6 });
  expect(line.owed).toEqual([expect.objectContaining({ key })]);
  expect(line.epics?.map((epic) => epic.key)).not.toContain(key);
  const thin = await act('board-member', 'list-thin-stages');
  expect(thin.owed).toEqual([expect.objectContaining({ key })]);
  expect(thin.rated).toBe(Number(before.rated) - 1);
  expect(JSON.stringify(thin.stages)).not.toContain(`"${key}"`);
  expect((await act('admin', 'list-thin-stages')).owed).toEqual([]);
});

test('who may rate an epic and owes an opinion on it gives no answer before', async () => {
  const issueKey = 'CARE-1';
  await act('admin', 'ask-opinion', { issueKey, person: 'project-manager', until: dayIn(5) });
  const told = await act('project-manager', 'set-answer', { issueKey, question: 'Customer impact', answer: '1' });
  expect(errorsOf(told)).toEqual([FIRST_YOURS]);
  const { own } = valueOf(await onPage(jira, 'project-manager', 'opinion.open', { issueId: '12001' }));
  const given = { issueId: '12001', version: own?.version ?? 0, changes: { impact: 1, sure: 60 } };
  valueOf(await onPage(jira, 'project-manager', 'opinion.save', given));
  expect(await act('project-manager', 'read-rating', { issueKey })).toMatchObject({ rated: true });
  const again = await act('admin', 'ask-opinion', { issueKey, person: 'project-manager', until: dayIn(6) });
  expect(again.sentence).toMatch(
    /has answered before, and is not asked again\. Of \d+ people who were asked, \d+ have/,
  );
});

test('people are asked by their name as Jira shows it, and nobody who is not found', async () => {
  const { body } = await jira.rest('admin', 'GET', '/rest/api/3/user?accountId=support-colleague');
  const { displayName } = body as { displayName: string };
  const ask = (viewer: string, person: string, until = dayIn(9)) =>
    act(viewer, 'ask-opinion', { issueKey: 'CARE-2', person, until });
  const told = await ask('project-manager', displayName);
  expect(told.sentence).toContain(`${displayName} is asked for an opinion on CARE-2`);
  const { round } = valueOf(await onPage(jira, 'support-colleague', 'opinion.open', { issueId: '12002' }));
  expect(round).toMatchObject({ open: true, asked: told['asked'] });
  expect(errorsOf(await ask('project-manager', 'No Body'))).toEqual([
    'Jira finds nobody called “No Body” whom you may look up. Write the whole name, or the account id.',
  ]);
  expect(errorsOf(await ask('board-member', displayName))).toEqual([READ_ONLY]);
  expect(errorsOf(await ask('project-manager', displayName, '2020-01-01'))).toEqual([
    'Choose a date that is still to come.',
  ]);
});

test('the manifest declares the inputs that are read, and every action to rules and to the agent', () => {
  const { modules } = manifest();
  const declared = (modules['action'] ?? []) as { key: string; inputs: object }[];
  const read = Object.entries(ACTIONS).map(([key, inputs]) => ({
    key,
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([name, { title, type, required, description }]) => [
        name,
        { title, type, required, description },
      ]),
    ),
  }));
  expect(declared.map(({ key, inputs }) => ({ key, inputs }))).toEqual(read);
  const names = read.map(({ key }) => key).sort();
  expect([...((modules['automation:actionProvider']?.[0]?.['actions'] ?? []) as string[])].sort()).toEqual(names);
  expect([...((modules['rovo:agent']?.[0]?.['actions'] ?? []) as string[])].sort()).toEqual(names);
});
