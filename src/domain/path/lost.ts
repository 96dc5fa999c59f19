import { endsOf, type Interval } from '#domain/measure/share';
import type { Chain, Funnel } from './funnel';

/** Customers lost at a step, with the range that its own interval leaves. */
export interface Lost extends Interval {
  state: 'lost';
  lost: number;
}

/** Customers who would come back if a step reached its target. */
export interface Recoverable<Id extends string = string> extends Interval {
  state: 'recoverable';
  recoverable: number;
  /** The step up to which the funnel counts them. */
  upTo: Id;
}

export type NoFigure = { state: 'not provided' };
const NO_FIGURE: NoFigure = { state: 'not provided' };

interface Found {
  before: number;
  others: number;
  p: number;
  ends: Interval;
}

/** @returns the rates around a step of the chain; null where the chain does not hold it. */
function around<Id extends string>({ links }: Chain<Id>, step: Id): Found | null {
  const at = links.findIndex(({ id }) => id === step);
  const link = links[at];
  if (!link) return null;
  const product = (of: typeof links): number => of.reduce((all, { rate }) => all * rate.p, 1);
  const [before, after] = [product(links.slice(0, at)), product(links.slice(at + 1))];
  return { before, others: before * after, p: link.rate.p, ends: endsOf(link.rate) };
}

const isSize = (size: number | null): size is number => size !== null && Number.isFinite(size) && size >= 0;

/**
 * Customers lost at a step: those who took every step before it and not this one. The range comes from the interval of
 * this step alone; both ends are equal where it was counted.
 * @param size of the segment, so how many customers should use the path; null where nobody said.
 */
export function lostAt<Id extends string>(funnel: Funnel<Id>, size: number | null, step: Id): Lost | NoFigure {
  if (funnel.state !== 'chain' || !isSize(size)) return NO_FIGURE;
  const found = around(funnel, step);
  if (!found) return NO_FIGURE;
  const at = (rate: number): number => size * found.before * (1 - rate);
  return { state: 'lost', lost: at(found.p), low: at(found.ends.high), high: at(found.ends.low) };
}

/**
 * Customers who would be kept up to the end of the chain if a step reached its target and the others stayed.
 * @param target rate of the step, from 0 to 1.
 */
export function recoverableAt<Id extends string>(
  funnel: Funnel<Id>,
  size: number | null,
  step: Id,
  target: number,
): Recoverable<Id> | NoFigure {
  if (funnel.state !== 'chain' || !isSize(size)) return NO_FIGURE;
  const found = around(funnel, step);
  if (!found) return NO_FIGURE;
  const from = (rate: number): number => size * found.others * Math.max(0, target - rate);
  return {
    state: 'recoverable',
    recoverable: from(found.p),
    low: from(found.ends.high),
    high: from(found.ends.low),
    upTo: funnel.upTo,
  };
}

/** Money a year: ends are multiplied with ends, so the range is as wide as both together. */
export interface AtStake extends Interval {
  state: 'at stake';
}

/**
 * What is at stake in a year.
 * @param customers lost, or recoverable.
 * @param value of a customer and year, [low, high], in the money of the path; without it there is no figure.
 */
export function atStake(
  customers: Interval | NoFigure,
  value: readonly [low: number, high: number] | null,
): AtStake | NoFigure {
  if (!('low' in customers) || value === null) return NO_FIGURE;
  return { state: 'at stake', low: customers.low * value[0], high: customers.high * value[1] };
}
