import type { UntilTold } from '#domain/engagement/untilTold';
import { counted, type Figures } from '../../../parts/texts/counted';
import type { GapSums } from './gapEpic';

/** @param oldest whole days that the first of those not told has waited; null where none waits. */
export function sumsSentence({ epics, gaps, untold, after }: GapSums, oldest: number | null, figures: Figures): string {
  const many = (value: number, one: string, more: string): string => counted(figures, value, one, more);
  const since = oldest === null ? '' : `, the oldest for ${many(oldest, 'day', 'days')}`;
  return [
    untold === 0 ? 'Every gap was told upward.' : `${many(untold, 'gap is', 'gaps are')} not told upward${since}.`,
    `${many(gaps, 'gap was', 'gaps were')} found at ${many(epics, 'epic', 'epics')}` +
      (after === 0 ? '.' : `, ${figures(after)} of them only after go-live.`),
  ].join(' ');
}

/** @returns how long gaps wait until they are told: those that wait, those that were told, and the pace. */
export function ageSentences({ waiting, told, load }: UntilTold, figures: Figures): string[] {
  const days = (value: number | null): string => counted(figures, value ?? 0, 'day', 'days');
  const of = ({ n, median, p85 }: UntilTold['told'], by: string): string =>
    n === 1
      ? `${by} ${days(median)}`
      : `half of them ${by} at most ${days(median)}, 85 of a hundred ${by} at most ${days(p85)}`;
  return [
    told.n === 0
      ? 'No gap was told upward yet.'
      : `${counted(figures, told.n, 'gap was', 'gaps were')} told upward, ${of(told, 'after')}.`,
    waiting.n === 0
      ? 'None waits.'
      : `${counted(figures, waiting.n, 'gap waits', 'gaps wait')}, ${of(waiting, 'for')}.`,
    ...(waiting.n === 0 ? [] : [paceWords(load)]),
  ];
}

function paceWords(load: UntilTold['load']): string {
  if (load.state === 'cannot tell')
    return 'None was told in the last four weeks, so nobody can tell how long those that wait will take.';
  const weeks = load.weeks.toFixed(1);
  const unit = weeks === '1.0' ? 'week' : 'weeks';
  return `At the pace of the last four weeks, those that wait take about ${weeks} ${unit}.`;
}

/** @returns of which part of the epics something is told, where it is not of all; empty where it is. */
export const ofPartWords = (read: number, all: number, figures: Figures): string =>
  read >= all ? '' : `This is of the ${figures(read)} epics that were read, of ${figures(all)}.`;
