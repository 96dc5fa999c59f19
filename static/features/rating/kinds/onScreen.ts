import type { Answer } from '#domain/rating/criterion';
import type { Choice } from '../../../parts/fields/Choices';

/**
 * With what an answer is given, in the panel, in a cell of a table and one by one. Each of these places draws every
 * control; a kind names the one that suits it.
 * - `segments`: all answers beside each other; more than `atMost` of them become a list
 * - `written`: a number is written; `what` says what it counts
 * - `stage`: nothing to draw, the journey stage answers
 */
export type Control =
  | { is: 'segments'; fill: boolean; numberKeys: boolean; atMost: number }
  | { is: 'written'; what: string }
  | { is: 'stage' };

/** How a kind of criterion is answered on screens. What it is stands in the domain (`src/domain/rating/kinds`). */
export interface KindOnScreen {
  control: Control;
  /** What keys do in a cell of the kind, in a few words. */
  keys: string;
  /** Whether an answer is good or bad news; neutral where that is left out. */
  tone?: (answer: Answer) => Choice['tone'];
}

/** The kinds with fixed levels offer few enough to stand beside each other. */
export const ALL = Number.POSITIVE_INFINITY;
