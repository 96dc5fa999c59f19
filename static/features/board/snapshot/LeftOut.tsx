import type { BoardView } from '#contract/board';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';

/**
 * How much of a board its reader does not see; of what that is, nothing is known here. Nothing where nothing is left
 * out.
 */
export function LeftOut({
  view: { leftOut },
  of,
  further,
}: {
  view: Pick<BoardView, 'leftOut'>;
  of: string;
  further?: string;
}) {
  const figures = figuresIn(useHost().locale);
  if (leftOut === 0) return null;
  const [they, them] = leftOut === 1 ? ['it was', 'it'] : ['they were', 'them'];
  return (
    <p className="lens-board__left-out">
      {`${counted(figures, leftOut, `epic of ${of} is`, `epics of ${of} are`)} left out: ` +
        `you may not see ${them} now, or ${they} deleted.${further ? ` ${further}` : ''}`}
    </p>
  );
}

/** @returns what to add to a sentence about all of a board, where its reader sees only some of it. */
export const amongSeen = ({ leftOut }: Pick<BoardView, 'leftOut'>): string =>
  leftOut === 0 ? '' : ', among the epics that you see';
