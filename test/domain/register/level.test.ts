import { levelBelowRecords, levelBelowWords } from '#domain/register/level';

const LEVELS = [null, 0, 1, 2, 3];
const DEPTHS = [undefined, 1, 2, 3];

test('a rating below the worst record is told, every other is not', () => {
  const told = LEVELS.flatMap((rated) =>
    DEPTHS.flatMap((disruptionDepth) => {
      const below = levelBelowRecords(rated, { disruptionDepth });
      expect(below !== null).toBe(disruptionDepth !== undefined && (rated === null || rated < disruptionDepth));
      return below ? [levelBelowWords(below)] : [];
    }),
  );
  expect(told).toEqual([
    'recorded as minor, not rated',
    'recorded as noticeable, not rated',
    'recorded as severe, not rated',
    'recorded as minor, rated as none',
    'recorded as noticeable, rated as none',
    'recorded as severe, rated as none',
    'recorded as noticeable, rated as minor',
    'recorded as severe, rated as minor',
    'recorded as severe, rated as noticeable',
  ]);
});

test('records without a depth, and a published number that is no level, say nothing', () => {
  expect(levelBelowRecords(0, {})).toBeNull();
  expect(levelBelowRecords(undefined, { disruptionDepth: 9 })).toBeNull();
  expect(levelBelowRecords(undefined, { disruptionDepth: 3 })).toEqual({ rated: null, recorded: 3 });
});
