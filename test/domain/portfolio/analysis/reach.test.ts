import fc from 'fast-check';
import { bandsOf } from '../../../support/screen/bandsOf';
import { reachThreshold } from '#domain/portfolio/analysis/reach';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf, scoreOf } from '#domain/rating/score';
import { someAnswers, someSettings } from '../../../support/generators';

test('who cannot reach the line can be left unread: the bands of all others stay the same', () => {
  let spared = 0;
  const portfolio = someSettings.chain((settings) =>
    fc.record({
      scale: fc.constant(scaleOf(settings)),
      answers: fc.array(someAnswers(settings), { minLength: 2, maxLength: 30 }),
      places: fc.integer({ min: 1, max: 6 }),
      tolerance: fc.constantFrom(0, 0.1, 0.25),
    }),
  );
  fc.assert(
    fc.property(portfolio, ({ scale, answers, places, tolerance }) => {
      const epics = answers
        .map((rated, at) => ({ id: String(10_001 + at), rated, score: scoreOf(scale, rated) }))
        .filter(({ score }) => score !== null);
      const floors = epics.map(({ score }) => score!.floor).sort((a, b) => b - a);
      if (floors.length < places) return;
      const threshold = reachThreshold(scale, floors[places - 1]!, tolerance);
      const read = epics.filter(({ score }) => score!.ceiling >= threshold);
      spared += epics.length - read.length;
      const [whole, part] = [bandsOf(scale, epics, places, tolerance), bandsOf(scale, read, places, tolerance)];
      for (const { id } of epics) {
        if (part.byIssue.has(id)) expect(part.byIssue.get(id)).toEqual(whole.byIssue.get(id));
        else expect(whole.byIssue.get(id)).toEqual({ share: 0, band: 'out', cause: null });
      }
    }),
    { numRuns: 20, seed: 20261121 },
  );
  expect(spared).toBeGreaterThan(10);
});

test('nothing moves when the weights do not', () => {
  expect(reachThreshold(scaleOf(DEFAULT_SETTINGS), 40, 0)).toBeCloseTo(40, 3);
});

test('the more the weights may move, the further down one has to read', () => {
  const at = (tolerance: number) => reachThreshold(scaleOf(DEFAULT_SETTINGS), 40, tolerance);
  expect(at(0.1)).toBeLessThan(at(0));
  expect(at(0.25)).toBeLessThan(at(0.1));
  expect(at(0.25)).toBeGreaterThan(0);
});

test('many criteria: a wider bound that still holds, and broken settings spare nobody', () => {
  const criteria = Array.from({ length: 20 }, (_, at) => ({
    ...DEFAULT_SETTINGS.criteria[0]!,
    id: `c${at}`,
    weight: 1,
  }));
  const scale = scaleOf({ ...DEFAULT_SETTINGS, criteria: [...DEFAULT_SETTINGS.criteria, ...criteria] });
  const threshold = reachThreshold(scale, 60, 0.25);
  expect(threshold).toBeLessThan(60);
  expect(threshold).toBeGreaterThan(-60);
  expect(reachThreshold(scaleOf({ ...DEFAULT_SETTINGS, criteria: [] }), 60, 0.25)).toBe(-101);
});
