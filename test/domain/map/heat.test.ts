import { graphOf } from '#domain/map/graph';
import { heatOf, type Placed } from '#domain/map/heat';
import { isStale } from '#domain/map/stale';
import { reachedIn } from '#domain/map/targets';

/** Departments by stages, and what nobody touched for long. */

const node = (id: string, what: Placed['what'], more: Partial<Placed> = {}): Placed => ({
  ...{ id, what, stage: null, department: null },
  ...{ criticality: null, pain: null, share: null, fixability: null },
  ...more,
});

const heat = (nodes: readonly Placed[], edges: readonly (readonly [string, string])[]) =>
  heatOf(
    reachedIn(
      graphOf(
        nodes,
        edges.map(([from, to]) => ({ from, to })),
      ),
    ),
  );

test('a thing counts at each stage whose experiences reach it, once; the experience itself counts too [4.10]', () => {
  const nodes = [
    node('buy', 'experience', { stage: 'purchase', department: 'sales' }),
    node('stay', 'experience', { stage: 'retention' }),
    node('pay', 'experience', { stage: 'retention' }),
    node('store', 'system', { department: 'technology' }),
    node('bill', 'process', { department: 'finance' }),
    node('idle', 'system', { department: 'technology' }),
  ];
  const edges = [
    ['buy', 'store'],
    ['stay', 'store'],
    ['pay', 'store'],
    ['pay', 'bill'],
    // A cycle ends by itself.
    ['bill', 'pay'],
  ] as const;
  expect(heat(nodes, edges)).toEqual([
    { department: 'sales', stage: 'purchase', items: ['buy'] },
    { department: 'technology', stage: 'purchase', items: ['store'] },
    { department: 'finance', stage: 'retention', items: ['bill'] },
    { department: 'technology', stage: 'retention', items: ['store'] },
  ]);
});

test('an experience without a stage reaches nothing that is counted, and neither does what has no department', () => {
  const nodes = [node('buy', 'experience'), node('store', 'system', { department: 'technology' })];
  expect(heat(nodes, [['buy', 'store']])).toEqual([]);
  const staged = [node('buy', 'experience', { stage: 'purchase' }), node('store', 'system')];
  expect(heat(staged, [['buy', 'store']])).toEqual([]);
});

test('what nobody touched for 180 days is old from the next moment on [4.22]', () => {
  const touched = '2026-01-01T09:00:00.000Z';
  expect(isStale(touched, '2026-06-30T09:00:00.000Z')).toBe(false);
  expect(isStale(touched, '2026-06-30T09:00:00.001Z')).toBe(true);
});
