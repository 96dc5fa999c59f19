import type { Facts } from '#domain/register/facts';
import { levelBelowRecords, levelBelowWords, levelWord } from '#domain/register/level';
import './level-below.css';

interface LevelBelowProps {
  /** The level that the rating says; null while it says none. */
  rated: number | null;
  facts: Pick<Facts, 'disruptionDepth'>;
}

/** The level with the longest word: with it the sentence takes the most room. */
const LONGEST = 2;
const RULE = 'The level may not be lower than the worst record says.';

/**
 * The level of the rating beside the worst record, and that it may not be lower where it is. It forces nobody. Its
 * place is as high as it can become at this width: nothing below moves when a level is chosen.
 */
export function LevelBelow({ rated, facts }: LevelBelowProps) {
  const { disruptionDepth: recorded } = facts;
  if (recorded === undefined || levelWord(recorded) === null) return null;
  const words = (level: number | null): string => `Worst disruption: ${levelBelowWords({ rated: level, recorded })}.`;
  const isBelow = levelBelowRecords(rated, facts) !== null;
  return (
    <div className="level-below">
      {/* The words are drawn by the style, unseen: as text they would be found and copied. */}
      <span className="level-below__room" aria-hidden="true" data-words={`${words(LONGEST)} ${RULE}`} />
      <p className={isBelow ? 'level-below__words level-below__words--low' : 'level-below__words'} role="status">
        {words(rated)} {isBelow && RULE}
      </p>
    </div>
  );
}
