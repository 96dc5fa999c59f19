/**
 * The one place where scores are rounded and shown. Rank, tie, comparison and publication use only grid numbers, so
 * that the server and every browser agree to the last digit.
 */

const STEPS_PER_POINT = 1_000_000;

/** Floating-point sums that should end on a half may end a hair below it; the nudge is far smaller than half a step. */
const STEP_NUDGE = 1e-6;
const DISPLAY_NUDGE = 1e-9;

/** @returns `value` rounded to six decimals, half away from zero, never -0. */
export function toGrid(value: number): number {
  const steps = Math.floor(Math.abs(value) * STEPS_PER_POINT + 0.5 + STEP_NUDGE);
  return steps === 0 ? 0 : (Math.sign(value) * steps) / STEPS_PER_POINT;
}

/** @returns a score as the whole number people read, half away from zero, never -0. */
export function toDisplay(score: number): number {
  const whole = Math.floor(Math.abs(score) + 0.5 + DISPLAY_NUDGE);
  return whole === 0 ? 0 : Math.sign(score) * whole;
}

/** @returns a number with one decimal as people read it, half away from zero, never -0. */
export const toTenth = (value: number): number => toDisplay(10 * value) / 10;

/**
 * @returns a whole number with its sign written out: `+2`, `0`, `-3`. Plain ASCII, so that it can be typed and
 * searched.
 */
export function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}
