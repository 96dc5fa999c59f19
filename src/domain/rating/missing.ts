import type { Assessment } from './assessment';
import { isAsked } from './criterion';
import { partsOf, type Part, type Scale } from './score';
import type { SponsorRule } from '#domain/settings/settings';

/** Something an assessment still lacks. It is listed on screen and never refuses a save. */
export type MissingItem =
  | { kind: 'answer'; criterion: string }
  | { kind: 'reason' }
  | { kind: 'stage' }
  | { kind: 'disruption' }
  | { kind: 'sponsor' };

/** An answer that was given but no longer counts: its option or stage was removed from the settings. */
export type StaleItem = { kind: 'answer'; criterion: string } | { kind: 'stage'; stage: string };

/** From this impact on, and at any harm, the sentence is asked for. */
export const REASON_FROM_IMPACT = 2;

/** @returns the official impact level, -3 to 3, or null when it is not rated. */
export function impactOf(answers: Assessment['answers']): number | null {
  const impact = answers['impact'];
  return typeof impact === 'number' && Number.isInteger(impact) && Math.abs(impact) <= 3 ? impact : null;
}

/**
 * Asked for at |impact| >= 2 or a negative one: large or harmful claims need the sentence "which customer notices
 * what?".
 */
export function needsReason(answers: Assessment['answers']): boolean {
  const impact = impactOf(answers);
  return impact !== null && (impact < 0 || impact >= REASON_FROM_IMPACT);
}

/** @returns whether |impact| or disruption reaches the level at which the rule asks for a sponsor. */
export function needsSponsor(
  { answers, disruption }: Pick<Assessment, 'answers' | 'disruption'>,
  rule: SponsorRule,
): boolean {
  const impact = impactOf(answers);
  const byImpact = rule.impact !== null && impact !== null && Math.abs(impact) >= rule.impact;
  const byDisruption = rule.disruption !== null && disruption !== null && disruption >= rule.disruption;
  return byImpact || byDisruption;
}

/**
 * @param parts of the assessment, where they are known.
 * @returns what it still lacks, in the order of the panel.
 */
export function missingItems(
  assessment: Assessment,
  scale: Scale,
  rule: SponsorRule,
  parts: readonly Part[] = partsOf(scale, assessment),
): MissingItem[] {
  const items: MissingItem[] = parts
    .filter((part) => part.missing && isAsked(part.criterion))
    .map(({ criterion }) => ({ kind: 'answer', criterion: criterion.id }));
  if (needsReason(assessment.answers) && !assessment.reason?.trim()) items.push({ kind: 'reason' });
  if (!scale.stages.some(({ id }) => id === assessment.stage)) items.push({ kind: 'stage' });
  if (assessment.disruption === null) items.push({ kind: 'disruption' });
  if (needsSponsor(assessment, rule) && !assessment.sponsor) items.push({ kind: 'sponsor' });
  return items;
}

/**
 * @param parts of the assessment, where they are known.
 * @returns the answers that no longer count because the settings no longer offer them.
 */
export function staleItems(
  assessment: Assessment,
  scale: Scale,
  parts: readonly Part[] = partsOf(scale, assessment),
): StaleItem[] {
  const answers: StaleItem[] = parts
    .filter((part) => part.missing && isAsked(part.criterion) && Object.hasOwn(assessment.answers, part.criterion.id))
    .map(({ criterion }) => ({ kind: 'answer', criterion: criterion.id }));
  const stage = assessment.stage;
  return stage !== null && !scale.stages.some(({ id }) => id === stage)
    ? [...answers, { kind: 'stage', stage }]
    : answers;
}
