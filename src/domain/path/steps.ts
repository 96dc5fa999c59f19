/**
 * The six steps in which a customer adopts a path, in order: the first three lie before the login, where no analytics
 * sees them. Each step is a rate among those who took the step before it.
 */
export const STEPS = [
  { id: 'told', words: 'told' },
  { id: 'knows', words: 'knows where' },
  { id: 'canGetIn', words: 'can get in' },
  { id: 'once', words: 'used it once' },
  { id: 'again', words: 'used it again' },
  { id: 'still', words: 'still uses it' },
] as const;

export type StepId = (typeof STEPS)[number]['id'];

/** The ids in order, for schemas. */
export const STEP_IDS = ['told', 'knows', 'canGetIn', 'once', 'again', 'still'] as const satisfies readonly StepId[];

/** @returns the words of a step, as a screen writes them: `knows where`. */
export const stepWords = (id: StepId): string => WORDS[id];

const WORDS = Object.fromEntries(STEPS.map(({ id, words }) => [id, words])) as Record<StepId, string>;

/** @returns whether a value names a step. */
export const isStep = (value: unknown): value is StepId => STEP_IDS.some((id) => id === value);
