import { openStages } from '#domain/journey/journey';
import { askedCriteria, type Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { answerField, criterionIdOf, type Changes, type Field } from './assessment';
import { isAsked, kindOf, type Answer, type Criterion } from './criterion';
import { DISRUPTION_WORDS } from './disruptionWords';
import { levelText, type AnswerText } from './kinds/answerText';
import { stageText } from './kinds/stageNeed';

/** The question that asks for the reason. */
export const REASON_QUESTION = 'Which customer notices what?';

const FIELD_LABELS: Record<Exclude<Field, `answers.${string}`>, string> = {
  reason: REASON_QUESTION,
  disruption: 'Disruption while delivering',
  stage: 'Journey stage',
  otherStages: 'Other journey stages',
  sponsor: 'Sponsor',
};

/** @returns the label of a field as the panel shows it; a criterion that is gone from the settings goes by its id. */
export function fieldLabel(field: Field, settings: Settings): string {
  const id = criterionIdOf(field);
  if (id === null) return FIELD_LABELS[field as keyof typeof FIELD_LABELS];
  const criterion = settings.criteria.find((one) => one.id === id);
  return criterion ? textOf(criterion.label) : id;
}

/** One question that is asked of every epic, with how its answers are written and read. */
export interface AskedQuestion {
  field: Field;
  label: string;
  question: string;
  text: AnswerText;
}

/** A question that is a criterion. */
export const criterionQuestion = (criterion: Criterion, settings: Settings): AskedQuestion => ({
  field: answerField(criterion),
  label: fieldLabel(answerField(criterion), settings),
  question: textOf(criterion.question),
  text: kindOf(criterion).text(criterion, []),
});

/** Neither the stage nor what customers suffer while the work is done is a criterion; they are answered like one. */
export const stageQuestion = (settings: Settings): AskedQuestion => ({
  field: 'stage',
  label: fieldLabel('stage', settings),
  question: 'Which stage of the customer journey does it serve first?',
  text: stageText(openStages(settings.journeys)),
});

export const disruptionQuestion = (settings: Settings): AskedQuestion => ({
  field: 'disruption',
  label: fieldLabel('disruption', settings),
  question: 'What do customers suffer while the work is done?',
  text: levelText(
    DISRUPTION_WORDS.map(({ label, anchor }, level) => ({
      answer: level,
      label: `${level} ${label}`,
      name: label,
      meaning: anchor,
    })),
  ),
});

/** @returns what the panel asks, then the stage, then the disruption. A stage need is answered by the stage. */
export const askedQuestions = (settings: Settings): AskedQuestion[] => [
  ...askedCriteria(settings)
    .filter(isAsked)
    .map((criterion) => criterionQuestion(criterion, settings)),
  stageQuestion(settings),
  disruptionQuestion(settings),
];

/** @returns the change that gives an answer to a question; null clears it. */
export function changeTo({ field }: Pick<AskedQuestion, 'field'>, value: Answer | null): Changes {
  const id = criterionIdOf(field);
  return id === null ? { [field]: value } : { answers: { [id]: value } };
}
