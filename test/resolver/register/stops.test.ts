import type { Input } from '#contract/procedures';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { failureOf, onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';
/** Seen by all who sign in but the outsider; a story of another project; an epic of a project hidden from most. */
const CARE_EPIC = '12004';
const OTHER_EPIC = '12005';
const CARE_STORY = '12016';
const BIZ_EPIC = '14001';

let jira: RunningLocalJira;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
}, 120_000);
afterAll(() => jira.stop());

const say = async (viewer: string, kind: 'objection' | 'stop' | 'path' | 'pathChange', home: object, changes: object) =>
  valueOf(await onPage(jira, viewer, 'entry.save', { kind, home, version: 0, changes } as Input<'entry.save'>)).entry;
const answer = (viewer: string, id: string, version: number, said: Record<string, unknown>) =>
  onPage(jira, viewer, 'entry.answer', { id, version, answer: said });

async function published(issueId: string): Promise<Record<string, unknown>> {
  const { body } = await jira.rest('admin', 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`);
  return (body as { value?: Record<string, unknown> }).value ?? {};
}

async function found(viewer: string, jql: string): Promise<string[]> {
  const { body } = await jira.rest(viewer, 'POST', '/rest/api/3/search/jql', { jql, fields: ['summary'] });
  return (body as { issues: { id: string }[] }).issues.map(({ id }) => id);
}

test('whoever sees a story says that it has nothing to do with the customer; who may edit answers [4.20]', async () => {
  const objection = await say(COLLEAGUE, 'objection', { issueId: CARE_STORY }, { reason: 'Nobody outside sees it' });
  expect(objection).toMatchObject({ status: 'open', may: { change: true, answer: false } });
  expect(await published(CARE_STORY)).toMatchObject({ openObjections: 1 });
  expect(await found(PM, 'customerOpenObjections >= 1')).toContain(CARE_STORY);

  expect(failureOf(await answer(PM, objection.id, 1, { text: ' ' }))).toMatchObject({ code: 'invalid' });
  expect(failureOf(await answer(COLLEAGUE, objection.id, 1, { text: 'So it has' }))).toMatchObject({
    code: 'forbidden',
  });
  const { entry } = valueOf(await answer(PM, objection.id, 1, { enabler: 'CARE-5' }));
  expect(entry).toMatchObject({ status: 'answered', owner: COLLEAGUE, answer: { enabler: 'CARE-5', by: PM } });
  expect(await published(CARE_STORY)).toMatchObject({ openObjections: 0 });
  expect(await published(CARE_STORY)).not.toHaveProperty('score');
});

test('an answer names only a path that is seen; who may not see it is told that there is an answer', async () => {
  const path = await say('admin', 'path', { projectId: '10040' }, { name: 'Order by portal', channel: 'Web' });
  const first = await say(COLLEAGUE, 'objection', { issueId: CARE_EPIC }, { reason: 'It is for us' });
  const hidden = await answer('ines-moreau', first.id, 1, { path: path.id });
  expect(failureOf(hidden)).toMatchObject({ code: 'invalid', problems: [expect.stringMatching(/^path: /)] });
  const absent = await answer('ines-moreau', first.id, 1, { path: `path-p10020-${'0'.repeat(32)}` });
  expect(failureOf(absent)).toEqual(failureOf(hidden));

  valueOf(await answer(PM, first.id, 1, { path: path.id, text: 'Firms order by it' }));
  const open = async (viewer: string) => valueOf(await onPage(jira, viewer, 'entry.open', { id: first.id })).entry;
  expect((await open(PM)).answer).toMatchObject({ path: path.id, text: 'Firms order by it' });
  expect(await open(COLLEAGUE)).toMatchObject({
    body: { reason: 'It is for us' },
    answer: { path: null, text: null, by: PM },
  });
  const list = valueOf(
    await onPage(jira, COLLEAGUE, 'entry.list', { kind: 'objection', home: { issueId: CARE_EPIC } }),
  );
  expect(JSON.stringify(list)).not.toContain(path.id);
  const history = valueOf(await onPage(jira, COLLEAGUE, 'entry.history', { id: first.id }));
  expect(JSON.stringify(history)).not.toContain(path.id);
  const mine = valueOf(await onPage(jira, COLLEAGUE, 'mine.list', {}));
  expect(mine.answered.map(({ id }) => id)).toContain(first.id);
  expect(JSON.stringify(mine)).not.toContain(path.id);
});

test('the way through is told as far as the asker sees: scores of what is rated, paths by name [4.20]', async () => {
  await rate(jira, 'admin', BIZ_EPIC, { answers: { impact: 3 } });
  const path = await say('admin', 'path', { projectId: '10040' }, { name: 'Coastnet’s own page', channel: 'Web' });
  await say('admin', 'pathChange', { issueId: CARE_EPIC }, { path: path.id });
  const through = async (viewer: string) =>
    valueOf(await onPage(jira, viewer, 'objection.through', { issueIds: [CARE_EPIC, CARE_STORY, BIZ_EPIC] })).issues;
  const mine = await through(PM);
  expect(mine.map(({ issueId }) => issueId)).toEqual([CARE_EPIC, BIZ_EPIC]);
  expect(mine[0]).toMatchObject({ paths: [{ id: path.id, name: 'Coastnet’s own page' }], hiddenPaths: 0 });
  expect(mine[1]!.score!.floor).toBeGreaterThan(0);
  const theirs = await through(COLLEAGUE);
  expect(theirs.map(({ issueId }) => issueId)).toEqual([CARE_EPIC]);
  expect(theirs[0]).toMatchObject({ paths: [], hiddenPaths: 1 });
});

test('a proposal to stop waits for whom it names; nobody else decides but the office [4.21]', async () => {
  const home = { issueId: CARE_STORY };
  const stop = await say(PM, 'stop', home, { reason: 'Nobody uses it', owner: 'board-member' });
  expect(stop).toMatchObject({ status: 'proposed', owner: 'board-member', may: { answer: false, change: true } });
  expect(await published(CARE_STORY)).toMatchObject({ stop: 'proposed' });
  expect(await found('board-member', 'customerStop = proposed')).toContain(CARE_STORY);
  expect(
    failureOf(await onPage(jira, COLLEAGUE, 'entry.save', { kind: 'stop', home, version: 0, changes: {} })),
  ).toEqual(expect.objectContaining({ code: 'forbidden' }));
  expect(failureOf(await answer(PM, stop.id, 1, { decision: 'stop' }))).toMatchObject({ code: 'forbidden' });
  const silent = await answer('board-member', stop.id, 1, { decision: 'keep' });
  expect(failureOf(silent)).toMatchObject({ problems: [expect.stringMatching(/^text: Because: Write why/)] });
  const { entry } = valueOf(await answer('board-member', stop.id, 1, { decision: 'stop' }));
  expect(entry).toMatchObject({ status: 'stop', owner: PM, answer: { by: 'board-member' } });
  expect(await published(CARE_STORY)).toMatchObject({ stop: 'stop' });
  const otherwise = { decision: 'keep', text: 'The law' };
  expect(failureOf(await answer('admin', stop.id, 1, otherwise))).toMatchObject({ code: 'conflict' });
  expect(failureOf(await answer('admin', stop.id, 2, otherwise))).toMatchObject({ code: 'forbidden' });
  expect(valueOf(await answer('board-member', stop.id, 2, otherwise)).entry).toMatchObject({ status: 'keep' });
});

test('nobody makes themselves who decides, and the sponsor leaves it to whom it names [4.21]', async () => {
  const home = { issueId: OTHER_EPIC };
  await rate(jira, 'admin', OTHER_EPIC, { sponsor: 'board-member' });
  const stop = await say(PM, 'stop', home, { reason: 'Nobody uses it', owner: COLLEAGUE });
  const take = { id: stop.id, kind: 'stop', home, version: 1, changes: { owner: 'ines-moreau' } } as const;
  expect(failureOf(await onPage(jira, 'ines-moreau', 'entry.save', take)).code).toBe('forbidden');
  const taken = await onPage(jira, 'ines-moreau', 'entry.remove', { id: stop.id, version: 1 });
  expect(failureOf(taken).code).toBe('forbidden');
  expect(failureOf(await answer('board-member', stop.id, 1, { decision: 'stop' })).code).toBe('forbidden');
  const own = await say(PM, 'stop', home, { reason: 'Nobody uses it', owner: PM });
  expect(failureOf(await answer(PM, own.id, 1, { decision: 'stop' }))).toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('where nobody else is, the sponsor') as string,
  });
  // It waits for the sponsor, and for nobody who may not decide it.
  expect(own.owner).toBe('board-member');
  const waits = async (viewer: string) =>
    valueOf(await onPage(jira, viewer, 'mine.list', { all: true })).cards.map(({ id }) => id);
  expect(await waits(PM)).not.toContain(own.id);
  expect(await waits('board-member')).toContain(own.id);
  expect(valueOf(await answer(COLLEAGUE, stop.id, 1, { decision: 'stop' })).entry).toMatchObject({ status: 'stop' });
  // Where none is named it is the sponsor, who may have proposed it.
  const unnamed = await say(PM, 'stop', home, { reason: 'Once more' });
  expect(valueOf(await answer('board-member', unnamed.id, 1, { decision: 'stop' })).entry.status).toBe('stop');
});

test('of each issue the proposal that waits first is listed, and what one may do; no hidden ones [4.21]', async () => {
  await say('admin', 'stop', { issueId: BIZ_EPIC }, { reason: 'Merger', owner: COLLEAGUE });
  const first = await say(PM, 'stop', { issueId: CARE_STORY }, { reason: 'Again', owner: COLLEAGUE });
  const later = await say(PM, 'stop', { issueId: CARE_STORY }, { reason: 'And again', owner: 'board-member' });
  const listed = async (viewer: string) =>
    valueOf(await onPage(jira, viewer, 'stop.list', { issueIds: [BIZ_EPIC, CARE_EPIC, CARE_STORY] })).stops;
  const theirs = await listed(COLLEAGUE);
  expect(theirs).toMatchObject([{ id: first.id, body: { reason: 'Again' }, may: { answer: true, change: false } }]);
  expect((await listed(PM)).map(({ home }) => home)).toEqual([{ issueId: BIZ_EPIC }, { issueId: CARE_STORY }]);
  expect((await listed('admin'))[1]!.may).toMatchObject({ answer: true, change: true });
  expect(await listed('outsider')).toEqual([]);
  // A decision of a later one hides none that waits; where all are decided, the last decision counts.
  valueOf(await answer('board-member', later.id, 1, { decision: 'stop' }));
  expect(await published(CARE_STORY)).toMatchObject({ stop: 'proposed' });
  expect(await listed(COLLEAGUE)).toMatchObject([{ id: first.id }]);
  valueOf(await answer(COLLEAGUE, first.id, 1, { decision: 'keep', text: 'The law asks for it' }));
  expect(await published(CARE_STORY)).toMatchObject({ stop: 'keep' });
  expect(await listed(COLLEAGUE)).toMatchObject([{ id: first.id, status: 'keep' }]);
});

test('epics and the paths that they change are told page by page; hidden ones as numbers [4.7]', async () => {
  const pages = async (viewer: string) => {
    const all = [];
    let hidden = 0;
    for (let cursor: string | undefined, more = true; more;) {
      const page = valueOf(await onPage(jira, viewer, 'path.overlaps', cursor === undefined ? {} : { cursor }));
      all.push(...page.epics);
      hidden += page.hidden;
      cursor = page.next;
      more = cursor !== undefined;
    }
    return { all, hidden };
  };
  const admins = await pages('admin');
  expect(admins.hidden).toBe(0);
  const board = await pages('board-member');
  expect(board.hidden).toBeGreaterThan(0);
  expect(JSON.stringify(board)).not.toContain('p10040');
  expect(board.all.length).toBeLessThan(admins.all.length);
  expect(await pages('outsider')).toMatchObject({ hidden: expect.any(Number), all: [] });
  // A page may begin at any epic: of a hidden one it tells not even a path that the viewer sees.
  const seen = await say('admin', 'path', { projectId: '10020' }, { name: 'Call back', channel: 'Phone' });
  await say('admin', 'pathChange', { issueId: BIZ_EPIC }, { path: seen.id });
  const cursor = `pathChange-i${BIZ_EPIC}-${'0'.repeat(32)}`;
  const page = valueOf(await onPage(jira, COLLEAGUE, 'path.overlaps', { cursor }));
  expect(page.hidden).toBeGreaterThan(0);
  expect(JSON.stringify(page)).not.toContain(seen.id);
  const whole = valueOf(await onPage(jira, 'admin', 'path.overlaps', { cursor }));
  expect(JSON.stringify(whole)).toContain(seen.id);
});
