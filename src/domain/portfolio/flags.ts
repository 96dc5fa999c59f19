import type { Summary } from '#domain/publication/summary';
import { impactOf, needsSponsor } from '#domain/rating/missing';
import { partsOf, type Scale } from '#domain/rating/score';
import type { SponsorRule } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';

/** What flags are told from: the published summary of an epic, and the settings in force. */
export interface FlagFacts {
  summary: Summary;
  scale: Scale;
  rule: SponsorRule;
  /** What Jira shows of the rating waits for republishing. */
  outdated: boolean;
}

/** How a flag looks; its shape tells it apart without colour. */
interface Look {
  shape: 'cross' | 'bolt' | 'triangle' | 'quarter' | 'arrows';
  tone: 'danger' | 'warning' | 'neutral';
}

interface Words {
  /** The word on the tag. */
  tag: string;
  /** The sentence that explains the tag. */
  meaning: string;
}

/** All that there is to know of one kind of flag. */
interface FlagKindRow {
  /** Name in legends and filters, and a few words that say what it means for all epics. */
  term: string;
  words: string;
  /** @returns what the flag says of this epic and how it looks; null where it does not stand. */
  of: (facts: FlagFacts) => (Words & Look) | null;
}

const NOTICEABLE_DISRUPTION = 2;
const SEVERE_DISRUPTION = 3;

const NOT_UP_TO_DATE: Words & Look = {
  tag: 'needs republishing',
  meaning:
    'What Jira shows of this rating is not up to date. ' +
    'Customer Lens mends it in the background; where it may not change ' +
    'the epic, the next change of its rating does.',
  shape: 'arrows',
  tone: 'neutral',
};

/**
 * Every kind of flag, the most serious first. A new one is a row here; tables, legends and filters take it from here.
 */
const FLAGS = {
  harmsCustomers: {
    term: 'harms customers',
    words: 'worse off once it is delivered',
    of: ({ summary }) =>
      (impactOf(summary.answers) ?? 0) < 0
        ? {
            tag: 'harms customers',
            meaning: 'Customers are worse off once this is delivered.',
            shape: 'cross',
            tone: 'danger',
          }
        : null,
  },
  disruption: {
    term: 'disruption',
    words: 'while the work is done, not part of the score',
    of({ summary: { disruption = 0 } }) {
      if (disruption < NOTICEABLE_DISRUPTION) return null;
      return disruption < SEVERE_DISRUPTION
        ? {
            tag: 'noticeable disruption',
            meaning: 'Customers notice the work while it is done. This is not part of the score.',
            shape: 'bolt',
            tone: 'warning',
          }
        : {
            tag: 'severe disruption',
            meaning: 'Customers suffer severely while the work is done. This is not part of the score.',
            shape: 'bolt',
            tone: 'danger',
          };
    },
  },
  noSponsor: {
    term: 'no sponsor',
    words: 'impact or disruption asks for one',
    of: ({ summary: { answers, disruption = null, sponsor }, rule }) =>
      sponsor === undefined && needsSponsor({ answers, disruption }, rule)
        ? {
            tag: 'no sponsor',
            meaning: 'Its impact or its disruption asks for a sponsor, and none is named.',
            shape: 'triangle',
            tone: 'warning',
          }
        : null,
  },
  missing: {
    term: 'missing',
    words: 'not answered yet, so the score is a range',
    of({ summary: { answers, stage = null }, scale }) {
      const missing = partsOf(scale, { answers, stage }).filter((part) => part.missing);
      const labels = missing.map(({ criterion }) => textOf(criterion.label));
      return labels.length === 0
        ? null
        : {
            tag: `${labels.length} missing`,
            meaning: `Not answered yet: ${labels.join(', ')}. The score is a range until then.`,
            shape: 'quarter',
            tone: 'neutral',
          };
    },
  },
  needsRepublishing: {
    term: NOT_UP_TO_DATE.tag,
    words: 'not up to date in Jira',
    of: ({ outdated }) => (outdated ? NOT_UP_TO_DATE : null),
  },
} as const satisfies Record<string, FlagKindRow>;

export type FlagKind = keyof typeof FLAGS;

/** Something about a ranked epic that a board should not overlook, in words and as it looks. */
export interface EpicFlag extends Words, Look {
  kind: FlagKind;
  term: string;
  words: string;
}

export const FLAG_KINDS = Object.keys(FLAGS) as FlagKind[];

const told = (kind: FlagKind, said: Words & Look): EpicFlag => {
  const { term, words } = FLAGS[kind];
  return { kind, term, words, ...said };
};

/** @returns the flags of an epic, the most serious first. */
export function flagsOf(facts: FlagFacts): EpicFlag[] {
  return FLAG_KINDS.flatMap((kind) => {
    const said = FLAGS[kind].of(facts);
    return said ? [told(kind, said)] : [];
  });
}

/** Stands for a published summary that is not the truth. */
export const NEEDS_REPUBLISHING = told('needsRepublishing', NOT_UP_TO_DATE);
