import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import { fits, inUse } from '#domain/settings/inUse';
import type { SettingsProblem } from '#domain/settings/problem';
import { textOf } from '#domain/settings/shippedTexts';
import { optionText, sentenceAbout } from './answerText';
import { choiceOption, commonFields } from './criterionFields';
import type { Kind, Level } from './kind';
import { worthOfLevels } from './levels';

const schema = z.strictObject({
  ...commonFields,
  kind: z.literal('choice'),
  options: z.array(choiceOption).check(atMost(100)),
});
type ChoiceCriterion = z.infer<typeof schema>;

const levelsOf = ({ options }: ChoiceCriterion): Level[] => inUse(options).map(({ id, u }) => ({ answer: id, u }));

function problems({ id, label, options }: ChoiceCriterion): SettingsProblem[] {
  const subject = label || id;
  const open = inUse(options);
  return [
    ...(open.length === 0 ? [{ key: 'problem.noOption', subject } as const] : []),
    ...(open.some((option) => option.label.trim() === '') ? [{ key: 'problem.noOptionLabel', subject } as const] : []),
    ...(fits(options) ? [] : [{ key: 'problem.tooManyOptions', subject } as const]),
  ];
}

/** One of a list of options, each with its own declared utility. */
export const choice = {
  schema,
  words: {
    name: 'list of options',
    help: 'One of a list of options; you say how much each counts, from -1 to 1.',
    details: 'Texts and options',
  },
  answersName: 'possible answers',
  answeredBy: 'answer',
  bounds: { low: -1, high: 1 },
  blank: (fields) => ({ ...fields, kind: 'choice', options: [] }),
  ...worthOfLevels(levelsOf),
  text: (criterion) =>
    optionText(
      inUse(criterion.options).map(({ id, label }) => ({
        answer: id,
        label: textOf(label),
        meaning: sentenceAbout(criterion, id),
      })),
    ),
  answerWords: ({ options }, answer) => textOf(options.find(({ id }) => id === answer)?.label ?? String(answer)),
  meaning: sentenceAbout,
  explained: ({ options }) => options.map(({ id }) => id),
  options: { of: ({ options }) => options, with: (criterion, options) => ({ ...criterion, options }) },
  problems,
  whyFlat: 'all its options have the same utility. Give them different ones.',
  sheet: { name: 'a choice', formula: ({ listed }) => listed, levels: levelsOf },
} satisfies Kind<ChoiceCriterion>;
