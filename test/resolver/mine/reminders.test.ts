import { onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, pathAndMeasure, projectHome } from '../../support/local/pathRecords';

/** One mail for each thing that is due, once, and only to who may browse the issue. */

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';
const DAY = 86_400_000;
interface Mail {
  to: string;
  issueKey: string;
  subject: string;
  text: string;
}

const epicOf = (n: number) => ({
  id: String(10_000 + n),
  key: `X-${n}`,
  fields: {
    summary: `Epic ${n}`,
    issuetype: { id: '6', name: 'Epic' },
    project: { id: '1', key: 'X', name: 'X' },
    status: { id: '1', name: 'Open' },
  },
});
const idOf = (n: number) => String(10_000 + n);

let jira: MovableJira;
beforeEach(async () => {
  jira = await startLocalJira({ seedIssues: [1, 2, 3].map(epicOf) });
  await jira.settings({ quota: null, writeLimits: null });
});
afterEach(() => jira.stop());

const mails = async (): Promise<Mail[]> => (await jira.rest('admin', 'GET', '/sandbox/mails')).body as Mail[];
const inDays = (days: number): string => new Date(jira.now() + days * DAY).toISOString().slice(0, 10);
const remind = () => jira.run('daily-reminder');

const ask = async (n: number, dueAt: string, people = [COLLEAGUE]) =>
  valueOf(await onPage(jira, PM, 'opinion.ask', { issueId: idOf(n), people, dueAt }));
const challenge = async (n: number, changes: object) =>
  valueOf(
    await onPage(jira, COLLEAGUE, 'entry.save', {
      kind: 'challenge',
      home: { issueId: idOf(n) },
      version: 0,
      changes: { ...changes },
    }),
  ).entry;

test('opinion, challenge and ask are mailed once when due, without numbers or words of people [1.32]', async () => {
  await rate(jira, PM, idOf(1), { answers: { impact: 2 }, sponsor: COLLEAGUE });
  await challenge(1, { claim: 'tooHigh', reason: 'Only 17 at Hotel Seeblick' });
  await ask(2, inDays(4));
  const home = { issueId: idOf(1) };
  const asked = { what: 'decide', text: 'Hotel Seeblick?', neededBy: inDays(4) };
  valueOf(await onPage(jira, PM, 'entry.save', { kind: 'ask', home, version: 0, changes: asked }));
  await remind();
  expect(await mails()).toEqual([]);
  await jira.pass(4 * DAY);
  await remind();
  const sent = await mails();
  expect(sent.map(({ to, issueKey }) => `${to} ${issueKey}`).sort()).toEqual([
    `${PM} X-1`,
    `${COLLEAGUE} X-1`,
    `${COLLEAGUE} X-2`,
  ]);
  for (const { subject, text } of sent) expect(subject + text).not.toMatch(/\d|Seeblick/);
  await remind();
  await jira.pass(DAY);
  await remind();
  expect(await mails()).toHaveLength(3);
});

test('what was answered, declined or asked anew until later is not reminded of; the new date is', async () => {
  await ask(1, inDays(3));
  await ask(2, inDays(3));
  const opened = valueOf(await onPage(jira, COLLEAGUE, 'opinion.open', { issueId: idOf(1) }));
  const changes = { impact: 1 };
  valueOf(
    await onPage(jira, COLLEAGUE, 'opinion.save', { issueId: idOf(1), version: opened.own?.version ?? 0, changes }),
  );
  await ask(2, inDays(9));
  await jira.pass(3 * DAY);
  await remind();
  expect(await mails()).toEqual([]);
  await jira.pass(6 * DAY);
  await remind();
  expect((await mails()).map(({ issueKey }) => issueKey)).toEqual(['X-2']);
});

test('who may not browse the issue gets nothing, and hears nothing later either', async () => {
  await ask(1, inDays(2), ['outsider', COLLEAGUE]);
  await jira.pass(2 * DAY);
  await remind();
  expect((await mails()).map(({ to }) => to)).toEqual([COLLEAGUE]);
});

test.each([
  ['Jira fails before it queues the mail', 'before'],
  ['the answer of Jira is lost', 'after'],
] as const)('%s: nothing is sent twice, and the run goes on with the others', async (_, when) => {
  await ask(1, inDays(2));
  await ask(2, inDays(2));
  await jira.pass(2 * DAY);
  await jira.faults({
    target: { jira: { path: '/rest/api/3/issue/10001/notify' } },
    fault: { status: 503, ...(when === 'after' ? { dropAfterDoing: true } : {}) },
    count: 1,
  });
  await remind();
  await jira.clearFaults();
  await remind();
  const sent = await mails();
  expect(sent.map(({ issueKey }) => issueKey)).toEqual(when === 'before' ? ['X-2'] : ['X-1', 'X-2']);
});

test('two runs at once send one mail', async () => {
  await ask(1, inDays(2));
  await jira.pass(2 * DAY);
  await Promise.all([remind(), remind()]);
  expect(await mails()).toHaveLength(1);
});

test('who owes an opinion hears that the rating is challenged once they gave it, and not before', async () => {
  await rate(jira, PM, idOf(1), { answers: { impact: 2 } });
  await challenge(1, { claim: 'tooHigh' });
  await ask(1, inDays(9), [PM]);
  await jira.pass(5 * DAY);
  await remind();
  expect(await mails()).toEqual([]);
  const { own } = valueOf(await onPage(jira, PM, 'opinion.open', { issueId: idOf(1) }));
  const changes = { declined: 'I rated it' };
  valueOf(await onPage(jira, PM, 'opinion.save', { issueId: idOf(1), version: own?.version ?? 0, changes }));
  await remind();
  expect((await mails()).map(({ to, issueKey }) => `${to} ${issueKey}`)).toEqual([`${PM} X-1`]);
});

test('a reading that is due is mailed about an epic that changes its path; without one it is not', async () => {
  const { path, measure } = await pathAndMeasure(jira, PM, '1');
  const { measure: alone } = await pathAndMeasure(jira, PM, '1');
  await added(jira, PM, 'pathChange', { path: path.id }, { issueId: idOf(2) });
  for (const { id } of [measure, alone]) {
    const place = { id, kind: 'measure', home: projectHome('1') } as const;
    valueOf(await onPage(jira, PM, 'entry.save', { ...place, version: 1, changes: { owner: COLLEAGUE } }));
  }
  const { dueAt } = valueOf(await onPage(jira, PM, 'entry.open', { id: measure.id })).entry;
  await jira.pass(Date.parse(String(dueAt)) - jira.now());
  await remind();
  await remind();
  const sent = await mails();
  expect(sent.map(({ to, issueKey }) => `${to} ${issueKey}`)).toEqual([`${COLLEAGUE} X-2`]);
  expect(sent[0]?.text).toBe('A reading of a measure that you enter is due. Open My turn of Customer Lens.');
  const { cards } = valueOf(await onPage(jira, COLLEAGUE, 'mine.list', {}));
  expect(cards.map(({ kind, home, under }) => [kind, home, under?.id])).toEqual(
    expect.arrayContaining([['measure', projectHome('1'), path.id]]),
  );
  expect(cards).toHaveLength(2);
});

test('a gap not told upward is mailed about on the third day, once, to whoever wrote it down [3.14]', async () => {
  const home = { issueId: idOf(1) };
  const wrote = async (foundAt: string) => added(jira, PM, 'gap', { what: 'Hotel Seeblick', foundAt }, home);
  const [told, waits] = [await wrote(inDays(-3)), await wrote(inDays(-3))];
  await wrote(inDays(-2));
  const changes = { toldAt: inDays(0) };
  valueOf(await onPage(jira, PM, 'entry.save', { id: told.id, kind: 'gap', home, version: 1, changes }));
  await remind();
  await remind();
  expect(await mails()).toEqual([expect.objectContaining({ issueKey: 'X-1', to: PM })]);
  expect((await mails())[0]?.text).toMatch(/^A gap that you wrote down three days ago/);
  expect(JSON.stringify(await mails())).not.toContain('Seeblick');
  const { cards } = valueOf(await onPage(jira, PM, 'mine.list', {}));
  expect(cards.map(({ id, dueAt, late }) => [id, dueAt, late])).toEqual([[waits.id, inDays(0), false]]);
});
