import fc from 'fast-check';
import { ERROR_CODES, failureSchema } from '#contract/errors';
import { openedEnvelope } from '#kernel/packed';
import type { ProcedureName } from '#contract/procedures';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { onPage, rate, valueOf } from '../support/local/appCalls';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { SAMPLES } from '../support/entrySamples';
import { sampleMade, type MadeBefore } from '../support/local/pathRecords';
import { browsesProject } from '../resolver/demoPlaces';
import { writesOf, wordsHiddenFrom, type HiddenWords } from './demoSecrets';
import { call, everyShape, MODULES, VIEWERS, type Call } from './hostileCalls';
import { boards, ISSUES, recordIds, TIED } from './hostileParts';
import { hostileText, hostileValue, spoilt } from './hostileValues';
import { timeFor, tryCases } from './runs';

const PART = 0.45;
let jira: RunningLocalJira;
let hidden: HiddenWords;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null });
  await rate(jira, 'admin', '14011', {
    answers: { impact: -3 },
    reason: 'Merger: nobody else may read this',
    sponsor: 'admin',
  });
  await jira.rest('admin', 'DELETE', '/rest/api/3/issue/11010');
  await jira.run('work-consumer');
  for (const issueId of TIED) await rate(jira, 'admin', issueId, { answers: { impact: 3, request: 'yes' } });
  for (const issueIds of [ISSUES, ['14011'], ['12008', '11016'], ISSUES, [...TIED]]) {
    const { id } = valueOf(
      await onPage(jira, 'admin', 'board.freeze', { title: 'A board', scope: 'All', places: 1, issueIds, more: false }),
    );
    boards.push(id);
  }
  for (const [kind, home] of [
    ['request', { issueId: '14011' }],
    ['challenge', { issueId: '12001' }],
    ['ask', { issueId: '12001' }],
    ['disruption', { issueId: '12008' }],
    ['roster', { projectId: '10020' }],
  ] as const) {
    const added = { kind, home, version: 0, changes: SAMPLES[kind] };
    recordIds.push(valueOf(await onPage(jira, 'admin', 'entry.save', added)).entry.id);
  }
  // Seen, and in a project that is hidden from most: what is said of it is nobody else's.
  for (const [projectId, issueId] of [
    ['10020', '12001'],
    ['10040', '14011'],
  ] as const) {
    const before: MadeBefore = new Map();
    for (const kind of [
      'path',
      'measure',
      'definition',
      'vetting',
      'move',
      'cause',
      'pathChange',
      'reading',
    ] as const) {
      const entry = await sampleMade(jira, 'admin', kind, { issueId, projectId }, before, secretOf(kind, projectId));
      if (entry) recordIds.push(entry.id);
    }
  }
  hidden = await wordsHiddenFrom(jira, VIEWERS);
  for (const viewer of VIEWERS.filter((one) => !browsesProject(one, 'BIZ')))
    hidden[viewer] = [...(hidden[viewer] ?? []), SECRET];
});
afterAll(() => jira.stop());

const SECRET = 'Merger path that nobody else may read';
const secretOf = (kind: string, projectId: string): Record<string, unknown> =>
  projectId === '10040' && kind === 'path' ? { name: SECRET } : {};

const WRITES: readonly string[] = [
  'assessment.save',
  'settings.save',
  'needs.save',
  'opinion.save',
  'opinion.ask',
  'entry.save',
  'entry.saveMany',
  'reading.save',
  'entry.answer',
  'entry.remove',
  'board.freeze',
  'board.decide',
  'board.orderTie',
  'board.delete',
  'goLive.freeze',
  'proposal.save',
  'proposal.decide',
  'proposal.withdraw',
  'removal.start',
  'views.save',
];

const answerSays = (text: string, words: readonly string[], sent: string): string[] =>
  words.filter((word) => text.includes(word) && !sent.includes(word));

test(
  'each procedure, in each shape, answers in its envelope or is refused: no failure, leak or refused write',
  async () => {
    const seen = new Map<string, number>();
    const check = async ({ procedure, viewer, moduleKey, payload, extension: context }: Call) => {
      await jira.clearCalls();
      const { status, body } = await jira.invoke(
        viewer,
        moduleKey,
        procedure,
        payload,
        context as Record<string, unknown>,
      );
      expect(status).toBeLessThan(500);
      const sent = JSON.stringify([payload, context]);
      const answer = (status === 200 ? await openedEnvelope(body as object) : body) as {
        ok?: boolean;
        error?: unknown;
      };
      expect(answerSays(JSON.stringify(answer), hidden[viewer] ?? [], sent)).toEqual([]);
      const outcome = status !== 200 ? String(status) : answer.ok ? 'ok' : failureSchema.parse(answer.error).code;
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
      // Nothing that was sent may look like Jira's or the storage's own trouble.
      expect(outcome).not.toBe('unavailable');
      if (outcome !== 'ok' || !WRITES.includes(procedure)) expect(writesOf(await jira.calls(), procedure)).toEqual([]);
    };
    await tryCases(call, PART, check, { first: everyShape(), kindOf: ({ procedure }) => procedure });
    expect(
      [...seen.keys()].filter((outcome) => !['ok', '400', '404', '413', ...ERROR_CODES].includes(outcome)),
    ).toEqual([]);
    for (const outcome of ['ok', 'invalid', 'notFound', 'forbidden', '404'])
      expect(seen.get(outcome)).toBeGreaterThan(0);
  },
  timeFor(PART),
);

test.each<[string, ProcedureName, object]>([
  [
    '30,000 answers',
    'assessment.save',
    {
      issueId: '12001',
      version: 1,
      changes: { answers: Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`a${at}`, 1])) },
    },
  ],
  [
    '30,000 unknown fields',
    'assessment.save',
    {
      issueId: '12001',
      version: 1,
      changes: Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`a${at}`, 1])),
    },
  ],
  ['400 KB of reason', 'assessment.save', { issueId: '12001', version: 1, changes: { reason: 'é'.repeat(200_000) } }],
  ['600 KB', 'assessment.save', { issueId: '12001', version: 1, changes: { reason: 'x'.repeat(610_000) } }],
  [
    'ten keys of 40 KB',
    'assessment.save',
    {
      issueId: '12001',
      version: 1,
      changes: { answers: Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`${at}`.repeat(40_000), 1])) },
    },
  ],
  [
    '240,000 criteria',
    'settings.save',
    { version: 1, reason: 'r', settings: { ...DEFAULT_SETTINGS, criteria: Array.from({ length: 240_000 }, () => 1) } },
  ],
  ['240,000 rows', 'portfolio.vouch', { rows: Array.from({ length: 240_000 }, () => 1) }],
  ['130,000 rows', 'portfolio.vouch', { rows: Array.from({ length: 130_000 }, () => 1) }],
])('%s: refused in few words, nothing written', async (_, procedure, payload) => {
  const { assessment } = (
    (await jira.invoke('admin', 'portfolio-page', 'assessment.open', { issueId: '12001' })).body as {
      value: { assessment: { version: number } };
    }
  ).value;
  const sent = 'version' in payload ? { ...payload, version: assessment.version } : payload;
  await jira.clearCalls();
  const { status, body } = await jira.invoke('admin', 'settings-page', procedure, sent);
  expect(status).toBeLessThan(500);
  if (status === 200) expect(body).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(JSON.stringify(body).length).toBeLessThan(20_000);
  expect(writesOf(await jira.calls(), procedure)).toEqual([]);
});

test(
  'names of procedures that are none are refused on every module',
  async () => {
    const names = fc.oneof(
      hostileText,
      fc.constantFrom(
        '__proto__',
        'constructor',
        'assessment.open ',
        'ASSESSMENT.OPEN',
        'settings',
        'define',
        'getDefinitions',
      ),
    );
    await tryCases(
      fc.tuple(names, fc.constantFrom(...MODULES), fc.constantFrom(...VIEWERS)),
      0.025,
      async ([name, moduleKey, viewer]) => {
        const { status } = await jira.invoke(viewer, moduleKey, name, {});
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      },
    );
  },
  timeFor(0.025),
);

test(
  'a property forged by an editor makes no procedure fail, and is not the truth',
  async () => {
    const path = `/rest/api/3/issue/12001/properties/${SUMMARY_PROPERTY}`;
    await jira.settings({ writeLimits: null });
    let forged = 0;
    const truth = (await jira.invoke('admin', 'portfolio-page', 'assessment.open', { issueId: '12001' })).body;
    await tryCases(
      fc.oneof(
        hostileValue,
        spoilt({ v: 1, version: 1, settings: 0, floor: 100, ceiling: 100, answers: { impact: 3 } }),
      ),
      0.025,
      async (property) => {
        const put = await jira.rest('project-manager', 'PUT', path, property);
        expect(put.status).toBeLessThan(500);
        // Too long or too deep for Jira: then nothing is forged.
        if (put.status >= 400) return;
        forged += 1;
        const opened = await jira.invoke('admin', 'portfolio-page', 'assessment.open', { issueId: '12001' });
        expect(opened.body).toEqual(truth);
        const vouched = await jira.invoke('board-member', 'portfolio-page', 'portfolio.vouch', {
          rows: [{ issueId: '12001', property }],
        });
        expect(vouched).toEqual({ status: 200, body: { ok: true, value: { doubtful: ['12001'] } } });
        for (const viewer of ['board-member', 'outsider']) {
          const found = await jira.rest(viewer, 'POST', '/rest/api/3/search/jql', {
            jql: 'customerScore >= -100 ORDER BY customerScore DESC',
            properties: [SUMMARY_PROPERTY],
          });
          expect(found.status).toBe(200);
        }
      },
    );
    expect(forged).toBeGreaterThan(0);
    await jira.run('work-consumer');
  },
  timeFor(0.025),
);

/** Written by hand: the client's own JSON does not get so deep. */
const send = (method: string, path: string, body: string) =>
  fetch(jira.url + path, { method, headers: { 'X-Viewer': 'admin', 'content-type': 'application/json' }, body });

test.each([32, 900, 1500, 5000, 7000, 10_000, 100_000])(
  'what is nested %i levels deep is refused in words, asked of the app and of Jira',
  async (depth) => {
    const value = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const invoked = await send(
      'POST',
      '/sandbox/invoke',
      '{"moduleKey":"portfolio-page","functionKey":"assessment.save",' +
        `"payload":{"issueId":"12001","version":1,"changes":${value}}}`,
    );
    expect([200, 400]).toContain(invoked.status);
    if (invoked.status === 200) expect(await invoked.json()).toMatchObject({ ok: false, error: { code: 'invalid' } });
    const put = await send('PUT', `/rest/api/3/issue/12002/properties/${SUMMARY_PROPERTY}`, value);
    expect([200, 201, 400]).toContain(put.status);
    const found = await send(
      'POST',
      '/rest/api/3/search/jql',
      JSON.stringify({ jql: 'key = CARE-2', properties: [SUMMARY_PROPERTY] }),
    );
    expect(found.status).toBe(200);
    const { body } = await jira.invoke('board-member', 'portfolio-page', 'portfolio.vouch', {
      rows: [{ issueId: '12002', property: null }],
    });
    expect(body).toEqual({ ok: true, value: { doubtful: ['12002'] } });
    await jira.run('work-consumer');
  },
);
