import './share-scale.css';

/** A share on a scale: the point with its interval, a bar from 0, or the bounds between which it lies. */
export type Scaled =
  | { as: 'point'; p: number; low: number | null; high: number | null }
  | { as: 'bar'; p: number }
  | { as: 'bounds'; low: number; high: number };

export interface ScaleRow {
  /** Stands behind what is drawn; empty where the row says what it is by itself. */
  name: string;
  drawn: Scaled;
}

interface ShareScaleProps {
  /** What a screen reader hears in its place. */
  says: string;
  rows: readonly ScaleRow[];
  /** A published share, from 0 to 1, and the words over it. */
  mark: { at: number; words: string };
  /** The rate at the right end. */
  full: number;
  /** Writes the ends of the scale; without it there are none. */
  percent?: (rate: number) => string;
}

/** Right ends of a scale, with the marks on it: whole per cent. */
const STEPS: Readonly<Record<number, number>> = { 0.3: 6, 0.6: 6, 1: 5 };
const FULLS = Object.keys(STEPS).map(Number).sort();

/** @returns the right end of a scale on which these rates are seen. */
export const fullFor = (rates: readonly number[]): number =>
  FULLS.find((full) => rates.every((rate) => rate <= full * 0.97)) ?? 1;

/** Shares from 0 to the right end with a published mark. Kind is told by shape, so that it reads in greyscale. */
export function ShareScale({ says, rows, mark, full, percent }: ShareScaleProps) {
  const at = (rate: number): string => `${(100 * Math.min(full, Math.max(0, rate))) / full}%`;
  const hasNames = rows.some(({ name }) => name !== '');
  const steps = STEPS[full] ?? 1;
  const ticks = Array.from({ length: steps + 1 }, (_, step) => (full * step) / steps);
  return (
    <div className={hasNames ? 'audit-scale audit-scale--named' : 'audit-scale'} role="img" aria-label={says}>
      {mark.words !== '' && (
        <p className="audit-scale__mark-words" style={{ insetInlineStart: at(mark.at) }}>
          {mark.words}
        </p>
      )}
      <div className="audit-scale__plot">
        {percent && ticks.map((tick) => <i key={tick} className="audit-scale__tick" style={{ left: at(tick) }} />)}
        {rows.map(({ name, drawn }) => (
          <div key={name} className="audit-scale__row">
            <Drawn drawn={drawn} at={at} />
            {name !== '' && (
              <span className="audit-scale__name" style={{ insetInlineStart: `calc(${at(endOf(drawn))} + 8px)` }}>
                {name}
              </span>
            )}
          </div>
        ))}
        <span className="audit-scale__mark" style={{ left: at(mark.at) }} />
      </div>
      {percent && (
        <p className="audit-scale__ends">
          {ticks.map((tick) => (
            <span key={tick} style={{ insetInlineStart: at(tick) }}>
              {percent(tick)}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

const endOf = (drawn: Scaled): number =>
  drawn.as === 'bounds' ? drawn.high : drawn.as === 'bar' ? drawn.p : (drawn.high ?? drawn.p);

function Drawn({ drawn, at }: { drawn: Scaled; at: (rate: number) => string }) {
  const between = (low: number, high: number) => ({ left: at(low), width: `calc(${at(high)} - ${at(low)})` });
  if (drawn.as === 'bar') return <span className="audit-scale__bar" style={between(0, drawn.p)} />;
  if (drawn.as === 'bounds') return <span className="audit-scale__bounds" style={between(drawn.low, drawn.high)} />;
  return (
    <>
      {drawn.low !== null && drawn.high !== null && (
        <span className="audit-scale__whisker" style={between(drawn.low, drawn.high)} />
      )}
      <span className="audit-scale__point" style={{ left: at(drawn.p) }} />
    </>
  );
}
