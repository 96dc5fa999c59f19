import { countsIn, cellsFor, newestOf, showing, type Shows } from '#domain/path/read/measured';
import { shareOf } from '#domain/measure/share';
import { WINDOWS } from '#domain/path/shift/sustained';
import { ShareBar } from '../../../parts/shares/ShareBar';
import { ShareText } from '../../../parts/shares/ShareText';
import type { PathData } from '../reading/pathData';

const SHOWS: readonly Shows[] = ['sustained1', 'sustained2', 'sustained3'];

/** Who still uses it, in three windows after the first use; on no line with "on or after day 90". */
export function Sustained({ data: { measured, values } }: { data: PathData }) {
  const windows = WINDOWS.map((window, at) => {
    const measure = SHOWS[at] && showing(measured, SHOWS[at], values.segment)[0];
    const newest = measure ? newestOf(cellsFor(measure, values.segment)) : null;
    return { ...window, measure, period: newest?.period, share: shareOf(countsIn(newest)) };
  });
  if (windows.every(({ measure }) => measure === undefined)) return null;
  return (
    <section className="path-part" aria-labelledby="path-sustained">
      <h2 id="path-sustained">Still in use after the first time</h2>
      <ul className="path-sustained">
        {windows.map(({ from, to, share, period, measure }) => (
          <li key={from}>
            <span>{`Days ${from} to ${to}`}</span>
            <span className="path-sustained__bar" aria-hidden="true">
              <ShareBar label={`Days ${from} to ${to}`} share={share} />
            </span>
            <ShareText share={share} period={period} source={measure?.values.source ?? undefined} oneLine />
          </li>
        ))}
      </ul>
    </section>
  );
}
