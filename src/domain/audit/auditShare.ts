import { shareOf, type Share } from '#domain/measure/share';
import { CLASSES, speaksToCustomers, type ClassCounts, type DeliverableClass } from './classes';

/** Published shares, from 0 to 1, that a share of one's own is read against. */
export const MARKS = {
  /** Of deliverables, those that speak to customers. */
  speaking: 0.15,
  /** Of deliverables, those that reach across silos. */
  acrossSilos: 0.1,
} as const;

/** The share of deliverables that has something, of those judged, and what it can be of all in scope. */
export type AuditShare = Share & {
  /** From 0 to 1: if none of those not judged had it, and if all had. Null without scope, and where refused. */
  bounds: [low: number, high: number] | null;
  inScope: number;
};

/**
 * The share x / judged of a scope that is judged in part. Those judged are a sample, with the interval of Wilson; once
 * all are judged, everybody was counted. The bounds hold whatever the rest turns out to be: they are no matter of
 * chance.
 *
 * C. F. Manski, Nonparametric bounds on treatment effects, American Economic Review 80 (1990), 319–323 (bounds of a
 * share when some answers are missing).
 *
 * @param x of those judged, how many have it; whole, from 0.
 * @param judged whole, from x.
 * @param inScope all deliverables in scope, judged or not; whole, from `judged`.
 */
export function shareInScope(x: number, judged: number, inScope: number): AuditShare {
  const refused = { state: 'refused', x, n: judged, inScope, bounds: null } as const;
  if (!Number.isSafeInteger(inScope) || inScope < judged) return refused;
  const share = shareOf({ x, n: judged, source: judged === inScope ? 'counted' : 'asked' });
  if (share.state === 'refused') return refused;
  const bounds: AuditShare['bounds'] = inScope === 0 ? null : [x / inScope, (x + inScope - judged) / inScope];
  return { ...share, bounds, inScope };
}

/**
 * The share of deliverables that speaks to customers: (customer + mixed) / judged.
 * @param counts whole, from 0.
 */
export function speakingShare(counts: ClassCounts, inScope: number): AuditShare {
  const of = (classes: readonly DeliverableClass[]): number => classes.reduce((sum, one) => sum + counts[one], 0);
  return shareInScope(of(CLASSES.filter(speaksToCustomers)), of(CLASSES), inScope);
}
