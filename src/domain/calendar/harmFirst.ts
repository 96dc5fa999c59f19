import { NOTICEABLE } from '#domain/register/level';
import { isOver, type CalendarEpic, type Disruption } from './disruption';

/**
 * Harm before benefit. Nearly all work disturbs before it helps, so an order alone says nothing. What is told is a
 * noticeable or severe disruption that is over more than a month before its epic, which promises customers a gain, is
 * there. When that is, Jira knows: the day on which the epic was done, else its due date. A due date that has passed
 * says that it is not before today.
 */
export const HARM_WAITS_DAYS = 30;
/** What has been over for longer nobody can move or follow up any more; that its epic is late is told elsewhere. */
export const HARM_TOLD_DAYS = 90;

export interface HarmFirst<D extends Disruption = Disruption> {
  disruption: D;
  /** Days from the last day of the harm to the benefit. */
  days: number;
  benefitDay: number;
  /** The due date has passed: it takes at least so long. */
  isOverdue: boolean;
}

/** @returns the day of a benefit that is still to come; null where none is promised, none is dated, or it is there. */
export function benefitAhead(
  { impact, benefit }: Pick<CalendarEpic, 'impact' | 'benefit'>,
  today: number,
): { day: number; isOverdue: boolean } | null {
  if (impact === null || impact <= 0 || benefit === null || benefit.isReached) return null;
  return { day: Math.max(benefit.day, today), isOverdue: benefit.day < today };
}

/** @returns the harms that come long before their benefit: those first that are not over, then the longest wait. */
export function harmsFirst<D extends Disruption>(all: readonly D[], today: number): HarmFirst<D>[] {
  return all
    .flatMap((disruption): HarmFirst<D>[] => {
      const benefit = benefitAhead(disruption.epic, today);
      if (!benefit || (disruption.depth ?? 0) < NOTICEABLE) return [];
      if (today - disruption.lastDay > HARM_TOLD_DAYS) return [];
      const days = benefit.day - disruption.lastDay;
      if (days <= HARM_WAITS_DAYS) return [];
      return [{ disruption, days, benefitDay: benefit.day, isOverdue: benefit.isOverdue }];
    })
    .sort(
      (a, b) =>
        Number(isOver(a.disruption, today)) - Number(isOver(b.disruption, today)) ||
        b.days - a.days ||
        a.disruption.start - b.disruption.start,
    );
}
