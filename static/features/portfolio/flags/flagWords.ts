import type { EpicFlag } from '#domain/portfolio/epicFlags';
import { textOf } from '#domain/settings/shippedTexts';
import type { LegendEntry } from './FlagLegend';

/** What a flag says on its tag, the sentence that explains it there, and the few words that explain it for all. */
export interface FlagWords {
  tag: string;
  meaning: string;
  legend: LegendEntry;
}

const NOT_UP_TO_DATE =
  'What Jira shows of this rating is not up to date. Customer Lens mends it in the background; where it may not change the epic, the next change of its rating does.';

export function flagWords(flag: EpicFlag): FlagWords {
  switch (flag.kind) {
    case 'harmsCustomers':
      return {
        tag: 'harms customers',
        meaning: 'Customers are worse off once this is delivered.',
        legend: { term: 'harms customers', words: 'worse off once it is delivered' },
      };
    case 'disruption':
      return {
        tag: flag.severe ? 'severe disruption' : 'noticeable disruption',
        meaning: flag.severe
          ? 'Customers suffer severely while the work is done. This is not part of the score.'
          : 'Customers notice the work while it is done. This is not part of the score.',
        legend: { term: 'disruption', words: 'while the work is done, not part of the score' },
      };
    case 'noSponsor':
      return {
        tag: 'no sponsor',
        meaning: 'Its impact or its disruption asks for a sponsor, and none is named.',
        legend: { term: 'no sponsor', words: 'impact or disruption asks for one' },
      };
    case 'missing':
      return {
        tag: `${flag.criteria.length} missing`,
        meaning: `Not answered yet: ${flag.criteria.map(textOf).join(', ')}. The score is a range until then.`,
        legend: { term: 'missing', words: 'not answered yet, so the score is a range' },
      };
    case 'needsRepublishing':
      return {
        tag: 'needs republishing',
        meaning: NOT_UP_TO_DATE,
        legend: { term: 'needs republishing', words: 'not up to date in Jira' },
      };
  }
}
