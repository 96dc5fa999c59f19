import { useHost } from '../../host/HostProvider';
import { figuresIn } from '../../parts/counted';
import type { BandsState } from '../whole/useBands';
import { bandSummary } from './bandWords';
import './bands.css';

/** How certain the first places are, in sentences above the list. */
export function BandSummary({ bands, share }: BandsState) {
  const figures = figuresIn(useHost().locale);
  return (
    <div className="lens-bands">
      <p role="status">{bands && bandSummary(figures, bands).join(' ')}</p>
      {!bands && share !== null && (
        <label>
          Working out which places are certain… <progress max={1} value={share} />
        </label>
      )}
      {!bands && share === null && <p>Which places are certain is told once every epic that can reach the line was read.</p>}
    </div>
  );
}
