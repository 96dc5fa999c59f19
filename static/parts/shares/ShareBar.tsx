import type { Source } from '#domain/measure/reading';
import type { Share } from '#domain/measure/share';
import { standingAgainst } from '#domain/path/stepState';
import { useHost } from '../../host/HostProvider';
import { shareSentence, shareWordsIn } from './shareWords';
import './share-bar.css';

/** How a bar is filled, where no threshold says so: each is told apart in greyscale. */
export type ShareFill = 'solid' | 'hatched' | 'outlined';

export interface ShareBarProps {
  /** What it is a share of: read out before it. */
  label: string;
  share: Share;
  source?: Source | undefined;
  /** A rate from 0 to 1: a mark across the bar. Below it the bar is striped. */
  threshold?: number | null | undefined;
  /** Without a threshold. */
  fill?: ShareFill;
  /** The rate at the right end; the bar reaches to 1 unless it is said. */
  full?: number;
}

const FILLS = { below: 'below', holds: 'holds', 'cannot tell yet': 'open' } as const;

/**
 * A share as a bar from 0 to 100 %, with a whisker over its interval and a mark at its threshold. Below the threshold
 * it is striped; a share that has no percentage is an empty, dashed track.
 */
export function ShareBar({ label, share, source, threshold = null, fill = 'solid', full = 1 }: ShareBarProps) {
  const words = shareWordsIn(useHost().locale);
  const at = (rate: number): string => `${(100 * Math.min(full, Math.max(0, rate))) / full}%`;
  const between = (low: number, high: number) => ({ left: at(low), width: at(high - low) });
  const isTold = share.state === 'share';
  const standing = isTold && threshold !== null ? standingAgainst(share, threshold) : null;
  const against = threshold === null ? '' : `; threshold ${words.percent(threshold)}${standing ? `: ${standing}` : ''}`;
  return (
    <span
      className={isTold ? 'lens-share-bar' : 'lens-share-bar lens-share-bar--none'}
      role="img"
      aria-label={`${label}: ${shareSentence(words, share, source)}${against}`}
    >
      {isTold && (
        <span
          className={`lens-share-bar__fill lens-share-bar__fill--${standing ? FILLS[standing] : fill}`}
          style={between(0, share.p)}
        />
      )}
      {isTold && share.low !== null && share.high !== null && (
        <span className="lens-share-bar__whisker" style={between(share.low, share.high)} />
      )}
      {threshold !== null && <span className="lens-share-bar__threshold" style={{ left: at(threshold) }} />}
    </span>
  );
}
