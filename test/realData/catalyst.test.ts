import { rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf } from '#domain/rating/score';
import { withReferenceData } from '../support/referenceData';
import { ASSESSMENT, FILES, proposalsOf, votes } from './catalyst';

/** Sums in another order differ in their last digits. */
const sixDecimals = (value: number): number => Number(value.toFixed(6));

withReferenceData('a real portfolio of 2,781 rated proposals', Object.values(FILES), () => {
  const scale = scaleOf(ASSESSMENT);

  test.each([
    ['f6', 711],
    ['f7', 936],
    ['f8', 1134],
  ] as const)(
    'fund %s: the score of %i proposals is the published rating, and the order is the published one',
    (fund, count) => {
      const proposals = proposalsOf(fund);
      expect(proposals).toHaveLength(count);
      const scored = proposals.map(({ key, assessments, published }) => {
        const scores = assessments.map((rated) => scoreOf(scale, rated)!.floor);
        const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
        // -100 to 100 for 1 to 5.
        expect(mean / 50 + 3).toBeCloseTo(published, 5);
        const rating = sixDecimals(mean / 50 + 3);
        return { key, score: { floor: rating, ceiling: rating }, published: sixDecimals(published) };
      });
      const { ranked } = rank(scored);
      const better = (published: number): number => scored.filter((other) => other.published > published).length;
      for (const place of ranked)
        expect([place.epic.key, place.rank]).toEqual([place.epic.key, better(place.epic.published) + 1]);
    },
  );

  test('fund 8: every challenge is ranked as its vote was published', () => {
    const challenges = votes();
    expect(challenges.size).toBe(24);
    let compared = 0;
    for (const voted of challenges.values()) {
      const { ranked } = rank(
        voted.map(({ result, rank: published }, at) => ({
          key: `V-${at + 1}`,
          published,
          score: { floor: result, ceiling: result },
        })),
      );
      for (const place of ranked) {
        // Where two have the same result, the vote gave them an order that no rule explains: the first of them counts.
        const first = Math.min(
          ...ranked
            .filter((other) => other.epic.score.floor === place.epic.score.floor)
            .map(({ epic }) => epic.published),
        );
        expect(place.rank).toBe(first);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(1_000);
  });
});
