import type { EpicBand } from '#domain/portfolio/analysis/bands';
import { bandWords, disagreementWords } from './bandWords';
import './bands.css';

/**
 * Whether an epic's place is certain; told by word and pattern, not by colour alone. While it is worked out anew what
 * was known before stays, marked as such, so that no row changes its height twice.
 */
export function BandCell({
  band,
  disagrees,
  waiting,
}: {
  band: EpicBand | null;
  disagrees: boolean;
  waiting: boolean;
}) {
  if (!band) return <span className="lens-band__none">{waiting ? '…' : '–'}</span>;
  const words = bandWords(band);
  return (
    <span className={waiting ? 'lens-band__before' : undefined} aria-busy={waiting || undefined}>
      <span className={`lens-band lens-band--${band.band}`}>
        {words.band}
        {words.chance && ` · ${words.chance}`}
      </span>
      {words.cause && <span className="lens-band__why">{words.cause}</span>}
      {disagrees && <span className="lens-band__why">{disagreementWords(band)}</span>}
    </span>
  );
}
