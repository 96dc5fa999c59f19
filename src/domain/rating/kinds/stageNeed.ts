import * as z from 'zod/mini';
import { NEED_MAX, type Stage } from '#domain/journey/journey';
import { textOf } from '#domain/settings/shippedTexts';
import { optionText, type AnswerText } from './answerText';
import { commonFields } from './criterionFields';
import type { Kind, Level } from './kind';
import { worthOfLevels } from './levels';

const schema = z.strictObject({ ...commonFields, kind: z.literal('stageNeed') });
type StageNeed = z.infer<typeof schema>;

const levelsOf = (stages: readonly Stage[]): Level[] =>
  stages.map(({ id, need }) => ({ answer: id, u: need / NEED_MAX }));

/** @returns how a journey stage is written and read. */
export const stageText = (stages: readonly Stage[]): AnswerText =>
  optionText(stages.map(({ id, label }) => ({ answer: id, label: textOf(label), meaning: '' })));

/** How much the board needs the stage that the epic serves: nothing to answer beside the stage. */
export const stageNeed = {
  schema,
  words: {
    name: 'need of the journey stage',
    help: 'Nothing to answer: how much the board needs the stage that the epic serves.',
    details: 'Texts',
  },
  answersName: 'stages',
  answeredBy: 'stage',
  once: true,
  bounds: { low: 0, high: 1 },
  blank: (fields) => ({ ...fields, kind: 'stageNeed' }),
  ...worthOfLevels((_, stages) => levelsOf(stages)),
  text: (_, stages) => stageText(stages),
  answerWords: (_, answer, journeys) =>
    textOf(journeys.flatMap(({ stages }) => stages).find(({ id }) => id === answer)?.label ?? String(answer)),
  meaning: (_, answer, stages) => {
    const stage = stages.find(({ id }) => id === answer);
    return stage ? `This stage has a need of ${stage.need} out of ${NEED_MAX}.` : '';
  },
  explained: () => [],
  problemsTogether: (criteria, stages) => [
    ...(criteria.length > 1 ? [{ key: 'problem.twoStageNeeds' } as const] : []),
    ...(criteria.some(({ weight }) => weight > 0) && stages.length === 0 ? [{ key: 'problem.noStages' } as const] : []),
  ],
  whyFlat: 'all stages have the same need. Give the stages different needs below.',
  sheet: { name: 'need of the stage', formula: ({ listed }) => listed, levels: (_, stages) => levelsOf(stages) },
} satisfies Kind<StageNeed>;
