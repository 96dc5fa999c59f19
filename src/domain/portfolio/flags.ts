import type { Summary } from '#domain/publication/summary';
import { impactOf, needsSponsor } from '#domain/rating/missing';
import { partsOf, type Scale } from '#domain/rating/score';
import { levelBelowRecords, levelBelowWords, levelWord, NOTICEABLE, SEVERE } from '#domain/register/level';
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
  shape:
    | ('cross' | 'bolt' | 'triangle' | 'quarter' | 'arrows')
    | ('bell' | 'steps' | 'leaving' | 'opposed' | 'speech' | 'question' | 'short');
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
  /** The same in Jira's own search; absent where what is published does not say it in one alias. */
  jql?: string;
  /** @returns what the flag says of this epic and how it looks; null where it does not stand. */
  of: (facts: FlagFacts) => (Words & Look) | null;
}

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
    jql: 'customerImpact < 0',
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
    jql: 'customerDisruption >= 2',
    of({ summary: { disruption = 0 } }) {
      if (disruption < NOTICEABLE) return null;
      return disruption < SEVERE
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
  noNotice: {
    term: 'no notice planned',
    words: 'customers notice the work, and nobody plans to tell them',
    jql: 'customerNoticeMissing = yes',
    of({ summary: { noticeMissing, disruptionDepth = 0 } }) {
      if (noticeMissing !== 'yes') return null;
      return {
        tag: 'no notice planned',
        meaning: 'A noticeable or severe disruption is recorded, and no day is set on which customers are told.',
        shape: 'bell',
        tone: disruptionDepth < SEVERE ? 'warning' : 'danger',
      };
    },
  },
  ratedBelowRecords: {
    term: 'rated below its records',
    words: 'a recorded disruption is worse than the rating says',
    of({ summary }) {
      // A minor one is told in the panel, beside the level: a list is for what somebody has to look into.
      const below = levelBelowRecords(summary.disruption, summary);
      return below && below.recorded >= NOTICEABLE
        ? {
            tag: `recorded as ${levelWord(below.recorded)}`,
            meaning: `The worst disruption of this epic is ${levelBelowWords(below)}.`,
            shape: 'steps',
            tone: 'warning',
          }
        : null;
    },
  },
  customersMayLeave: {
    term: 'customers may leave',
    words: 'somebody who asked for it said so',
    jql: 'customerMayLeave = yes',
    of: ({ summary: { mayLeave } }) =>
      mayLeave === 'yes'
        ? {
            tag: 'customers may leave',
            meaning: 'Customers who asked for this may leave us without it.',
            shape: 'leaving',
            tone: 'danger',
          }
        : null,
  },
  pathOffTarget: {
    term: 'path off target',
    words: 'too few customers use a path that it changes',
    jql: 'customerPathOffTarget = yes',
    of({ summary: { pathOffTarget, adoption } }) {
      if (pathOffTarget !== 'yes') return null;
      const worst = adoption === undefined ? '' : ` The worst has reached ${adoption}% of its target.`;
      return {
        tag: 'path off target',
        meaning: `A path that this epic changes is off target: too few customers use it.${worst}`,
        shape: 'short',
        tone: 'warning',
      };
    },
  },
  gainOrHarm: {
    term: 'gain or harm',
    words: 'colleagues disagree whether customers gain or lose',
    jql: 'customerConflict = yes',
    of: ({ summary: { conflict } }) =>
      conflict === 'yes'
        ? {
            tag: 'gain or harm?',
            meaning: 'Some colleagues say that customers gain by this, others that they lose.',
            shape: 'opposed',
            tone: 'warning',
          }
        : null,
  },
  challenged: {
    term: 'challenge unanswered',
    words: 'somebody says that the rating is wrong, and waits for an answer',
    jql: 'customerOpenChallenges >= 1',
    of: ({ summary: { openChallenges = 0 } }) =>
      openChallenges > 0
        ? {
            tag: openChallenges === 1 ? 'challenge unanswered' : `${openChallenges} challenges unanswered`,
            meaning: 'Somebody says that the rating is wrong. Who may edit the epic owes an answer.',
            shape: 'speech',
            tone: 'warning',
          }
        : null,
  },
  sponsorAsked: {
    term: 'sponsor asked',
    words: 'the sponsor has not answered yet',
    jql: 'customerOpenAsks >= 1',
    of: ({ summary: { openAsks = 0 } }) =>
      openAsks > 0
        ? {
            tag: openAsks === 1 ? 'sponsor asked' : `sponsor asked ${openAsks} things`,
            meaning: 'The sponsor was asked for something and has not answered yet.',
            shape: 'question',
            tone: 'neutral',
          }
        : null,
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

/** @returns how Jira's own search finds the epics with a flag; null where it cannot, and for what is no flag. */
export function flagJql(kind: string): string | null {
  const row: FlagKindRow | undefined = Object.hasOwn(FLAGS, kind) ? FLAGS[kind as FlagKind] : undefined;
  return row?.jql ?? null;
}

/** Stands for a published summary that is not the truth. */
export const NEEDS_REPUBLISHING = told('needsRepublishing', NOT_UP_TO_DATE);
