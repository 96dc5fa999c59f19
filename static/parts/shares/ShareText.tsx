import type { Source } from '#domain/measure/reading';
import type { Share } from '#domain/measure/share';
import { useHost } from '../../host/HostProvider';
import { sharePhrases, shareWordsIn, type Digits, type SharePhrases } from './shareWords';
import './share-text.css';

/** A month and its year stay together. */
const NBSP = '\u00a0';

export interface ShareTextProps {
  share: Share;
  /** Counted, asked, or counted by a system. */
  source?: Source | undefined;
  /** The month that it is of, `2026-10`. */
  period?: string | undefined;
  /** The version of the definition by which it was read, where it is worth saying. */
  definition?: number | undefined;
  /** The survey behind it has not been vetted. */
  notVetted?: boolean;
  /** Decimals of the percentage. */
  digits?: Digits;
  /** Everything on one line; otherwise what the number is of stands below it. */
  oneLine?: boolean;
}

/**
 * A share with its count, everywhere: the percentage, its interval, x of n and whether they were counted or asked, of
 * which month, by which definition. Where there is no percentage it says why.
 */
export function ShareText({ share, source, digits = 0, ...said }: ShareTextProps) {
  const { locale } = useHost();
  const phrases = sharePhrases(shareWordsIn(locale, digits), share, source);
  return <SaidValue phrases={phrases} isTold={share.state === 'share'} {...said} />;
}

export interface SaidValueProps extends Omit<ShareTextProps, 'share' | 'source' | 'digits'> {
  phrases: SharePhrases;
  /** There is a number. */
  isTold: boolean;
}

/** What is said of any value, where it is said: a share, points, a number with its unit. */
export function SaidValue({
  phrases: { first, range, counts },
  isTold,
  period,
  definition,
  notVetted = false,
  oneLine = false,
}: SaidValueProps) {
  const words = shareWordsIn(useHost().locale);
  const below = [
    counts,
    period === undefined ? null : words.month(period).replaceAll(' ', NBSP),
    definition === undefined ? null : `definition ${words.figures(definition)}`,
    notVetted ? 'not vetted' : null,
  ].filter((one) => one !== null);
  return (
    <span className={oneLine ? 'lens-share lens-share--line' : 'lens-share'}>
      <span>
        <span className={isTold ? 'lens-share__first' : 'lens-share__none'}>{first}</span>
        {range !== null && (
          <span className="lens-share__range">
            <span className="lens-visually-hidden">, 95% interval</span> ({range})
          </span>
        )}
      </span>
      {below.length > 0 && (
        <span className="lens-share__of">
          <span className="lens-visually-hidden">, </span>
          {below.join(' · ')}
        </span>
      )}
    </span>
  );
}
