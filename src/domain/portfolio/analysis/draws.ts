import type { LegalUtilities } from '#domain/rating/criterion';
import { spread } from '#kernel/hash';

/**
 * The random numbers of the simulation (stochastic multicriteria acceptability analysis: Lahdelma, Hokkanen and
 * Salminen, EJOR 106, 1998). Each is a pure function of what it is drawn for, not the next value of one stream: neither
 * the order of a list nor another epic shifts an epic's draws, and the same portfolio gives the same bands on every
 * screen.
 */

/** Fixed once: another number would redraw every band. */
const CONSTANT = 0x1e45;

/** Draws that a probability is counted over. */
export const DRAWS = 1000;

/** By how much a weight may differ from the one in the settings, to either side, as a share of it. */
export const DEFAULT_TOLERANCE = 0.25;

/** @returns a number from 0 up to, not including, 1, that depends on the draw and on two hashes only. */
function uniform(draw: number, first: number, second: number): number {
  return spread(spread(spread(CONSTANT ^ Math.imul(draw + 1, 0x9e3779b1)) ^ first) ^ second) / 2 ** 32;
}

/**
 * @returns the factor of a criterion's weight in a draw, uniform from 1 - tolerance to 1 + tolerance, the same for all
 * epics.
 */
export function weightFactor(draw: number, criterion: number, tolerance: number): number {
  return 1 - tolerance + 2 * tolerance * uniform(draw, criterion, 0);
}

/**
 * @returns the utility that a missing answer takes in a draw. `epic` and `criterion` are hashes of the ids of the issue
 * and of the criterion.
 */
export function drawnUtility(legal: LegalUtilities, draw: number, criterion: number, epic: number): number {
  // Never 0, which stands for a weight.
  const share = uniform(draw, criterion, epic | 1);
  return legal === 'anyShare' ? share : (legal[Math.floor(share * legal.length)] ?? 0);
}

/** @returns the mean of what a missing answer may turn out to be. */
export function meanUtility(legal: LegalUtilities): number {
  return legal === 'anyShare' ? 0.5 : legal.reduce((sum, u) => sum + u, 0) / Math.max(1, legal.length);
}
