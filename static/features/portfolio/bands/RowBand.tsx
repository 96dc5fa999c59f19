import type { EpicBand } from '#domain/portfolio/analysis/bands';
import { BandCell } from './BandCell';
import './row-band.css';

export interface RowBandProps {
  /** Null while it is not known, and without a score. */
  band: EpicBand | null;
  /** Rank and band stand on different sides of the line. */
  disagrees: boolean;
  /** Its room is kept, because the row stood there before the band was known. */
  reserved: boolean;
}

/**
 * What a row says of its place where that is not plain from the line: contested, or else than the rank. The others tell
 * their band to who listens.
 */
export function RowBand({ band, disagrees, reserved }: RowBandProps) {
  const isSaid = band !== null && (band.band === 'contested' || disagrees);
  return (
    <>
      {(isSaid || reserved) && (
        <span className="lens-row-band">
          {isSaid && <BandCell band={band} disagrees={disagrees} waiting={false} />}
        </span>
      )}
      {band && !isSaid && <span className="lens-visually-hidden"> Certainty: {band.band}</span>}
    </>
  );
}
