import type { Backup, BackupEpic } from '#domain/backup/format';
import { failureOf, onAdminPage, onPage, rate, valueOf } from '../support/local/appCalls';
import { EXPORTED_AT, exportOf, importFile, previewFile, stageFile, statusOf } from '../support/local/backup';
import { anAssessment, weighted } from '../support/generators';
import { spawnLocalJira, startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { idOf, seedEpics } from '../support/local/seedEpics';
import { temporaryFolder } from '../support/temporaryFolder';

jest.setTimeout(180_000);

const AT = '2026-10-01T10:00:00.000Z';
const EPICS = 260;

/** Histories that go over several transactions and several parts. */
function anEpic(number: number, versions: number): BackupEpic {
  const changes = Array.from({ length: versions }, (_, at) => ({
    version: at + 1,
    at: AT,
    actor: 'board-member',
    from: {},
    to: { reason: `${at} ${'x'.repeat(400)}` },
  }));
  const assessment = {
    ...anAssessment({ answers: { impact: (number % 7) - 3 }, stage: 'retention' }),
    version: versions,
    updatedAt: AT,
    updatedBy: 'board-member',
  };
  return { issueId: idOf(number), projectId: '10000', assessment, changes };
}

function aFile(site: string): Backup {
  const settings = [1, 2, 3].map((version) => ({
    version,
    at: AT,
    author: 'admin',
    reason: `Version ${version}`,
    settings: weighted(10 * version, 50),
  }));
  const assessments = Array.from({ length: EPICS }, (_, at) => anEpic(at + 1, at % 50 === 0 ? 500 : 1 + (at % 3)));
  const content = { settings: { versions: settings }, assessments, entries: [] };
  return { format: 'customer-lens-export', v: 2, site, exportedAt: AT, ...content };
}

const NOTHING = { settings: [], continued: null, epics: [], entries: [] };

const staged = async (jira: RunningLocalJira): Promise<number> =>
  (await jira.calls()).store.filter(({ keys }) => keys.some((key) => /^import:/.test(key))).length;

test('killed again and again while it applies, it ends as if nothing had happened, and leaves nothing', async () => {
  const state = temporaryFolder('import');
  let jira = await spawnLocalJira({ state, seedIssues: seedEpics(EPICS) });
  const file = aFile((await exportOf(jira)).site);
  const id = (await previewFile(jira, file)).import;
  expect(await statusOf(jira)).toMatchObject({ state: 'ready', planned: { created: EPICS } });
  valueOf(await onAdminPage(jira, 'admin', 'backup.apply', { import: id }));
  let kills = 0;
  for (let pause = 40; kills < 4; pause += 90) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const { state: stands, done } = await statusOf(jira);
    if (stands === 'done') break;
    await jira.kill();
    kills += 1;
    expect(done).toBeLessThan(20);
    jira = await spawnLocalJira({ state });
  }
  expect(kills).toBeGreaterThan(0);
  await jira.run('work-consumer');
  const end = await statusOf(jira);
  expect(end).toMatchObject({
    state: 'done',
    settings: 'restored',
    applied: { created: EPICS, changed: 0, same: 0, kept: 0, missed: 0 },
  });
  expect(await exportOf(jira)).toEqual({ ...file, exportedAt: EXPORTED_AT });
  const { body } = await jira.rest('admin', 'POST', '/rest/api/3/search/approximate-count', {
    jql: 'customerSettings = 3',
  });
  expect(body).toEqual({ count: EPICS });
  // Nothing staged is left: what would be read again is not there.
  const applied = failureOf(await onAdminPage(jira, 'admin', 'backup.apply', { import: id }));
  expect(applied.code).toBe('conflict');
  await jira.stop();
});

describe('on one site', () => {
  let jira: RunningLocalJira;
  let site: string;
  beforeAll(async () => {
    jira = await startLocalJira({ seedIssues: seedEpics(40) });
    site = (await exportOf(jira)).site;
  });
  afterAll(() => jira.stop());
  afterEach(async () => {
    await jira.clearFaults();
    await jira.run('work-consumer');
  });
  const oneEpic = (number: number, impact: number): Backup => {
    const epic = anEpic(number, 1);
    return {
      ...aFile(site),
      settings: { versions: [] },
      assessments: [{ ...epic, assessment: { ...epic.assessment, answers: { impact } } }],
    };
  };

  test('two administrators begin at once: the later takes the place of the earlier, who is told', async () => {
    const mine = await stageFile(jira, oneEpic(1, 1), 'admin');
    const theirs = await stageFile(jira, oneEpic(1, 2), 'admin');
    expect(theirs).not.toBe(mine);
    expect(failureOf(await onAdminPage(jira, 'admin', 'backup.preview', { import: mine }))).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('another one was begun'),
    });
    const both = await Promise.all(
      [1, 2].map(() => onAdminPage(jira, 'admin', 'backup.begin', { site, exportedAt: AT, parts: 1 })),
    );
    expect(both.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    const ids = both.flatMap((one) => (one.ok ? [one.value.import] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('while one applies, no other begins', async () => {
    const { import: id } = await previewFile(jira, oneEpic(2, 1));
    await jira.faults({ target: { queue: { name: 'work', at: 'delivery' } }, fault: { hang: true } });
    valueOf(await onAdminPage(jira, 'admin', 'backup.apply', { import: id }));
    expect(
      failureOf(await onAdminPage(jira, 'admin', 'backup.begin', { site, exportedAt: AT, parts: 1 })),
    ).toMatchObject({ code: 'conflict', message: expect.stringContaining('under way') });
    await jira.clearFaults();
    // Asked again, it only makes sure that it goes on.
    valueOf(await onAdminPage(jira, 'admin', 'backup.apply', { import: id }));
    await jira.run('work-consumer');
    expect(await statusOf(jira)).toMatchObject({ state: 'done', applied: { created: 1 } });
  });

  test('what somebody rates after the preview stays as it is, and is counted', async () => {
    await rate(jira, 'project-manager', idOf(3), { answers: { impact: 1 } });
    const file = { ...oneEpic(3, -3), assessments: [...oneEpic(3, -3).assessments, ...oneEpic(4, -3).assessments] };
    const { import: id, planned } = await previewFile(jira, file);
    expect(planned).toMatchObject({ changed: 1, created: 1 });
    await rate(jira, 'project-manager', idOf(3), { answers: { impact: 2 } });
    await rate(jira, 'project-manager', idOf(4), { answers: { impact: 3 } });
    valueOf(await onAdminPage(jira, 'admin', 'backup.apply', { import: id }));
    await jira.run('work-consumer');
    expect(await statusOf(jira)).toMatchObject({ state: 'done', applied: { kept: 2, changed: 0, created: 0 } });
    for (const [number, impact, versions] of [
      [3, 2, 2],
      [4, 3, 1],
    ] as const) {
      const { assessment } = valueOf(await onPage(jira, 'admin', 'assessment.open', { issueId: idOf(number) }));
      expect(assessment).toMatchObject({ version: versions, answers: { impact } });
      expect(
        valueOf(await onPage(jira, 'admin', 'assessment.history', { issueId: idOf(number) })).changes,
      ).toHaveLength(versions);
    }
  });

  test('storage that fails for long stops it with a sentence; it goes on where it was', async () => {
    const { import: id } = await previewFile(jira, oneEpic(5, 1));
    await jira.faults({
      target: { store: { op: 'transact', key: `assessment/assessment:${idOf(5)}` } },
      fault: { status: 500 },
    });
    valueOf(await onAdminPage(jira, 'admin', 'backup.apply', { import: id }));
    for (let tries = 0; tries < 8 && (await statusOf(jira)).state === 'applying'; tries += 1)
      await jira.run('work-consumer');
    expect(await statusOf(jira)).toMatchObject({ state: 'stopped', problem: expect.stringContaining('go on') });
    await jira.clearFaults();
    valueOf(await onAdminPage(jira, 'admin', 'backup.apply', { import: id }));
    await jira.run('work-consumer');
    expect(await statusOf(jira)).toMatchObject({ state: 'done', applied: { created: 1 } });
  });

  test.each<[string, (file: Backup) => object, RegExp]>([
    [
      'an answer to a criterion that nobody knows',
      (file) => ({
        assessments: file.assessments.map((epic) => ({
          ...epic,
          assessment: { ...epic.assessment, answers: { 'no-such': 1 } },
        })),
      }),
      /answers “no-such”/,
    ],
    [
      'a stage that nobody knows',
      (file) => ({
        assessments: file.assessments.map((epic) => ({
          ...epic,
          assessment: { ...epic.assessment, stage: 'no-such' },
        })),
      }),
      /stage “no-such”/,
    ],
    [
      'settings without a weight',
      () => ({
        settings: { versions: [{ version: 1, at: AT, author: 'admin', reason: 'r', settings: weighted(0, 0) }] },
      }),
      /settings of the file cannot be used here/,
    ],
  ])('%s: refused in the preview, nothing changed', async (_, change, problem) => {
    const before = await exportOf(jira);
    const {
      import: id,
      state,
      problem: told,
    } = await previewFile(jira, { ...oneEpic(6, 1), ...change(oneEpic(6, 1)) });
    expect([state, told]).toEqual(['refused', expect.stringMatching(problem)]);
    expect(failureOf(await onAdminPage(jira, 'admin', 'backup.apply', { import: id })).code).toBe('conflict');
    expect(await exportOf(jira)).toEqual(before);
  });

  test('answers to an archived criterion are kept, and take no part', async () => {
    const reach = {
      id: 'reach',
      label: 'Reach',
      question: '',
      anchors: {},
      weight: 10,
      kind: 'count' as const,
      archived: true,
    };
    const settings = { ...weighted(30, 70), criteria: [...weighted(30, 70).criteria, reach] };
    const file = {
      ...oneEpic(7, 1),
      settings: { versions: [{ version: 1, at: AT, author: 'admin', reason: 'r', settings }] },
    };
    const [epic] = file.assessments;
    const done = await importFile(jira, {
      ...file,
      assessments: [{ ...epic!, assessment: { ...epic!.assessment, answers: { impact: 3, reach: 9 } } }],
    });
    expect(done).toMatchObject({ state: 'done', settings: 'restored' });
    const { assessment, score } = valueOf(await onPage(jira, 'admin', 'assessment.open', { issueId: idOf(7) }));
    expect(assessment.answers).toEqual({ impact: 3, reach: 9 });
    expect(score).toEqual({ floor: 30, ceiling: 100 });
  });

  test('parts that are missing, out of order or no parts are refused', async () => {
    const { import: id } = valueOf(
      await onAdminPage(jira, 'admin', 'backup.begin', { site, exportedAt: AT, parts: 2 }),
    );
    expect(
      failureOf(
        await onAdminPage(jira, 'admin', 'backup.stage', {
          import: id,
          part: 2,
          content: NOTHING,
        }),
      ).code,
    ).toBe('invalid');
    expect(
      failureOf(await onAdminPage(jira, 'admin', 'backup.stage', { import: id, part: 0, content: { epics: 'all' } }))
        .code,
    ).toBe('invalid');
    const part = (number: number) => ({ ...NOTHING, epics: oneEpic(number, 1).assessments });
    valueOf(await onAdminPage(jira, 'admin', 'backup.stage', { import: id, part: 0, content: part(9) }));
    valueOf(await onAdminPage(jira, 'admin', 'backup.preview', { import: id }));
    await jira.run('work-consumer');
    expect(await statusOf(jira)).toMatchObject({
      state: 'refused',
      problem: expect.stringContaining('did not arrive'),
    });
    const another = valueOf(
      await onAdminPage(jira, 'admin', 'backup.begin', { site, exportedAt: AT, parts: 2 }),
    ).import;
    for (const at of [0, 1])
      valueOf(await onAdminPage(jira, 'admin', 'backup.stage', { import: another, part: at, content: part(9 - at) }));
    valueOf(await onAdminPage(jira, 'admin', 'backup.preview', { import: another }));
    await jira.run('work-consumer');
    expect(await statusOf(jira)).toMatchObject({ state: 'refused', problem: expect.stringContaining('stands twice') });
  });

  test('a file of another site is refused by the server too', async () => {
    expect(
      failureOf(await onAdminPage(jira, 'admin', 'backup.begin', { site: `${site}x`, exportedAt: AT, parts: 1 })),
    ).toMatchObject({ code: 'invalid', message: expect.stringContaining('another Jira site') });
  });

  test('what was staged is gone after the import', async () => {
    await jira.clearCalls();
    const done = await importFile(jira, oneEpic(10, 1));
    expect(done.state).toBe('done');
    expect(await staged(jira)).toBeGreaterThan(0);
    const { store } = await jira.calls();
    const dropped = new Set(store.filter(({ op }) => op === 'batchDelete').flatMap(({ keys }) => keys));
    const written = store
      .filter(({ op }) => op === 'set' || op === 'transact')
      .flatMap(({ keys }) => keys)
      .filter((key) => key.startsWith('import:') || key.includes(':created:'));
    expect(written.length).toBeGreaterThan(2);
    expect(written.filter((key) => !dropped.has(key))).toEqual([]);
  });
});
