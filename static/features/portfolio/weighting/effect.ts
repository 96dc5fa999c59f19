import { kindOf, withOptions, type CriterionKind } from '#domain/rating/criterion';
import { toDisplay } from '#domain/rating/rounding';
import { scaleOf, swingOf } from '#domain/rating/score';
import { settingsProblems, type Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';

/** How far one criterion can move a score. */
export interface Effect {
  id: string;
  /** Its name as shown. */
  label: string;
  kind: CriterionKind;
  weight: number;
  /** Points, from 0 to 200; null while the draft breaks a rule and no score can be computed. */
  swing: number | null;
}

/**
 * @returns the effect of every criterion in use, in the order of the settings. A name that is being rewritten hides no
 * effect.
 */
export function effectsOf(settings: Settings): Effect[] {
  const named = withNames(settings);
  const valid = settingsProblems(named).length === 0;
  const scale = scaleOf(named);
  return named.criteria
    .filter(({ archived }) => !archived)
    .map((criterion) => ({
      id: criterion.id,
      label: textOf(criterion.label),
      kind: criterion.kind,
      weight: criterion.weight,
      swing: valid ? swingOf(scale, criterion) : null,
    }));
}

/** Names do not enter a score: an empty one is stood in for by the id while it is being written. */
function withNames(settings: Settings): Settings {
  const named = <T extends { id: string; label: string }>(one: T): T =>
    one.label.trim() === '' ? { ...one, label: one.id } : one;
  return {
    ...settings,
    criteria: settings.criteria.map((one) => named(withOptions(one, (options) => options.map(named)))),
    journeys: settings.journeys.map((journey) => ({ ...journey, stages: journey.stages.map(named) })),
  };
}

/**
 * Below this many points a criterion will hardly ever change a place: two scores that differ by less read as the same
 * number.
 */
const TINY = 1;

/** @returns what a criterion can do to a score, in words. */
export function swingWords({ weight, swing }: Effect): string {
  if (weight === 0) return 'takes no part';
  if (swing === null) return 'not known yet';
  if (swing === 0) return 'cannot move a score';
  if (swing < TINY) return 'can move a score by less than 1 point';
  const points = toDisplay(swing);
  return `can move a score by ${points} ${points === 1 ? 'point' : 'points'}`;
}

/**
 * @returns why a criterion that has a weight changes next to nothing, and what to do; null when it does change
 * something.
 */
export function warningOf({ kind, weight, swing, label }: Effect): string | null {
  if (weight === 0 || swing === null || swing >= TINY) return null;
  if (swing > 0) return `${label} has a weight but will hardly change any rank: the other weights are far larger.`;
  return (
    `${label} has a weight but changes nothing: ` + `${kindOf({ kind }).whyFlat ?? 'the other weights are far larger.'}`
  );
}

/**
 * @returns one sentence that compares the two criteria that can move a score furthest; null when there is nothing to
 * compare.
 */
export function comparisonOf(effects: readonly Effect[]): string | null {
  const counting = effects
    .filter(({ swing }) => swing !== null && swing > 0)
    .sort((a, b) => (b.swing ?? 0) - (a.swing ?? 0));
  const [first, second] = counting;
  if (!first?.swing) return null;
  if (!second?.swing) return `Only ${first.label} counts.`;
  const ratio = first.swing / second.swing;
  return ratio < NEARLY_EQUAL
    ? `${first.label} and ${second.label} can move a score ${ratio === 1 ? 'equally' : 'about equally'} far.`
    : `${first.label} can move a score ${timesWords(ratio)} as far as ${second.label}.`;
}

const NEARLY_EQUAL = 1.1;
const NUMBER_WORDS = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** @returns a ratio as people say it: "twice", "about five times", "1.3 times". */
function timesWords(ratio: number): string {
  if (ratio < 1.95) return `${ratio.toFixed(1)} times`;
  const whole = Math.round(ratio);
  const words = whole === 2 ? 'twice' : `${NUMBER_WORDS[whole - 3] ?? whole.toLocaleString('en')} times`;
  return Math.abs(ratio - whole) < 0.05 ? words : `about ${words}`;
}
