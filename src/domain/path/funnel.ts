import type { CountsCell } from '#domain/measure/reading';
import { endsOf, hasInterval, shareOf, type Rate, type Share } from '#domain/measure/share';

/** A step with what was read of it: a rate among those who took the step before. */
export interface Step<Id extends string = string> {
  id: Id;
  cell: CountsCell;
}

/** A step of the chain, with its rate. */
export interface Link<Id extends string = string> {
  id: Id;
  rate: Rate;
}

/** The part of a path that can be multiplied through, from its first step. */
export interface Chain<Id extends string = string> {
  state: 'chain';
  /** The last step that it holds. */
  upTo: Id;
  /** Whether it holds all steps that apply; otherwise the next one has no percentage. */
  isWhole: boolean;
  links: Link<Id>[];
  /** Of those who should use the path, how many took every step of the chain: from 0 to 1. */
  p: number;
  low: number | null;
  high: number | null;
}

export type Funnel<Id extends string = string> = Chain<Id> | { state: 'not provided' };

/**
 * The funnel: the product of the rates of its steps, up to the first that has no percentage. A step that does not apply
 * is left out.
 *
 * The interval is the product form of the method of variance estimates recovery, on the logarithms of the rates and
 * of their ends by Wilson, over the asked steps alone: G. Y. Zou and A. Donner, Construction of confidence limits about
 * effect measures: a general approach, Statistics in Medicine 27 (2008), 1693–1702; of products, R. G. Newcombe,
 * MOVER-R confidence intervals for ratios and products of two independently estimated quantities, Statistical Methods
 * in Medical Research 25 (2016), 1774–1778. A rate of 0 has no logarithm, so its upper end stands in its place
 * (`endsOfNone`).
 *
 * @param steps in the order in which customers take them.
 */
export function funnelOf<Id extends string>(steps: readonly Step<Id>[]): Funnel<Id> {
  const applying = steps
    .map(({ id, cell }) => ({ id, share: shareOf(cell) }))
    .filter(({ share }) => share.state !== 'not applicable');
  const links: Link<Id>[] = [];
  for (const { id, share } of applying) {
    if (!isRate(share)) break;
    links.push({ id, rate: share });
  }
  const last = links.at(-1);
  if (!last) return { state: 'not provided' };
  const rates = links.map(({ rate }) => rate);
  const isWhole = links.length === applying.length;
  return { state: 'chain', upTo: last.id, isWhole, links, p: productOf(rates), ...intervalOf(rates) };
}

const isRate = (share: Share): share is Rate => share.state === 'share';

const productOf = (rates: readonly Rate[]): number => rates.reduce((product, { p }) => product * p, 1);

type Bounds = Pick<Chain, 'low' | 'high'>;

const NO_INTERVAL: Bounds = { low: null, high: null };

function intervalOf(rates: readonly Rate[]): Bounds {
  const asked = rates.filter(hasInterval);
  const isCountedNone = rates.some((rate) => rate.p === 0 && !hasInterval(rate));
  if (asked.length === 0 || isCountedNone) return NO_INTERVAL;
  if (asked.some(({ p }) => p === 0)) return endsOfNone(rates);
  const p = productOf(rates);
  return { low: p * Math.exp(-spread(asked, 'low')), high: Math.min(1, p * Math.exp(spread(asked, 'high'))) };
}

/** @returns the root of the summed squares of how far one end lies from its rate, in logarithms. */
const spread = (rates: readonly Rate[], end: 'low' | 'high'): number =>
  Math.hypot(...rates.map((rate) => Math.log(endsOf(rate)[end] / rate.p)));

/** Where nobody of those asked took a step, the chain may still be as long as the upper end of that step allows. */
function endsOfNone(rates: readonly Rate[]): Bounds {
  const some = rates.filter(({ p }) => p > 0);
  const upper = rates.filter(({ p }) => p === 0).reduce((product, rate) => product * endsOf(rate).high, 1);
  return { low: 0, high: Math.min(1, upper * productOf(some) * Math.exp(spread(some.filter(hasInterval), 'high'))) };
}
