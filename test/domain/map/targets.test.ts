import fc from 'fast-check';
import { edgesOf } from '#domain/map/compose';
import { graphOf, type MapEdge, type MapNode } from '#domain/map/graph';
import { isExperience, reachedIds, reachedIn, receiptOf, targetsOf, type Targets } from '#domain/map/targets';
import { toTenth } from '#domain/rating/rounding';

/** Targets of any map: what holds whatever is linked with what, however little is known. */

const WHATS = ['experience', 'process', 'rule', 'system', 'path', null] as const;
const MOST = 14;
const idOf = (n: number): string => `n${String(n).padStart(2, '0')}`;
const level = (from: number) => fc.option(fc.integer({ min: from, max: 3 }), { nil: null });

const node = fc.record({
  what: fc.constantFrom(...WHATS),
  criticality: level(1),
  pain: level(0),
  share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null, freq: 2 }),
  fixability: level(0),
});
/** Links may lead in circles, to themselves, twice to one thing, and nowhere. */
const map = fc.record({
  nodes: fc
    .array(node, { minLength: 1, maxLength: MOST })
    .map((all) => all.map((one, n): MapNode => ({ ...one, id: idOf(n) }))),
  edges: fc.array(fc.record({ from: fc.nat({ max: MOST }).map(idOf), to: fc.nat({ max: MOST }).map(idOf) }), {
    maxLength: 40,
  }),
  epics: fc.array(
    fc.record({ key: fc.constantFrom('A-1', 'A-2', 'A-3'), items: fc.array(fc.nat({ max: MOST }).map(idOf)) }),
    { maxLength: 3 },
  ),
});

type AnyMap = { nodes: MapNode[]; edges: MapEdge[]; epics: { key: string; items: string[] }[] };

/** Every way of at most so many steps, by trying: another making of the same. */
function lengthOf(edges: readonly MapEdge[], from: string, to: string): number | null {
  let at = new Set([from]);
  for (let steps = 0; steps <= MOST; steps += 1) {
    if (at.has(to)) return steps;
    at = new Set([...at, ...edges.filter((edge) => at.has(edge.from)).map((edge) => edge.to)]);
  }
  return null;
}

const known = ({ nodes, edges }: AnyMap): MapEdge[] => {
  const ids = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
};
const sum = (values: readonly number[]): number => toTenth(values.reduce((all, one) => all + one, 0));
const idsIn = ({ targets, notOnPath }: Targets): string[] => [...targets.map(({ id }) => id), ...notOnPath].sort();

test('each experience that reaches a target adds one term, with a shortest way; what is shown adds up', () => {
  fc.assert(
    fc.property(map, (any) => {
      const edges = known(any);
      const reached = reachedIn(graphOf(any.nodes, any.edges));
      const found = targetsOf(reached, any.epics);
      const behind = any.nodes.filter(({ what }) => what === 'process' || what === 'rule' || what === 'system');
      expect(idsIn(found)).toEqual(behind.map(({ id }) => id));
      for (const { id, floor, ceiling, experiences } of found.targets) {
        const { low, high, terms } = receiptOf(reached, id);
        expect(terms).toHaveLength(experiences);
        expect([low, high]).toEqual([toTenth(floor), toTenth(ceiling)]);
        expect([sum(terms.map((term) => term.low)), sum(terms.map((term) => term.high))]).toEqual([low, high]);
        expect(new Set(terms.map(({ path }) => path[0])).size).toBe(terms.length);
        for (const term of terms) {
          expect(term.low).toBeLessThanOrEqual(term.high);
          expect(new Set(term.path).size).toBe(term.path.length);
          expect(term.path.length - 1).toBe(lengthOf(edges, term.path[0] ?? '', id));
          for (const [step, from] of term.path.slice(0, -1).entries())
            expect(edges).toContainEqual({ from, to: term.path[step + 1] });
        }
      }
      const starts = any.nodes.filter(isExperience).map(({ id }) => id);
      for (const id of found.notOnPath) expect(starts.some((from) => lengthOf(edges, from, id) !== null)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('ranks go by the floor, then the lower ceiling; equal ones share one, and no more is known than was said', () => {
  fc.assert(
    fc.property(map, ({ nodes, edges, epics }) => {
      const reached = reachedIn(graphOf(nodes, edges));
      const { targets, onNoPath } = targetsOf(reached, epics);
      for (const [place, target] of targets.entries()) {
        const better = targets.filter(
          ({ floor, ceiling }) => floor > target.floor || (floor === target.floor && ceiling < target.ceiling),
        );
        expect(target.rank).toBe(better.length + 1);
        expect(better.every((one) => targets.indexOf(one) < place)).toBe(true);
        const touching = epics.filter(({ items }) => items.includes(target.id)).map(({ key }) => key);
        expect(target.epics).toEqual(touching);
      }
      const ids = new Set(targets.map(({ id }) => id));
      expect(onNoPath).toEqual(epics.filter(({ items }) => !items.some((id) => ids.has(id))).map(({ key }) => key));
      // Whoever says what was not said narrows the range, and never leaves it.
      const said = nodes.map((one) => ({
        ...one,
        criticality: one.criticality ?? 2,
        pain: one.pain ?? 1,
        fixability: one.fixability ?? 3,
      }));
      for (const { id, floor, ceiling } of targetsOf(reachedIn(graphOf(said, edges)), epics).targets) {
        const before = targets.find((one) => one.id === id);
        expect(floor).toBe(ceiling);
        expect(floor).toBeGreaterThanOrEqual((before?.floor ?? Infinity) - 1e-6);
        expect(ceiling).toBeLessThanOrEqual((before?.ceiling ?? -Infinity) + 1e-6);
      }
    }),
    { numRuns: 300 },
  );
});

test('the order of items and links changes nothing', () => {
  fc.assert(
    fc.property(map, ({ nodes, edges, epics }) => {
      const one = reachedIn(graphOf(nodes, edges));
      const other = reachedIn(graphOf([...nodes].reverse(), [...edges, ...edges].reverse()));
      expect(targetsOf(other, epics)).toEqual(targetsOf(one, epics));
      for (const { id } of nodes) expect(receiptOf(other, id)).toEqual(receiptOf(one, id));
    }),
  );
});

const plain = (id: string, what: MapNode['what'], more: Partial<MapNode> = {}): MapNode => ({
  ...{ id, what, criticality: 3, pain: 3, share: null, fixability: 3 },
  ...more,
});

test('of ways of one length that with the lower ids is told; a measure takes the place of what was declared', () => {
  const nodes = [
    plain('e', 'experience', { share: 0.75 }),
    ...['p1', 'p2', 'p3'].map((id) => plain(id, 'path')),
    plain('s', 'system'),
  ];
  const edges = [
    { from: 'e', to: 'p2' },
    { from: 'p2', to: 's' },
    { from: 'e', to: 'p1' },
    { from: 'p1', to: 'p3' },
    { from: 'e', to: 'p3' },
    { from: 'p3', to: 's' },
  ];
  const reached = reachedIn(graphOf(nodes, edges));
  expect(receiptOf(reached, 's')).toEqual({
    low: 25,
    high: 25,
    terms: [{ path: ['e', 'p2', 's'], low: 25, high: 25 }],
  });
  expect(reachedIds(reached)).toEqual(new Set(['p1', 'p2', 'p3', 's']));
});

test('an experience leads to the paths of the same words without a link', () => {
  const thing = { leadsTo: [], experience: null, stage: null };
  const edges = edgesOf([
    { ...thing, ...plain('e', 'experience'), name: ' Pay  a BILL' },
    { ...thing, ...plain('f', 'experience'), name: null },
    { ...thing, ...plain('p', 'path'), name: 'In the app', experience: 'pay a bill' },
    { ...thing, ...plain('q', 'path'), name: 'By slip', experience: '' },
  ]);
  expect(edges).toEqual([{ from: 'e', to: 'p' }]);
});

describe('a large map', () => {
  /** A third of the items are experiences; links lead anywhere, in circles too. */
  function large(items: number, links: number): () => number {
    const nodes = Array.from({ length: items }, (_, n) =>
      plain(`i${String(n).padStart(5, '0')}`, (['experience', 'process', 'system'] as const)[n % 3]!, {
        pain: n % 4,
        fixability: n % 5 === 0 ? null : n % 4,
      }),
    );
    const at = (n: number): string => nodes[(n * 7_919) % items]?.id ?? '';
    const edges = Array.from({ length: links }, (_, n) => ({ from: at(n), to: at(n * n + 1) }));
    return () => {
      const reached = reachedIn(graphOf(nodes, edges));
      const { targets } = targetsOf(reached, []);
      for (const { id } of targets.slice(0, 25)) receiptOf(reached, id);
      return targets.length;
    };
  }

  const millisecondsOf = (work: () => number): number => {
    const began = performance.now();
    expect(work()).toBeGreaterThan(0);
    return performance.now() - began;
  };

  test('2,000 items with 6,000 links take no more than twice what their experiences and links are [4.24]', () => {
    const [small, whole] = [large(500, 1_500), large(2_000, 6_000)];
    small();
    const best = (work: () => number): number => Math.min(...[1, 2, 3, 4].map(() => millisecondsOf(work)));
    // Four times the experiences, each over four times the links.
    expect(best(whole) / best(small)).toBeLessThan(2 * 4 * 4);
  });
});
