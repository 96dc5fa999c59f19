import * as z from 'zod/mini';
import { sentenceAbout, type AnswerText } from './answerText';
import { commonFields, type Answer } from './criterionFields';
import type { Kind } from './kind';
import { worthOfLevels } from './levels';

const schema = z.strictObject({ ...commonFields, kind: z.literal('yesNo') });
type YesNo = z.infer<typeof schema>;

export const YES_NO = ['yes', 'no'] as const;

const LEVELS = [
  { answer: 'no', u: 0 },
  { answer: 'yes', u: 1 },
];

const LABELS: Record<(typeof YES_NO)[number], string> = { yes: 'Yes', no: 'No' };

const labelOf = (answer: Answer): string => (answer === 'yes' || answer === 'no' ? LABELS[answer] : String(answer));

const YES = /^(yes|y|true)$/i;
const NO = /^(no|n|false)$/i;

const read: AnswerText['read'] = (text) => (YES.test(text) ? 'yes' : NO.test(text) ? 'no' : undefined);

/** Yes counts in full, no counts nothing. */
export const yesNo = {
  schema,
  words: { name: 'yes or no', help: 'Yes counts in full, no counts nothing.', details: 'Texts and levels' },
  answersName: 'possible answers',
  answeredBy: 'answer',
  bounds: { low: 0, high: 1 },
  blank: (fields) => ({ ...fields, kind: 'yesNo' }),
  ...worthOfLevels(() => LEVELS),
  text: (criterion) => ({
    offered: YES_NO.map((answer) => ({ answer, label: labelOf(answer), meaning: sentenceAbout(criterion, answer) })),
    inNumbers: false,
    expected: 'Write yes or no.',
    read,
    written: (answer) => (answer === 'yes' || answer === 'no' ? labelOf(answer) : ''),
  }),
  answerWords: (_, answer) => labelOf(answer),
  meaning: sentenceAbout,
  explained: () => YES_NO,
  sheet: { name: 'yes or no', formula: ({ answer }) => `IF(${answer}="yes",1,IF(${answer}="no",0,""))` },
} satisfies Kind<YesNo>;
