import { FLAG_KINDS, flagJql } from '#domain/portfolio/flags';
import type { Input, Output } from '#contract/procedures';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { failureOf, onPage, onPanel, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: [...seedEpics(30), anIssue(90, 'Story')] });
});
afterAll(() => jira.stop());

type Kind = Input<'entry.save'>['kind'];

const save = (viewer: string, input: Input<'entry.save'>) => onPage(jira, viewer, 'entry.save', input);
const add = async (viewer: string, kind: Kind, issueId: string, changes: Record<string, unknown>) =>
  valueOf(await save(viewer, { kind, home: { issueId }, version: 0, changes })).entry;
const list = async (viewer: string, kind: Kind, issueId: string): Promise<Output<'entry.list'>> =>
  valueOf(await onPage(jira, viewer, 'entry.list', { kind, home: { issueId } }));

async function published(issueId: string): Promise<Record<string, unknown>> {
  const { body } = await jira.rest(PM, 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
  return (body as { value?: Record<string, unknown> }).value ?? {};
}

async function found(jql: string): Promise<string[]> {
  const { body } = await jira.rest(PM, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
  return (body as { issues: { id: string }[] }).issues.map(({ id }) => id);
}

test('who may not edit challenges a rating; who may edit answers; both are kept and published', async () => {
  const issueId = idOf(1);
  await rate(jira, PM, issueId, { answers: { impact: 3 }, sponsor: 'board-member' });
  const challenge = await add(COLLEAGUE, 'challenge', issueId, { claim: 'tooHigh', reason: 'Nobody calls about it' });
  expect(challenge).toMatchObject({
    version: 1,
    status: 'open',
    by: COLLEAGUE,
    owner: PM,
    body: { claim: 'tooHigh', reason: 'Nobody calls about it' },
    answer: null,
    may: { change: true, answer: false, remove: true },
  });
  expect(await published(issueId)).toMatchObject({ openChallenges: 1, version: 1, answers: { impact: 3 } });
  expect(await found('customerOpenChallenges > 0')).toContain(issueId);

  for (const nothing of [{}, { text: ' ' }, { outcome: null }]) {
    const silent = await onPage(jira, PM, 'entry.answer', { id: challenge.id, version: 1, answer: nothing });
    expect(failureOf(silent)).toMatchObject({ code: 'invalid', problems: [expect.stringMatching(/^outcome: /)] });
  }
  const answer = { outcome: 'kept', text: 'The survey says otherwise' };
  const refused = await onPage(jira, COLLEAGUE, 'entry.answer', { id: challenge.id, version: 1, answer });
  expect(failureOf(refused)).toMatchObject({ code: 'forbidden' });
  const { entry } = valueOf(await onPage(jira, PM, 'entry.answer', { id: challenge.id, version: 1, answer }));
  expect(entry).toMatchObject({ version: 2, status: 'answered', owner: COLLEAGUE, answer: { ...answer, by: PM } });
  expect(await published(issueId)).toMatchObject({ openChallenges: 0 });

  const { entries } = await list(COLLEAGUE, 'challenge', issueId);
  expect(entries).toMatchObject([{ id: challenge.id, may: { change: false, answer: false, remove: false } }]);
  const history = valueOf(await onPage(jira, COLLEAGUE, 'entry.history', { id: challenge.id }));
  expect(history).toMatchObject({
    kind: 'challenge',
    more: false,
    changes: [
      { version: 2, actor: PM, from: { 'answer.outcome': null }, to: { 'answer.outcome': 'kept' } },
      { version: 1, actor: COLLEAGUE, from: {}, to: { claim: 'tooHigh' } },
    ],
  });
});

test('a stale version is a conflict with what is stored; nobody overwrites anybody', async () => {
  const issueId = idOf(2);
  const { id } = await add(PM, 'disruption', issueId, { what: 'No top-up', depth: 2 });
  const change = (viewer: string, changes: Record<string, unknown>) =>
    save(viewer, { id, kind: 'disruption', home: { issueId }, version: 1, changes });
  expect(valueOf(await change(PM, { depth: 3 })).entry).toMatchObject({ version: 2, body: { depth: 3 } });
  expect(failureOf(await change('admin', { depth: 1 }))).toMatchObject({
    code: 'conflict',
    current: { id, version: 2, body: { what: 'No top-up', depth: 3 } },
  });
  const same = await save(PM, { id, kind: 'disruption', home: { issueId }, version: 2, changes: { depth: 3 } });
  expect(valueOf(same).entry.version).toBe(2);
});

test('what is sent once more with the same key makes one record; without a key two', async () => {
  const issueId = idOf(3);
  const sent = { kind: 'request', home: { issueId }, version: 0, changes: { need: 'missing' }, key: 'form 1' } as const;
  const first = valueOf(await save(COLLEAGUE, sent)).entry;
  expect(valueOf(await save(COLLEAGUE, sent)).entry).toEqual(first);
  const twice = await Promise.all([save(PM, sent), save(PM, sent)]);
  expect(new Set(twice.map((one) => valueOf(one).entry.id)).size).toBe(1);
  expect((await list(PM, 'request', issueId)).entries).toHaveLength(2);
});

test.each<[string, Kind, Record<string, unknown>, string]>([
  ['an option that is not offered', 'challenge', { claim: 'ugly' }, 'claim'],
  ['a level out of range', 'disruption', { depth: 4 }, 'depth'],
  ['a day that no calendar has', 'disruption', { from: '2026-02-30' }, 'from'],
  ['an end before the beginning', 'disruption', { from: '2026-12-02', to: '2026-12-01T23:59Z' }, 'to'],
  ['a stage that is not there', 'disruption', { stages: ['retention', 'nowhere'] }, 'stages'],
  ['a segment that is not there', 'request', { segment: 'martians' }, 'segment'],
  ['an address that is none', 'request', { link: ['java', 'script:alert(1)'].join('') }, 'link'],
  ['a field that is not asked', 'request', { constructor: 1 }, 'constructor'],
  ['what only the server writes', 'confirmation', { impact: 3 }, 'impact'],
])('%s is refused by name, and nothing is stored', async (_, kind, changes, field) => {
  const issueId = idOf(4);
  if (kind === 'confirmation') await rate(jira, PM, issueId, { sponsor: PM });
  const failure = failureOf(await save(PM, { kind, home: { issueId }, version: 0, changes }));
  expect(failure.code).toBe('invalid');
  expect(failure.problems?.[0]).toMatch(new RegExp(`^${field}: `));
  expect((await list(PM, kind, issueId)).entries).toEqual([]);
});

test('nothing is refused because something is missing, and null clears', async () => {
  const issueId = idOf(5);
  const { id } = await add(COLLEAGUE, 'request', issueId, { words: ' They want it cheaper ' });
  const cleared = await save(COLLEAGUE, {
    id,
    kind: 'request',
    home: { issueId },
    version: 1,
    changes: { words: '  ', mayLeave: true },
  });
  expect(valueOf(cleared).entry.body).toMatchObject({ words: null, mayLeave: true, need: null, customers: null });
});

test('the same customer counts once; declined requests are counted no more', async () => {
  const issueId = idOf(6);
  await add(COLLEAGUE, 'request', issueId, { customers: ['Acme', 'Beta GmbH'] });
  const again = await add(PM, 'request', issueId, { customers: [' acme ', 'Gamma'], mayLeave: true });
  await add(PM, 'request', issueId, { customers: 5 });
  expect(await published(issueId)).toMatchObject({ requests: 3, requestCustomers: 8, mayLeave: 'yes' });
  expect(JSON.stringify(await published(issueId))).not.toMatch(/acme/i);
  const declined = { outcome: 'declined', text: 'Too few', toldTo: 'Their buyer', toldAt: '2026-11-20' };
  valueOf(await onPage(jira, PM, 'entry.answer', { id: again.id, version: 1, answer: declined }));
  const told = await published(issueId);
  expect(told).toMatchObject({ requests: 2, requestCustomers: 7 });
  expect(told).not.toHaveProperty('mayLeave');
  expect(await found('customerRequests = 2 AND customerRequestCustomers = 7')).toEqual([issueId]);
});

test('disruptions are published with their dates, the worst, and whether a notice is missing', async () => {
  const issueId = idOf(7);
  await add(PM, 'disruption', issueId, { from: '2026-12-24', to: '2026-12-26', depth: 3, stages: ['retention'] });
  await add(PM, 'disruption', issueId, { from: '2026-12-01T20:00Z', depth: 1, noticeAt: '2026-11-25' });
  expect(await published(issueId)).toMatchObject({
    disruptionCount: 2,
    disruptionFrom: '2026-12-01T20:00:00Z',
    disruptionTo: '2026-12-26T23:59:59Z',
    disruptionDepth: 3,
    noticeMissing: 'yes',
    disruptions: [
      { from: '2026-12-01T20:00Z', to: '2026-12-01T20:00Z', depth: 1, noticeAt: '2026-11-25' },
      { from: '2026-12-24', to: '2026-12-26', depth: 3, stages: ['retention'] },
    ],
  });
  expect(await found('customerDisruptionTo >= "2026-12-25" AND customerNoticeMissing = yes')).toEqual([issueId]);
});

test('Jira finds by its alias what a flag says', async () => {
  const known = FLAG_KINDS.flatMap((kind) => flagJql(kind) ?? []);
  expect(known.length).toBeGreaterThan(5);
  for (const jql of known) expect(Array.isArray(await found(jql))).toBe(true);
  expect(await found(flagJql('noNotice') ?? '')).toContain(idOf(7));
});

test('the sponsor is asked, and confirms a rating, which lapses when it changes by more than a level', async () => {
  const issueId = idOf(8);
  const sponsor = 'board-member';
  await rate(jira, PM, issueId, { answers: { impact: 2 }, sponsor });
  const ask = await add(PM, 'ask', issueId, { what: 'decide', neededBy: '2026-12-01', options: ['Now', 'Later'] });
  expect(ask).toMatchObject({ owner: sponsor, dueAt: '2026-12-01' });
  expect(await published(issueId)).toMatchObject({ openAsks: 1 });
  valueOf(await onPage(jira, sponsor, 'entry.answer', { id: ask.id, version: 1, answer: { choice: 'Now' } }));
  const confirm = (viewer: string) =>
    save(viewer, { kind: 'confirmation', home: { issueId }, version: 0, changes: { gate: 'Build' } });
  expect(failureOf(await confirm(PM)).code).toBe('forbidden');
  const { entry } = valueOf(await confirm(sponsor));
  expect(entry).toMatchObject({ body: { version: 1, impact: 2 }, may: { change: false, remove: false } });
  expect(await published(issueId)).toMatchObject({ openAsks: 0, confirmed: 'yes' });
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  expect(await published(issueId)).toMatchObject({ confirmed: 'yes' });
  await rate(jira, PM, issueId, { answers: { impact: 0 } });
  expect(await published(issueId)).not.toHaveProperty('confirmed');
});

test('what came true is published, the later look before the earlier', async () => {
  const issueId = idOf(9);
  await add(PM, 'realised', issueId, { impact: -1, after: 'days90' });
  await add(PM, 'realised', issueId, { impact: 2, after: 'days60' });
  expect(await published(issueId)).toMatchObject({ realised: -1 });
  expect(await found('customerRealised < 0')).toEqual([issueId]);
});

test('what is removed is kept and marked, counts no more, and can be brought back', async () => {
  const issueId = idOf(10);
  const { id } = await add(COLLEAGUE, 'challenge', issueId, { claim: 'tooLow' });
  const removed = valueOf(await onPage(jira, COLLEAGUE, 'entry.remove', { id, version: 1 })).entry;
  expect(removed).toMatchObject({ version: 2, removed: true, status: 'removed', body: { claim: 'tooLow' } });
  expect((await list(PM, 'challenge', issueId)).entries).toEqual([]);
  const all = await onPage(jira, PM, 'entry.list', { kind: 'challenge', home: { issueId }, removed: true });
  expect(valueOf(all).entries).toMatchObject([{ id, removed: true, may: { change: false, answer: false } }]);
  expect(await published(issueId)).toMatchObject({ openChallenges: 0 });
  valueOf(await onPage(jira, COLLEAGUE, 'entry.remove', { id, version: 2, back: true }));
  expect(await published(issueId)).toMatchObject({ openChallenges: 1 });
  expect((await list(PM, 'challenge', issueId)).entries).toMatchObject([{ id, status: 'open', version: 3 }]);
});

test('a project has a roster, kept by who administers it; an issue has none', async () => {
  const home = { projectId: '10000' };
  const changes = { person: COLLEAGUE, role: 'support', segments: ['consumers'], stages: ['retention'] };
  expect(failureOf(await save(PM, { kind: 'roster', home, version: 0, changes }))).toMatchObject({ code: 'forbidden' });
  const { entry } = valueOf(await save('admin', { kind: 'roster', home, version: 0, changes }));
  expect(entry).toMatchObject({ owner: COLLEAGUE, body: changes });
  const listed = valueOf(await onPage(jira, PM, 'entry.list', { kind: 'roster', home }));
  expect(listed).toMatchObject({ mayAdd: false, entries: [{ id: entry.id, may: { change: false } }] });
  const misplaced = { kind: 'roster', home: { issueId: idOf(1) }, version: 0, changes } as const;
  expect(failureOf(await save('admin', misplaced)).code).toBe('invalid');
});

test('only initiatives are spoken of', async () => {
  const failure = failureOf(await save(PM, { kind: 'request', home: { issueId: idOf(90) }, version: 0, changes: {} }));
  expect(failure).toMatchObject({ code: 'invalid', message: expect.stringContaining('Story') as string });
});

test('what is due first is listed first, a hundred a page, none twice and none left out', async () => {
  const issueId = idOf(11);
  await jira.settings({ writeLimits: null });
  for (let number = 0; number < 120; number += 1)
    await add(PM, 'disruption', issueId, { what: `${number}`, from: number % 2 ? '2026-12-01' : '2026-11-01' });
  const first = await list(PM, 'disruption', issueId);
  expect(first.entries).toHaveLength(100);
  const cursor = first.next ?? '';
  const second = valueOf(await onPage(jira, PM, 'entry.list', { kind: 'disruption', home: { issueId }, cursor }));
  expect(second).toMatchObject({ hidden: 0 });
  expect(second).not.toHaveProperty('next');
  const all = [...first.entries, ...second.entries];
  expect(new Set(all.map(({ body }) => body['what'])).size).toBe(120);
  expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).sort());
  expect(await published(issueId)).toMatchObject({ disruptionCount: 120 });
  expect(JSON.stringify(await published(issueId)).length).toBeLessThan(4_096);
}, 60_000);

test('on the panel the issue is known: a save asks Jira for nothing but the right and the publication', async () => {
  const issueId = idOf(15);
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  await jira.clearCalls();
  valueOf(
    await onPanel(jira, PM, issueId, 'entry.save', {
      kind: 'disruption',
      home: { issueId },
      version: 0,
      changes: { depth: 1 },
    }),
  );
  const calls = await jira.calls();
  expect(calls.jira.map(({ method, path }) => `${method} ${path.replace(/\d+/g, '*')}`)).toEqual([
    'POST /rest/api/*/permissions/check',
    `PUT /rest/api/*/issue/*/properties/${SUMMARY_PROPERTY}`,
  ]);
});
