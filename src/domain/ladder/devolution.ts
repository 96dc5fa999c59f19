import { shareOf, type Share } from '#domain/measure/share';
import { actsOfMonth, type Act } from './acts';

/**
 * Of what was rated, answered and judged in a month, the share that people outside the office did. The office does well
 * when it rises.
 * @param group who belongs to the office today, by their accounts.
 */
export function devolution(acts: readonly Act[], group: ReadonlySet<string>, month: string): Share {
  const counted = actsOfMonth(acts, month);
  return outsideShare({ outside: counted.filter(({ by }) => !group.has(by)).length, all: counted.length });
}

/** The same of acts that were counted before; everybody's are counted, so there is no interval. */
export const outsideShare = ({ outside, all }: { outside: number; all: number }): Share =>
  shareOf({ x: outside, n: all, source: 'counted' });
