import type { ReactNode } from 'react';
import type { EpicFlag } from '#domain/portfolio/flags';
import { TagSign } from '../../../parts/texts/Tag';
import './gadget-legend.css';

export interface GadgetLegendProps {
  /** Flags that occur. */
  flags: readonly EpicFlag[];
  hasLine: boolean;
  /** Day of the board that moves are told from; null without one. */
  boardDay: string | null;
}

/** What every sign of the list means. */
export function GadgetLegend({ flags, hasLine, boardDay }: GadgetLegendProps) {
  return (
    <div className="lens-signs">
      <h2>What the signs mean</h2>
      <dl>
        {hasLine && (
          <>
            <Sign sign={<span className="lens-signs__stripe lens-signs__stripe--safe" />} term="solid edge">
              The place is safe.
            </Sign>
            <Sign sign={<span className="lens-signs__stripe lens-signs__stripe--open" />} term="hatched edge">
              The place is open: the epic could fall out, or could get in.
            </Sign>
            <Sign sign={<span className="lens-signs__line" />} term="dashed line">
              The line: who stands above it has a place.
            </Sign>
          </>
        )}
        <Sign sign="=" term="equals sign">
          A tie: the same score, listed by key.
        </Sign>
        {boardDay !== null && (
          <Sign sign="▲▼" term="arrows">
            {`Places moved since the board of ${boardDay}; point at one for its cause.`}
          </Sign>
        )}
        <Sign sign={<span className="lens-signs__bar lens-signs__bar--gain" />} term="bar">
          The score, on a fixed scale from -100 to 100. Press the number to see what it is made of.
        </Sign>
        <Sign sign={<span className="lens-signs__bar lens-signs__bar--harm" />} term="striped bar">
          Customers are worse off once it is delivered, also where the score is above 0.
        </Sign>
        <Sign sign={<span className="lens-signs__range" />} term="range">
          Answers are missing: the score lies between its ends.
        </Sign>
        {[...new Map(flags.map((flag) => [flag.kind, flag])).values()].map(({ kind, shape, term, words }) => (
          <Sign key={kind} sign={<TagSign shape={shape} />} term="mark">
            {`${term.slice(0, 1).toUpperCase()}${term.slice(1)}: ${words}.`}
          </Sign>
        ))}
      </dl>
    </div>
  );
}

function Sign({ sign, term, children }: { sign: ReactNode; term: string; children: string }) {
  return (
    <div>
      <dt>
        <span aria-hidden="true">{sign}</span>
        <span className="lens-visually-hidden">{term}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
