import { useRef } from 'react';
import type { LinePoint } from '#domain/engagement/ddpLine';
import type { Escape } from '#domain/engagement/escape';
import { useHost } from '../../../../host/HostProvider';
import { shareWordsIn } from '../../../../parts/shares/shareWords';
import { useWidth } from '../../../journey/picture/useWidth';
import { lineSentence } from '../escapeWords';
import { lineLayout, type LineSize, type Spot } from './lineLayout';
import './escape-line.css';

const SIZE: LineSize = { width: 640, height: 220, left: 44, right: 28, top: 24, bottom: 28 };
const WIDEST = 760;
/** Narrower than that, each second percentage and the word "days" are left out: the table below has them all. */
const NARROW = 420;
const LEVELS = [0, 0.25, 0.5, 0.75, 1];

interface EscapeLineProps {
  line: readonly LinePoint[];
  now: Escape;
}

/** What had been found before go-live, of all that was known so many days after it. */
export function EscapeLine({ line, now }: EscapeLineProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const size = width === 0 ? SIZE : { ...SIZE, width: Math.min(width, WIDEST) };
  return (
    <div ref={box} className="escape-line">
      <Picture line={line} now={now} size={size} />
    </div>
  );
}

function Picture({ line, now, size }: EscapeLineProps & { size: LineSize }) {
  const { locale } = useHost();
  const [words, scale] = [shareWordsIn(locale, 1), shareWordsIn(locale)];
  const { spots, path, start, heightOf } = lineLayout(line, now, size);
  const isNarrow = size.width < NARROW;
  const ground = size.height - size.bottom;
  return (
    <svg width={size.width} height={size.height} role="img" aria-label={lineSentence(line, now, words)}>
      {LEVELS.map((level) => (
        <g key={level}>
          <line
            className={level === 0 ? 'escape-line__ground' : 'escape-line__level'}
            x1={size.left}
            x2={size.width - size.right}
            y1={heightOf(level)}
            y2={heightOf(level)}
          />
          <text className="escape-line__text" x={size.left - 8} y={heightOf(level) + 4} textAnchor="end">
            {scale.percent(level)}
          </text>
        </g>
      ))}
      <text className="escape-line__text" x={start.x} y={ground + 18} textAnchor="middle">
        go-live
      </text>
      <path className="escape-line__line" d={path} />
      <circle className="escape-line__start" cx={start.x} cy={start.y} r={4} />
      {spots.map((spot, at) => (
        <SpotDrawn
          key={spot.id}
          spot={spot}
          ground={ground}
          says={spot.rate === null || (isNarrow && at % 2 === 0) ? null : words.percent(spot.rate)}
          unit={isNarrow ? '' : ' days'}
        />
      ))}
    </svg>
  );
}

interface SpotDrawnProps {
  spot: Spot;
  ground: number;
  /** The percentage above it; null where none is written. */
  says: string | null;
  unit: string;
}

function SpotDrawn({ spot: { day, x, y, id }, ground, says, unit }: SpotDrawnProps) {
  return (
    <g>
      <line className="escape-line__tick" x1={x} x2={x} y1={ground} y2={ground + 4} />
      <text className="escape-line__text" x={x} y={ground + 18} textAnchor="middle">
        {day === null ? 'now' : `${day}${unit}`}
      </text>
      {y === null ? (
        <text className="escape-line__none" x={x} y={ground - 8} textAnchor="middle">
          {day === null ? 'none' : 'not yet'}
        </text>
      ) : (
        <circle className={id === 'now' ? 'escape-line__now' : 'escape-line__point'} cx={x} cy={y} r={4} />
      )}
      {y !== null && says !== null && (
        <text className="escape-line__rate" x={x} y={y - 10} textAnchor="middle">
          {says}
        </text>
      )}
    </g>
  );
}
