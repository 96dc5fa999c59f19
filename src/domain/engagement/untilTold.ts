import { agesOf, closedPerWeek, daysBetween, loadOf, type Ages, type Load } from '#domain/voice/waiting';
import { dayNumber, DAY_MS } from '#domain/calendar/days';

/** When a gap was found, and when somebody told it upward; days, or times that begin with one. */
export interface ToldGap {
  foundAt: string;
  toldAt?: string | undefined;
}

/** How long gaps wait until they are told upward, in whole days. */
export interface UntilTold {
  /** Of those that are not told yet, up to now. */
  waiting: Ages;
  /** Of those that were told. */
  told: Ages;
  /** How many weeks those waiting take at the pace of the last four. */
  load: Load;
}

/**
 * Ages of gaps until they are told, and the load by Little's law.
 *
 * J. D. C. Little, A proof for the queuing formula L = λW, Operations Research 9 (1961), 383–387.
 *
 * @param now the day as of which it is told.
 */
export function untilTold(gaps: readonly ToldGap[], now: string): UntilTold {
  const at = (day: string): number => dayNumber(day) * DAY_MS;
  const told = gaps.flatMap(({ foundAt, toldAt }) => (toldAt === undefined ? [] : [{ foundAt, toldAt }]));
  const waiting = gaps.filter(({ toldAt }) => toldAt === undefined);
  return {
    waiting: agesOf(waiting.map(({ foundAt }) => daysBetween(at(foundAt), at(now)))),
    told: agesOf(told.map(({ foundAt, toldAt }) => daysBetween(at(foundAt), at(toldAt)))),
    load: loadOf(
      waiting.length,
      closedPerWeek(
        told.map(({ toldAt }) => at(toldAt)),
        at(now),
      ),
    ),
  };
}
