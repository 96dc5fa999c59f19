import { standingsOf, type BoardSide, type ComparedEpic } from './boardChange';
import type { Standing } from './scoreList';

/** An epic that one side does not hold, and where it stands on the other; null where it has no rank there. */
export interface Unlisted {
  issueId: string;
  standing: Standing | null;
}

/** Two rankings as far as they can be compared, and what stands on one of them only. */
export interface Compared<S extends BoardSide> {
  older: S;
  newer: S;
  /** Not on the frozen board that came first: their standing is that in the whole newer ranking. Best first. */
  notOnOlder: Unlisted[];
  /** Not on the later one, where that is frozen too: their standing is that on the board before. Best first. */
  notOnNewer: Unlisted[];
}

/** What is known of epics that only one side holds. */
export interface KnownOfOthers {
  /** Epics that nobody had rated when the older board was frozen. */
  newcomers: ReadonlySet<string>;
  /** The newer side is a frozen board as well: what it does not hold may have been hidden from who froze it. */
  isNewerFrozen: boolean;
}

/**
 * A board holds what its maker saw. Whoever sees more finds epics that are not on it and are not new either: they moved
 * nobody, so they are left out of both sides and told apart. What came later, and what is gone from a ranking that is
 * read now, takes part.
 */
export function comparedSides<S extends BoardSide>(
  older: S,
  newer: S,
  { newcomers, isNewerFrozen }: KnownOfOthers,
): Compared<S> {
  const [held, present] = [idsOf(older), idsOf(newer)];
  const takesPart = ({ issueId }: ComparedEpic): boolean => held.has(issueId) || newcomers.has(issueId);
  const isTold = ({ issueId }: ComparedEpic): boolean => !isNewerFrozen || present.has(issueId);
  return {
    older: { ...older, epics: older.epics.filter(isTold) },
    newer: { ...newer, epics: newer.epics.filter(takesPart) },
    notOnOlder: unlisted(newer, (epic) => !takesPart(epic)),
    notOnNewer: unlisted(older, (epic) => !isTold(epic)),
  };
}

const idsOf = ({ epics }: BoardSide): ReadonlySet<string> => new Set(epics.map(({ issueId }) => issueId));

const LAST = Number.MAX_SAFE_INTEGER;

function unlisted(side: BoardSide, isLeftOut: (epic: ComparedEpic) => boolean): Unlisted[] {
  const leftOut = side.epics.filter(isLeftOut);
  if (leftOut.length === 0) return [];
  const standings = standingsOf(side);
  const all = leftOut.map(({ issueId }) => ({ issueId, standing: standings.get(issueId) ?? null }));
  return all.sort((a, b) => (a.standing?.rank ?? LAST) - (b.standing?.rank ?? LAST));
}
