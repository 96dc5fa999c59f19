import type { Input } from '#contract/procedures';
import type { Proposal } from '#domain/proposal/proposal';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { isDatePast } from '#usecases/proposal/saveProposal';
import { failureOf, onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { exportOf, importFile } from '../../support/local/backup';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const HOUR = 3_600_000;
let jira: MovableJira;
beforeEach(async () => {
  jira = await startLocalJira({ seedIssues: [...seedEpics(3), leaver()] });
  await jira.settings({ writeLimits: null });
});
afterEach(() => jira.stop());

/** Jira says of the administrator's account that it is closed; it still answers to its viewer. */
function leaver(): object {
  return {
    id: '10099',
    key: 'X-99',
    fields: {
      summary: 'Left',
      issuetype: { name: 'Story' },
      reporter: { accountId: 'admin', displayName: 'Someone who left', active: false },
    },
  };
}

const version = async (): Promise<number> => valueOf(await onPage(jira, 'board-member', 'settings.open', {})).version;
const weightsInForce = async () =>
  valueOf(await onPage(jira, 'board-member', 'settings.open', {})).settings.criteria.map(({ weight }) => weight);

async function propose(viewer = 'board-member', more: Partial<Input<'proposal.save'>> = {}): Promise<Proposal> {
  const wanted = {
    title: 'Requests first',
    reason: 'Customers ask',
    weights: { impact: 20, request: 80 },
    settingsVersion: await version(),
    effectiveAt: null,
    ...more,
  };
  return valueOf(await onPage(jira, viewer, 'proposal.save', wanted)).proposal;
}
const decide = (proposal: Proposal, approve: boolean, seen = proposal.version) =>
  onAdminPage(jira, 'admin', 'proposal.decide', { id: proposal.id, version: seen, approve, reason: 'Agreed' });
const withdraw = (viewer: string, proposal: Proposal) =>
  onPage(jira, viewer, 'proposal.withdraw', { id: proposal.id, version: proposal.version });
const list = async (viewer = 'outsider') => valueOf(await onPage(jira, viewer, 'proposal.list', {}));
const askSecondPerson = async () =>
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', {
      version: 0,
      settings: { ...DEFAULT_SETTINGS, secondPerson: true },
      reason: 'Four eyes',
    }),
  );

test('proposed by anyone, approved by an administrator: the next settings, re-scored, with who and why', async () => {
  await rate(jira, 'project-manager', idOf(1), { answers: { impact: 3, request: 'no' } });
  const proposal = await propose();
  expect(proposal).toMatchObject({
    status: 'open',
    author: 'board-member',
    weights: { impact: 20, request: 80, 'stage-need': 0 },
    decision: null,
    version: 1,
  });
  expect((await list()).pending).toEqual([proposal]);
  const { proposal: applied } = valueOf(await decide(proposal, true));
  expect(applied).toMatchObject({
    status: 'applied',
    appliedAs: 1,
    version: 2,
    decision: { by: 'admin', reason: 'Agreed' },
  });
  expect(await weightsInForce()).toEqual([20, 80, 0]);
  await jira.run('work-consumer');
  expect(valueOf(await onAdminPage(jira, 'admin', 'rescore.status', {}))).toMatchObject({ state: 'done', done: 1 });
  const { versions } = valueOf(await onAdminPage(jira, 'admin', 'settings.history', {}));
  expect(versions).toMatchObject([{ version: 1, author: 'admin', reason: 'Proposal “Requests first”: Customers ask' }]);
  expect(await list()).toEqual({ pending: [], settled: [applied] });
});

test('who sends the very same once more while it is open, because no answer came, has proposed once', async () => {
  const proposal = await propose();
  expect(await propose()).toEqual(proposal);
  expect((await propose('support-colleague')).id).not.toBe(proposal.id);
  expect((await propose('board-member', { reason: 'Something else' })).id).not.toBe(proposal.id);
  expect((await list()).pending).toHaveLength(3);
});

test('two approvals at once apply once; what is decided cannot be decided again', async () => {
  const proposal = await propose();
  const both = await Promise.all([decide(proposal, true), decide(proposal, true)]);
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await version()).toBe(1);
  expect(failureOf(await decide(proposal, false, 2))).toMatchObject({
    code: 'conflict',
    current: { status: 'applied' },
  });
  expect(failureOf(await withdraw('board-member', { ...proposal, version: 2 })).code).toBe('conflict');
});

test('with a date: applied by the hourly sweep once it has come, once however often it runs', async () => {
  const effectiveAt = new Date(jira.now() + HOUR).toISOString();
  const proposal = await propose('board-member', { effectiveAt });
  expect(valueOf(await decide(proposal, true)).proposal).toMatchObject({ status: 'approved', appliedAs: null });
  await jira.run('hourly-sweep');
  expect(await version()).toBe(0);
  await jira.pass(HOUR);
  await Promise.all([jira.run('hourly-sweep'), jira.run('hourly-sweep')]);
  await jira.run('hourly-sweep');
  expect(await version()).toBe(1);
  expect(await weightsInForce()).toEqual([20, 80, 0]);
  expect((await list()).settled).toMatchObject([{ status: 'applied', appliedAs: 1, decision: { by: 'admin' } }]);
});

test('what is approved can be called off or withdrawn until its date', async () => {
  const effectiveAt = '2999-01-01T00:00:00.000Z';
  const [one, other] = [
    await propose('board-member', { effectiveAt }),
    await propose('support-colleague', { effectiveAt }),
  ];
  const [approved, second] = [valueOf(await decide(one, true)).proposal, valueOf(await decide(other, true)).proposal];
  expect(failureOf(await withdraw('support-colleague', approved))).toMatchObject({ code: 'forbidden' });
  expect(valueOf(await withdraw('board-member', approved)).proposal.status).toBe('withdrawn');
  expect(valueOf(await decide(second, false)).proposal.status).toBe('rejected');
  expect(await version()).toBe(0);
});

test('criteria that are gone: refused at the approval, put away with the reason by the sweep', async () => {
  const added = {
    ...DEFAULT_SETTINGS,
    criteria: [
      ...DEFAULT_SETTINGS.criteria,
      { id: 'reach', label: 'Reach', question: '', anchors: {}, kind: 'count' as const, weight: 10 },
    ],
  };
  valueOf(await onAdminPage(jira, 'admin', 'settings.save', { version: 0, settings: added, reason: 'Reach' }));
  const soon = new Date(jira.now() + HOUR).toISOString();
  const [now, later] = [
    await propose('board-member', { weights: { reach: 20 } }),
    await propose('board-member', { weights: { reach: 30 }, effectiveAt: soon }),
  ];
  expect(valueOf(await decide(later, true)).proposal.status).toBe('approved');
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', { version: 1, settings: DEFAULT_SETTINGS, reason: 'No reach' }),
  );
  expect(failureOf(await decide(now, true))).toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('not in use any more: reach'),
  });
  await jira.pass(HOUR);
  await jira.run('hourly-sweep');
  const { pending, settled } = await list();
  expect(pending.map(({ id }) => id)).toEqual([now.id]);
  expect(settled).toMatchObject([
    { id: later.id, status: 'rejected', problem: expect.stringContaining('not in use any more: reach') },
  ]);
  expect(await version()).toBe(2);
});

test('a second person: weights change by proposals only, nobody approves their own, else as before', async () => {
  expect(await askSecondPerson()).toEqual({ version: 1 });
  const strict = { ...DEFAULT_SETTINGS, secondPerson: true };
  const heavier = {
    ...strict,
    criteria: strict.criteria.map((one) => (one.id === 'request' ? { ...one, weight: 31 } : one)),
  };
  const save = (settings: typeof strict) =>
    onAdminPage(jira, 'admin', 'settings.save', { version: 1, settings, reason: 'Trying' });
  expect(failureOf(await save(heavier))).toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('ask for a second person'),
  });
  expect(failureOf(await save({ ...heavier, secondPerson: false })).code).toBe('invalid');
  const own = await propose('admin');
  expect(failureOf(await decide(own, true))).toMatchObject({
    code: 'forbidden',
    message: expect.stringContaining('another administrator'),
  });
  expect(valueOf(await decide(await propose(), true)).proposal).toMatchObject({ status: 'applied', appliedAs: 2 });
  expect(valueOf(await onPage(jira, 'admin', 'settings.open', {})).settings.secondPerson).toBe(true);
  expect(
    valueOf(
      await onAdminPage(jira, 'admin', 'settings.save', {
        version: 2,
        settings: {
          ...valueOf(await onPage(jira, 'admin', 'settings.open', {})).settings,
          initiativeTypes: ['Epic', 'Story'],
        },
        reason: 'Types',
      }),
    ),
  ).toEqual({ version: 3 });
});

test('a file is no way around the second person: its weights are not imported', async () => {
  const file = await exportOf(jira);
  valueOf(
    await onAdminPage(jira, 'admin', 'settings.save', {
      version: 0,
      settings: { ...DEFAULT_SETTINGS, secondPerson: true },
      reason: 'Four eyes',
    }),
  );
  const other = {
    ...DEFAULT_SETTINGS,
    criteria: DEFAULT_SETTINGS.criteria.map((one) => (one.id === 'request' ? { ...one, weight: 90 } : one)),
  };
  const at = '2026-11-01T10:00:00.000Z';
  const changed = {
    ...file,
    settings: { versions: [{ version: 1, at, author: 'admin', reason: 'Elsewhere', settings: other }] },
  };
  expect(await importFile(jira, changed)).toMatchObject({ state: 'done', settings: 'kept' });
  expect([await version(), await weightsInForce()]).toEqual([1, [70, 30, 0]]);
});

test('what cannot be proposed: nothing new, no score, absent criteria, from older settings, over 50', async () => {
  const refused = async (more: Partial<Input<'proposal.save'>>) =>
    failureOf(
      await onPage(jira, 'board-member', 'proposal.save', {
        title: 'T',
        reason: 'R',
        weights: { impact: 1 },
        settingsVersion: 0,
        effectiveAt: null,
        ...more,
      }),
    ).code;
  expect(await refused({ weights: { impact: 70 } })).toBe('invalid');
  expect(await refused({ weights: { impact: 0, request: 0 } })).toBe('invalid');
  expect(await refused({ weights: { gone: 5, impact: 1 } })).toBe('invalid');
  expect(await refused({ settingsVersion: 3 })).toBe('conflict');
  for (let made = 0; made < 10; made += 1) await propose('board-member', { title: `Number ${made}` });
  // Nobody alone fills the list: the others still can.
  expect(await refused({})).toBe('invalid');
  for (const other of ['project-manager', 'support-colleague', 'admin', 'outsider'])
    for (let made = 0; made < 10; made += 1) await propose(other, { title: `Number ${made}` });
  const full = failureOf(
    await onPage(jira, 'project-manager', 'proposal.save', {
      title: 'T',
      reason: 'R',
      weights: { impact: 1 },
      settingsVersion: 0,
      effectiveAt: null,
    }),
  );
  expect(full).toMatchObject({ code: 'invalid', message: expect.stringMatching(/^50 proposals wait/) as unknown });
});

test('a date is past where its day is over in every time zone, whenever that day began', () => {
  const now = '2026-11-22T11:59:00.000Z';
  // Today has just begun in the first zone of the world, and is still yesterday's date in the last.
  const begins = (day: string, hours: number): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) - hours * 3_600_000).toISOString();
  for (const [day, hours] of [
    ['2026-11-23', 14],
    ['2026-11-22', 0],
    ['2026-11-21', -12],
    ['2026-11-22', 14],
  ] as const)
    expect(isDatePast(begins(day, hours), now)).toBe(false);
  expect(isDatePast('2026-11-20T23:59:59.999Z', now)).toBe(true);
  expect(isDatePast('2019-01-01T00:00:00.000Z', now)).toBe(true);
  expect(isDatePast(null, now)).toBe(false);
});

test('a day that is over is refused in a sentence; today is not, wherever it began', async () => {
  const days = (away: number): string => new Date(jira.now() + away * 86_400_000).toISOString();
  const input = { title: 'T', reason: 'R', weights: { impact: 1 }, settingsVersion: 0 };
  for (const effectiveAt of ['2019-01-01T00:00:00.000Z', days(-2)])
    expect(failureOf(await onPage(jira, 'board-member', 'proposal.save', { ...input, effectiveAt }))).toMatchObject({
      code: 'invalid',
      message: 'The day on which these weights shall take effect is over. Choose today or a later day, or none.',
    });
  expect((await list()).pending).toEqual([]);
  expect(
    valueOf(await onPage(jira, 'board-member', 'proposal.save', { ...input, effectiveAt: days(-1) })).proposal.status,
  ).toBe('open');
});

test('a person whose account is closed is named no more, as who proposed or who decided', async () => {
  await propose('admin');
  valueOf(await decide(await propose('board-member', { effectiveAt: '2999-01-01T00:00:00.000Z' }), true));
  expect((await jira.run('weekly-personal-data')).status).toBe(200);
  const { pending } = await list();
  expect(pending.map(({ author, decision }) => [author, decision?.by])).toEqual([
    ['former user', undefined],
    ['board-member', 'former user'],
  ]);
  expect(JSON.stringify(pending)).not.toContain('"admin"');
});
