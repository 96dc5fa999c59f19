import type { DisruptionFact } from '#domain/register/facts';
import { dayNumber, isDay, timeMs } from './days';
import { isMissing, noticeOf, type Notice } from './notice';
import type { Zone } from './zone';

/** What a calendar knows of an epic beside what is published of its disruptions. */
export interface CalendarEpic {
  id: string;
  key: string;
  summary: string;
  project: { id: string; key: string; name: string };
  /** Official impact level, -3 to 3; null when it is not rated. */
  impact: number | null;
  /** The day by which its benefit is there: that of its end once it is done, else its due date; null without either. */
  benefit: { day: number; isReached: boolean } | null;
}

/** One disruption of one epic in the calendar of a reader. */
export interface Disruption<E extends CalendarEpic = CalendarEpic> {
  /** The same after every change, also in another calendar. */
  id: string;
  epic: E;
  /** 1 minor, 2 noticeable, 3 severe; null where nobody said. */
  depth: number | null;
  segments: readonly string[];
  stages: readonly string[];
  /** As recorded: a day or a time each. */
  from: string;
  to: string;
  /** Its first moment, and the one after its last, in ms since 1970 in UTC. */
  start: number;
  end: number;
  /** The days that it touches, by number. */
  firstDay: number;
  lastDay: number;
  notice: Notice;
}

/** A time of which no end is known is as long as this. */
const MOMENT_MS = 60_000;

/**
 * @returns the disruptions of an epic, as they fall in a zone. What ends before it begins is nobody's record and left
 *   out.
 */
export function disruptionsOf<E extends CalendarEpic>(
  epic: E,
  facts: readonly DisruptionFact[],
  zone: Zone,
  today: number,
): Disruption<E>[] {
  return facts.flatMap((fact, at): Disruption<E>[] => {
    const { from, to, depth = null, segments = [], stages = [] } = fact;
    const start = isDay(from) ? zone.startOf(dayNumber(from)) : timeMs(from);
    const end = isDay(to) ? zone.startOf(dayNumber(to) + 1) : Math.max(timeMs(to), start + MOMENT_MS);
    if (end <= start || (!isDay(to) && timeMs(to) < start)) return [];
    const firstDay = isDay(from) ? dayNumber(from) : zone.dayAt(start);
    const lastDay = isDay(to) ? dayNumber(to) : zone.dayAt(end - 1);
    return [
      {
        ...{ epic, depth, segments, stages, from, to, start, end, firstDay, lastDay },
        id: `${epic.id}-${fact.id ?? at}`,
        notice: noticeOf(fact, zone, today),
      },
    ];
  });
}

/** Whether it had its last day before today. */
export const isOver = ({ lastDay }: Pick<Disruption, 'lastDay'>, today: number): boolean => lastDay < today;

/** Whether both ends are days: it has no time of the day. */
export const isWholeDays = ({ from, to }: Pick<Disruption, 'from' | 'to'>): boolean => isDay(from) && isDay(to);

const daysLate = ({ notice }: Disruption): number => (notice.state === 'late' ? notice.days : 0);

/**
 * @returns those that are not over and of which customers were not told in time: the latest first, then those without a
 *   day for it, what begins first before the rest.
 */
export const missingNotices = <D extends Disruption>(all: readonly D[], today: number): D[] =>
  all
    .filter((one) => isMissing(one.notice) && !isOver(one, today))
    .sort((a, b) => daysLate(b) - daysLate(a) || a.start - b.start);
