import { rankText, type Place } from '#domain/portfolio/rank';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import type { PortfolioReading } from '../reading/portfolioReading';

type EpicPlace = Place<PortfolioEpic>;

/** A tie that a line or the end of a list runs through. */
export interface SplitTie {
  /** The shared rank as people read it: `=4`. */
  rank: string;
  above: number;
  below: number;
  /** More may share it than were read. */
  atLeast: boolean;
}

/** Where the cut line stands: in the list, or why it is not there. */
export type CutLine =
  | { kind: 'drawn'; places: number; tie: SplitTie | null }
  | { kind: 'allFit'; places: number; ranked: number }
  | { kind: 'furtherDown'; places: number };

/** The part of the ranking that is shown, and what it leaves out. */
export interface ShownPlaces {
  places: EpicPlace[];
  /** Ranked epics in all. */
  ranked: number;
  complete: boolean;
  /** The tie that goes on below the last place shown. */
  tieGoesOn: SplitTie | null;
  cutLine: CutLine | null;
}

/**
 * @param most places to list at most.
 * @param cut the cut line is after this many places; 0 is none.
 */
export function shownPlaces(reading: PortfolioReading, most: number, cut: number): ShownPlaces {
  const settled = settledPlaces(reading);
  const places = settled.slice(0, most);
  const ranked = Math.max(reading.places.length, reading.rated - reading.malformed.length);
  return {
    places,
    ranked,
    complete: places.length === ranked,
    tieGoesOn: splitTie(reading, places.length),
    cutLine: cut === 0 || places.length === 0 ? null : cutLineAt(reading, cut, places.length, ranked),
  };
}

/** The last epic read may share its place with the next one, which was not read: it waits until that is known. */
function settledPlaces({ places, next }: PortfolioReading): EpicPlace[] {
  const last = places.at(-1);
  return next && last && !last.tied && places.length > 1 ? places.slice(0, -1) : places;
}

function cutLineAt(reading: PortfolioReading, cut: number, shown: number, ranked: number): CutLine {
  if (cut >= ranked) return { kind: 'allFit', places: cut, ranked };
  if (cut > shown) return { kind: 'furtherDown', places: cut };
  return { kind: 'drawn', places: cut, tie: splitTie(reading, cut) };
}

/** @returns the tie that a line after `index` places runs through, or null when it separates two ranks. */
function splitTie({ places, next }: PortfolioReading, index: number): SplitTie | null {
  const above = places[index - 1];
  if (!above?.tied) return null;
  const first = above.rank - 1;
  const end = places.findLastIndex((place) => place.rank === above.rank) + 1;
  const atLeast = next !== null && end === places.length;
  if (end === index && !atLeast) return null;
  return { rank: rankText(above), above: index - first, below: end - index, atLeast };
}
