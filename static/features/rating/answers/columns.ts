import type { Changes } from '#domain/rating/assessment';
import type { Answer, Criterion } from '#domain/rating/criterion';
import { openStages } from '#domain/journey/journey';
import { askedCriteria, type Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import type { Choice } from '../../../parts/fields/Choices';
import { DISRUPTION_WORDS } from '../../../parts/score/disruption';
import { answerChoices } from './answerChoices';
import { criterionIdOf, type Field } from '../session/content';
import { fieldLabel } from './words';

/** What a column of a table of ratings can hold. */
export type ColumnKind = Exclude<Criterion['kind'], 'stageNeed'> | 'stage' | 'disruption';

/** One question, asked of every epic of a table. */
export interface Column {
  field: Field;
  kind: ColumnKind;
  label: string;
  question: string;
  /** What it offers, each value as text; empty where a number is written. */
  choices: readonly Choice[];
}

/** The value of a cell; null is not rated. */
export type CellValue = Answer | null;

const NUMERIC: readonly ColumnKind[] = ['signed', 'scale', 'count', 'disruption'];

export const isNumeric = ({ kind }: Column): boolean => NUMERIC.includes(kind);

/**
 * @returns the columns of a table of ratings: what the panel asks, then the stage, then the disruption. A stage need is
 * answered by the stage.
 */
export function ratingColumns(settings: Settings): Column[] {
  const criteria = askedCriteria(settings).flatMap((criterion): Column[] =>
    criterion.kind === 'stageNeed'
      ? []
      : [
          {
            field: `answers.${criterion.id}`,
            kind: criterion.kind,
            label: textOf(criterion.label),
            question: textOf(criterion.question),
            choices: answerChoices(criterion),
          },
        ],
  );
  const stage: Column = {
    field: 'stage',
    kind: 'stage',
    label: fieldLabel('stage', settings),
    question: 'Which stage of the customer journey does it serve first?',
    choices: openStages(settings.journeys).map(({ id, label }) => ({ value: id, label: textOf(label) })),
  };
  const disruption: Column = {
    field: 'disruption',
    kind: 'disruption',
    label: fieldLabel('disruption', settings),
    question: 'What do customers suffer while the work is done?',
    choices: DISRUPTION_WORDS.map(({ label, anchor }, level) => ({
      value: String(level),
      label: `${level} ${label}`,
      anchor,
    })),
  };
  return [...criteria, stage, disruption];
}

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
