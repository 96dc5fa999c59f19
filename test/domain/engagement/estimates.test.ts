import fc from 'fast-check';
import { atLeastMore, foundByTwo } from '#domain/engagement/atLeastMore';
import { FEWEST_OTHERS, improbablyQuiet, silenceOf } from '#domain/engagement/silence';
import { untilTold } from '#domain/engagement/untilTold';

const two = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.nat(500), fc.nat(500))
  .map(([m, onlyA, onlyB]) => ({ a: m + onlyA, b: m + onlyB, m }));

test('at least so many more: none where one found all, the same from either side [3.12]', () => {
  fc.assert(
    fc.property(two, ({ a, b, m }) => {
      const found = atLeastMore(a, b, m);
      if (found.state !== 'at least') throw new Error('They have something in common.');
      // Equal by algebra: what only one of them found, times what only the other did, over what both found and one.
      expect(found.more).toBe(Math.floor(((a - m) * (b - m)) / (m + 1)));
      expect(found.more).toBeGreaterThanOrEqual(0);
      expect(found.N).toBeGreaterThanOrEqual(a + b - m - 1e-9);
      expect(atLeastMore(b, a, m)).toEqual(found);
      expect(atLeastMore(a, a, a)).toMatchObject({ more: 0 });
    }),
  );
});

test('nothing in common cannot tell; more in common than one found is refused', () => {
  expect(atLeastMore(5, 4, 0)).toEqual({ state: 'cannot tell' });
  expect(atLeastMore(0, 0, 0)).toEqual({ state: 'cannot tell' });
  for (const [a, b, m] of [
    [3, 4, 5],
    [-1, 4, 0],
    [2.5, 4, 1],
  ] as const)
    expect(atLeastMore(a, b, m)).toEqual({ state: 'refused' });
});

test('what two groups found is counted by sessions; a session of both groups belongs to neither', () => {
  const gaps = [{ sessions: ['1'] }, { sessions: ['1', '2'] }, { sessions: ['3'] }, { sessions: ['2', '3'] }];
  expect(foundByTwo(gaps, new Set(['1']), new Set(['2']))).toEqual({ a: 2, b: 2, m: 1 });
  expect(foundByTwo(gaps, new Set(['1', '3']), new Set(['2', '3']))).toEqual({ a: 2, b: 2, m: 1 });
});

const sessions = fc
  .array(fc.nat(12), { minLength: 1, maxLength: 12 })
  .map((gaps) => gaps.map((n, at) => ({ id: `s${at}`, gaps: n })));

test('silence of a session that found none, with five others; the more they found, the less probable [3.12]', () => {
  fc.assert(
    fc.property(sessions, (all) => {
      for (const { id, gaps } of all) {
        const { state, y, p } = silenceOf(all, id);
        if (gaps > 0) expect(state).toBe('found some');
        else if (all.length - 1 < FEWEST_OTHERS) expect([state, y, p]).toEqual(['too few to say', null, null]);
        else {
          expect(p).toBeCloseTo(Math.exp(-(y ?? NaN)), 12);
          expect(state === 'improbably quiet').toBe((p ?? NaN) < 0.05);
          const busier = all.map((one) => (one.id === id ? one : { ...one, gaps: one.gaps + 1 }));
          expect(silenceOf(busier, id).p ?? NaN).toBeLessThan(p ?? NaN);
        }
      }
      for (const id of improbablyQuiet(all)) expect(silenceOf(all, id).state).toBe('improbably quiet');
    }),
  );
});

test('how long gaps wait until they are told, and how many weeks those waiting take', () => {
  const found = (foundAt: string, toldAt?: string) => ({ foundAt, toldAt });
  const gaps = [
    found('2026-11-01', '2026-11-03'),
    found('2026-11-10T22:00:00.000Z', '2026-11-11T01:00:00.000Z'),
    found('2026-11-20'),
    found('2026-11-28'),
    found('2026-11-30'),
  ];
  expect(untilTold(gaps, '2026-11-30')).toEqual({
    waiting: { n: 3, median: 2, p85: 10 },
    told: { n: 2, median: 1, p85: 2 },
    load: { state: 'weeks', weeks: 6 },
  });
  expect(untilTold([found('2026-11-20')], '2026-11-30').load).toEqual({ state: 'cannot tell' });
});
