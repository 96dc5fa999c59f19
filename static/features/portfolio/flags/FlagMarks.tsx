import type { EpicFlag } from '#domain/portfolio/flags';
import { Hint } from '../../../parts/opening/Hint';
import { TagSign } from '../../../parts/texts/Tag';
import { firstFlags } from './firstFlags';
import './flag-marks.css';

/**
 * The flags of an epic in a line that has no room for more: signs of the most serious, with the word beside one that
 * stands alone, and the sentence on focus. How many others there are stands at the end, with their words behind it.
 */
export function FlagMarks({ flags }: { flags: readonly EpicFlag[] }) {
  if (flags.length === 0) return null;
  const { first, others } = firstFlags(flags);
  return (
    <ul className="lens-marks">
      {first.map(({ kind, tag, meaning, shape, tone }) => (
        <li key={kind}>
          <Hint words={`${capital(tag)}. ${meaning}`}>
            <span className={`lens-marks__mark lens-tag lens-tag--${tone}`}>
              <TagSign shape={shape} />
              {flags.length === 1 && <span className="lens-marks__word">{tag}</span>}
            </span>
          </Hint>
        </li>
      ))}
      {others && (
        <li>
          <Hint words={`${others.count} more: ${others.words}.`}>
            <span className="lens-marks__mark lens-tag lens-tag--neutral">{`+${others.count}`}</span>
          </Hint>
        </li>
      )}
    </ul>
  );
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
