import { STEP_IDS, stepWords, type StepId } from '#domain/path/steps';
import { choice } from '../../field';

type Words = Parameters<typeof choice>[0];

const sentence = (words: string): string => `${(words[0] ?? '').toUpperCase()}${words.slice(1)}`;

/** The six steps of a path under their words. */
export const STEP_LABELS = Object.fromEntries(STEP_IDS.map((id) => [id, sentence(stepWords(id))])) as Readonly<
  Record<StepId, string>
>;

/** One of the six steps in which customers adopt a path. */
export const step = (words: Words) => choice(words, STEP_LABELS);
