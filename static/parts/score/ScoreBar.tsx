import type { Score } from '#domain/rating/score';
import { scoreWords } from '#domain/rating/scoreWords';
import './score-bar.css';

export interface ScoreBarProps {
  /** On the scale from -100 to 100; null when the epic is not rated: a dashed track. */
  score: Score | null;
  /** Writes -100, 0 and 100 under the bar. */
  withScale?: boolean;
  /** Where the bar begins; 0 where no score beside it is below. */
  from?: -100 | 0;
  /** Customers are worse off, whatever the score: it is striped on either side of zero. */
  harms?: boolean;
}

/** @returns where a value stands on a bar that begins at `from`, in percent from its left end. */
const placing =
  (from: -100 | 0) =>
  (value: number): number =>
    (Math.min(100, Math.max(from, value)) - from) / ((100 - from) / 100);

const SOLID = 'lens-bar__solid';
const STRIPED = `${SOLID} lens-bar__solid--harm`;

/**
 * A signed bar with its zero in the middle. What is certain is solid, harm striped and to the left; what missing
 * answers leave open is a whisker from floor to ceiling. A range across zero has no solid part, and a score of exactly
 * 0 is a point.
 */
export function ScoreBar({ score, withScale = false, from = -100, harms = false }: ScoreBarProps) {
  const at = placing(from);
  const between = (low: number, high: number) => ({ left: `${at(low)}%`, width: `${at(high) - at(low)}%` });
  const zero = { left: `${at(0)}%` };
  return (
    <div
      className="lens-bar"
      role="img"
      aria-label={`Customer score ${scoreWords(score)}, on a scale from -100 to 100${harms ? '; harms customers' : ''}`}
    >
      <div className={score ? 'lens-bar__track' : 'lens-bar__track lens-bar__track--none'}>
        {score && score.floor > 0 && <div className={harms ? STRIPED : SOLID} style={between(0, score.floor)} />}
        {score && score.ceiling < 0 && <div className={STRIPED} style={between(score.ceiling, 0)} />}
        <div className="lens-bar__zero" style={zero} />
        {score && score.floor === 0 && score.ceiling === 0 && <div className="lens-bar__point" style={zero} />}
        {score && score.floor < score.ceiling && (
          <div className="lens-bar__whisker" style={between(score.floor, score.ceiling)} />
        )}
      </div>
      {withScale && (
        <div className="lens-bar__scale" aria-hidden="true">
          <span>-100</span>
          <span>0</span>
          <span>100</span>
        </div>
      )}
    </div>
  );
}
