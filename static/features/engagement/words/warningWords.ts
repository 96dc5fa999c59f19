import type { Warning, WarningId } from '#domain/engagement/warnings';
import { counted, type Figures } from '../../../parts/texts/counted';

/** What is warned of, in a word or two, for lists and filters. */
export const WARNING_WORDS: Readonly<Record<WarningId, string>> = {
  onlyFriendly: 'Only friendly customers',
  noHardData: 'No data as customers have it',
  allProxies: 'All proxies',
  onlyLearning: 'Only learning',
  improbablyQuiet: 'Improbably quiet',
  nothingUnfinished: 'Nothing shown unfinished',
};

/** A warning as a person reads it: what is so, and what to do. */
export interface WarningTold {
  id: WarningId;
  what: string;
  todo: string;
}

/** What the sentences name, in the reader's language. */
export interface WarningNames {
  figures: Figures;
  /** `3 Nov 2026`. */
  day: (iso: string) => string;
  /** Names of the states of data that are as hard as customers' own. */
  hard: readonly string[];
  /** When a session was, and why it is improbable that it found nothing; null for one that is not known. */
  quiet: (session: string) => { heldAt: string | null; y: number; p: number } | null;
  /** When the epic is due; null without a date. */
  dueAt: string | null;
}

const TO_DO: Readonly<Record<WarningId, string>> = {
  onlyFriendly: 'Invite some who complained, or draw a cohort by chance.',
  noHardData: 'Plan a session with data as customers have it.',
  allProxies: 'Invite customers themselves, if only two.',
  onlyLearning: 'Plan a session in which customers try to break it.',
  improbablyQuiet: 'Ask what happened there: who spoke, what was shown, who was missing.',
  nothingUnfinished: 'Show the next one while it can still be changed.',
};

/** @returns the sentences of warnings: the fact with its numbers, and what to do. */
export const warningsTold = (warnings: readonly Warning[], names: WarningNames): WarningTold[] =>
  warnings.map((warning) => ({ id: warning.id, what: factOf(warning, names), todo: TO_DO[warning.id] }));

function factOf(warning: Warning, names: WarningNames): string {
  const { figures } = names;
  const all = (n: number, one: string, several: string): string =>
    n === 1 ? `the only ${one}` : `all ${counted(figures, n, one, several)}`;
  switch (warning.id) {
    case 'onlyFriendly':
      return `Only friendly customers: ${all(warning.cohorts, 'cohort was', 'cohorts were')} known to be friendly.`;
    case 'noHardData':
      return `No data like customers’ own${hardWords(names.hard)}: ${noneWords(warning.sessions, figures)}.`;
    case 'allProxies':
      return `All proxies: none of ${counted(figures, warning.people, 'person', 'people')} is a customer.`;
    case 'onlyLearning':
      return `Only learning: ${all(warning.sessions, 'session was', 'sessions were')} for customers to learn it.`;
    case 'improbablyQuiet':
      return warning.sessions.map((id) => quietWords(id, names)).join(' ');
    case 'nothingUnfinished':
      return unfinishedWords(warning, names);
  }
}

const hardWords = (hard: readonly string[]): string => (hard.length === 0 ? '' : ` (${hard.join(', ').toLowerCase()})`);

const noneWords = (sessions: number, figures: Figures): string =>
  sessions === 1 ? 'the only session showed none' : `none of the ${figures(sessions)} sessions showed any`;

const IN_A_HUNDRED = 100;

function quietWords(session: string, { figures, day, quiet }: WarningNames): string {
  const found = quiet(session);
  if (!found) return 'Improbably quiet: a session found no gap, though the others did.';
  const { heldAt, y, p } = found;
  const which = heldAt === null ? 'a session without a date' : `the session of ${day(heldAt)}`;
  const chance = `${figures(Math.round(p * IN_A_HUNDRED * 10) / 10)} in a hundred`;
  return (
    `Improbably quiet: ${which} found no gap. The others found ${figures(Math.round(y * 10) / 10)} each; ` +
    `if it was like them, the chance of none is ${chance}.`
  );
}

function unfinishedWords(
  { before, sessions }: Extract<Warning, { id: 'nothingUnfinished' }>,
  { figures, day, dueAt }: WarningNames,
): string {
  if (before === null) {
    const due = dueAt === null ? '' : `, and the epic is due on ${day(dueAt)}`;
    return `Nothing was shown unfinished so far${due}.`;
  }
  const saw = counted(figures, sessions, 'session saw', 'sessions saw');
  return `Nothing was shown unfinished before ${day(before)}: ${saw} only what was done.`;
}
