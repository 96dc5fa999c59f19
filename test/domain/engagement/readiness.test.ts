import { matrixOf } from '#domain/engagement/matrix';
import { readinessOf } from '#domain/engagement/readiness';
import type { Cohort, Session } from '#domain/engagement/records';
import { warningsOf } from '#domain/engagement/warnings';

const DATA = [{ id: 'clean' }, { id: 'dirty', hard: true }, { id: 'legacy', hard: true }];
const COHORT: Cohort = {
  id: 'c1',
  size: 8,
  endCustomers: 6,
  friendly: false,
  roleText: 'You decide whether it is ready.',
  sentAt: '2026-10-01',
  acknowledgedAt: '2026-10-02',
  usesIt: true,
  realWork: true,
  enoughTime: true,
  maySayNo: true,
};
const SESSION: Session = {
  id: 's1',
  cohort: 'c1',
  purpose: 'breakIt',
  heldAt: '2026-10-10',
  useCases: ['Pay a bill'],
  dataStates: ['dirty'],
  unfinished: true,
};
const READY = { cohorts: [COHORT], sessions: [SESSION], dataStates: DATA, isConfirmed: true };
const on = (there: typeof READY): string[] =>
  readinessOf(there).lights.flatMap(({ id, on: isOn }) => (isOn ? [id] : []));
const ALL = ['purpose', 'role', 'qualification', 'data', 'leadership'];

test('five lights, each put out by what is missing, and by that alone [3.15]', () => {
  expect(readinessOf(READY)).toMatchObject({ on: 5 });
  expect(readinessOf({ cohorts: [], sessions: [], dataStates: DATA, isConfirmed: false })).toMatchObject({ on: 0 });
  const out: [string, typeof READY][] = [
    ['purpose', { ...READY, sessions: [SESSION, { ...SESSION, id: 's2', purpose: undefined }] }],
    ['role', { ...READY, cohorts: [COHORT, { ...COHORT, id: 'c2', acknowledgedAt: undefined }] }],
    ['role', { ...READY, cohorts: [{ ...COHORT, roleText: '' }] }],
    ['role', { ...READY, cohorts: [{ ...COHORT, sentAt: undefined }] }],
    ['qualification', { ...READY, cohorts: [COHORT, { ...COHORT, id: 'c2', maySayNo: undefined }] }],
    ['qualification', { ...READY, cohorts: [{ ...COHORT, friendly: true }] }],
    ['data', { ...READY, sessions: [{ ...SESSION, dataStates: ['clean'] }] }],
    ['data', { ...READY, sessions: [SESSION, { ...SESSION, id: 's2', useCases: [] }] }],
    ['data', { ...READY, sessions: [SESSION, { ...SESSION, id: 's2', dataStates: undefined }] }],
    ['leadership', { ...READY, isConfirmed: false }],
  ];
  for (const [id, there] of out) expect(on(there)).toEqual(ALL.filter((one) => one !== id));
  // One friendly cohort among others puts no light out.
  expect(on({ ...READY, cohorts: [COHORT, { ...COHORT, id: 'c2', friendly: true }] })).toEqual(ALL);
});

const warned = (change: Partial<Parameters<typeof warningsOf>[0]>) =>
  warningsOf({ cohorts: [COHORT], held: [SESSION], dataStates: DATA, gaps: [], ...change });

test('nothing is warned of that nobody recorded, or that is as it should be', () => {
  expect(warned({})).toEqual([]);
  expect(warned({ cohorts: [], held: [] })).toEqual([]);
  expect(warned({ cohorts: [{ id: 'c1' }], held: [{ id: 's1', unfinished: true, heldAt: '2026-10-10' }] })).toEqual([]);
  expect(warned({ cohorts: [{ ...COHORT, endCustomers: 0, size: undefined }] })).toEqual([]);
});

test('each warning with the facts of its sentence', () => {
  const friendly = { ...COHORT, friendly: true };
  expect(warned({ cohorts: [friendly, { ...friendly, id: 'c2' }] })).toEqual([{ id: 'onlyFriendly', cohorts: 2 }]);
  expect(warned({ cohorts: [friendly, COHORT] })).toEqual([]);
  expect(warned({ held: [{ ...SESSION, dataStates: ['clean'] }] })).toEqual([{ id: 'noHardData', sessions: 1 }]);
  expect(warned({ cohorts: [{ ...COHORT, endCustomers: 0 }] })).toEqual([{ id: 'allProxies', people: 8 }]);
  expect(warned({ held: [{ ...SESSION, purpose: 'learnIt' }] })).toEqual([{ id: 'onlyLearning', sessions: 1 }]);
  const gaps = [0, 4, 3, 3, 2, 4].map((n, at) => ({ id: `s${at}`, gaps: n }));
  expect(warned({ gaps })).toEqual([{ id: 'improbablyQuiet', sessions: ['s0'] }]);
});

test('nothing unfinished was shown before a day, or never so far', () => {
  const late = { ...SESSION, id: 's2', heldAt: '2026-10-20T08:00Z' };
  const finished = { ...SESSION, unfinished: false };
  expect(warned({ held: [late, finished] })).toEqual([{ id: 'nothingUnfinished', before: '2026-10-20', sessions: 1 }]);
  expect(warned({ held: [finished] })).toEqual([{ id: 'nothingUnfinished', before: null, sessions: 1 }]);
  expect(warned({ held: [late, { ...finished, heldAt: '2026-10-20' }] })).toEqual([]);
});

test('the matrix holds every session, also without a cohort or a data state; a gap is counted once in a cell', () => {
  const held = [
    { ...SESSION, dataStates: ['clean', 'dirty'] },
    { ...SESSION, id: 's2', dataStates: ['dirty', 'gone'] },
    { ...SESSION, id: 's3', cohort: undefined, dataStates: [] },
  ];
  const gaps = [{ sessions: ['s1', 's2'] }, { sessions: ['s2'] }, { sessions: [] }, { sessions: ['s3'] }];
  expect(matrixOf([COHORT, { id: 'c2' }], held, DATA, gaps)).toEqual({
    rows: ['clean', 'dirty', 'legacy', null],
    columns: ['c1', 'c2', null],
    cells: [
      [{ sessions: ['s1'], gaps: 1 }, EMPTY, EMPTY],
      [{ sessions: ['s1', 's2'], gaps: 2 }, EMPTY, EMPTY],
      [EMPTY, EMPTY, EMPTY],
      [EMPTY, EMPTY, { sessions: ['s3'], gaps: 1 }],
    ],
  });
  expect(matrixOf([COHORT], [SESSION], DATA, [])).toMatchObject({
    rows: ['clean', 'dirty', 'legacy'],
    columns: ['c1'],
  });
});
const EMPTY = { sessions: [], gaps: 0 };
