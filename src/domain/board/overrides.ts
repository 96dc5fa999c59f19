import type { FrozenEpic } from './board';
import type { Standing } from './scoreList';
import type { Decision } from './decision';
import { standsAbove, type DecidedTie } from './tie';

/** What became of a decision against the line. */
export interface OverrideOutcome {
  decision: Decision;
  /** `in`: it stood below the line and was taken in; `out`: it stood above and was left out. */
  direction: 'in' | 'out';
  /** As the board saw it. */
  then: Standing;
  /** Then, among the epics that are compared; null: it was not ranked among them. */
  thenSeen: Standing | null;
  placesThen: number;
  /** Null: not ranked any more, or not among the epics that are compared. */
  now: Standing | null;
  placesNow: number;
  /**
   * Whether the ranking now says what the board decided against it; null where it is not ranked, or where too few epics
   * are compared to tell.
   */
  agrees: boolean | null;
}

/**
 * "Were overrides right?" as far as a ranking can tell: for each decision against the line, where the epic stood then
 * and where it stands now. Who sees only some of the epics compares among those: where they put the epic on the other
 * side of the line than the board had it, nothing can be told.
 * @returns those of the epics that are given, in the order of their rank on the board.
 */
export function overrideOutcomes(
  board: { places: number; epics: readonly FrozenEpic[]; tie: DecidedTie | null },
  decisions: readonly Decision[],
  now: { places: number; standing: (issueId: string) => { before: Standing | null; after: Standing | null } },
): OverrideOutcome[] {
  const overridden = new Map(
    decisions.filter(({ decision }) => decision === 'override').map((one) => [one.issueId, one]),
  );
  return board.epics.flatMap(({ issueId, rank, tied, floor, ceiling }): OverrideOutcome[] => {
    const decision = overridden.get(issueId);
    if (!decision) return [];
    const direction = standsAbove({ issueId, rank }, board.places, board.tie) ? 'out' : 'in';
    const { before: thenSeen, after } = now.standing(issueId);
    const isComparable = thenSeen !== null && thenSeen.rank <= board.places === rank <= board.places;
    const agrees = after && isComparable ? after.rank <= now.places === (direction === 'in') : null;
    return [
      {
        decision,
        direction,
        then: { rank, tied, score: { floor, ceiling } },
        thenSeen,
        placesThen: board.places,
        now: after,
        placesNow: now.places,
        agrees,
      },
    ];
  });
}
