import type { CardKind, CardName } from '../mineCard';
import { claimed, disrupted, opinionAsked, rated, sponsorAsked } from './says';

/**
 * Every kind of card: a kind of record that waits for its owner, or what an epic of one's own waits for. A new one is a
 * line here, and a component that does it.
 */
export const CARDS: Partial<Record<CardName, CardKind>> = {
  opinion: {
    label: 'Opinion',
    says: opinionAsked,
    does: 'Give your opinion',
    since: 'since you were asked',
    saysItself: true,
    staysOpen: true,
    load: () => import('./OpinionCard'),
  },
  challenge: {
    label: 'Challenge',
    says: claimed,
    does: 'Answer',
    since: 'since it was asked',
    saysItself: true,
    load: () => import('./ChallengeCard'),
  },
  ask: {
    label: 'Ask to the sponsor',
    says: sponsorAsked,
    does: 'Decide',
    since: 'since you were asked',
    ownLater: true,
    saysItself: true,
    load: () => import('./AskCard'),
  },
  disruption: {
    label: 'Notice',
    says: disrupted,
    does: 'Say when they are told',
    since: 'since it was recorded',
    load: () => import('./NoticeCard'),
  },
  confirm: {
    label: 'Confirm the rating',
    says: () => 'You are its sponsor. Does the rating stand for the next gate?',
    does: 'Read and confirm',
    since: 'since it was rated',
    ownLater: true,
    load: () => import('./ConfirmCard'),
  },
  rate: {
    label: 'Rating',
    says: rated,
    does: 'Rate it',
    since: 'since it was created',
    staysOpen: true,
    load: () => import('./RateCard'),
  },
  cameTrue: {
    label: 'Came true?',
    says: ({ said }) =>
      said['again'] === true
        ? 'It was looked at after 60 days. What do customers notice by now?'
        : 'What do customers notice, now that it is done?',
    does: 'Say what came true',
    since: 'since it was done',
    load: () => import('./CameTrueCard'),
  },
};

/** @returns what is known of a kind of card; null for a record of a kind that has no line yet. */
export const cardNamed = (name: CardName): CardKind | null => CARDS[name] ?? null;
