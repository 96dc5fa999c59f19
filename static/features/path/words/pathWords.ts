import type { StepState } from '#domain/path/stepState';
import type { StepId } from '#domain/path/steps';
import type { PathState } from '#domain/path/pathState';

/** How the state of a step is said and drawn: a shape for each, so that colour is never alone. */
export const STATE_LOOKS: Readonly<
  Record<
    StepState,
    { words: string; shape: 'down' | 'check' | 'dashedRing' | 'ring' | 'cross'; tone: 'bad' | 'good' | 'open' }
  >
> = {
  below: { words: 'below', shape: 'down', tone: 'bad' },
  holds: { words: 'holds', shape: 'check', tone: 'good' },
  'cannot tell yet': { words: 'cannot tell yet', shape: 'dashedRing', tone: 'open' },
  'no threshold': { words: 'no threshold', shape: 'ring', tone: 'open' },
  'too few to say': { words: 'too few to say', shape: 'dashedRing', tone: 'open' },
  refused: { words: 'more than all: correct it', shape: 'cross', tone: 'bad' },
  'not provided': { words: 'not provided', shape: 'dashedRing', tone: 'open' },
  'not applicable': { words: 'does not apply', shape: 'ring', tone: 'open' },
};

/** What customers who are lost at a step did not do: `do not know where`. */
export const LOST_WORDS: Readonly<Record<StepId, string>> = {
  told: 'were not told',
  knows: 'do not know where',
  canGetIn: 'cannot get in',
  once: 'never used it',
  again: 'did not use it again',
  still: 'no longer use it',
};

/** What those of a sample did not do, after a count: `36 of 120 asked did not know where`. */
export const LOST_PAST: Readonly<Record<StepId, string>> = {
  told: 'were not told',
  knows: 'did not know where',
  canGetIn: 'could not get in',
  once: 'had never used it',
  again: 'had not used it again',
  still: 'no longer used it',
};

/** Of whom a step is a share. */
export const OF_WHOM: Readonly<Record<StepId, string>> = {
  told: 'of all these customers',
  knows: 'of those told',
  canGetIn: 'of those who know where',
  once: 'of those who can get in',
  again: 'of those who used it once',
  still: 'of those who used it again',
};

/** How a whole path stands, in a word or two. */
export const PATH_STATE_WORDS: Readonly<Record<PathState, string>> = {
  'off target': 'off target',
  'on target': 'on target',
  'cannot tell yet': 'cannot tell yet',
  'no target': 'no target set',
  'not provided': 'nothing read yet',
};

/** @returns words that begin a sentence. */
export const sentenceCase = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** @returns how many steps a chain of six holds up to one: `all six steps`, `the first three steps`. */
export const stepsUpTo = (count: number, isWhole: boolean): string =>
  isWhole ? 'every step' : count === 1 ? 'the first step' : `the first ${NUMBERS[count] ?? count} steps`;

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];
