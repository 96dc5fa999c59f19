import type { Facts } from '#domain/register/facts';
import { levelBelowRecords, levelBelowWords } from '#domain/register/level';
import './level-below.css';

/** Says that the rating tells of less than the worst record does. It forces nobody. */
export function LevelBelow({ rated, facts }: { rated: number | null; facts: Pick<Facts, 'disruptionDepth'> }) {
  const below = levelBelowRecords(rated, facts);
  if (!below) return null;
  return (
    <p className="level-below" role="status">
      Worst disruption: {levelBelowWords(below)}. The level may not be lower than the worst record says.
    </p>
  );
}
