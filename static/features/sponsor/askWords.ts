import type { Load } from '#domain/voice/waiting';
import type { SponsorLoad } from '#domain/voice/asks';
import { counted, type Figures } from '../../parts/texts/counted';

const ASKED: Readonly<Record<string, string>> = {
  decide: 'asks you to decide',
  resource: 'asks you for people or money',
  unblock: 'asks you to clear the way',
};

/** @returns what an ask is for, behind the name of who asks. */
export const askedWords = (what: unknown): string => ASKED[String(what)] ?? 'asks you';

/** @returns how much waits for a sponsor and for how long: the number first. @param name of the sponsor. */
export const loadSentences = (figures: Figures, name: string, load: SponsorLoad): string[] =>
  waitingSentences(
    figures,
    [`ask waits for ${name}`, `asks wait for ${name}`],
    `Nothing is asked of ${name} at the moment.`,
    load,
  );

/**
 * @param named what waits, one and several of it. @param none what is said where nothing waits.
 * @returns how much waits and for how long: the number first.
 */
export function waitingSentences(
  figures: Figures,
  [one, several]: readonly [string, string],
  none: string,
  { open, oldest, ages, closedPerWeek, load }: SponsorLoad,
): string[] {
  if (open === 0) return [none];
  const days = (value: number | null): string => counted(figures, value ?? 0, 'day', 'days');
  const first = `${counted(figures, open, one, several)}, the oldest for ${days(oldest)}.`;
  if (open === 1) return [first, paceWords(load, closedPerWeek)];
  return [
    first,
    `Half of them have waited at most ${days(ages.median)}, 85 of a hundred at most ${days(ages.p85)}.`,
    paceWords(load, closedPerWeek),
  ];
}

function paceWords(load: Load, closedPerWeek: number): string {
  if (load.state === 'cannot tell')
    return 'None was answered in the last four weeks, so nobody can tell how long they will take.';
  const weeks = `${load.weeks.toFixed(1)} ${load.weeks.toFixed(1) === '1.0' ? 'week' : 'weeks'}`;
  return `At ${closedPerWeek.toFixed(1)} answers a week, as in the last four weeks, that takes about ${weeks}.`;
}
