import { useMemo } from 'react';
import type { RankedMove } from '../weighting/aroundLine';
import { bumpLayout, type Bump } from './bumpLayout';

export interface BumpChartProps {
  moves: readonly RankedMove[];
  places: number;
  /** What the picture shows, for those who do not see it; the table beside it holds all of it. */
  label: string;
}

/** Told by sign and by the line's kind too, so that it reads without colours. */
const SIGNS = { enters: '▲', leaves: '▼' } as const;
const LONGEST_KEY = 13;

const short = (key: string): string => (key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY - 1)}…` : key);

/** A line for each epic, from its rank with the weights in force to the one with those that are tried. */
export function BumpChart({ moves, places, label }: BumpChartProps) {
  const { width, height, begin, end, bumps, cut } = useMemo(() => bumpLayout(moves, places), [moves, places]);
  return (
    <svg className="lens-bump" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <text className="lens-bump__head" x={begin} y={12} textAnchor="end">
        Now
      </text>
      <text className="lens-bump__head" x={end} y={12}>
        With these weights
      </text>
      {cut && <path className="lens-bump__cut" d={`M0,${cut.left}H${begin}L${end},${cut.right}H${width}`} />}
      {bumps.map((bump) => (
        <BumpLine key={bump.move.key} {...{ bump, begin, end }} />
      ))}
    </svg>
  );
}

function BumpLine({
  bump: { move, crosses, left, right, path },
  begin,
  end,
}: {
  bump: Bump;
  begin: number;
  end: number;
}) {
  const kind = crosses ?? (move.before === move.after ? 'stays' : 'moves');
  return (
    <g className={`lens-bump__epic lens-bump__epic--${kind}`}>
      <path d={path} />
      <circle cx={begin} cy={left} r={3} />
      <circle cx={end} cy={right} r={3} />
      <text x={begin - 8} y={left} textAnchor="end" dominantBaseline="middle">
        {`${short(move.key)}  ${move.nowText}`}
      </text>
      <text x={end + 8} y={right} dominantBaseline="middle">
        {`${move.thenText}  ${short(move.key)}${crosses ? ` ${SIGNS[crosses]}` : ''}`}
      </text>
    </g>
  );
}
