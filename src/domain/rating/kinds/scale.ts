import * as z from 'zod/mini';
import { levelText, sentenceAbout } from './answerText';
import { commonFields } from './criterionFields';
import type { Kind } from './kind';
import { wholeNumberFormula, worthOfLevels } from './levels';

const schema = z.strictObject({ ...commonFields, kind: z.literal('scale') });
type Scale = z.infer<typeof schema>;

const SCALE_LEVELS = [0, 1, 2, 3] as const;

const LEVELS = SCALE_LEVELS.map((answer) => ({ answer, u: answer / 3 }));

/** None to a lot, in four levels from 0 to 3. */
export const scale = {
  schema,
  words: { name: 'from 0 to 3', help: 'None to a lot, in four levels from 0 to 3.', details: 'Texts and levels' },
  answersName: 'possible answers',
  answeredBy: 'answer',
  bounds: { low: 0, high: 1 },
  blank: (fields) => ({ ...fields, kind: 'scale' }),
  ...worthOfLevels(() => LEVELS),
  text: (criterion) =>
    levelText(
      SCALE_LEVELS.map((answer) => ({ answer, label: String(answer), meaning: sentenceAbout(criterion, answer) })),
    ),
  answerWords: (_, answer) => String(answer),
  meaning: sentenceAbout,
  explained: () => SCALE_LEVELS.map(String),
  sheet: {
    name: 'from 0 to 3',
    formula: ({ answer }) => wholeNumberFormula(answer, `${answer}>=0`, `${answer}<=3`, `${answer}/3`),
  },
} satisfies Kind<Scale>;
