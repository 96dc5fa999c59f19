import type { Output } from '#contract/procedures';
import { contradictionIn } from '#domain/measure/office/contradiction';
import { replacementsIn, rewardedOutputs, rewardsIn } from '#domain/measure/office/rewarded';
import { openStages } from '#domain/journey/journey';
import { failureOf, onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, projectHome } from '../../support/local/pathRecords';

/** What we say and what we reward, on the wire: of the measures that one may see, with what was decided. */

const [MOB, BIZ] = ['10010', '10040'];
/** Of the sponsor `board-member`, at retention; of another sponsor in a project that is hidden from some. */
const [OWN, HIDDEN] = ['12005', '14002'];
const SPONSOR = 'board-member';
/** An epic that its editor may rate, and who that is. */
const [UNNAMED, EDITOR] = ['11010', 'project-manager'];
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
});
afterAll(() => jira.stop());

type Told = Output<'sayDo.open'>;
const opened = async (viewer: string): Promise<Told> => valueOf(await onPage(jira, viewer, 'sayDo.open', {}));
const named = ({ measures }: Told, name: string) => measures.find((one) => one.name === name);
const contradiction = async (viewer: string) => {
  const [{ measures }, { settings }] = await Promise.all([
    opened(viewer),
    onPage(jira, viewer, 'settings.open', {}).then(valueOf),
  ]);
  return contradictionIn(openStages(settings.journeys), rewardsIn(measures));
};

test('the demo says Retention and rewards Purchase, to each by the measures that they may see [4.17]', async () => {
  const [all, board] = [await opened('admin'), await opened(SPONSOR)];
  expect(all.hidden).toBe(0);
  expect(board.hidden).toBeGreaterThan(0);
  expect(board.measures.length + board.hidden).toBe(all.measures.length);
  expect(board.measures.some(({ home }) => 'projectId' in home && home.projectId === BIZ)).toBe(false);
  expect(JSON.stringify(board)).not.toContain('Key accounts');
  // A measure of a path is of its stage.
  expect(named(all, 'Bills paid late')).toMatchObject({ stage: 'retention', weight: 3, who: 'Head of billing' });
  for (const viewer of ['admin', SPONSOR])
    expect(await contradiction(viewer)).toMatchObject({ says: 'retention', rewarded: 'purchase' });
  expect(rewardedOutputs(all.measures).map(({ measure, by }) => [measure.name, by?.name ?? null])).toEqual([
    ['Contracts signed', null],
    ['Homes passed by fibre', null],
    ['Offers sent to firms', null],
    ['Handle time of a call', 'Solved at the first call'],
    ['Bills paid late', null],
    ['Minutes at the desk for an order', null],
  ]);
  const outsider = await opened('outsider');
  expect(outsider).toMatchObject({ measures: [], decisions: [], hidden: all.measures.length });
});

test('each measure tells whose it is, and whether the room of its path waits for a decision [2.9]', async () => {
  const all = await opened('admin');
  expect(named(all, 'Contracts signed')).toMatchObject({ department: 'sales', isInRoom: false });
  expect(named(all, 'Told that the app pays bills')).toMatchObject({ department: null, isInRoom: true });
  const { id } = named(all, 'Told that the app pays bills')!;
  const { measure } = valueOf(await onPage(jira, 'admin', 'measure.open', { id }));
  const path = String(measure.body['path']);
  const { entry } = valueOf(await onPage(jira, 'admin', 'entry.open', { id: path }));
  const change = { kind: 'path', id: path, home: entry.home, version: entry.version } as const;
  valueOf(await onPage(jira, 'admin', 'entry.save', { ...change, changes: { department: 'product' } }));
  expect(named(await opened('admin'), 'Told that the app pays bills')).toMatchObject({ department: 'product' });
});

test('a replacement whose old measure one may not browse names none', async () => {
  const old = await added(jira, 'admin', 'measure', { name: 'Calls at night' }, projectHome(BIZ));
  const said = { name: 'Slept well', counts: 'outcome', replaces: old.id };
  const { id } = await added(jira, 'admin', 'measure', said, projectHome(MOB));
  const toAdmin = (await opened('admin')).measures;
  expect(toAdmin.find((one) => one.id === id)).toMatchObject({ replaces: old.id, mayChange: true });
  expect(replacementsIn(toAdmin).map(({ by }) => by.id)).toContain(id);
  const toBoard = (await opened(SPONSOR)).measures.find((one) => one.id === id);
  expect(toBoard).toMatchObject({ replaces: null, mayChange: false });
});

test('a page costs two queries and one check; a decision one check more', async () => {
  await jira.clearCalls();
  await opened('support-colleague');
  const { jira: requests, store } = await jira.calls();
  // Who belongs to the office is asked as well, since the demo has one.
  const paths = requests.map(({ path }) => path);
  expect(paths).toEqual(['/rest/api/3/permissions/check', '/rest/api/3/myself?expand=groups']);
  expect(store.filter(({ op }) => op === 'getMany')).toHaveLength(2);
  expect(failureOf(await onPage(jira, 'admin', 'sayDo.open', { cursor: `path-p1-${'0'.repeat(32)}` })).code).toBe(
    'invalid',
  );
});

const PAIR = { says: 'retention', rewarded: 'purchase' };
const decide = (viewer: string, issueId: string, changes: object) =>
  onPage(jira, viewer, 'entry.save', {
    kind: 'rewardDecision',
    home: { issueId },
    version: 0,
    changes: { ...changes },
  });

test('who named themselves sponsor decides nothing before somebody else names them; the office does', async () => {
  const whole = { ...PAIR, decision: 'keep', reason: 'It costs us nothing' };
  const home = { issueId: UNNAMED };
  const mayAdd = async (viewer: string): Promise<boolean> =>
    valueOf(await onPage(jira, viewer, 'entry.list', { kind: 'rewardDecision', home })).mayAdd;
  await rate(jira, EDITOR, UNNAMED, { sponsor: EDITOR });
  const { code, message } = failureOf(await decide(EDITOR, UNNAMED, whole));
  expect(code).toBe('forbidden');
  expect(message).toMatch(/nobody who named themselves sponsor\. Ask the office, or ask somebody else who may edit/);
  const inTable = { kind: 'rewardDecision' as const, home, records: [{ key: 'a'.repeat(32), changes: whole }] };
  expect(failureOf(await onPage(jira, EDITOR, 'entry.saveMany', inTable)).code).toBe('forbidden');
  expect(await mayAdd(EDITOR)).toBe(false);
  expect(await mayAdd('admin')).toBe(true);
  // What else was changed since does not hide who named them.
  await rate(jira, 'admin', UNNAMED, { reason: 'Looked at' });
  expect(await mayAdd(EDITOR)).toBe(false);
  await rate(jira, 'admin', UNNAMED, { sponsor: null });
  await rate(jira, 'admin', UNNAMED, { sponsor: EDITOR });
  expect(await mayAdd(EDITOR)).toBe(true);
  // Named once by somebody else, taken off, and named by oneself.
  await rate(jira, EDITOR, UNNAMED, { sponsor: null });
  await rate(jira, EDITOR, UNNAMED, { sponsor: EDITOR });
  expect(failureOf(await decide(EDITOR, UNNAMED, whole)).code).toBe('forbidden');
  await rate(jira, 'admin', UNNAMED, { sponsor: null });
  await rate(jira, 'admin', UNNAMED, { sponsor: EDITOR });
  const { entry } = valueOf(await decide(EDITOR, UNNAMED, whole));
  expect(entry.status).toBe('decided');
  valueOf(await onPage(jira, EDITOR, 'entry.remove', { id: entry.id, version: entry.version }));
});

test('the sponsor of an epic or the office decides, nobody else; it is told to who browses the epic', async () => {
  const whole = { ...PAIR, decision: 'reward', reason: 'Half of the bonus goes by who stays' };
  for (const viewer of ['project-manager', 'support-colleague'])
    expect(failureOf(await decide(viewer, OWN, whole)).code).toBe('forbidden');
  expect(failureOf(await decide('outsider', OWN, whole)).code).toBe('notFound');
  expect(failureOf(await decide(SPONSOR, HIDDEN, whole)).code).toBe('notFound');
  // Without a reason nothing is decided.
  const begun = valueOf(await decide(SPONSOR, OWN, { ...PAIR, decision: 'keep' })).entry;
  expect(begun.status).toBe('begun');
  expect((await opened(SPONSOR)).decisions).toEqual([]);
  valueOf(await decide('admin', HIDDEN, { ...whole, decision: 'need' }));
  const { entry } = valueOf(await decide(SPONSOR, OWN, whole));
  expect(entry.status).toBe('decided');
  const [toAdmin, toBoard, toOutsider] = [await opened('admin'), await opened(SPONSOR), await opened('outsider')];
  expect([toAdmin.decisions.length, toAdmin.hiddenDecisions]).toEqual([2, 0]);
  expect(toBoard.decisions.map(({ body }) => body)).toEqual([whole]);
  expect([toBoard.hiddenDecisions, toOutsider.hiddenDecisions, toOutsider.decisions]).toEqual([1, 2, []]);
  const removed = await onPage(jira, SPONSOR, 'entry.remove', { id: entry.id, version: entry.version });
  valueOf(removed);
  expect((await opened(SPONSOR)).decisions).toEqual([]);
});
