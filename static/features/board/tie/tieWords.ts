import type { BoardView, ReadTie } from '#contract/board';
import { placeInTie, type DecidedTie } from '#domain/board/tie';
import { rankText } from '#domain/portfolio/rank';
import { counted, type Figures } from '../../../parts/texts/counted';

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** @returns "first of the tie"; of who was not asked about, behind whom it stands; null outside of the tie. */
export function tiePlaceWords(epic: { issueId: string; rank: number }, tie: DecidedTie | null): string | null {
  const place = placeInTie(epic, tie);
  if (place === null || tie === null) return null;
  return place > tie.of ? `behind the first ${tie.of} of the tie` : `${PLACES[place - 1] ?? ''} of the tie`;
}

/** @returns the rank, in a decided tie with the place there: "=13, first of the tie". */
export function rankInTieText(epic: { issueId: string; rank: number; tied: boolean }, tie: DecidedTie | null): string {
  const place = tiePlaceWords(epic, tie);
  return place === null ? rankText(epic) : `${rankText(epic)}, ${place}`;
}

type Seen = Pick<BoardView, 'epics'> & { tie: ReadTie };

const membersOf = ({ epics, tie }: Seen): number => epics.filter(({ rank }) => rank === tie.rank).length + tie.leftOut;

/** @returns how many share the last place above the line, and how many of them there is room for. */
export function tieWords(figures: Figures, seen: Seen): string {
  const { tie } = seen;
  return (
    `${counted(figures, membersOf(seen), 'epic shares', 'epics share')} place ${figures(tie.rank)}. ` +
    `There is room for ${figures(tie.open)} of them.`
  );
}

/** @returns why this reader cannot put the tie in order, and who can; null where they can. */
export function whyNotTheirs(
  { leftOut, mayDecide }: Pick<ReadTie, 'leftOut' | 'mayDecide'>,
  deciders: string | null,
): string | null {
  if (leftOut > 0)
    return 'You do not see every epic of this tie. Ask somebody who does to decide it, or freeze a new board.';
  if (mayDecide) return null;
  const members = deciders === null ? '' : `, or is a member of the group “${deciders}”`;
  return `The tie is decided by who may edit all of its epics${members}.`;
}
