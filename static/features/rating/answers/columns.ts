import type { Changes } from '#domain/rating/assessment';
import { isAnsweredByStage, kindOf, type Answer, type Criterion } from '#domain/rating/criterion';
import { openStages } from '#domain/journey/journey';
import { levelText, type AnswerText } from '#domain/rating/kinds/answerText';
import { stageText } from '#domain/rating/kinds/stageNeed';
import { askedCriteria, type Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import type { Choice } from '../../../parts/fields/Choices';
import { DISRUPTION_WORDS } from '../../../parts/score/disruption';
import { asChoice } from './answerChoices';
import { criterionIdOf, type Field } from '../session/content';
import { fieldLabel } from './words';

/** What a column of a table of ratings can hold. */
export type ColumnKind = Criterion['kind'] | 'stage' | 'disruption';

/** One question, asked of every epic of a table. */
export interface Column {
  field: Field;
  kind: ColumnKind;
  label: string;
  question: string;
  /** How its answers are written and read. */
  text: AnswerText;
  /** What it offers, each value as text; empty where a number is written. */
  choices: readonly Choice[];
}

/** The value of a cell; null is not rated. */
export type CellValue = Answer | null;

export const isNumeric = ({ text }: Column): boolean => text.inNumbers;

/** What customers suffer while the work is done is no criterion, and is answered like one that has levels. */
const DISRUPTION_TEXT = levelText(
  DISRUPTION_WORDS.map(({ label, anchor }, level) => ({
    answer: level,
    label: `${level} ${label}`,
    name: label,
    meaning: anchor,
  })),
);

/**
 * @returns the columns of a table of ratings: what the panel asks, then the stage, then the disruption. A stage need is
 * answered by the stage.
 */
export function ratingColumns(settings: Settings): Column[] {
  const criteria = askedCriteria(settings)
    .filter((criterion) => !isAnsweredByStage(criterion))
    .map((criterion): Column =>
      column(
        `answers.${criterion.id}`,
        criterion.kind,
        settings,
        textOf(criterion.question),
        kindOf(criterion).text(criterion, []),
      ),
    );
  return [
    ...criteria,
    column(
      'stage',
      'stage',
      settings,
      'Which stage of the customer journey does it serve first?',
      stageText(openStages(settings.journeys)),
    ),
    column('disruption', 'disruption', settings, 'What do customers suffer while the work is done?', DISRUPTION_TEXT),
  ];
}

const column = (field: Field, kind: ColumnKind, settings: Settings, question: string, text: AnswerText): Column => ({
  field,
  kind,
  label: fieldLabel(field, settings),
  question,
  text,
  choices: text.offered.map(asChoice),
});

/** @returns the change that puts a value into the cell of a column; null clears it. */
export function changeTo({ field }: Column, value: CellValue): Changes {
  const id = criterionIdOf(field);
  return id === null ? { [field]: value } : { answers: { [id]: value } };
}

/** @returns several changes of one epic as one; of two to the same field the later counts. */
export function joined(changes: readonly Changes[]): Changes {
  const answers = Object.assign({}, ...changes.map((change) => change.answers)) as NonNullable<Changes['answers']>;
  const all = Object.assign({}, ...changes) as Changes;
  return Object.keys(answers).length > 0 ? { ...all, answers } : all;
}
