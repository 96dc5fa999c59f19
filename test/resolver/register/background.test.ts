import type { Input, Output } from '#contract/procedures';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { ANSWERS, SAMPLES } from '../../support/entrySamples';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import type { Field } from '#domain/register/field';
import { sampleMade, type MadeBefore } from '../../support/local/pathRecords';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';
import { dayIn } from '../../support/days';

/** What becomes of records that many save at once, of those whose issue is gone, and of people who left. */

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';
/** Their account is closed; on the local Jira they may still act. */
const LEFT = 'board-member';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const personOf = (number: number): string => `person-${number}`;

let jira: MovableJira;
beforeAll(async () => {
  const reporter = { accountId: LEFT, displayName: 'Someone who left', active: false };
  const issue = anIssue(50, 'Epic') as { fields: object };
  const crowd = numbers(100).map((number) => {
    const one = anIssue(100 + number, 'Story') as { fields: object };
    const person = { accountId: personOf(number), displayName: `Person ${number}`, active: true };
    return { ...one, fields: { ...one.fields, reporter: person } };
  });
  const epics = [...seedEpics(10), ...crowd, { ...issue, fields: { ...issue.fields, reporter } }];
  jira = await startLocalJira({ seedIssues: epics });
  await jira.settings({ writeLimits: null });
});
afterAll(() => jira.stop());

const home = (kind: KindName, issueId: string): Input<'entry.save'>['home'] =>
  kindNamed(kind).home === 'issue' ? { issueId } : { projectId: '10000' };

async function add(
  viewer: string,
  kind: KindName,
  issueId: string,
  changes: Record<string, unknown>,
): Promise<Output<'entry.save'>['entry']> {
  if (kindNamed(kind).ownProcedures) {
    const { own } = valueOf(await onPage(jira, viewer, 'opinion.save', { issueId, version: 0, changes }));
    if (own) return own;
  }
  const sent = { kind, home: home(kind, issueId), version: 0, changes };
  return valueOf(await onPage(jira, viewer, 'entry.save', sent)).entry;
}

async function published(issueId: string): Promise<Record<string, unknown>> {
  const { body } = await jira.rest(PM, 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
  return (body as { value?: Record<string, unknown> }).value ?? {};
}

const request = (issueId: string, number: number) => add(COLLEAGUE, 'request', issueId, { customers: [`c${number}`] });
test('a hundred at once on one epic, and its rating: none is lost, and what is counted is right', async () => {
  const issueId = idOf(1);
  await Promise.all([
    ...numbers(100).map((number) => request(issueId, number)),
    rate(jira, PM, issueId, { answers: { impact: 2 } }),
  ]);
  await jira.run('work-consumer');
  expect(await published(issueId)).toMatchObject({ requests: 100, requestCustomers: 100, answers: { impact: 2 } });
  const { entries } = valueOf(await onPage(jira, PM, 'entry.list', { kind: 'request', home: { issueId } }));
  expect(new Set(entries.map(({ body }) => String(body['customers']))).size).toBe(100);
}, 120_000);

test('a hundred people give their opinion on one epic at once: none is lost, and all are heard', async () => {
  const issueId = idOf(6);
  await rate(jira, PM, issueId, { answers: { impact: 2 } });
  const people = numbers(100).map(personOf);
  for (let at = 0; at < people.length; at += 20) {
    const asked = { issueId, people: people.slice(at, at + 20), dueAt: dayIn(30) };
    valueOf(await onPage(jira, PM, 'opinion.ask', asked));
  }
  const given = await Promise.all(
    people.map((person, at) =>
      onPage(jira, person, 'opinion.save', {
        issueId,
        version: 1,
        changes: { impact: (at % 7) - 3, sure: 50 + (at % 50) },
      }),
    ),
  );
  expect(given.filter(({ ok }) => !ok)).toEqual([]);
  await jira.run('work-consumer');
  await jira.pass(61_000);
  await jira.run('work-consumer');
  expect(await published(issueId)).toMatchObject({ asked: 100, heard: 100, conflict: 'yes' });
  const { opinions, agreement, heard } = valueOf(await onPage(jira, PM, 'opinion.open', { issueId }));
  expect(opinions.map(({ body, by }) => [by, body['impact'], body['blind']])).toEqual(
    expect.arrayContaining(people.map((person, at) => [person, (at % 7) - 3, true])),
  );
  expect([opinions.length, agreement?.n, heard]).toEqual([100, 100, { x: 100, n: 100, beside: 0 }]);
}, 120_000);

test('an index that does not know yet what was saved a moment ago is made up for', async () => {
  const issueId = idOf(2);
  await jira.settings({ queryLagMs: 20_000 });
  await Promise.all(numbers(3).map((number) => request(issueId, number)));
  await jira.pass(61_000);
  await jira.run('work-consumer');
  expect(await published(issueId)).toMatchObject({ requests: 3, requestCustomers: 3 });
  await jira.resetSettings();
  await jira.settings({ writeLimits: null });
});

test('what the queue lost is counted by the sweep; what was forged is mended by the night', async () => {
  const issueId = idOf(3);
  await request(issueId, 1);
  const lost = { status: 500 } as const;
  await jira.faults(
    { target: { queue: { name: 'work', at: 'push' } }, fault: lost },
    { target: { jira: { path: '/rest/api/3/issue/*/properties/*', method: 'PUT' } }, fault: lost },
  );
  const { published: told } = valueOf(
    await onPage(jira, COLLEAGUE, 'entry.save', { kind: 'request', home: { issueId }, version: 0, changes: {} }),
  );
  expect([told, await published(issueId)]).toEqual([false, expect.objectContaining({ requests: 1 })]);
  await jira.clearFaults();
  await jira.run('hourly-sweep');
  expect(await published(issueId)).toMatchObject({ requests: 2 });
  const path = `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`;
  await jira.rest(PM, 'PUT', path, { ...(await published(issueId)), requests: 99, conflict: 'yes' });
  await jira.run('nightly-reconcile');
  expect(await published(issueId)).toMatchObject({ requests: 2 });
  expect(await published(issueId)).not.toHaveProperty('conflict');
});

test('everything said at an issue goes with it, and with its project the roster too', async () => {
  const issueId = idOf(4);
  const { id } = await request(issueId, 1);
  await jira.clearCalls();
  expect((await jira.rest('admin', 'DELETE', `/rest/api/3/issue/${issueId}`)).status).toBe(204);
  await jira.run('issue-or-project-deleted');
  await jira.run('work-consumer');
  const deleted = (await jira.calls()).store.filter(({ op }) => op === 'batchDelete').flatMap(({ keys }) => keys);
  expect(deleted).toEqual(
    expect.arrayContaining([`entry/entry:${id}`, `change/change:entry:${id}:1`, `assessment/assessment:${issueId}`]),
  );
});

test('who left is erased from every kind of record and its history; the records and their counts stay', async () => {
  const issueId = idOf(5);
  await rate(jira, PM, issueId, { answers: { impact: 2 }, sponsor: LEFT });
  const ids: string[] = [];
  const before: MadeBefore = new Map();
  for (const kind of KIND_NAMES) {
    const { add: may } = kindNamed(kind).may;
    const author = may.includes('browse') || may.includes('sponsor') ? LEFT : 'admin';
    const people = Object.entries<Field>(kindNamed(kind).fields).filter(
      ([name, { control }]) => control.control === 'person' && name in SAMPLES[kind],
    );
    const named = Object.fromEntries(people.map(([name]) => [name, LEFT]));
    const made = await sampleMade(jira, author, kind, { issueId, projectId: '10000' }, before, named);
    if (!made) continue;
    const { id } = made;
    ids.push(id);
    if (kindNamed(kind).may.answer.includes('sponsor'))
      valueOf(await onPage(jira, LEFT, 'entry.answer', { id, version: 1, answer: ANSWERS[kind] ?? {} }));
  }
  const told = await published(issueId);
  expect((await jira.run('weekly-personal-data')).status).toBe(200);
  const { sponsor: _, version: _version, confirmed: _confirmed, ratedAt: _ratedAt, ...counted } = told;
  expect(await published(issueId)).toMatchObject(counted);
  for (const id of ids) {
    const opened = valueOf(await onPage(jira, 'admin', 'entry.open', { id }));
    const history = valueOf(await onPage(jira, 'admin', 'entry.history', { id }));
    expect(JSON.stringify([opened, history])).not.toContain(LEFT);
  }
  await jira.clearCalls();
  await jira.run('weekly-personal-data');
  expect(JSON.stringify((await jira.calls()).store)).not.toContain(`person:${LEFT}`);
});

test('who is only named by others, or was named once, is erased too', async () => {
  const issueId = idOf(9);
  await rate(jira, PM, issueId, { answers: { impact: 2 } });
  valueOf(await onPage(jira, PM, 'opinion.ask', { issueId, people: [COLLEAGUE], dueAt: dayIn(30) }));
  const passed = { issueId, version: 1, changes: { passedTo: LEFT } };
  const { own } = valueOf(await onPage(jira, COLLEAGUE, 'opinion.save', passed));
  const { id } = await add('admin', 'roster', issueId, { person: LEFT });
  const place = { id, kind: 'roster', home: home('roster', issueId) } as const;
  valueOf(await onPage(jira, 'admin', 'entry.save', { ...place, version: 1, changes: { person: COLLEAGUE } }));
  expect((await jira.run('weekly-personal-data')).status).toBe(200);
  for (const named of [own?.id ?? '', id]) {
    const opened = valueOf(await onPage(jira, COLLEAGUE, 'entry.open', { id: named }));
    const history = valueOf(await onPage(jira, COLLEAGUE, 'entry.history', { id: named }));
    expect(JSON.stringify([opened, history])).not.toContain(LEFT);
  }
});
