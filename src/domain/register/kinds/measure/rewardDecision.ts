import type { RewardDecision } from '#domain/measure/office/contradiction';
import { choice, paragraph, stage } from '../../field';
import { isUnsaid, type EntryKind } from '../../kind';

/** What can be decided where one stage is said to matter and another is rewarded. */
export const REWARD_DECISIONS = {
  reward: 'We change what is rewarded',
  need: 'We change what we say is needed',
  keep: 'We keep both',
} as const satisfies Record<RewardDecision, string>;

/**
 * A sponsor decides about what is said and what is rewarded: at an epic of theirs, so that who sees the epic sees the
 * decision. Somebody else named them: whoever may edit an epic could name themselves. Until it is whole, with its
 * reason, nothing is decided.
 */
export const rewardDecision = {
  name: 'Decision about rewards',
  plural: 'Decisions about rewards',
  none: 'Nothing was decided here about what is rewarded.',
  add: 'Decide about rewards',
  drawer: 'Voices',
  home: 'issue',
  fields: {
    says: stage({ label: 'What we say matters' }),
    rewarded: stage({ label: 'What is rewarded' }),
    decision: choice({ label: 'What is decided' }, REWARD_DECISIONS),
    reason: paragraph({ label: 'Because' }),
  },
  steps: [],
  may: { add: ['sponsor', 'office'], change: ['author'], answer: [], sponsorByAnother: true },
  statuses: { begun: 'Begun', decided: 'Decided' },
  statusOf: ({ values: { says, rewarded, decision, reason } }) =>
    [says, rewarded, decision].some(isUnsaid) || typeof reason !== 'string' || reason.trim() === ''
      ? 'begun'
      : 'decided',
  ownerOf: ({ by }) => by,
  tellsRating: false,
} as const satisfies EntryKind;
