import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import type { BandsState } from './useBands';
import { bandSummary } from './bandWords';
import './bands.css';

/** How certain the first places are, in sentences beside the list. */
export function BandSummary({ bands, before, share, failed }: BandsState) {
  const figures = figuresIn(useHost().locale);
  return (
    <div className="lens-bands">
      <p role="status">{bands && bandSummary(figures, bands).join(' ')}</p>
      {!bands && share !== null && (
        <div className="lens-bands__working">
          {/* Of another line it would not be true; its room is kept. */}
          {before && <p aria-hidden="true">{bandSummary(figures, before).join(' ')}</p>}
          <label>
            Working out which places are certain… <progress max={1} value={share} />
          </label>
        </div>
      )}
      {failed && (
        <p>
          Which places are certain is not shown: a part of this screen could not be loaded. Check your connection, then
          refresh.
        </p>
      )}
      {!bands && share === null && !failed && (
        <p>Which places are certain is told once every epic that can reach the line was read.</p>
      )}
    </div>
  );
}
