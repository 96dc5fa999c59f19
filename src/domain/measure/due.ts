import { monthOf, monthsLater } from '#domain/trend/month';

/** What tells when a measure is to be read again. */
export interface Rhythm {
  /** The newest month that has a reading; null where none has. */
  newestMonth: string | null;
  /** Every so many months; every month where nobody said it. */
  everyMonths: number | null;
  /** When the measure was made: before its month nothing is owed. */
  since: string;
}

/** More months are not asked for one by one: whoever let it rest so long begins anew. */
const MOST_OWED = 12;

/**
 * The months of which a reading is owed, oldest first. A month is owed once it is over: nobody can count a month that
 * still runs. It is never filled in from the month before.
 * @param now ISO 8601 in UTC.
 */
export function monthsOwed({ newestMonth, everyMonths, since }: Rhythm, now: string): string[] {
  const every = Math.max(1, everyMonths ?? 1);
  const running = monthOf(now);
  const owed: string[] = [];
  const first = newestMonth === null ? monthOf(since) : monthsLater(newestMonth, every);
  for (let month = first; month < running; month = monthsLater(month, every)) owed.push(month);
  return owed.slice(-MOST_OWED);
}
