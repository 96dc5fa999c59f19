import type { Formula } from '#domain/measure/formula';
import type { Series } from '#domain/measure/months';
import { trendShape, type TrendSize } from './trendShape';
import './trend.css';

const SPARK: TrendSize = { width: 160, height: 36, left: 5, right: 5, top: 5, bottom: 5 };

interface SparkProps {
  series: Series;
  formulaOf: (period: string) => Formula;
  /** What it shows, in a sentence. */
  says: string;
}

/** A trend as small as a word: gaps are gaps, and a new definition is a dotted line that nothing crosses. */
export function Spark({ series, formulaOf, says }: SparkProps) {
  const { points, lines, breaks } = trendShape(series, formulaOf, SPARK, true);
  const last = points.at(-1);
  const joined = new Set(series.lines.filter((line) => line.length > 1).flat());
  return (
    <svg
      className="measure-spark"
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      width={SPARK.width}
      height={SPARK.height}
      role="img"
      aria-label={says}
    >
      {breaks.map(({ x, period }) => (
        <line key={period} className="measure-trend__break" x1={x} x2={x} y1={0} y2={SPARK.height} />
      ))}
      {lines.map((d) => (
        <path key={d} className="measure-trend__line" d={d} />
      ))}
      {points
        .filter(({ period }) => !joined.has(period))
        .map(({ period, x, y }) => (
          <circle key={period} className="measure-trend__point" cx={x} cy={y} r={2} />
        ))}
      {last && <circle className="measure-trend__point" cx={last.x} cy={last.y} r={3} />}
    </svg>
  );
}
