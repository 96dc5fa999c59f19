import type { FrozenEpic } from './board';
import type { Standing } from './boardChange';
import type { Decision } from './decision';

/** What became of a decision against the line. */
export interface OverrideOutcome {
  decision: Decision;
  /** `in`: it stood below the line and was taken in; `out`: it stood above and was left out. */
  direction: 'in' | 'out';
  /** As the board saw it. */
  then: Standing;
  placesThen: number;
  /** Null: not ranked any more, or not among the epics that are compared. */
  now: Standing | null;
  placesNow: number;
  /** Whether the ranking now says what the board decided against it; null where it is not ranked. */
  agrees: boolean | null;
}

/**
 * "Were overrides right?" as far as a ranking can tell: for each decision against the line, where the epic stood then and where it stands now.
 * @returns those of the epics that are given, in the order of their rank on the board.
 */
export function overrideOutcomes(
  board: { places: number; epics: readonly FrozenEpic[] },
  decisions: readonly Decision[],
  now: { places: number; standing: (issueId: string) => Standing | null },
): OverrideOutcome[] {
  const overridden = new Map(decisions.filter(({ decision }) => decision === 'override').map((one) => [one.issueId, one]));
  return board.epics.flatMap(({ issueId, rank, tied, floor, ceiling }): OverrideOutcome[] => {
    const decision = overridden.get(issueId);
    if (!decision) return [];
    const direction = rank > board.places ? 'in' : 'out';
    const standing = now.standing(issueId);
    const isFirst = standing && standing.rank <= now.places;
    const agrees = isFirst === null ? null : isFirst === (direction === 'in');
    return [{ decision, direction, then: { rank, tied, score: { floor, ceiling } }, placesThen: board.places, now: standing, placesNow: now.places, agrees }];
  });
}
