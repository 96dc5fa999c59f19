import { useMemo, useState } from 'react';
import { ladderIn, ladderMonth, type Ladder, type LadderMonth } from '#domain/ladder/rungs';
import { monthOf, monthsLater } from '#domain/trend/month';
import type { Trend } from '#domain/trend/trend';
import { useAnswer, type Answered } from '../../../parts/messages/useAnswer';

/** Months that are looked back on, the running one included. */
const MONTHS = 12;

/** How far the office stands, by the newest month in which that was counted. */
export interface LadderReading {
  trend: Trend;
  /** The running month. */
  now: string;
  /** Null where no month was counted. */
  newest: { month: string; running: boolean; sums: LadderMonth; ladder: Ladder } | null;
}

/** Reads the months of some projects: one call. `anew` keeps the last answer until the new one is there. */
export function useLadder(
  projectIds: readonly string[] | null,
): Answered<LadderReading> & { again: () => void; anew: () => void } {
  const [now] = useState(() => monthOf(new Date().toISOString()));
  const input = projectIds && { projectIds: [...projectIds], from: monthsLater(now, 1 - MONTHS), to: now };
  const { again, anew, ...answer } = useAnswer('trend.read', input);
  const trend = answer.state === 'ready' ? answer.value : null;
  const reading = useMemo(() => trend && { trend, now, newest: newestIn(trend) }, [trend, now]);
  if (answer.state !== 'ready' || reading === null)
    return { ...(answer.state === 'failed' ? answer : { state: 'loading' }), again, anew };
  return { state: 'ready', value: reading, again, anew };
}

function newestIn({ months }: Trend): LadderReading['newest'] {
  const [newest] = months
    .flatMap(({ month, running, sums }) => {
      const counted = ladderMonth(sums);
      return counted ? [{ month, running, sums: counted }] : [];
    })
    .slice(-1);
  return newest ? { ...newest, ladder: ladderIn(newest.sums) } : null;
}
