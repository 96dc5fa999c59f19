import { monthOf, monthsLater } from '#domain/trend/month';
import { daysAfter } from '#kernel/days';
import type { EntryState, Turn } from '../../kind';

/** After its month is over, whoever enters a measure has so long. */
const DAYS_TO_ENTER = 7;

/**
 * Since when the next reading of a measure waits, and until when: from the end of its month, a week. Without any
 * reading it is that of the month in which the measure was written down.
 */
export function readingDue({ at, values }: Pick<EntryState, 'at' | 'values'>): Turn & { dueAt: string } {
  const { newestMonth, everyMonths } = values;
  const every = typeof everyMonths === 'number' ? everyMonths : 1;
  const month = typeof newestMonth === 'string' ? monthsLater(newestMonth, every) : monthOf(at);
  const from = `${monthsLater(month, 1)}-01`;
  return { from, dueAt: daysAfter(from, DAYS_TO_ENTER) };
}
