import type { Card, CardKind, CardName, ListCard, ProjectCard } from '../mineCard';
import {
  briefed,
  claimed,
  contradicted,
  disrupted,
  gapFound,
  moveMade,
  objected,
  opinionAsked,
  pageFrozen,
  rated,
  readingDue,
  roomOpen,
  sponsorAsked,
  stopProposed,
  surveyVetted,
  unjudged,
} from './says';

/** Every kind of card at an epic: a kind of record that waits for its owner, or what an epic of one's own waits for. */
const AT_EPICS: Partial<Record<CardName, CardKind>> = {
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
  goLive: {
    label: 'Before go-live',
    says: pageFrozen,
    does: 'Read and decide',
    since: 'since you were asked',
    ownLater: true,
    load: () => import('./GoLiveCard'),
  },
  objection: {
    label: 'Objection',
    says: objected,
    does: 'Answer',
    since: 'since it was said',
    ownLater: true,
    load: () => import('./audit/ObjectionCard'),
  },
  stop: {
    label: 'Stop it?',
    says: stopProposed,
    does: 'Decide',
    since: 'since it was proposed',
    ownLater: true,
    load: () => import('./audit/StopCard'),
  },
  gap: {
    label: 'Gap',
    says: gapFound,
    does: 'Told upward',
    since: 'since it should have been told',
    byItself: true,
    ownLater: true,
    load: () => import('./engagement/GapCard'),
  },
  confirm: {
    label: 'Confirm the rating',
    says: () => 'You are its sponsor. Does the rating stand for the next gate?',
    does: 'Read and confirm',
    since: 'since it was rated',
    ownLater: true,
    load: () => import('./ConfirmCard'),
  },
  sayDo: {
    label: 'Say and do',
    says: contradicted,
    does: 'Look and decide',
    since: 'since a reward changed last',
    byItself: true,
    ownLater: true,
    load: () => import('./SayDoCard'),
  },
  rate: {
    label: 'Rating',
    says: rated,
    does: 'Rate it',
    since: 'since it was created',
    staysOpen: true,
    load: () => import('./RateCard'),
  },
  judge: {
    label: 'Judge',
    says: unjudged,
    does: 'Judge it',
    since: 'since it was created',
    byItself: true,
    staysOpen: true,
    load: () => import('../../audit/turn/JudgeCard'),
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

/** Every kind of card in a project. */
const IN_PROJECTS: Partial<Record<CardName, CardKind<ProjectCard>>> = {
  measure: {
    label: 'Reading',
    says: readingDue,
    does: 'Enter it',
    since: 'since its month ended',
    atOnce: true,
    byItself: true,
    load: () => import('../due/ReadingCard'),
  },
  path: {
    label: 'Room',
    says: roomOpen,
    does: 'Look and decide',
    since: 'since it was found open',
    byItself: true,
    ownLater: true,
    load: () => import('./RoomCard'),
  },
  move: {
    label: 'Approval',
    says: moveMade,
    does: 'Read and answer',
    since: 'since you were asked',
    ownLater: true,
    load: () => import('./AnswerCard'),
  },
  vetting: {
    label: 'Survey',
    says: surveyVetted,
    does: 'Look and sign',
    since: 'since you were asked',
    ownLater: true,
    load: () => import('./AnswerCard'),
  },
  brief: {
    label: 'Brief',
    says: briefed,
    does: 'Read and decide',
    since: 'since you were asked',
    ownLater: true,
    load: () => import('./BriefCard'),
  },
};

/** Several things in one card. */
const LISTS: Partial<Record<CardName, CardKind<ListCard>>> = {
  look: {
    label: 'Second look',
    says: () =>
      'Somebody judged whether these contribute to customers. What do you say, without knowing what they said?',
    does: 'Look at them',
    since: 'since it was drawn',
    byItself: true,
    staysOpen: true,
    load: () => import('../../audit/turn/LookCard'),
  },
};

/** A new kind of card is a line in one of these, and a component that does it. */
export const CARDS: Partial<Record<CardName, CardKind | CardKind<ProjectCard> | CardKind<ListCard>>> = {
  ...AT_EPICS,
  ...IN_PROJECTS,
  ...LISTS,
};
export const CARD_NAMES = Object.keys(CARDS) as CardName[];

/**
 * @returns what is known of a kind of card, which is of one sort of cards: the table has it for its own; null for a
 *   record of a kind that has no line yet.
 */
export const cardNamed = (name: CardName): CardKind<Card> | null => (CARDS[name] as CardKind<Card> | undefined) ?? null;
