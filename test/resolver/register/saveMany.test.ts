import type { Input, Output } from '#contract/procedures';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { failureOf, onPage, rate, valueOf } from '../../support/local/appCalls';
import { SAMPLES } from '../../support/entrySamples';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, sampleAmong } from '../../support/local/pathRecords';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(12) });
  await jira.settings({ writeLimits: null });
});
afterAll(() => jira.stop());

type Records = Input<'entry.saveMany'>['records'];
const send = (viewer: string, kind: KindName, issueId: string, records: Records) =>
  onPage(jira, viewer, 'entry.saveMany', { kind, home: { issueId }, records });
const sent = async (issueId: string, records: Records, kind: KindName = 'request'): Promise<Output<'entry.saveMany'>> =>
  valueOf(await send(COLLEAGUE, kind, issueId, records));
const listed = async (issueId: string, kind: KindName = 'request') =>
  valueOf(await onPage(jira, PM, 'entry.list', { kind, home: { issueId } })).entries;
const rows = (many: number, from = 0): Records =>
  Array.from({ length: many }, (_, at) => ({
    key: `row ${from + at}`,
    changes: { customers: [`Customer ${from + at}`] },
  }));

async function published(issueId: string): Promise<Record<string, unknown>> {
  const { body } = await jira.rest(PM, 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
  return (body as { value?: Record<string, unknown> }).value ?? {};
}

test('good rows are stored and counted, wrong ones say why by their field', async () => {
  const issueId = idOf(1);
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  const { records, published: isPublished } = await sent(issueId, [
    { key: 'a', changes: { need: 'missing', customers: ['Acme', 'Beta'], mayLeave: true } },
    { key: 'b', changes: { need: 'nonsense', heardAt: 'soon' } },
    { key: 'c', changes: { customers: ['acme '], noSuchField: 1 } },
    { key: 'd', changes: { customers: ['ACME'], heardAt: '2026-11-02' } },
  ]);
  expect(isPublished).toBe(true);
  expect(records).toMatchObject([
    { key: 'a', entry: { version: 1, status: 'open', by: COLLEAGUE, body: { need: 'missing', mayLeave: true } } },
    {
      key: 'b',
      problems: [
        { field: 'need', sentence: expect.stringMatching(/^What customers asked for: Choose one of/) as string },
        { field: 'heardAt', sentence: expect.stringMatching(/^When: Give a day/) as string },
      ],
    },
    { key: 'c', problems: [{ field: 'noSuchField' }] },
    { key: 'd', entry: { body: { customers: ['ACME'] } } },
  ]);
  expect(await listed(issueId)).toHaveLength(2);
  expect(await published(issueId)).toMatchObject({ requests: 2, requestCustomers: 2, mayLeave: 'yes', version: 1 });
});

test('what is wrong with values together is told of its row', async () => {
  const changes = { from: '2026-12-02', to: '2026-12-01' };
  const { records } = valueOf(await send(PM, 'disruption', idOf(2), [{ key: 'a', changes }]));
  expect(records).toEqual([
    { key: 'a', problems: [{ field: 'to', sentence: 'To: It ends before it begins. Give a later end.' }] },
  ]);
});

test('fifty rows: one check, one publication, nine transactions; sent again they make nothing twice', async () => {
  const issueId = idOf(3);
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  await jira.clearCalls();
  const first = await sent(issueId, rows(50));
  const { jira: requests, store } = await jira.calls();
  const told = requests.map(({ tier, method, path }) => `${tier} ${method} ${path.replace(/\d{2,}/g, '*')}`);
  expect(told).toEqual([
    'user POST /rest/api/3/permissions/check',
    'user GET /rest/api/3/issue/*?fields=issuetype,project',
    `app PUT /rest/api/3/issue/*/properties/${SUMMARY_PROPERTY}`,
  ]);
  expect(store.filter(({ op }) => op === 'transact')).toHaveLength(9);
  // Whether one person has room for so many, and what is counted with the last.
  expect(store.filter(({ op }) => op === 'getMany')).toHaveLength(2);
  expect(await published(issueId)).toMatchObject({ requests: 50, requestCustomers: 50 });
  await jira.clearCalls();
  const second = await sent(issueId, rows(50));
  expect(first.records).toMatchObject(rows(50).map(({ key }) => ({ key, isNew: true })));
  expect(second.records).toEqual(first.records.map((record) => ({ ...record, isNew: false })));
  expect((await jira.calls()).store.map(({ op }) => op)).toEqual(['batchGet', 'batchGet', 'batchGet']);
  // What was interrupted goes on: only the rows that are not there yet are made.
  await sent(issueId, rows(10, 45));
  expect(await listed(issueId)).toHaveLength(55);
  expect(await published(issueId)).toMatchObject({ requests: 55 });
});

test('the same rows that arrive at the same time are there once', async () => {
  const issueId = idOf(4);
  const answers = await Promise.all(Array.from({ length: 4 }, () => send(COLLEAGUE, 'request', issueId, rows(8))));
  for (const answer of answers.filter(({ ok }) => ok)) expect(valueOf(answer).records).toHaveLength(8);
  expect(answers.some(({ ok }) => ok)).toBe(true);
  const { records } = await sent(issueId, rows(8));
  expect(records.every((record) => 'entry' in record)).toBe(true);
  expect(await listed(issueId)).toHaveLength(8);
  await jira.pass(61_000);
  await jira.run('hourly-sweep');
  expect(await published(issueId)).toMatchObject({ requests: 8, requestCustomers: 8 });
});

test('of two rows with one key the first counts; more than fifty, and none, are refused', async () => {
  const issueId = idOf(5);
  const twice: Records = [
    { key: 'a', changes: { words: 'First' } },
    { key: 'a', changes: { words: 'Second' } },
  ];
  const { records } = await sent(issueId, twice);
  expect(records).toMatchObject([{ entry: { version: 1 } }, { entry: { version: 1 } }]);
  expect(await listed(issueId)).toHaveLength(1);
  for (const wrong of [rows(51), []]) expect(failureOf(await send(PM, 'request', issueId, wrong)).code).toBe('invalid');
});

/** Of some kinds there is one at an issue, which is no table of rows. */
const SEVERAL = KIND_NAMES.filter((kind) => kindNamed(kind).home === 'issue' && !kindNamed(kind).onePerIssue);

test.each(SEVERAL)('%s: who may add one may add several, and nobody else', async (kind) => {
  const issueId = idOf(6);
  const path = await added(jira, PM, 'path', sampleAmong('path', new Map()));
  const changes = sampleAmong(kind, new Map([['path', path.id]]));
  const records = [{ key: kind, changes }];
  for (const viewer of [PM, COLLEAGUE, 'outsider'] as const) {
    const one = await onPage(jira, viewer, 'entry.save', {
      ...{ kind, home: { issueId }, version: 0, changes, key: kind },
    });
    const many = await send(viewer, kind, issueId, records);
    expect(many.ok ? 'ok' : many.error).toEqual(one.ok ? 'ok' : one.error);
  }
});

test('who owes a blind opinion adds no record that tells of the rating', async () => {
  const issueId = idOf(7);
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  const nextWeek = new Date(jira.now() + 604_800_000).toISOString().slice(0, 10);
  valueOf(await onPage(jira, PM, 'opinion.ask', { issueId, people: [COLLEAGUE], dueAt: nextWeek }));
  const records = [{ key: 'a', changes: SAMPLES.challenge }];
  expect(failureOf(await send(COLLEAGUE, 'challenge', issueId, records)).code).toBe('forbidden');
  expect(await listed(issueId, 'challenge')).toEqual([]);
  expect((await sent(issueId, [{ key: 'a', changes: SAMPLES.request }])).records).toMatchObject([{ key: 'a' }]);
});

test('rows are no way round what one person can add to an epic: of too many none is stored', async () => {
  const issueId = idOf(8);
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  const challenges = (many: number, from = 0): Records =>
    rows(many, from).map(({ key }) => ({ key, changes: { claim: 'tooHigh' } }));
  const refused = { code: 'invalid', message: expect.stringContaining('one person can add 20') as string };
  expect(failureOf(await send(COLLEAGUE, 'challenge', issueId, challenges(21)))).toMatchObject(refused);
  expect(await listed(issueId, 'challenge')).toEqual([]);
  expect((await sent(issueId, challenges(14), 'challenge')).records).toHaveLength(14);
  for (const many of [7, 6]) {
    const { records } = await sent(issueId, challenges(14), 'challenge');
    expect(records.every((record) => 'entry' in record && !record.isNew)).toBe(true);
    if (many === 6) valueOf(await send(COLLEAGUE, 'challenge', issueId, challenges(many, 14)));
    else expect(failureOf(await send(COLLEAGUE, 'challenge', issueId, challenges(many, 14)))).toMatchObject(refused);
  }
  expect(failureOf(await send(COLLEAGUE, 'challenge', issueId, challenges(1, 20)))).toMatchObject(refused);
  expect(await listed(issueId, 'challenge')).toHaveLength(20);
});

test('of a row with thousands of faults a few are told', async () => {
  const changes = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`f${at}`, 1]));
  const { records } = await sent(idOf(9), [{ key: 'a', changes }]);
  expect(records).toMatchObject([{ problems: { length: 10 } }]);
});
