import type { TargetReceipt } from '#domain/map/targets';
import './points-bar.css';

interface PointsBarProps {
  receipt: TargetReceipt;
  /** Points at the right end. */
  full: number;
}

/** More pieces than these are too narrow to be told apart. */
const MOST_PIECES = 30;

/**
 * The points of a target as a bar with a piece for each experience, the largest first; where something is not said, a
 * line goes on to what it may be at most. The numbers stand beside it, so it says nothing by itself.
 */
export function PointsBar({ receipt: { low, high, terms }, full }: PointsBarProps) {
  const width = (points: number) => ({ width: `${full === 0 ? 0 : (100 * points) / full}%` });
  const pieces = terms.filter((term) => term.low > 0);
  const rest = pieces.slice(MOST_PIECES).reduce((sum, term) => sum + term.low, 0);
  return (
    <span className="points-bar" aria-hidden="true">
      {pieces.slice(0, MOST_PIECES).map((term) => (
        <span key={term.path[0]} className="points-bar__piece" style={width(term.low)} />
      ))}
      {rest > 0 && <span className="points-bar__piece points-bar__piece--rest" style={width(rest)} />}
      {high > low && <span className="points-bar__open" style={width(high - low)} />}
    </span>
  );
}
