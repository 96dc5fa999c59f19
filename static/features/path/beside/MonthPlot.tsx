import { useId, useRef } from 'react';
import { useWidth } from '../../journey/picture/useWidth';
import type { PathNumbers } from '../words/numbers';
import { plotLayout, type Plot, type PlotLayout } from './plotLayout';
import './month-plot.css';

interface MonthPlotProps {
  plot: Plot;
  numbers: PathNumbers;
  /** How a value is written on the scale. */
  scale: (value: number) => string;
  /** What the picture shows, for who cannot see it. */
  says: string;
  height?: number;
  /** A line across, from 0 to the top, with its words. */
  across?: { value: number; label: string };
}

const MARK_SIZE = 20;
/** Room at the end of the lines for their names; on a phone for their numbers only. */
const WIDE = { from: 560, right: 132 };
const NARROW_RIGHT = 92;
/** What “not provided” takes: where gaps are narrow, the first says it for all. */
const WORDS_ROOM = 76;
const UNDRAWN = 640;

/** Lines over months: a gap stays a gap, a new definition begins a new line, and what was done stands under its day. */
export function MonthPlot({ plot, numbers, scale, says, height = 200, across }: MonthPlotProps) {
  const frame = useRef<HTMLDivElement>(null);
  const hatch = useId();
  const width = useWidth(frame) || UNDRAWN;
  const at = plotLayout(plot, { width, height, right: width < WIDE.from ? NARROW_RIGHT : WIDE.right });
  const marksHeight = at.markRows * (MARK_SIZE + 4);
  const top = at.ticks.at(-1);
  const acrossY = across && top ? at.baseline - ((at.baseline - top.y) * across.value) / top.value : null;
  return (
    <div ref={frame} className="path-plot">
      <svg width={width} height={height + marksHeight} role="img" aria-label={says}>
        <defs>
          <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className="path-plot__hatch" x1="0" x2="0" y1="0" y2="7" />
          </pattern>
        </defs>
        <Ground at={at} scale={scale} numbers={numbers} hatch={hatch} />
        {acrossY !== null && across && (
          <>
            <line className="path-plot__across" x1={at.left} x2={at.right} y1={acrossY} y2={acrossY} />
            <text className="path-plot__words" x={at.right + 6} y={acrossY + 4}>
              {across.label}
            </text>
          </>
        )}
        {at.lines.map((line, index) => (
          <DrawnLine key={line.id} line={line} plotted={plot.lines[index]} numbers={numbers} scale={scale} />
        ))}
        <Marks at={at} height={height} />
      </svg>
    </div>
  );
}

interface GroundProps extends Pick<MonthPlotProps, 'scale' | 'numbers'> {
  at: PlotLayout;
  hatch: string;
}

/** Scale, months, gaps and where a definition begins. */
function Ground({ at, scale, numbers, hatch }: GroundProps) {
  return (
    <>
      {at.gaps.map(({ x, width }, index) => (
        <g key={x}>
          <rect x={x} width={width} y={at.top} height={at.baseline - at.top} fill={`url(#${hatch})`} />
          {(index === 0 || width > WORDS_ROOM) && (
            <text
              className="path-plot__words path-plot__words--over"
              x={Math.max(x + width / 2, at.left + WORDS_ROOM / 2)}
              y={at.baseline - 8}
              textAnchor="middle"
            >
              not provided
            </text>
          )}
        </g>
      ))}
      {at.ticks.map(({ value, y }) => (
        <g key={value}>
          <line
            className={value === 0 ? 'path-plot__baseline' : 'path-plot__rule'}
            x1={at.left}
            x2={at.right}
            y1={y}
            y2={y}
          />
          <text className="path-plot__words" x={at.left - 6} y={y + 4} textAnchor="end">
            {scale(value)}
          </text>
        </g>
      ))}
      {at.months.map(({ month, x }) => (
        <text key={month} className="path-plot__words" x={x} y={at.baseline + 16} textAnchor="middle">
          {month.endsWith('-01') || month === at.months[0]?.month ? numbers.month(month) : numbers.shortMonth(month)}
        </text>
      ))}
      {at.breaks.map(({ month, x }) => (
        <g key={month}>
          <line className="path-plot__break" x1={x} x2={x} y1={at.top - 12} y2={at.baseline} />
          <text className="path-plot__words path-plot__words--over" x={x + 5} y={at.top - 3}>
            new definition
          </text>
        </g>
      ))}
    </>
  );
}

interface DrawnLineProps extends Pick<MonthPlotProps, 'scale' | 'numbers'> {
  line: PlotLayout['lines'][number];
  plotted: Plot['lines'][number] | undefined;
}

function DrawnLine({ line: { paths, dots, end, isDashed }, plotted, scale }: DrawnLineProps) {
  const kind = isDashed ? 'path-plot__line path-plot__line--dashed' : 'path-plot__line';
  const value = end && plotted?.values.get(end.month);
  return (
    <g className={isDashed ? 'path-plot__old' : 'path-plot__new'}>
      {paths.map((d) => (
        <path key={d} className={kind} d={d} />
      ))}
      {dots.map(({ month, x, y }) => (
        <circle key={month} cx={x} cy={y} r={3.5} />
      ))}
      {end && value !== null && value !== undefined && (
        <text className="path-plot__end" x={end.x + 8} y={end.labelY + 4}>
          {plotted?.label === '' ? scale(value) : `${plotted?.label} ${scale(value)}`}
        </text>
      )}
    </g>
  );
}

/** Numbers of what was done, under its day. */
function Marks({ at, height }: { at: PlotLayout; height: number }) {
  return (
    <>
      {at.marks.map(({ n, x, row }) => {
        const y = height + row * (MARK_SIZE + 4) + MARK_SIZE / 2;
        return (
          <g key={n} className="path-plot__mark">
            <line x1={x} x2={x} y1={at.top + 24} y2={y - MARK_SIZE / 2} />
            <circle cx={x} cy={y} r={MARK_SIZE / 2 - 1} />
            <text x={x} y={y + 4} textAnchor="middle">
              {n}
            </text>
          </g>
        );
      })}
    </>
  );
}
