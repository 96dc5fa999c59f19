import { failureOf, onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const SPONSOR = 'board-member';
const OUTSIDER = 'outsider';
const DAY_MS = 86_400_000;

let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(5) });
  await jira.settings({ writeLimits: null });
});
afterAll(() => jira.stop());

const confirm = (viewer: string, issueId: string, changes: Record<string, unknown>) =>
  onPage(jira, viewer, 'entry.save', { kind: 'confirmation', home: { issueId }, version: 0, changes });
const factsOf = async (viewer: string, issueId: string) =>
  valueOf(await onPage(jira, viewer, 'assessment.open', { issueId })).facts;

test('the sponsor confirms the version that they read, and no other that was saved meanwhile', async () => {
  const issueId = idOf(1);
  await rate(jira, PM, issueId, { answers: { impact: 2 }, sponsor: SPONSOR });
  await rate(jira, PM, issueId, { answers: { impact: -2 } });
  expect(failureOf(await confirm(SPONSOR, issueId, { version: 1, gate: 'G2' })).code).toBe('conflict');
  expect(failureOf(await confirm(SPONSOR, issueId, { impact: -2 })).code).toBe('invalid');
  expect(failureOf(await confirm(PM, issueId, { version: 2 })).code).toBe('forbidden');
  expect(await factsOf(SPONSOR, issueId)).toEqual({});
  const { entry } = valueOf(await confirm(SPONSOR, issueId, { version: 2, gate: 'G2' }));
  expect(entry.body).toMatchObject({ version: 2, impact: -2, gate: 'G2' });
  const confirmed = { confirmedVersion: 2, confirmedImpact: -2, confirmedAt: entry.at };
  expect(await factsOf(PM, issueId)).toEqual(confirmed);
  const saved = await rate(jira, PM, issueId, { answers: { impact: 3 } });
  expect(saved.facts).toEqual(confirmed);
});

test('who owes an opinion is told what is counted of what tells nothing of the rating', async () => {
  const issueId = idOf(2);
  await rate(jira, PM, issueId, { answers: { impact: 2 }, sponsor: SPONSOR });
  valueOf(await confirm(SPONSOR, issueId, { version: 1 }));
  const ask = { kind: 'ask', home: { issueId }, version: 0, changes: { what: 'decide' } } as const;
  valueOf(await onPage(jira, PM, 'entry.save', ask));
  const dueAt = new Date(jira.now() + DAY_MS).toISOString();
  valueOf(await onPage(jira, PM, 'opinion.ask', { issueId, people: ['support-colleague'], dueAt }));
  expect(await factsOf('support-colleague', issueId)).toMatchObject({ openAsks: 1 });
  expect(Object.keys(await factsOf('support-colleague', issueId))).not.toContain('confirmedVersion');
  expect(await factsOf(PM, issueId)).toMatchObject({ openAsks: 1, asked: 1, heard: 0, confirmedVersion: 1 });
});

test('asks are told with their times: open ones, and those that were answered within four weeks', async () => {
  const issueId = idOf(3);
  await rate(jira, PM, issueId, { answers: { impact: 1 }, sponsor: SPONSOR });
  const ask = async () =>
    valueOf(
      await onPage(jira, PM, 'entry.save', {
        kind: 'ask',
        home: { issueId },
        version: 0,
        changes: { what: 'unblock', text: 'Clear the way' },
      }),
    ).entry;
  const times = async (viewer: string) =>
    valueOf(await onPage(jira, viewer, 'ask.times', { issueIds: [issueId, idOf(4)] })).times;
  const [first, second, third] = [await ask(), await ask(), await ask()];
  valueOf(await onPage(jira, PM, 'entry.remove', { id: third.id, version: third.version }));
  const answered = valueOf(
    await onPage(jira, SPONSOR, 'entry.answer', { id: first.id, version: 1, answer: { text: 'Done' } }),
  ).entry;
  const open = { issueId, at: second.at, closedAt: null };
  const asks = await times(SPONSOR);
  expect(asks).toHaveLength(2);
  expect(asks).toEqual(expect.arrayContaining([open, { issueId, at: first.at, closedAt: answered.answer?.at }]));
  expect(await times(OUTSIDER)).toEqual([]);
  await jira.pass(28 * DAY_MS);
  expect(await times(SPONSOR)).toEqual([open]);
});
