import type { Criterion } from '#domain/rating/criterion';
import { partsOf, type Scale } from '#domain/rating/score';
import { crossingTie, type CrossingTie, type Place } from '../rank';
import type { Band, Bands, EpicBand } from './bands';
import { isOpen, nextQuestions, type OpenQuestion } from './nextQuestions';
import type { RatedEpic } from './standing';

/** Where an epic stands to the line, told from the side that it is on, and whether it stays there. */
export type LineSide = 'safe' | 'couldFallOut' | 'couldGetIn' | 'out';

/** What settles the place of an epic that is neither safe nor out. */
export type Hinge =
  /** It shares a rank across the line. */
  | { kind: 'tie'; epics: number; places: number }
  /** Its own missing answers. */
  | { kind: 'ownAnswers'; criteria: Criterion[] }
  /** Missing answers of epics below the line that could pass it, by issue id, the best rank first. */
  | { kind: 'othersAnswers'; issueIds: string[] }
  /** Weights that are a little different. */
  | { kind: 'weights' };

/** How certain the place of one epic is. */
export interface Certainty {
  side: LineSide;
  /** Most likely it stands on the other side once all is answered: rank and band disagree. */
  isLikely: boolean;
  /** Null where the place is certain. */
  hinge: Hinge | null;
}

/** A rated epic with the id that its band goes by. */
export type LineEpic = RatedEpic & { id: string };

/** How certain the places above a line are, and what would settle the open ones. */
export interface LineCertainty<T extends LineEpic = LineEpic> {
  /** The line: how many places there are. */
  places: number;
  ranked: number;
  /** Places whose epic stays above the line. */
  safe: number;
  /** Places whose epic could fall out. */
  open: number;
  /** Epics below the line that could get in. */
  couldGetIn: number;
  tie: CrossingTie | null;
  /** The missing answers that decide, the likeliest first. */
  answers: OpenQuestion<T>[];
  byIssue: ReadonlyMap<string, Certainty>;
}

/** An epic on its side of the line. */
interface Standing<T extends LineEpic> {
  epic: T;
  isAbove: boolean;
  inTie: boolean;
  band: EpicBand;
  side: LineSide;
  /** Criteria without an answer, as far as that leaves its score open. */
  missing: Criterion[];
}

/**
 * Puts bands and ranks together: an epic above the line is safe or could fall out, one below could get in or is out.
 * Nothing is drawn or scored anew.
 * @param ranking best first. @param reaching epics further down whose rank is not known. @param bands of the same
 * epics.
 */
export function lineCertainty<T extends LineEpic>(
  scale: Scale,
  ranking: readonly Place<T>[],
  reaching: readonly T[],
  bands: Bands,
): LineCertainty<T> {
  const { places, ranked } = bands;
  const tie = crossingTie(ranking, places);
  const standings = [...ranking.map(({ epic }) => epic), ...reaching].flatMap((epic, at): Standing<T>[] => {
    const band = bands.byIssue.get(epic.id);
    if (!band) return [];
    const isAbove = at < places;
    const inTie = tie !== null && at >= tie.from && at <= tie.to;
    return [{ epic, isAbove, inTie, band, side: sideOf(band.band, isAbove, inTie), missing: missingOf(scale, epic) }];
  });
  const hingeOf = hinges(standings, ranking[places - 1]?.epic.score?.floor ?? Infinity, tie);
  const byIssue = new Map(
    standings.map((standing): [string, Certainty] => [
      standing.epic.id,
      { side: standing.side, isLikely: isLikely(standing), hinge: hingeOf(standing) },
    ]),
  );
  const count = (side: LineSide): number => standings.filter((standing) => standing.side === side).length;
  const decides = ({ id }: T): boolean => byIssue.get(id)?.hinge?.kind === 'ownAnswers';
  const asked = standings.flatMap(({ epic, isAbove }) => (isAbove || decides(epic) ? [epic] : []));
  return {
    ...{ places, ranked, tie, byIssue },
    safe: count('safe'),
    open: Math.min(places, ranked) - count('safe'),
    couldGetIn: count('couldGetIn'),
    answers: nextQuestions(scale, asked, places, Infinity).filter(({ epic }) => decides(epic)),
  };
}

function sideOf(band: Band, isAbove: boolean, inTie: boolean): LineSide {
  if (isAbove) return band === 'in' && !inTie ? 'safe' : 'couldFallOut';
  return band === 'out' ? 'out' : 'couldGetIn';
}

const isLikely = ({ side, band: { band }, inTie }: Standing<LineEpic>): boolean =>
  (side === 'couldFallOut' && band === 'out') || (side === 'couldGetIn' && band === 'in' && !inTie);

function missingOf(scale: Scale, { score, rated }: LineEpic): Criterion[] {
  if (!score || score.floor === score.ceiling) return [];
  return partsOf(scale, rated).flatMap((part) => (isOpen(part) ? [part.criterion] : []));
}

/** @param last floor of the last place. @returns what settles the place of an epic; null where it is certain. */
function hinges<T extends LineEpic>(
  standings: readonly Standing<T>[],
  last: number,
  tie: CrossingTie | null,
): (standing: Standing<T>) => Hinge | null {
  const ceilingOf = ({ score }: T): number => score?.ceiling ?? -Infinity;
  const waiting = standings.filter(
    ({ epic, isAbove, missing }) => !isAbove && missing.length > 0 && ceilingOf(epic) >= last,
  );
  const contenders = waiting.filter(({ side }) => side === 'couldGetIn');
  return ({ epic, side, band, inTie, missing }) => {
    if (side === 'safe' || side === 'out') return null;
    if (missing.length > 0 && inTie) return { kind: 'ownAnswers', criteria: missing };
    if (tie && inTie) return { kind: 'tie', epics: tie.epics, places: tie.places };
    if (band.cause === 'closeScores') return { kind: 'weights' };
    if (side === 'couldGetIn')
      return missing.length > 0 && ceilingOf(epic) >= last
        ? { kind: 'ownAnswers', criteria: missing }
        : { kind: 'weights' };
    const floor = epic.score?.floor ?? Infinity;
    const passing = [contenders, waiting]
      .map((others) => others.filter((other) => ceilingOf(other.epic) > floor))
      .find(({ length }) => length > 0);
    if (!passing) return { kind: 'weights' };
    return { kind: 'othersAnswers', issueIds: passing.map((other) => other.epic.id) };
  };
}
