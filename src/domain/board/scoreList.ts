import type { Score } from '#domain/rating/score';
import { compareScores } from '#domain/portfolio/rank';

/** Where a score stands among others. */
export interface Standing {
  rank: number;
  tied: boolean;
  score: Score;
}

/** Scores of which the rank of any score can be told: how many are strictly better, and one. */
export class ScoreList {
  private readonly sorted: Score[];

  constructor(scores: Iterable<Score>) {
    this.sorted = [...scores].sort(compareScores);
  }

  rank(score: Score): number {
    return this.before(score, false) + 1;
  }

  /** Of a score that is in the list. */
  standing(score: Score): Standing {
    return { rank: this.rank(score), tied: this.before(score, true) - this.before(score, false) > 1, score };
  }

  /** The rank of a score that stands in the place of one in the list, or of none. */
  rankInPlaceOf(replaced: Score | undefined, score: Score): number {
    return this.rank(score) - (replaced && compareScores(replaced, score) < 0 ? 1 : 0);
  }

  /** How many rank before a score; with `orEqual` also those that tie with it. */
  private before(score: Score, orEqual: boolean): number {
    let [low, high] = [0, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const compared = compareScores(this.sorted[middle]!, score);
      if (compared < 0 || (orEqual && compared === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
