import { impactOf, needsSponsor } from '#domain/rating/missing';
import { partsOf, type Scale } from '#domain/rating/score';
import type { SponsorRule } from '#domain/settings/settings';
import type { Summary } from '#domain/publication/summary';

/** Something about a ranked epic that a board should not overlook. */
export type EpicFlag =
  | { kind: 'needsRepublishing' }
  | { kind: 'harmsCustomers' }
  | { kind: 'disruption'; severe: boolean }
  | { kind: 'noSponsor' }
  /** The score is a range: labels of the criteria that are not answered, as the settings hold them. */
  | { kind: 'missing'; criteria: string[] };

const NOTICEABLE_DISRUPTION = 2;
const SEVERE_DISRUPTION = 3;

/**
 * @param outdated whether the summary waits for republishing.
 * @returns the flags of an epic from its published summary, the most serious first.
 */
export function epicFlagsOf(summary: Summary, scale: Scale, rule: SponsorRule, outdated: boolean): EpicFlag[] {
  const { answers, disruption = null, stage = null, sponsor } = summary;
  const impact = impactOf(answers);
  const missing = partsOf(scale, { answers, stage }).filter((part) => part.missing);
  const flags: EpicFlag[] = [];
  if (impact !== null && impact < 0) flags.push({ kind: 'harmsCustomers' });
  if (disruption !== null && disruption >= NOTICEABLE_DISRUPTION)
    flags.push({ kind: 'disruption', severe: disruption >= SEVERE_DISRUPTION });
  if (needsSponsor({ answers, disruption }, rule) && sponsor === undefined) flags.push({ kind: 'noSponsor' });
  if (missing.length > 0) flags.push({ kind: 'missing', criteria: missing.map(({ criterion }) => criterion.label) });
  if (outdated) flags.push({ kind: 'needsRepublishing' });
  return flags;
}
