import { answeringOf, type Answering } from '#domain/portfolio/analysis/answering';
import { rankWithEqualWeights, equalWeights } from '#domain/portfolio/analysis/equalWeights';
import { standingOf, type RatedEpic, type Standing, type SwapWeight } from '#domain/portfolio/analysis/standing';
import { rankText, type Place } from '#domain/portfolio/rank';
import { completenessOf, partsOf, scoreOf, type Scale, type Score } from '#domain/rating/score';
import { voicedWords } from '../../voice/heardWords';
import type { PortfolioEpic, PortfolioSettings } from '../reading/portfolioEpic';

/** An epic as a receipt names it. */
export interface NamedEpic {
  key: string;
  summary: string;
}

/** How an epic stands to the next better rank. */
export interface AboveFacts {
  epic: NamedEpic;
  /** As people read it: `2`, `=2`; null where it is not known. */
  rank: string | null;
  /** Points from floor to floor; 0 when the ceiling decided. */
  distance: number;
  ceilingDecided: boolean;
  swaps: SwapWeight[];
  /** One of the two has a missing answer, which counts at its lowest. */
  countsMissing: boolean;
}

/** An epic's place among those that the viewer can see. */
export interface RankFacts {
  /** As people read it: `2`, `=2`. */
  rank: string;
  isAbout: boolean;
  isFirst: boolean;
  /** Null for the first, and where none of those before it can be read. */
  above: AboveFacts | null;
  /** What each missing answer would make of it; none where not all the places above it were read. */
  answering: Answering[];
}

/** Score and, where every epic was read, rank with every active weight 1. */
export interface EqualFacts {
  score: Score | null;
  rank: string | null;
}

/** All that a receipt tells of one rated epic, beside who answered. */
export interface ReceiptFacts {
  epic: NamedEpic & { id: string };
  settings: PortfolioSettings;
  rated: RatedEpic['rated'];
  /** Null where its rank is not known: below what was read. */
  standing: RankFacts | null;
  equal: EqualFacts;
  /** The score that Jira still holds, where it is another than the answers give by the settings in force. */
  publishedOtherwise: Score | null;
  /** What is said of the rating, in words; null where nobody said anything. */
  voiced: string | null;
  answeredAt: string | null;
}

type Placed = RatedEpic & NamedEpic;

/**
 * @param places the ranking from its top, best first. @returns how an epic stands in it; null where it is not in it.
 */
export function rankFactsOf<T extends Placed>(
  scale: Scale,
  places: readonly Place<T>[],
  key: string,
): RankFacts | null {
  const own = places.find(({ epic }) => epic.key === key);
  if (!own) return null;
  const standing = standingOf(scale, places, key);
  return {
    rank: rankText(own),
    isAbout: false,
    isFirst: own.rank === 1,
    above: standing && aboveFacts(scale, own.epic, standing),
    answering: answeringOf(scale, places, key),
  };
}

function aboveFacts<T extends Placed>(
  scale: Scale,
  own: T,
  { above, distance, ceilingDecided, swaps }: Standing<T>,
): AboveFacts {
  const countsMissing = [own, above.epic].some(({ rated }) => completenessOf(partsOf(scale, rated)) === 'range');
  return {
    epic: { key: above.epic.key, summary: above.epic.summary },
    rank: rankText(above),
    distance,
    ceilingDecided,
    swaps,
    countsMissing,
  };
}

/** @param all every rated epic, or null where not all were read: then the rank is not known. */
export function equalFactsOf(scale: Scale, own: RatedEpic, all: readonly RatedEpic[] | null): EqualFacts {
  const place = all && rankWithEqualWeights(scale, all).find(({ epic }) => epic.key === own.key);
  return { score: scoreOf(equalWeights(scale), own.rated), rank: place ? rankText(place) : null };
}

/** What was read of a portfolio, as far as receipts need it. */
export interface ReadPlaces {
  settings: PortfolioSettings;
  places: readonly Place<PortfolioEpic>[];
  /** Every rated epic was read. */
  isAll: boolean;
}

/** @returns the receipt of an epic from what was read already; null when it is not rated, or cannot be read. */
export function receiptFactsOf({ settings, places, isAll }: ReadPlaces, epic: PortfolioEpic): ReceiptFacts | null {
  const { scale } = settings;
  const score = scoreOf(scale, epic.rated);
  if (!score || !epic.score) return null;
  const differs = score.floor !== epic.score.floor || score.ceiling !== epic.score.ceiling;
  return {
    epic,
    settings,
    rated: epic.rated,
    standing: rankFactsOf(scale, places, epic.key),
    equal: equalFactsOf(scale, epic, isAll ? places.map((place) => place.epic) : null),
    publishedOtherwise: differs ? epic.score : null,
    voiced: epic.published && voicedWords(epic.published),
    answeredAt: epic.ratedAt,
  };
}
