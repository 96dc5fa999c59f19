import type { EpicFlag } from '../../src/domain/epicFlags';
import { textOf } from '../../src/domain/texts';

/** What a flag says on its tag, and the sentence that explains it. */
export interface FlagWords {
  tag: string;
  meaning: string;
}

const NOT_UP_TO_DATE = 'What Jira shows of this rating is not up to date. Saving its rating again, or the next re-scoring, mends it.';

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
      return {
        tag: `${flag.criteria.length} missing`,
        meaning: `Not answered yet: ${flag.criteria.map(textOf).join(', ')}. The score is a range until then.`,
      };
    case 'needsRepublishing':
      return { tag: 'needs republishing', meaning: NOT_UP_TO_DATE };
  }
}
