import { useMemo } from 'react';
import { CLASSES, type ClassCounts, type DeliverableClass } from '#domain/audit/classes';
import type { AuditScope } from '../queue/auditScope';
import type { JudgedHere } from '../queue/queue';
import { countAudit, type AuditCounts } from './countAudit';
import { useCounting, type Counted } from './useCounting';

/** What an audit comes to, with what the viewer judged since it was counted. */
export interface AuditSums {
  total: number;
  judged: number;
  byClass: ClassCounts;
}

/**
 * Counts an audit once, and keeps step with what is judged in this visit: an index may know that later.
 * @param round another number counts anew.
 */
export function useAuditCounts(
  scope: AuditScope | null,
  judged: readonly JudgedHere[],
  round: number,
): { counted: Counted<unknown>; sums: AuditSums | null } {
  const of = scope === null ? null : `${round} ${JSON.stringify(scope.parts)}`;
  const counted = useCounting(of, async (told) => ({
    counts: await countAudit(scope?.parts ?? [], CLASSES, told),
    // As it was when the counting began.
    before: judged,
  }));
  const sums = useMemo(
    () => (counted.state === 'ready' ? sumsOf(counted.value.counts, since(counted.value.before, judged)) : null),
    [counted, judged],
  );
  return { counted, sums };
}

/** How many more, or fewer, there are of each class. */
type Since = Readonly<Record<DeliverableClass, number>>;

function since(before: readonly JudgedHere[], now: readonly JudgedHere[]): Since {
  const of = (judged: readonly JudgedHere[], one: DeliverableClass): number =>
    judged.filter(({ said }) => said.class === one).length;
  const more = (one: DeliverableClass): number => of(now, one) - of(before, one);
  return { customer: more('customer'), functional: more('functional'), mixed: more('mixed'), none: more('none') };
}

/** Counts of different moments: no more are judged than there are. */
export function sumsOf({ total, byClass }: AuditCounts, since: Since): AuditSums {
  const of = (one: DeliverableClass): number => Math.max(0, (byClass[one] ?? 0) + since[one]);
  const classes = { customer: of('customer'), functional: of('functional'), mixed: of('mixed'), none: of('none') };
  const judged = CLASSES.reduce((sum, one) => sum + classes[one], 0);
  return { total: Math.max(total, judged), judged, byClass: classes };
}
