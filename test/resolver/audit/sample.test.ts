import { drawnAmong } from '#domain/audit/draw';
import { sampleOrder, sampleSize } from '#domain/audit/sample';
import { failureOf, onPage, valueOf } from '../../support/local/appCalls';
import type { MovableJira } from '../../support/local/localJira';
import { ADMIN, BOARD, drawn, judge, looksOf, numbered, PM, startAudit, stateOf, tryToLook } from './auditSite';

/** The second look: who comes into the sample, that it is blind, and that both judgements stay as they were. */

const ALL = numbered(1, 90);
const inOrder = (issueIds: readonly string[]): string[] =>
  [...issueIds].sort((a, b) => (sampleOrder(a) < sampleOrder(b) ? -1 : 1));

let jira: MovableJira;
beforeAll(async () => {
  jira = await startAudit(ALL.length);
});
afterAll(() => jira.stop());

async function inState(viewer: string, state: string, issueIds = ALL): Promise<string[]> {
  return (await stateOf(jira, viewer, issueIds)).filter((one) => one.state === state).map(({ issueId }) => issueId);
}

async function told(viewer: string): Promise<string[]> {
  return (await stateOf(jira, viewer, ALL)).filter(({ judgement }) => judgement).map(({ issueId }) => issueId);
}

test('of sixty the first twenty of the order wait for a second look, the last twenty are told [4.2]', async () => {
  const first = ALL.slice(0, 60);
  for (const issueId of first) await judge(jira, PM, issueId);
  // Nothing is told before it is drawn, and nothing is drawn before indexes know what was saved.
  expect(await told(BOARD)).toEqual([]);
  await drawn(jira);
  const order = inOrder(first);
  expect((await inState(BOARD, 'sampled')).sort()).toEqual(order.slice(0, sampleSize(60)).sort());
  expect((await told(BOARD)).sort()).toEqual(order.slice(drawnAmong(60)).sort());
  expect((await told(PM)).length).toBe(60);
});

test('who was chosen stays chosen, who is told stays told, and the first of the order are chosen', async () => {
  const [sampled, single] = [await inState(BOARD, 'sampled'), await told(BOARD)];
  for (const issueId of ALL.slice(60)) await judge(jira, ADMIN, issueId);
  await drawn(jira);
  const now = await inState(BOARD, 'sampled');
  expect(now).toEqual(expect.arrayContaining(sampled));
  expect(now).toEqual(expect.arrayContaining(inOrder(ALL).slice(0, sampleSize(90))));
  expect(await told(BOARD)).toEqual(expect.arrayContaining(single));
  // Drawing once more changes nothing: that of each night counts anew.
  await jira.run('nightly-reconcile');
  await jira.run('work-consumer');
  expect(await inState(BOARD, 'sampled')).toEqual(now);
});

test('what waits is told to who may judge it again, without a word of it, not to who judged it first', async () => {
  const sampled = await stateOf(jira, BOARD, await inState(BOARD, 'sampled'));
  const by = (viewer: string): string[] => sampled.filter((one) => one.by === viewer).map(({ issueId }) => issueId);
  const ofPm = await looksOf(jira, PM);
  expect(ofPm.waiting.sort()).toEqual(by(ADMIN).sort());
  expect(ofPm).toMatchObject({ looked: [], hidden: 0 });
  expect((await looksOf(jira, ADMIN)).waiting.sort()).toEqual(by(PM).sort());
  expect(await looksOf(jira, BOARD)).toEqual({ waiting: [], looked: [], hidden: 0 });
  expect((await looksOf(jira, 'outsider')).hidden).toBe(sampled.length);
  const looks = async (viewer: string): Promise<number> => valueOf(await onPage(jira, viewer, 'mine.list', {})).looks;
  // Who never judged is not asked.
  expect([await looks(PM), await looks(ADMIN), await looks(BOARD)]).toEqual([by(ADMIN).length, by(PM).length, 0]);
  const { sentence, class: said } = { sentence: 'pay in two taps', class: 'customer' };
  expect(JSON.stringify([ofPm, await looksOf(jira, ADMIN)])).not.toMatch(`${sentence}|${said}`);
});

test('a second look freezes both: they are told to everybody, and neither changes or goes', async () => {
  const [issueId = ''] = (await looksOf(jira, ADMIN)).waiting;
  const { look, judgement } = valueOf(await tryToLook(jira, ADMIN, issueId, { class: 'functional' }));
  expect([look, judgement]).toMatchObject([
    { version: 1, by: ADMIN, body: { class: 'functional' }, may: { change: false, remove: false } },
    { status: 'looked', by: PM, body: { class: 'customer' }, may: { change: false, remove: false } },
  ]);
  expect(await stateOf(jira, BOARD, [issueId])).toMatchObject([
    { state: 'looked', judgement: { body: { class: 'customer' } }, look: { body: { class: 'functional' } } },
  ]);
  expect((await looksOf(jira, BOARD)).looked).toMatchObject([{ issueId, judgement: { by: PM }, look: { by: ADMIN } }]);
  for (const [viewer, record] of [
    [PM, judgement],
    [ADMIN, look],
  ] as const) {
    const { id, kind, version, home } = record;
    const change = { id, kind, home, version, changes: { class: 'none' } };
    const refused = { code: expect.stringMatching(/^(forbidden|invalid)$/) };
    expect(failureOf(await onPage(jira, viewer, 'entry.save', change))).toMatchObject(refused);
    expect(failureOf(await onPage(jira, viewer, 'entry.remove', { id, version }))).toMatchObject({ code: 'forbidden' });
  }
  // Sent once more, because no answer came, it is the same; another class meets what stands.
  expect(valueOf(await tryToLook(jira, ADMIN, issueId, { class: 'functional' })).look).toMatchObject({ version: 1 });
  expect(failureOf(await tryToLook(jira, ADMIN, issueId, { class: 'none' }))).toMatchObject({
    code: 'conflict',
    current: { body: { class: 'functional' } },
  });
  const { id } = judgement;
  const { changes } = valueOf(await onPage(jira, BOARD, 'entry.history', { id }));
  expect(changes[0]).toMatchObject({ actor: ADMIN, version: 2, to: { lookedAt: expect.any(String) } });
});

test('where they differ, what came of talking it through is written beside both', async () => {
  const [first] = (await looksOf(jira, BOARD)).looked;
  const { id = '', version = 0 } = first?.look ?? {};
  const answer = { text: 'Customers see it on the bill' };
  expect(failureOf(await onPage(jira, BOARD, 'entry.answer', { id, version, answer }))).toMatchObject({
    code: 'forbidden',
  });
  expect(valueOf(await onPage(jira, PM, 'entry.answer', { id, version, answer })).entry).toMatchObject({
    status: 'talked',
    body: { class: 'functional' },
    answer: { by: PM, text: 'Customers see it on the bill' },
  });
});

test('of two who look at once one is stored, and the other is told whose it is', async () => {
  const [, issueId = ''] = (await looksOf(jira, ADMIN)).waiting;
  const both = await Promise.all([
    tryToLook(jira, ADMIN, issueId, { class: 'mixed' }),
    tryToLook(jira, ADMIN, issueId, { class: 'none' }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const stored = valueOf(both.find(({ ok }) => ok)!).look.body['class'];
  const late = failureOf(both.find(({ ok }) => !ok)!);
  expect(late).toMatchObject({ code: 'conflict', current: { body: { class: stored } } });
});

test('its author changes it until somebody looks: a look and a change at once never mix', async () => {
  for (const issueId of (await looksOf(jira, ADMIN)).waiting.slice(0, 4)) {
    const [state] = await stateOf(jira, PM, [issueId]);
    const { id = '', version = 0 } = state?.judgement ?? {};
    const change = { id, kind: 'judgement' as const, home: { issueId }, version, changes: { class: 'none' } };
    const [look, changed] = await Promise.all([
      tryToLook(jira, ADMIN, issueId, { class: 'mixed' }),
      onPage(jira, PM, 'entry.save', change),
    ]);
    const [now] = await stateOf(jira, BOARD, [issueId]);
    expect(look.ok).toBe(true);
    expect(now).toMatchObject({ state: 'looked', judgement: { body: { class: changed.ok ? 'none' : 'customer' } } });
    if (!changed.ok) expect(changed.error).toMatchObject({ code: expect.stringMatching(/^(conflict|forbidden)$/) });
  }
});

test('who judged it first, what is not in the sample, and a look without a class are refused', async () => {
  const [own = ''] = (await looksOf(jira, ADMIN)).waiting;
  expect(failureOf(await tryToLook(jira, PM, own, { class: 'none' }))).toMatchObject({
    code: 'forbidden',
    message: 'You judged this first. Somebody else has to look at it again.',
  });
  expect(failureOf(await tryToLook(jira, ADMIN, own, { sentence: 'no class' }))).toMatchObject({ code: 'invalid' });
  const [single = ''] = (await stateOf(jira, BOARD, ALL)).flatMap(({ state, judgement, issueId, by }) =>
    state === 'judged' && judgement && by === PM ? [issueId] : [],
  );
  expect(failureOf(await tryToLook(jira, ADMIN, single, { class: 'none' }))).toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('not in the sample'),
  });
});
