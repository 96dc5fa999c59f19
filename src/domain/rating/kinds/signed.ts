import * as z from 'zod/mini';
import { signed as withSign } from '../rounding';
import { levelText, sentenceAbout } from './answerText';
import { commonFields } from './criterionFields';
import type { Kind } from './kind';
import { wholeNumberFormula, worthOfLevels } from './levels';

const schema = z.strictObject({ ...commonFields, kind: z.literal('signed') });
type Signed = z.infer<typeof schema>;

export const SIGNED_LEVELS = [-3, -2, -1, 0, 1, 2, 3] as const;

const LEVELS = SIGNED_LEVELS.map((answer) => ({ answer, u: answer / 3 }));

/** Better or worse, in seven levels from -3 to +3. */
export const signed = {
  schema,
  words: {
    name: 'from -3 to +3',
    help: 'Better or worse for customers, in seven levels from -3 to +3.',
    details: 'Texts and levels',
  },
  answersName: 'possible answers',
  answeredBy: 'answer',
  bounds: { low: -1, high: 1 },
  blank: (fields) => ({ ...fields, kind: 'signed' }),
  ...worthOfLevels(() => LEVELS),
  text: (criterion) =>
    levelText(
      SIGNED_LEVELS.map((answer) => ({ answer, label: withSign(answer), meaning: sentenceAbout(criterion, answer) })),
    ),
  answerWords: (_, answer) => (typeof answer === 'number' ? withSign(answer) : answer),
  meaning: sentenceAbout,
  explained: () => SIGNED_LEVELS.map(String),
  sheet: {
    name: 'from -3 to 3',
    formula: ({ answer }) => wholeNumberFormula(answer, `${answer}>=-3`, `${answer}<=3`, `${answer}/3`),
  },
} satisfies Kind<Signed>;
