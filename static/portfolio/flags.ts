import { impactOf, needsSponsor } from '../../src/domain/missing';
import { partsOf, type Scale } from '../../src/domain/score';
import type { SponsorRule } from '../../src/domain/settings';
import type { Summary } from '../../src/domain/summary';
import { textOf } from '../../src/domain/texts';

/** Something about a ranked epic that a board should not overlook. */
export type EpicFlag =
  | { kind: 'needsRepublishing' }
  | { kind: 'harmsCustomers' }
  | { kind: 'disruption'; severe: boolean }
  | { kind: 'noSponsor' }
  /** The score is a range: labels of the criteria that are not answered. */
  | { kind: 'missing'; criteria: string[] };

const NOTICEABLE = 2;
const SEVERE = 3;

/** @returns the flags of an epic from its published summary, the most serious first. */
export function flagsOf(summary: Summary, scale: Scale, rule: SponsorRule, outdated: boolean): EpicFlag[] {
  const { answers, disruption = null, stage = null, sponsor } = summary;
  const impact = impactOf(answers);
  const missing = partsOf(scale, { answers, stage }).filter((part) => part.missing);
  const flags: EpicFlag[] = [];
  if (impact !== null && impact < 0) flags.push({ kind: 'harmsCustomers' });
  if (disruption !== null && disruption >= NOTICEABLE) flags.push({ kind: 'disruption', severe: disruption >= SEVERE });
  if (needsSponsor({ answers, disruption }, rule) && sponsor === undefined) flags.push({ kind: 'noSponsor' });
  if (missing.length > 0) flags.push({ kind: 'missing', criteria: missing.map(({ criterion }) => textOf(criterion.label)) });
  if (outdated) flags.push({ kind: 'needsRepublishing' });
  return flags;
}

/** What a flag says on its tag, and the sentence that explains it. */
export interface FlagWords {
  tag: string;
  meaning: string;
}

export function flagWords(flag: EpicFlag): FlagWords {
  switch (flag.kind) {
    case 'harmsCustomers':
      return { tag: 'harms customers', meaning: 'Customers are worse off once this is delivered.' };
    case 'disruption':
      return flag.severe
        ? { tag: 'severe disruption', meaning: 'Customers suffer severely while the work is done. This is not part of the score.' }
        : { tag: 'noticeable disruption', meaning: 'Customers notice the work while it is done. This is not part of the score.' };
    case 'noSponsor':
      return { tag: 'no sponsor', meaning: 'Its impact or its disruption asks for a sponsor, and none is named.' };
    case 'missing':
      return { tag: `${flag.criteria.length} missing`, meaning: `Not answered yet: ${flag.criteria.join(', ')}. The score is a range until then.` };
    case 'needsRepublishing':
      return { tag: 'needs republishing', meaning: 'What Jira shows of this rating is not up to date. Saving its rating again, or the next re-scoring, mends it.' };
  }
}
