import type { LineCertainty } from '#domain/portfolio/analysis/lineCertainty';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { lineSentence } from '#domain/portfolio/analysis/certaintyWords';
import type { BandsState } from './useBands';
import './line-sentence.css';

/** How certain the first places are, in one sentence above the list. @param line of the bands that are known. */
export function LineSentence({ bands, share, failed, line }: BandsState & { line: LineCertainty | null }) {
  const figures = figuresIn(useHost().locale);
  const known = line && lineSentence(figures, line);
  return (
    <div className="lens-sentence">
      <p role="status">
        {bands && known && (
          <>
            <strong>{known.lead}</strong> {known.rest}
          </>
        )}
      </p>
      {!bands && share !== null && (
        <div className="lens-sentence__working">
          {/* Of another line it would not be true; its room is kept. */}
          {known && <p aria-hidden="true">{`${known.lead} ${known.rest}`}</p>}
          <label>
            Working out which places are safe… <progress max={1} value={share} />
          </label>
        </div>
      )}
      {failed && (
        <p>
          Which places are safe is not shown: a part of this screen could not be loaded. Check your connection, then
          refresh.
        </p>
      )}
      {!bands && share === null && !failed && (
        <p>Which places are safe is told once every epic that can reach the line was read.</p>
      )}
    </div>
  );
}
