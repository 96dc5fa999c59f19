import type { DecidedTie } from '#domain/board/tie';
import { rankText } from '#domain/portfolio/rank';
import { tiePlaceWords } from './tieWords';

/** The rank of a frozen epic and, in a tie that was decided, its place there. */
export function RankInTie({
  epic,
  tie,
}: {
  epic: { issueId: string; rank: number; tied: boolean };
  tie: DecidedTie | null;
}) {
  const place = tiePlaceWords(epic, tie);
  return (
    <>
      {rankText(epic)}
      {place !== null && (
        <span className="lens-board__tie-place">
          <span className="lens-visually-hidden">, </span>
          {place}
        </span>
      )}
    </>
  );
}
