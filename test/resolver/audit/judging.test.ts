import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { failureOf, onAdminPage, onPage, valueOf } from '../../support/local/appCalls';
import type { MovableJira } from '../../support/local/localJira';
import { idOf } from '../../support/local/seedEpics';
import {
  ADMIN,
  BOARD,
  COLLEAGUE,
  drawn,
  judge,
  looksOf,
  PM,
  startAudit,
  stateOf,
  tryToJudge,
  tryToLook,
} from './auditSite';

/** Judging a deliverable of any type: once, by one person, told to nobody else at first. */

let jira: MovableJira;
beforeAll(async () => {
  jira = await startAudit(20);
});
afterAll(() => jira.stop());

async function published(issueId: string): Promise<Record<string, unknown>> {
  const { body } = await jira.rest(PM, 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
  return (body as { value?: Record<string, unknown> }).value ?? {};
}

test('a task is judged by its class, which is published; an epic is judged as well [4.4]', async () => {
  const entry = await judge(jira, PM, idOf(2), { class: 'mixed', sentence: 'see what they owe', enabler: 'CARE-2' });
  expect(entry).toMatchObject({ status: 'judged', by: PM, body: { class: 'mixed' }, may: { change: true } });
  expect(await published(idOf(2))).toMatchObject({ class: 'mixed', version: 0, answers: {} });
  await judge(jira, PM, idOf(1), { class: 'functional' });
  expect(await published(idOf(1))).toMatchObject({ class: 'functional' });
});

test('the badge beside what was judged says that a task is not rated itself, and an epic not rated yet', async () => {
  await judge(jira, PM, idOf(20), { class: 'customer', sentence: 'see their bill' });
  const badgeOf = async (issueId: string): Promise<unknown> =>
    (await jira.rest(PM, 'POST', '/shell/properties', { moduleKey: 'score-badge', issueId })).body;
  const said = (label: string): object => ({ status: { type: 'lozenge', value: { label, type: 'default' } } });
  expect(await badgeOf(idOf(20))).toEqual(said('not rated itself'));
  expect(await badgeOf(idOf(1))).toEqual(said('not rated'));
});

test('of a task nothing else becomes an initiative: it is not rated, and other records are refused there', async () => {
  const request = { kind: 'request' as const, home: { issueId: idOf(2) }, version: 0, changes: { need: 'missing' } };
  expect(failureOf(await onPage(jira, PM, 'entry.save', request))).toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('issues of type Epic'),
  });
});

test('who comes second meets the first, is told so, and not what it says', async () => {
  await judge(jira, PM, idOf(3), { class: 'customer', sentence: 'pay at night' });
  const met = failureOf(await tryToJudge(jira, ADMIN, idOf(3), { class: 'none' }));
  expect(met).toEqual({ code: 'conflict', message: 'Judgement: somebody was first, and there is one at an issue.' });
  expect(await published(idOf(3))).toMatchObject({ class: 'customer' });
  // Sent once more, because no answer came, it is the same; said otherwise, its author is shown it.
  expect(await judge(jira, PM, idOf(3), { class: 'customer', sentence: 'pay at night' })).toMatchObject({ version: 1 });
  expect(failureOf(await tryToJudge(jira, PM, idOf(3), { class: 'none' }))).toMatchObject({
    code: 'conflict',
    current: { version: 1, body: { class: 'customer' } },
  });
});

test('of two who judge at once one is stored, and the other is told so without a word of it', async () => {
  const both = await Promise.all([
    tryToJudge(jira, PM, idOf(4), { class: 'customer', sentence: 'first words' }),
    tryToJudge(jira, ADMIN, idOf(4), { class: 'none', note: 'other words' }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const late = failureOf(both.find(({ ok }) => !ok)!);
  expect(late).toEqual({ code: 'conflict', message: expect.stringContaining('somebody was first') });
  const [state] = await stateOf(jira, PM, [idOf(4)]);
  expect(state?.own).toBe(state?.by === PM);
});

test('what was taken back and judged anew tells nobody what it said; who said it does not look again', async () => {
  const { id, version } = await judge(jira, PM, idOf(5), { class: 'none' });
  valueOf(await onPage(jira, PM, 'entry.remove', { id, version }));
  expect(await published(idOf(5))).not.toHaveProperty('class');
  expect(await stateOf(jira, BOARD, [idOf(5)])).toMatchObject([{ state: 'none', by: null }]);
  const anew = await judge(jira, ADMIN, idOf(5), { class: 'functional' });
  expect(anew).toMatchObject({ id, version: 3, by: ADMIN, body: { class: 'functional', note: null } });
  const { changes } = valueOf(await onPage(jira, ADMIN, 'entry.history', { id }));
  expect(changes.map(({ actor, from, to }) => [actor, from, to['class']])).toEqual([
    [ADMIN, { removed: true }, 'functional'],
    [PM, {}, undefined],
    [PM, {}, undefined],
  ]);
  expect(failureOf(await onPage(jira, PM, 'entry.open', { id }))).toMatchObject({ code: 'notFound' });
  await drawn(jira);
  expect(failureOf(await tryToLook(jira, PM, idOf(5), { class: 'none' }))).toMatchObject({
    code: 'forbidden',
    message: 'You judged this before it was judged anew. Somebody else has to look at it.',
  });
  // It is not offered to them either, but to whoever else may look.
  await judge(jira, ADMIN, idOf(19));
  await drawn(jira);
  const waits = (await looksOf(jira, PM)).waiting;
  expect([waits.includes(idOf(5)), waits.includes(idOf(19))]).toEqual([false, true]);
  expect(valueOf(await onPage(jira, PM, 'mine.list', {})).looks).toBe(waits.length);
});

test('one without a class is begun, is not drawn, and comes to be drawn with it', async () => {
  const { id, version, status } = await judge(jira, PM, idOf(6), { sentence: 'not sure yet' });
  expect(status).toBe('begun');
  await drawn(jira);
  expect(await stateOf(jira, ADMIN, [idOf(6)])).toMatchObject([{ state: 'judged', by: PM, own: false }]);
  const changes = { class: 'customer' };
  const home = { issueId: idOf(6) };
  valueOf(await onPage(jira, PM, 'entry.save', { id, kind: 'judgement', home, version, changes }));
  await drawn(jira);
  expect(await stateOf(jira, ADMIN, [idOf(6)])).toMatchObject([{ state: 'sampled' }]);
});

test('a table of several at one issue is refused, and so is a second look by the form of every kind', async () => {
  const home = { issueId: idOf(7) };
  const records = [{ key: 'a', changes: { class: 'none' } }];
  expect(failureOf(await onPage(jira, PM, 'entry.saveMany', { kind: 'judgement', home, records }))).toMatchObject({
    code: 'invalid',
    message: 'Judgement: there is one at an issue. Add it there.',
  });
  const look = { kind: 'secondLook' as const, home, version: 0, changes: { class: 'none' } };
  expect(failureOf(await onPage(jira, PM, 'entry.save', look))).toMatchObject({ code: 'invalid' });
});

test('who may only browse judges where they belong to the office, and administrators do', async () => {
  expect(failureOf(await tryToJudge(jira, BOARD, idOf(8), { class: 'none' }))).toMatchObject({ code: 'forbidden' });
  expect(await stateOf(jira, BOARD, [idOf(8)])).toMatchObject([{ mayJudge: false }]);
  const { settings, version } = valueOf(await onPage(jira, ADMIN, 'settings.open', {}));
  const { body } = await jira.rest(BOARD, 'GET', '/rest/api/3/myself?expand=groups');
  const [group] = (body as { groups: { items: { groupId: string; name: string }[] } }).groups.items;
  const officeGroup = { id: group?.groupId ?? '', name: group?.name ?? '' };
  const saved = { version, settings: { ...settings, officeGroup }, reason: 'Who judges' };
  valueOf(await onAdminPage(jira, ADMIN, 'settings.save', saved));
  expect(await stateOf(jira, BOARD, [idOf(8)])).toMatchObject([{ mayJudge: true }]);
  expect(await judge(jira, BOARD, idOf(8), { class: 'none' })).toMatchObject({ by: BOARD });
  expect(failureOf(await tryToJudge(jira, COLLEAGUE, idOf(9), { class: 'none' }))).toMatchObject({ code: 'forbidden' });
  await drawn(jira);
  expect(valueOf(await tryToLook(jira, BOARD, idOf(6), { class: 'mixed' })).look).toMatchObject({ by: BOARD });
  expect(failureOf(await tryToLook(jira, COLLEAGUE, idOf(2), { class: 'mixed' }))).toMatchObject({ code: 'forbidden' });
});
