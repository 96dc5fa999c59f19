import { isDay, dayNumber, timeMs } from './days';
import type { DisruptionFact } from '#domain/register/facts';
import { NOTICEABLE } from '#domain/register/level';
import type { Zone } from './zone';

/** Whether customers notice it; where nobody said how bad it is, they may. */
export const isNoticed = ({ depth }: { depth: number | null }): boolean => depth === null || depth >= NOTICEABLE;

/** How it stands with telling customers of a disruption; days are numbers. */
export type Notice =
  /** They hardly notice it, and nobody planned to tell them. */
  | { state: 'none' }
  | { state: 'given'; day: number }
  | { state: 'due'; day: number }
  /** The day has passed, and nobody said that they were told. */
  | { state: 'late'; day: number; days: number }
  /** They notice it, and no day is set. */
  | { state: 'unplanned' };

/** @returns the day of a day or a time. */
export const dayOfMoment = (moment: string, zone: Zone): number =>
  isDay(moment) ? dayNumber(moment) : zone.dayAt(timeMs(moment));

export function noticeOf(
  { depth = 0, noticeAt, noticeGivenAt }: Pick<DisruptionFact, 'depth' | 'noticeAt' | 'noticeGivenAt'>,
  zone: Zone,
  today: number,
): Notice {
  if (noticeGivenAt !== undefined) return { state: 'given', day: dayOfMoment(noticeGivenAt, zone) };
  if (noticeAt === undefined) return { state: depth >= NOTICEABLE ? 'unplanned' : 'none' };
  const day = dayOfMoment(noticeAt, zone);
  return day < today ? { state: 'late', day, days: today - day } : { state: 'due', day };
}

/** Whether customers should have been told, or nobody plans to. */
export const isMissing = ({ state }: Notice): boolean => state === 'late' || state === 'unplanned';
