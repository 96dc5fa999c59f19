import type { SettingsDifference } from '#domain/settings/settingsDifference';
import { differenceWords } from './differenceWords';
import './differences.css';

export interface DifferenceListProps {
  differences: readonly SettingsDifference[];
  /** Marks those that the other side changed too. */
  isContested?: (difference: SettingsDifference) => boolean;
}

/** What differs between two settings, a sentence each. */
export function DifferenceList({ differences, isContested }: DifferenceListProps) {
  return (
    <ul className="lens-differences">
      {differences.map((difference, place) => {
        const { sentence, before, after } = differenceWords(difference);
        return (
          <li key={`${difference.aspect} ${difference.subject} ${place}`}>
            {sentence}
            {isContested?.(difference) && <em> (changed by both)</em>}
            {before !== undefined && (
              <span className="lens-differences__texts">
                <del>{before || 'nothing'}</del> <ins>{after || 'nothing'}</ins>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
