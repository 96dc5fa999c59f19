import { useMemo, useRef } from 'react';
import { fitText } from '../../journey/picture/textWidth';
import { useWidth } from '../../journey/picture/useWidth';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import type { RankedMove } from '../weighting/aroundLine';
import { bumpLayout, type Bump, type BumpLayout } from './bumpLayout';

export interface BumpChartProps {
  moves: readonly RankedMove[];
  places: number;
  byKey: ReadonlyMap<string, PortfolioEpic>;
  /** What the picture shows, for those who do not see it; the table below it holds all of it. */
  label: string;
}

/** Told by sign and by the line's kind too, so that it reads without colours. */
const SIGNS = { up: '▲', down: '▼' } as const;
const FONT_SIZE = 12;
const GAP = 8;
/** Where nothing has a width yet. */
const FIRST_WIDTH = 640;
const WIDEST = 760;

/** A line for each epic that moves, from its rank with the weights in force to the one with those that are tried. */
export function BumpChart({ moves, places, byKey, label }: BumpChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = Math.min(useWidth(place) || FIRST_WIDTH, WIDEST);
  const layout = useMemo(() => bumpLayout(moves, places, width), [moves, places, width]);
  const { height, begin, end, bumps, cut } = layout;
  return (
    <div className="lens-bump" ref={place}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <text className="lens-bump__head" x={begin} y={12} textAnchor="end">
          Now
        </text>
        <text className="lens-bump__head" x={end + GAP} y={12}>
          With these weights
        </text>
        {cut && <path className="lens-bump__cut" d={`M0,${cut.left}H${begin}L${end},${cut.right}H${width}`} />}
        {bumps.map((bump) => (
          <BumpLine key={bump.move.key} bump={bump} layout={layout} summary={byKey.get(bump.move.key)?.summary ?? ''} />
        ))}
      </svg>
    </div>
  );
}

interface BumpLineProps {
  bump: Bump;
  layout: BumpLayout;
  summary: string;
}

function BumpLine({ bump: { move, way, crosses, left, right, path }, layout, summary }: BumpLineProps) {
  const { begin, end, width, isNarrow } = layout;
  const kind = `lens-bump__epic lens-bump__epic--${way}`;
  return (
    <g className={crosses ? `${kind} lens-bump__epic--crosses` : kind}>
      <path d={path} />
      <circle cx={begin} cy={left} r={3} />
      <circle cx={end} cy={right} r={3} />
      <text x={begin - GAP} y={left} textAnchor="end" dominantBaseline="middle">
        {isNarrow ? move.nowText : fitText(`${move.key}  ${move.nowText}`, FONT_SIZE, begin - GAP)}
      </text>
      <text x={end + GAP} y={right} dominantBaseline="middle">
        {fitText(`${move.thenText} ${SIGNS[way]} ${move.key} ${summary}`.trimEnd(), FONT_SIZE, width - end - GAP)}
      </text>
    </g>
  );
}
