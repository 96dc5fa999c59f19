import fc from 'fast-check';
import { MARKS, shareInScope, speakingShare } from '#domain/audit/auditShare';
import { CLASSES, speaksToCustomers, type ClassCounts, type DeliverableClass } from '#domain/audit/classes';
import { reachOf } from '#domain/audit/silos';

const scope = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500))
  .map(([x, others, unjudged]) => ({ x, judged: x + others, inScope: x + others + unjudged }));

test('the share holds between its bounds, and they are as far apart as deliverables are not judged', () => {
  fc.assert(
    fc.property(scope, ({ x, judged, inScope }) => {
      const { bounds, ...share } = shareInScope(x, judged, inScope);
      if (inScope === 0) return expect([share.state, bounds]).toEqual(['not provided', null]);
      const [low = NaN, high = NaN] = bounds ?? [];
      expect(high - low).toBeCloseTo((inScope - judged) / inScope, 12);
      expect(low >= 0 && high <= 1).toBe(true);
      if (share.state === 'share') {
        expect(low <= share.p && share.p <= high + 1e-12).toBe(true);
        expect(share.low === null).toBe(judged === inScope);
      }
    }),
  );
});

test('each answer of the rest lies within the bounds, and the worst and the best reach them', () => {
  fc.assert(
    fc.property(scope, fc.nat(500), ({ x, judged, inScope }, rest) => {
      fc.pre(inScope > 0);
      const [low = NaN, high = NaN] = shareInScope(x, judged, inScope).bounds ?? [];
      const actual = (x + Math.min(rest, inScope - judged)) / inScope;
      expect(low <= actual && actual <= high).toBe(true);
      expect([x / inScope, (x + inScope - judged) / inScope]).toEqual([low, high]);
    }),
  );
});

test('none judged: not provided, of all anything; fewer than five: too few; counts that cannot be: refused', () => {
  expect(shareInScope(0, 0, 40)).toEqual({ state: 'not provided', bounds: [0, 1], inScope: 40 });
  expect(shareInScope(2, 4, 40)).toMatchObject({ state: 'too few to say', x: 2, n: 4, bounds: [0.05, 0.95] });
  // All four of four are counted: nobody was left out.
  expect(shareInScope(2, 4, 4)).toMatchObject({ state: 'share', p: 0.5, low: null, bounds: [0.5, 0.5] });
  expect(shareInScope(2, 5, 4)).toMatchObject({ state: 'refused', bounds: null });
  expect(shareInScope(6, 5, 9)).toMatchObject({ state: 'refused', bounds: null });
  expect(shareInScope(1, 5, 9.5)).toMatchObject({ state: 'refused', bounds: null });
});

const countsOf = (judged: readonly DeliverableClass[]): ClassCounts => {
  const of = (wanted: DeliverableClass): number => judged.filter((one) => one === wanted).length;
  return { customer: of('customer'), functional: of('functional'), mixed: of('mixed'), none: of('none') };
};

test('customer and mixed speak to customers; every class is counted', () => {
  expect(CLASSES.filter(speaksToCustomers)).toEqual(['customer', 'mixed']);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...CLASSES), { minLength: 5 }), (judged) => {
      const speaking = judged.filter(speaksToCustomers).length;
      expect(speakingShare(countsOf(judged), judged.length)).toMatchObject({ x: speaking, n: judged.length });
    }),
  );
  expect(MARKS).toEqual({ speaking: 0.15, acrossSilos: 0.1 });
});

const department = (id: string, ...projects: string[]) => ({ id, label: id, projects });

test('across silos by the map: its own department counts, a project without one adds none and is counted', () => {
  const all = [
    department('sales', '1', '2'),
    department('service', '3'),
    { ...department('old', '4'), archived: true },
  ];
  expect(reachOf(['1', '2', '1'], all)).toEqual({ departments: ['sales'], isAcross: false, unmapped: 0 });
  expect(reachOf(['3', '1'], all)).toEqual({ departments: ['sales', 'service'], isAcross: true, unmapped: 0 });
  expect(reachOf(['1', '4', '9', '9'], all)).toEqual({ departments: ['sales'], isAcross: false, unmapped: 2 });
  expect(reachOf([], all)).toEqual({ departments: [], isAcross: false, unmapped: 0 });
});
