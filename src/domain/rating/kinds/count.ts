import * as z from 'zod/mini';
import { countText, sentenceAbout } from './answerText';
import { commonFields } from './criterionFields';
import type { Kind } from './kind';
import { wholeNumberFormula } from './levels';

const schema = z.strictObject({
  ...commonFields,
  kind: z.literal('count'),
  k: z.optional(z.number()),
  /** Nobody is asked: the customers behind the requests of the epic are counted. */
  from: z.optional(z.literal('requests')),
});
type Count = z.infer<typeof schema>;

/**
 * Customers at which a count of customers has reached 63% of its full effect, unless an admin declares another number.
 */
const USUAL_SCALE = 5;

const scaleOf = ({ k }: Count): number => k ?? USUAL_SCALE;

/** How many different customers, written as a number; the first ones count most. */
export const count = {
  schema,
  words: {
    name: 'number of customers',
    help: 'How many different customers. The first ones count most.',
    details: 'Texts and scale',
  },
  answersName: 'possible answers',
  answeredBy: 'answer',
  bounds: { low: 0, high: 1 },
  blank: (fields) => ({ ...fields, kind: 'count' }),
  utility: (criterion, answer) =>
    typeof answer === 'number' && Number.isInteger(answer) && answer >= 0
      ? 1 - Math.exp(-answer / scaleOf(criterion))
      : undefined,
  missingRange: () => ({ low: 0, high: 1 }),
  legalUtilities: () => 'anyShare',
  text: () => countText,
  answerWords: (_, answer) => String(answer),
  meaning: sentenceAbout,
  explained: () => [],
  number: {
    label: 'Customers for most of the effect',
    hint:
      'At this many customers an epic has 63% of the full effect, ' +
      `at three times as many 95%. Empty means ${USUAL_SCALE}.`,
    advice: 'Write a number of customers above 0, or leave it empty.',
    sheetHead: 'Customers for 63%',
    problem: 'problem.countScale',
    least: 0,
    allows: (value) => Number.isFinite(value) && value > 0,
    usual: USUAL_SCALE,
    of: ({ k }) => k,
    with: (criterion, k) => ({ ...criterion, k }),
  },
  counting: {
    label: 'Count the customers of the requests',
    hint:
      'Nobody is asked for the number. It is the number of different customers behind the requests at the epic, ' +
      'without those that were declined.',
    fact: 'requestCustomers',
    of: ({ from }) => from !== undefined,
    with: ({ from: _from, ...criterion }, isCounted) => (isCounted ? { ...criterion, from: 'requests' } : criterion),
    words: (count) => (count === 1 ? '1 customer asked' : `${count} customers asked`),
  },
  sheet: {
    name: 'a count of customers',
    formula: ({ answer, number }) => wholeNumberFormula(answer, `${answer}>=0`, 'TRUE', `1-EXP(-${answer}/${number})`),
  },
} satisfies Kind<Count>;
