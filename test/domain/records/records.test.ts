import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { KIND_NAMES } from '#domain/register/kinds/index';
import { PUBLICATION_TROUBLES, readAssessment, writeAssessment } from '#domain/rating/assessmentRecord';
import { readChange, writeChange } from '#domain/rating/changeRecord';
import { NO_FINDINGS } from '#domain/publication/jobFindings';
import { failedStep, readJob, startedJob, steppedJob, writeJob } from '#domain/publication/jobRecord';
import { readImport, writeImport } from '#domain/backup/importRecord';
import { readTally, writeTally } from '#domain/trend/tallyRecord';
import { readSettingsVersion, writeSettings } from '#domain/settings/settingsRecord';
import { readDecision, writeDecision } from '#domain/board/decisionRecord';
import { readTie, writeTie } from '#domain/board/tieRecord';
import { readProposal, writeProposal } from '#domain/proposal/proposalRecord';
import { readSavedViews, writeSavedViews } from '#domain/portfolio/savedViewsRecord';
import { settingsProblems } from '#domain/settings/settings';
import fc from 'fast-check';
import assessmentV1 from './v1/assessment-v1.json';
import changeV1 from './v1/change-v1.json';
import jobV1 from './v1/job-v1.json';
import jobV2 from './v2/job-v2.json';
import jobV3 from './v3/job-v3.json';
import tallyV1 from './v1/tally-v1.json';
import tieV1 from './v1/tie-v1.json';
import viewsV1 from './v1/views-v1.json';
import importV1 from './v1/import-v1.json';
import settingsV1 from './v1/settings-v1.json';
import assessmentV2 from './v2/assessment-v2.json';
import changeV2 from './v2/change-v2.json';
import decisionV2 from './v2/decision-v2.json';
import importV2 from './v2/import-v2.json';
import jobV4 from './v4/job-v4.json';
import jobV5 from './v5/job-v5.json';
import jobV6 from './v6/job-v6.json';
import proposalV2 from './v2/proposal-v2.json';
import settingsV2 from './v2/settings-v2.json';
import settingsV3 from './v3/settings-v3.json';
import settingsV4 from './v4/settings-v4.json';
import settingsV5 from './v5/settings-v5.json';
import tallyV2 from './v2/tally-v2.json';
import tallyV3 from './v3/tally-v3.json';
import tallyV4 from './v4/tally-v4.json';
import { anAssessment } from '../../support/generators';

const AT = '2026-11-01T10:00:00.000Z';
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const changedValues = fc.record(
  {
    answers: fc.dictionary(fc.constantFrom('impact', 'request', 'reach'), orNull(fc.integer({ min: -3, max: 3 })), {
      noNullPrototype: true,
    }),
    reason: orNull(fc.constant('why')),
    disruption: orNull(fc.integer({ min: 0, max: 3 })),
    stage: orNull(fc.constant('retention')),
    otherStages: fc.constant<string[]>(['purchase']),
    sponsor: orNull(fc.constant('someone')),
  },
  { requiredKeys: [] },
);
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('every record is read back as it was written', () => {
  const assessment = {
    issueId: '10',
    projectId: '1',
    assessment: anAssessment({ answers: { impact: -3 }, reason: 'r' }),
  };
  expect(readAssessment(throughJson(writeAssessment(assessment, AT)))).toEqual(assessment);
  for (const publication of PUBLICATION_TROUBLES) {
    const troubled = { ...assessment, publication };
    expect(readAssessment(throughJson(writeAssessment(troubled, AT)))).toEqual(troubled);
  }
  const [from, to] = [{ answers: { impact: null } }, { answers: { impact: -3 } }];
  const change = { issueId: '10', version: 1, at: AT, actor: 'a', from, to };
  expect(readChange(throughJson(writeChange(change)))).toEqual(change);
  const settings = { version: 3, settings: DEFAULT_SETTINGS, at: AT, author: 'a', reason: 'why' };
  expect(readSettingsVersion(throughJson(writeSettings(settings)))).toEqual(settings);
  const job = startedJob('rescore', 3, AT);
  const step = { at: AT, points: 3, state: 'done', findings: { moved: 1 } } as const;
  for (const one of [job, steppedJob(job, step), failedStep(job, AT, 2)])
    expect(readJob(throughJson(writeJob(one)))).toEqual(one);
});

test('a record that was never saved has a date in storage only', () => {
  const stored = writeAssessment(
    { issueId: '10', projectId: '1', assessment: anAssessment({ version: 0, updatedAt: null, updatedBy: null }) },
    AT,
  );
  expect(stored['updatedAt']).toBe(AT);
  expect(readAssessment(stored).assessment).toMatchObject({ version: 0, updatedAt: null, updatedBy: null });
});

/**
 * As they stand in the storage of sites. Never change one: add a file for the new version, and a step that leads to it.
 */
describe('records of every version ever released can be read', () => {
  test('assessment 1', () => {
    expect(readAssessment(assessmentV1)).toEqual({
      issueId: '20001',
      projectId: '10000',
      publication: 'refused',
      assessment: {
        version: 3,
        answers: { impact: -2, request: 'yes', reach: 12 },
        reason: 'Prepaid customers wait longer',
        disruption: 2,
        stage: 'retention',
        otherStages: ['purchase'],
        sponsor: '5b10a2844c20165700ede21g',
        updatedAt: '2026-11-01T10:00:00.000Z',
        updatedBy: 'project-manager',
      },
    });
  });

  test('change 1', () => {
    expect(readChange(changeV1)).toMatchObject({
      version: 3,
      actor: 'project-manager',
      from: { answers: { impact: null } },
      to: { answers: { impact: -2 } },
    });
  });

  test('settings 1', () => {
    const { version, settings, author, reason } = readSettingsVersion(settingsV1);
    expect([version, author, reason]).toEqual([2, 'admin', 'Requests count more']);
    const { segments, rosterRoles, departments, reasons, dataStates } = DEFAULT_SETTINGS;
    const lists = { segments, rosterRoles, departments, reasons, dataStates };
    expect(settings).toEqual({ ...settingsV1.body.settings, ...lists });
    expect(settingsProblems(settings)).toEqual([]);
  });

  test('job 1', () => {
    expect(readJob(jobV1)).toEqual({
      kind: 'rescore',
      state: 'running',
      version: 4,
      updatedAt: AT,
      settingsVersion: 2,
      after: '20100',
      done: 100,
      total: 230,
      missed: 1,
      findings: NO_FINDINGS,
      sums: null,
      spent: [],
      failedAt: null,
      last: null,
    });
  });

  test('job 2', () => {
    expect(readJob(jobV2)).toEqual({
      kind: 'reconcile',
      state: 'running',
      version: 51,
      updatedAt: AT,
      settingsVersion: 2,
      after: '20100',
      done: 100,
      total: 0,
      missed: 1,
      findings: { republished: 1, moved: 2, removed: 0, unseen: 3, records: 99, bytes: 31_000, changes: 250 },
      sums: null,
      spent: [{ hour: '2026-11-01T10', points: 102 }],
      failedAt: AT,
      last: {
        at: '2026-10-31T02:00:00.000Z',
        done: 230,
        missed: 4,
        findings: { ...NO_FINDINGS, removed: 1, records: 230 },
      },
    });
  });

  test('job 3', () => {
    const sums = [
      {
        projectId: '10000',
        rated: 90,
        withImpact: 88,
        positive: 40,
        harm: 21,
        withRequest: 85,
        requested: 30,
        withDisruption: 70,
        disruption: 55,
        judged: 0,
        speaking: 0,
      },
    ];
    expect(readJob(jobV3)).toEqual({ ...readJob(jobV2), sums });
  });

  test('tally 1', () => {
    expect(readTally(tallyV1)).toMatchObject({
      projectId: '10000',
      day: '2026-11-01',
      epics: 120,
      sums: { rated: 90, harm: 21, disruption: 55 },
    });
  });

  test('tie 1', () => {
    expect(readTie(tieV1)).toEqual({
      boardId: '20261101100000000',
      version: 2,
      order: ['20003', '20001'],
      reason: 'Prepaid customers wait longest',
      at: AT,
      author: 'project-manager',
    });
  });

  test('views 1', () => {
    expect(readSavedViews(viewsV1)).toEqual({
      owner: 'board-member',
      version: 3,
      views: [
        { id: 'v1', name: 'December board', address: 'places=10&must=3', sponsor: null },
        { id: 'v2', name: 'What Dana answers for', address: 'sort=-score', sponsor: 'dana-okafor' },
      ],
      defaultId: 'v1',
    });
  });

  test('import 1', () => {
    const record = readImport(importV1);
    expect(record).toMatchObject({
      id: 4,
      state: 'applying',
      version: 9,
      done: 1,
      settings: 'changed',
      changes: [{ issueId: '20001' }],
    });
    expect(writeImport(record)).toEqual(importV2);
  });

  test('the one before the newest becomes the newest', () => {
    for (const older of [jobV3, jobV4, jobV5]) expect(writeJob(readJob(older))).toEqual(jobV6);
    for (const older of [tallyV2, tallyV3]) expect(writeTally(readTally(older))).toEqual(tallyV4);
    expect(writeChange(readChange(changeV1))).toEqual(changeV2);
    for (const older of [settingsV1, settingsV2, settingsV3, settingsV4])
      expect(writeSettings(readSettingsVersion(older))).toEqual(settingsV5);
  });
});

const NEWEST: [string, Record<string, unknown>, (stored: unknown) => Record<string, unknown>][] = [
  ['assessment', assessmentV2, (stored) => writeAssessment(readAssessment(stored), AT)],
  ['change', changeV2, (stored) => writeChange(readChange(stored))],
  ['decision', decisionV2, (stored) => writeDecision(readDecision(stored), 'decision')],
  ['import', importV2, (stored) => writeImport(readImport(stored))],
  ['job', jobV6, (stored) => writeJob(readJob(stored))],
  ['proposal', proposalV2, (stored) => writeProposal(readProposal(stored))],
  ['settings', settingsV5, (stored) => writeSettings(readSettingsVersion(stored))],
  ['tie', tieV1, (stored) => writeTie(readTie(stored), 'tie')],
  ['views', viewsV1, (stored) => writeSavedViews(readSavedViews(stored), AT)],
  ['tally', tallyV4, (stored) => writeTally(readTally(stored))],
];

test.each(NEWEST)('a stored %s holds no null, and is written again as it was read', (_, stored, again) => {
  expect(JSON.stringify(stored)).not.toContain('null');
  expect(again(stored)).toEqual(stored);
});

test('what is left out in storage is null in the app', () => {
  expect(readAssessment(assessmentV2).assessment).toMatchObject({
    reason: null,
    disruption: null,
    sponsor: null,
    stage: 'retention',
  });
  expect(readChange(changeV2)).toMatchObject({
    issueId: '20001',
    from: { answers: { impact: null }, sponsor: null },
    to: { answers: { impact: -2 } },
  });
  expect(readSettingsVersion(settingsV2).settings.sponsorRule).toEqual({ impact: 2, disruption: null });
  expect(readDecision(decisionV2).reason).toBeNull();
  expect(readTally(tallyV2).epics).toBeNull();
});

test('every change is read back as it was written, whatever it emptied', () => {
  fc.assert(
    fc.property(changedValues, changedValues, (from, to) => {
      const change = { issueId: '10', version: 1, at: AT, actor: 'a', from, to };
      const stored = throughJson(writeChange(change));
      expect(JSON.stringify(stored)).not.toContain('null');
      expect(readChange(stored)).toEqual(change);
    }),
  );
});

test('what is counted of a kind is read back, whatever the kind is called', () => {
  const registers = { version: 1, at: AT, facts: Object.fromEntries(KIND_NAMES.map((kind) => [kind, { paths: 2 }])) };
  const record = { issueId: '10', projectId: '1', assessment: anAssessment(), registers };
  expect(readAssessment(throughJson(writeAssessment(record, AT)))).toEqual(record);
});
