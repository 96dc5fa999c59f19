import type { Ladder, StatedRung } from '#domain/ladder/rungs';
import { heldWords } from '../ladderWords';
import './ladder-picture.css';

/**
 * The five rungs between two rails, the first at the bottom. A rung has a piece for each of its conditions: filled
 * where it holds, empty where it does not, dashed where there is no figure.
 */
export function LadderPicture({ ladder: { rungs, reached } }: { ladder: Ladder }) {
  return (
    <ol className="ladder-picture" reversed aria-label="Rungs, from the top">
      {[...rungs].reverse().map((one, at) => {
        const number = rungs.length - at;
        return (
          <li key={one.rung.id} className={number === reached ? 'ladder-picture__here' : undefined}>
            <Pieces rung={one} />
            <span className="ladder-picture__words">
              <b>{`${number} ${one.rung.label}`}</b>
              <span>{stateWords(one, number, reached)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const PIECES = {
  true: 'ladder-picture__holds',
  false: 'ladder-picture__not',
  null: 'ladder-picture__unknown',
} as const;

function Pieces({ rung: { conditions } }: { rung: StatedRung }) {
  return (
    <span className="ladder-picture__rung" aria-hidden="true">
      {conditions.map(({ condition, holds }) => (
        <i key={condition.id} className={PIECES[`${holds}`]} />
      ))}
    </span>
  );
}

function stateWords({ isReached, conditions }: StatedRung, number: number, reached: number): string {
  if (isReached) return number === reached ? 'the office stands here' : 'reached';
  return heldWords(conditions);
}
