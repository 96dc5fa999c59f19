import { graphOf } from '#domain/map/graph';
import type { Placed } from '#domain/map/heat';
import { reachedIn } from '#domain/map/targets';
import { traceGaps, traceOf } from '#domain/map/trace';

/** From need to epic: stages with their paths, and the epics that change those or what stands behind them. */

const node = (id: string, what: Placed['what'], stage: string | null = null): Placed => ({
  ...{ id, what, stage, department: null },
  ...{ criticality: null, pain: null, share: null, fixability: null },
});

const NODES = [
  node('buy', 'experience', 'purchase'),
  node('app', 'path'),
  node('web', 'path', 'retention'),
  node('slip', 'path', 'retention'),
  node('bill', 'process'),
  node('store', 'system'),
];
const EDGES = [
  ['buy', 'app'],
  ['buy', 'web'],
  ['app', 'bill'],
  ['bill', 'store'],
  // A cycle ends by itself.
  ['store', 'bill'],
  ['web', 'store'],
].map(([from = '', to = '']) => ({ from, to }));
const STAGES = [
  { id: 'awareness', label: 'Awareness', need: 2 },
  { id: 'purchase', label: 'Purchase', need: 1 },
  { id: 'retention', label: 'Retention', need: 1 },
  { id: 'advocacy', label: 'Advocacy', need: 0 },
];
const EPICS: Readonly<Record<string, readonly string[]>> = { app: ['MOB-1'], bill: ['MOB-1'], store: ['MOB-2'] };

const traced = traceOf(reachedIn(graphOf(NODES, EDGES)), STAGES, (id) => EPICS[id] ?? []);

test('a path stands at its own stage or, where it says none, at those of its experiences [2.12]', () => {
  expect(traced.map(({ stage, share, paths }) => [stage.id, share, paths])).toEqual([
    ['awareness', 0.5, []],
    // An epic that changes the path and what stands behind it is told once.
    ['purchase', 0.25, [{ id: 'app', epics: ['MOB-1'], enablers: ['MOB-2'] }]],
    [
      'retention',
      0.25,
      [
        { id: 'slip', epics: [], enablers: [] },
        { id: 'web', epics: [], enablers: ['MOB-1', 'MOB-2'] },
      ],
    ],
    ['advocacy', 0, []],
  ]);
});

test('what is missing: a stage that is needed and has no path, and a path that no epic touches [2.12]', () => {
  expect(traceGaps(traced)).toEqual({ needed: 3, bare: 1, paths: 3, idle: 1 });
});

test('without needs every share is 0, and nothing is missing', () => {
  const unneeded = STAGES.map((stage) => ({ ...stage, need: 0 }));
  const none = traceOf(reachedIn(graphOf(NODES, EDGES)), unneeded, () => []);
  expect(none.map(({ share }) => share)).toEqual([0, 0, 0, 0]);
  expect(traceGaps(none)).toEqual({ needed: 0, bare: 0, paths: 3, idle: 3 });
});
