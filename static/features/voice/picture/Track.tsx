import type { CSSProperties } from 'react';
import { SIGNED_LEVELS } from '#domain/rating/kinds/signed';
import type { Person } from '../../../host/jira';
import { Face } from '../../../people/Face';

const [LEAST, MOST] = [SIGNED_LEVELS[0], SIGNED_LEVELS[SIGNED_LEVELS.length - 1] ?? 0];

/** @returns how far along the line a level stands, in per cent. */
export const placeOf = (level: number): number => ((level - LEAST) / (MOST - LEAST)) * 100;

interface TrackProps {
  /** Where somebody stands now; null for who has not spoken. */
  now: number | null;
  /** Where they stood before they saw the others; null where that is where they stand. */
  first: number | null;
  /** Where the rating stands; null without one. */
  rated: number | null;
  person: Person | null | undefined;
}

const at = (level: number): CSSProperties => ({ insetInlineStart: `${placeOf(level)}%` });

/** The line from -3 to +3 with one person on it, for the eyes: the words beside it say the same. */
export function Track({ now, first, rated, person }: TrackProps) {
  return (
    <div className="voice-track" aria-hidden="true">
      <span className="voice-track__zero" style={at(0)} />
      {rated !== null && <span className="voice-track__rated" style={at(rated)} />}
      {now !== null && first !== null && first !== now && <Way from={first} to={now} />}
      {first !== null && <span className="voice-track__first" style={at(first)} />}
      {now !== null && (
        <span className="voice-track__now" style={at(now)}>
          <Face person={person} size={20} />
        </span>
      )}
    </div>
  );
}

/** From where somebody stood to where they stand. */
function Way({ from, to }: { from: number; to: number }) {
  const [left, right] = [Math.min(from, to), Math.max(from, to)];
  const style = { insetInlineStart: `${placeOf(left)}%`, width: `${placeOf(right) - placeOf(left)}%` };
  return (
    <span className={`voice-track__way voice-track__way--${from < to ? 'up' : 'down'}`} style={style}>
      <svg viewBox="0 0 6 8" width="6" height="8">
        <path d={from < to ? 'M0 0L6 4 0 8z' : 'M6 0L0 4 6 8z'} />
      </svg>
    </span>
  );
}
