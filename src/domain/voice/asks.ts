import { agesOf, closedPerWeek, daysBetween, loadOf, type Ages, type Load } from './waiting';

/** When an ask to a sponsor was made and answered, in milliseconds since 1970. */
export interface AskTimes {
  at: number;
  /** Null while it is open. */
  closedAt: number | null;
}

/** How much waits for a sponsor, for how long, and how long it takes at the pace of late. */
export interface SponsorLoad {
  open: number;
  /** Whole days; null where nothing is open. */
  oldest: number | null;
  ages: Ages;
  closedPerWeek: number;
  load: Load;
}

export function sponsorLoadOf(asks: readonly AskTimes[], now: number): SponsorLoad {
  const days = asks.filter(({ closedAt }) => closedAt === null).map(({ at }) => daysBetween(at, now));
  const closed = asks.flatMap(({ closedAt }) => (closedAt === null ? [] : [closedAt]));
  const pace = closedPerWeek(closed, now);
  return {
    open: days.length,
    oldest: days.length === 0 ? null : Math.max(...days),
    ages: agesOf(days),
    closedPerWeek: pace,
    load: loadOf(days.length, pace),
  };
}
