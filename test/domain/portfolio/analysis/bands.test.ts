import fc from 'fast-check';
import { bandSteps, type BandedEpic } from '#domain/portfolio/analysis/bands';
import { bandsOf } from '../../../support/screen/bandsOf';
import { drawnUtility, DRAWS, weightFactor } from '#domain/portfolio/analysis/draws';
import { legalUtilities } from '#domain/rating/criterion';
import { hashOf } from '#kernel/hash';
import { toGrid } from '#domain/rating/rounding';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { partsOf, scaleOf, scoreOf, type Scale } from '#domain/rating/score';
import { someAnswers, someSettings } from '../../../support/generators';

const scale = scaleOf(DEFAULT_SETTINGS);
const epic = (id: string, answers: BandedEpic['rated']['answers']): BandedEpic => ({ id, rated: { answers } });

/** Every pair of epics is compared in every draw, and nobody is left out beforehand. */
function sharesByPairs(
  byScale: Scale,
  epics: readonly BandedEpic[],
  places: number,
  tolerance: number,
): Map<string, number> {
  const ranked = epics.filter(({ rated }) => scoreOf(byScale, rated) !== null);
  const counts = new Map(ranked.map(({ id }) => [id, 0]));
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const scores = ranked.map(({ id, rated }) => {
      const parts = partsOf(byScale, rated).map(({ criterion, missing, range }) => ({
        weight: (criterion.weight / byScale.totalWeight) * weightFactor(draw, hashOf(criterion.id), tolerance),
        u: missing
          ? drawnUtility(legalUtilities(criterion, byScale.stages), draw, hashOf(criterion.id), hashOf(id))
          : range.low,
      }));
      return toGrid(
        (100 * parts.reduce((sum, { weight, u }) => sum + weight * u, 0)) /
          parts.reduce((sum, { weight }) => sum + weight, 0),
      );
    });
    ranked.forEach(({ id }, at) => {
      const higher = scores.filter((score) => score > (scores[at] ?? 0)).length;
      if (higher < places) counts.set(id, (counts.get(id) ?? 0) + 1);
    });
  }
  return new Map([...counts].map(([key, count]) => [key, count / DRAWS]));
}

const portfolio = someSettings.chain((settings) =>
  fc.record({
    scale: fc.constant(scaleOf(settings)),
    epics: fc
      .array(someAnswers(settings), { minLength: 1, maxLength: 14 })
      .map((all) => all.map((rated, at) => ({ id: String(10_001 + at), rated }))),
    places: fc.integer({ min: 1, max: 8 }),
    tolerance: fc.constantFrom(0, 0.1, 0.25, 0.6),
  }),
);

test('the share of draws is that of comparing every pair in every draw', () => {
  fc.assert(
    fc.property(portfolio, ({ scale: own, epics, places, tolerance }) => {
      const shares = new Map(
        [...bandsOf(own, epics, places, tolerance).byIssue].map(([key, { share }]) => [key, share]),
      );
      expect(shares).toEqual(sharesByPairs(own, epics, places, tolerance));
    }),
    { numRuns: 10 },
  );
});

test('nobody is lost, the places are shared out, and the order of the list does not matter', () => {
  fc.assert(
    fc.property(portfolio, ({ scale: own, epics, places, tolerance }) => {
      const bands = bandsOf(own, epics, places, tolerance);
      expect(bands.in + bands.contested + bands.out).toBe(bands.ranked);
      expect(bands.ranked).toBe(epics.filter(({ rated }) => scoreOf(own, rated) !== null).length);
      const sum = [...bands.byIssue.values()].reduce((all, { share }) => all + share, 0);
      expect(sum).toBeGreaterThanOrEqual(Math.min(places, bands.ranked) - 1e-9);
      expect(new Map([...bandsOf(own, [...epics].reverse(), places, tolerance).byIssue].sort())).toEqual(
        new Map([...bands.byIssue].sort()),
      );
    }),
    { numRuns: 20 },
  );
});

test('complete answers and fixed weights leave nothing open', () => {
  const epics = [
    epic('A-1', { impact: 3, request: 'yes' }),
    epic('A-2', { impact: 1, request: 'yes' }),
    epic('A-3', { impact: 0, request: 'no' }),
  ];
  const { byIssue, open, contested } = bandsOf(scale, epics, 2, 0);
  expect([...byIssue].map(([key, { band }]) => [key, band]).sort()).toEqual([
    ['A-1', 'in'],
    ['A-2', 'in'],
    ['A-3', 'out'],
  ]);
  expect([open, contested]).toEqual([0, 0]);
});

test('a missing answer contests a place, and close scores do', () => {
  const missing = bandsOf(scale, [epic('A-1', { impact: 1, request: 'no' }), epic('A-2', { request: 'no' })], 1);
  expect(missing.byIssue.get('A-2')).toMatchObject({ band: 'contested', cause: 'missingAnswers' });
  expect(missing.open).toBe(1);
  const close = bandsOf(
    scale,
    [
      epic('A-1', { impact: 1, request: 'yes' }),
      epic('A-2', { impact: 2, request: 'no' }),
      epic('A-3', { impact: 0, request: 'no' }),
    ],
    1,
  );
  // 53.3 and 46.7 points: a little less weight on the request and they change places.
  expect(close.byIssue.get('A-2')).toMatchObject({ band: 'contested', cause: 'closeScores' });
  expect(close.byIssue.get('A-3')).toMatchObject({ band: 'out', cause: null });
});

test('all epics of a tie across the line are in, and of a crowd everybody has a chance', () => {
  const tie = bandsOf(scale, [epic('A-1', { impact: 2, request: 'no' }), epic('A-2', { impact: 2, request: 'no' })], 1);
  expect([tie.in, tie.open]).toEqual([2, 0]);
  const crowd = bandsOf(
    scale,
    Array.from({ length: 60 }, (_, at) => epic(`A-${at}`, { request: 'no' })),
    1,
  );
  expect(crowd.byIssue.get('A-1')?.share).toBeGreaterThan(0.05);
});

test('broken settings give no bands', () => {
  expect(bandsOf(scaleOf({ ...DEFAULT_SETTINGS, criteria: [] }), [epic('A-1', { impact: 3 })], 3)).toMatchObject({
    ranked: 0,
    open: 0,
    in: 0,
  });
});

test('another epic does not shift the draws of an epic', () => {
  const one = epic('A-1', { request: 'yes' });
  const weak = epic('A-2', { impact: -3, request: 'no' });
  expect(bandsOf(scale, [one, weak], 1).byIssue.get('A-1')).toEqual(
    bandsOf(scale, [one, weak, { ...weak, id: 'A-3' }], 1).byIssue.get('A-1'),
  );
});

test('progress is told in order, and the work can be left at any time', () => {
  const epics = Array.from({ length: 20 }, (_, at) => epic(`A-${at}`, { request: at % 2 ? 'yes' : 'no' }));
  const shares = [...bandSteps(scale, epics, 5)];
  expect(shares.length).toBeGreaterThan(100);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share < 1)).toBe(true);
});
