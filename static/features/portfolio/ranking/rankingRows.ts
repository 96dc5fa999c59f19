import type { Bands, EpicBand } from '#domain/portfolio/analysis/bands';
import type { Certainty, LineCertainty } from '#domain/portfolio/analysis/lineCertainty';
import { equalWeights } from '#domain/portfolio/analysis/equalWeights';
import { rank, rankText } from '#domain/portfolio/rank';
import { scoreOf } from '#domain/rating/score';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import type { PageReading } from '../reading/pageReading';

/** A place as it is shown: `4`, `=4`. */
export interface ShownRank {
  rank: number;
  text: string;
  tied: boolean;
}

/** One epic of the ranking with all that is known of its place. */
export interface RankingRow {
  epic: PortfolioEpic;
  /** From 0, in the official order: what a line is counted in. Epics without a known rank come after the others. */
  position: number;
  /** Null where the rank is not known: below what was read, or unreadable. */
  place: ShownRank | null;
  /** Rank with every active weight 1; null where not every epic was read. */
  equal: ShownRank | null;
  /** Null while it is worked out for the first time, and without a score. */
  band: EpicBand | null;
  /** The same told from its side of the line; null while the band is. */
  certainty: Certainty | null;
  /** It shares a rank across the line. */
  crosses: boolean;
}

export interface RowParts {
  reading: PageReading;
  /** Of the line in force, or of the one before while its bands are worked out. */
  bands: Bands | null;
  line: Pick<LineCertainty, 'byIssue' | 'tie'> | null;
  equalRanks: ReadonlyMap<string, ShownRank> | null;
}

/** @returns every epic that was read, in the official order: ranked, then those whose rank is not known. */
export function rankingRows({ reading, bands, line, equalRanks }: RowParts): RankingRow[] {
  const ranked = reading.places.map(({ epic, rank: number, tied }) => ({
    epic,
    place: { rank: number, text: rankText({ rank: number, tied }), tied },
  }));
  const unranked = [...reading.reaching, ...reading.malformed].map((epic) => ({ epic, place: null }));
  return [...ranked, ...unranked].map(({ epic, place }, position) => {
    return {
      epic,
      position,
      place,
      equal: equalRanks?.get(epic.id) ?? null,
      band: bands?.byIssue.get(epic.id) ?? null,
      certainty: line?.byIssue.get(epic.id) ?? null,
      crosses: line?.tie ? position >= line.tie.from && position <= line.tie.to : false,
    };
  });
}

/** @returns ranks with every active weight 1, by epic id; null unless every epic was read. */
export function equalRanksOf({ extent, places, settings }: PageReading): ReadonlyMap<string, ShownRank> | null {
  if (extent !== 'all') return null;
  const scale = equalWeights(settings.scale);
  const { ranked } = rank(
    places.map(({ epic }) => ({ key: epic.key, id: epic.id, score: scoreOf(scale, epic.rated) })),
  );
  return new Map(ranked.map((place) => [place.epic.id, { rank: place.rank, text: rankText(place), tied: place.tied }]));
}
