import type { OfficeCounts } from '#domain/measure/office/rewarded';
import { toDisplay } from '#domain/rating/rounding';
import { counted, type Figures } from '../../../parts/texts/counted';
import type { ShareWords } from '../../../parts/shares/shareWords';
import type { OfficeNow, ShownSides } from './officeNow';

/** @returns the contradiction in one sentence; what is so where there is none. */
export function sayDoSentence(
  { found, sides, hasNeeds }: Pick<OfficeNow, 'found' | 'sides' | 'hasNeeds'>,
  hidden: number,
): string {
  if (found) return `We say ${found.saysLabel}; rewarded is ${found.rewardedLabel}.`;
  if (sides) return 'What we say and what we reward are close to each other.';
  return hasNeeds
    ? `Nobody is rewarded on a measure of a stage${asFarAs(hidden)}.`
    : 'No stage is needed, as the settings say it.';
}

/** @returns how far it is known that there is none: what a viewer cannot see may well be there. */
const asFarAs = (hidden: number): string =>
  hidden > 0 ? ', by the measures that you may see' : ', as far as it is written down';

/** @returns what to do, or how far the two are from each other. */
export function distanceSentence({ found, sides, distance, hasNeeds }: OfficeNow, words: ShareWords): string {
  if (!sides || distance === null)
    return hasNeeds
      ? 'Say in a measure who is rewarded on it, how much that weighs, and of which stage it is.'
      : 'Set the needs of stages under Coverage.';
  const { percent, figures } = words;
  // As the ladder and the trend write it.
  const apart = figures(toDisplay(100 * distance) / 100);
  const far = `What we say and what we reward are ${apart} apart, from 0 (the same) to 1.`;
  const of = (id: string): ShownSides | undefined => sides.find((one) => one.id === id);
  const [says, rewarded] = found ? [of(found.says), of(found.rewarded)] : [];
  if (!says || !rewarded) return `${far} No two stages are ten points apart in both directions.`;
  return (
    `${says.label}: ${percent(says.need.p)} of what is needed, ${percent(says.reward.p)} of what is rewarded. ` +
    `${rewarded.label}: ${percent(rewarded.need.p)} and ${percent(rewarded.reward.p)}. ${far}`
  );
}

/** @returns what is left out, each with its number; empty where nothing is. */
export function leftOutSentence(
  { leftOut }: Pick<OfficeNow, 'leftOut'>,
  { weightless }: Pick<OfficeCounts, 'weightless'>,
  { hidden, isPart }: { hidden: number; isPart: boolean },
  figures: Figures,
): string {
  const parts = [
    leftOut > 0 && `${counted(figures, leftOut, 'rewarded measure is', 'rewarded measures are')} of no stage`,
    weightless > 0 && `of ${figures(weightless)} rewarded nobody said how much it weighs`,
    hidden > 0 && `${counted(figures, hidden, 'measure is', 'measures are')} in projects that you may not browse`,
    isPart && 'there are more measures than are read here',
  ].filter((part) => part !== false);
  const of = hidden > 0 ? 'Of the measures that you may see. ' : '';
  return parts.length === 0 ? '' : `${of}Left out: ${parts.join('; ')}.`;
}

/** @returns of what people are rewarded on, how much counts what we do, and how much customers care about. */
export function rewardedSentence(
  { rewarded, rewardedOutput, rewardedCared }: OfficeCounts,
  hidden: number,
  figures: Figures,
): string {
  if (rewarded === 0) return `People are rewarded on no measure${asFarAs(hidden)}.`;
  return (
    `People are rewarded on ${counted(figures, rewarded, 'measure', 'measures')}: ${figures(rewardedOutput)} ` +
    `${rewardedOutput === 1 ? 'counts' : 'count'} what we do; ` +
    `customers are said to care about ${figures(rewardedCared)}.`
  );
}

/** @returns how a stage stands where it is far off: `21 points less rewarded than needed`. */
export function lackWords({ lack }: Pick<ShownSides, 'lack'>, figures: Figures): string | null {
  const points = toDisplay(Math.abs(lack));
  if (points < 1) return null;
  return `${counted(figures, points, 'point', 'points')} ${lack > 0 ? 'less' : 'more'} rewarded than needed`;
}
