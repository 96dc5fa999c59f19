import { failureOf, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { anIssue, idOf } from '../../support/local/seedEpics';
import { ADMIN, BOARD, COLLEAGUE, drawn, judge, looksOf, PM, stateOf, tryToJudge, tryToLook } from './auditSite';

/** Whoever judged first was erased before anybody looked again: nobody is told the judgement, and all may look. */

/** Its author's account is closed; on the local Jira they still act. */
const LEFT = PM;
const FORMER = 'former user';
const WORDS = 'pay without a stamp';
const TASKS = [2, 3, 4, 5, 6];

let jira: MovableJira;
beforeAll(async () => {
  const reporter = { accountId: LEFT, displayName: 'Someone who left', active: false };
  const issue = anIssue(50, 'Task') as { fields: object };
  const tasks = TASKS.map((number) => anIssue(number, 'Task'));
  const seedIssues = [...tasks, { ...issue, fields: { ...issue.fields, reporter } }];
  jira = await startLocalJira({ seedIssues });
  await jira.settings({ writeLimits: null });
  for (const number of [2, 3]) await judge(jira, LEFT, idOf(number), { class: 'customer', sentence: WORDS });
  await judge(jira, LEFT, idOf(4), { sentence: WORDS });
  await judge(jira, ADMIN, idOf(6), { class: 'none' });
  await drawn(jira);
  await judge(jira, LEFT, idOf(5), { class: 'mixed', sentence: WORDS });
  expect((await jira.run('weekly-personal-data')).status).toBe(200);
});
afterAll(() => jira.stop());

const doneBy = async (viewer: string) => valueOf(await onPage(jira, viewer, 'mine.list', {})).done;

test('it waits for everybody who may judge, without a word of it to anybody', async () => {
  for (const viewer of [ADMIN, BOARD, COLLEAGUE]) {
    const states = await stateOf(jira, viewer, [idOf(2), idOf(3)]);
    expect(states).toMatchObject([
      { state: 'sampled', by: FORMER, own: false },
      { state: 'sampled', by: FORMER, own: false },
    ]);
    const list = { kind: 'judgement', home: { issueId: idOf(2) } } as const;
    const told = [states, await looksOf(jira, viewer), await onPage(jira, viewer, 'entry.list', list)];
    expect(JSON.stringify(told)).not.toContain(WORDS);
  }
  expect((await looksOf(jira, ADMIN)).waiting.sort()).toEqual([idOf(2), idOf(3)]);
  expect(valueOf(await onPage(jira, ADMIN, 'mine.list', {})).looks).toBe(2);
});

test('the second look is taken as any other, and tells both; it counts once, for who gave it alone', async () => {
  const before = await doneBy(ADMIN);
  expect(before).toContainEqual({ deed: 'judgement', n: 1 });
  const { judgement, look } = valueOf(await tryToLook(jira, ADMIN, idOf(2), { class: 'mixed' }));
  expect(judgement).toMatchObject({ by: FORMER, body: { class: 'customer', sentence: WORDS } });
  expect(look).toMatchObject({ by: ADMIN, body: { class: 'mixed' } });
  // That the first judgement is frozen by it is not a judgement of theirs.
  expect(await doneBy(ADMIN)).toEqual([...before, { deed: 'secondLook', n: 1 }]);
  expect(await stateOf(jira, BOARD, [idOf(2)])).toMatchObject([
    { state: 'looked', by: FORMER, judgement: { body: { sentence: WORDS } }, look: { by: ADMIN } },
  ]);
});

test('one that was begun and says no class is nobody’s: whoever comes judges it anew, one of two at once', async () => {
  expect(await stateOf(jira, ADMIN, [idOf(4)])).toMatchObject([{ state: 'none', by: null, own: false }]);
  const both = await Promise.all([
    tryToJudge(jira, ADMIN, idOf(4), { class: 'functional' }),
    tryToJudge(jira, LEFT, idOf(4), { class: 'none' }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(failureOf(both.find(({ ok }) => !ok)!).code).toBe('conflict');
  const by = both[0]?.ok ? ADMIN : LEFT;
  const [state] = await stateOf(jira, by, [idOf(4)]);
  expect(state).toMatchObject({ state: 'judged', by, own: true });
  // Nor is its new author told what was begun before.
  const history = valueOf(await onPage(jira, by, 'entry.history', { id: state?.judgement?.id ?? '' }));
  expect(history.changes.map(({ actor }) => actor)).toEqual([by, FORMER]);
  expect(JSON.stringify(history)).not.toContain(WORDS);
});

test('one that says a class stays as it was said, and comes into the sample without its author', async () => {
  expect(failureOf(await tryToJudge(jira, ADMIN, idOf(5), { class: 'none' }))).toEqual({
    code: 'conflict',
    message: 'Judgement: somebody was first, and there is one at an issue.',
  });
  await drawn(jira);
  expect(await stateOf(jira, ADMIN, [idOf(5)])).toMatchObject([{ state: 'sampled', by: FORMER }]);
  expect((await looksOf(jira, ADMIN)).waiting).toContain(idOf(5));
});
