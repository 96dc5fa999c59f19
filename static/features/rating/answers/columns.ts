import {
  criterionQuestion,
  disruptionQuestion,
  stageQuestion,
  type AskedQuestion,
} from '#domain/rating/askedQuestions';
import type { Changes } from '#domain/rating/assessment';
import { isAsked, isCounted, type Answer, type Criterion } from '#domain/rating/criterion';
import type { Facts } from '#domain/register/facts';
import { levelBelowRecords, levelBelowWords } from '#domain/register/level';
import { askedCriteria, type Settings } from '#domain/settings/settings';
import type { Choice } from '../../../parts/fields/Choices';
import type { CellEdit } from '../../../parts/grid/editSteps';
import { onScreen } from '../kinds';
import { ALL, type KindOnScreen } from '../kinds/onScreen';
import { asChoice } from './answerChoices';

export { changeTo } from '#domain/rating/askedQuestions';

/**
 * With what a cell is written. Beside the controls of criteria: a sentence, and a person who is chosen by name.
 */
export type CellControl = KindOnScreen['control'] | { is: 'sentence' } | { is: 'person' };

/** One question, asked of every epic of a table. */
export interface Column extends AskedQuestion {
  /** How they are given in a cell. */
  screen: { control: CellControl; keys: string };
  /** What it offers, each value as text; empty where a number is written. */
  choices: readonly Choice[];
  /** What else is known of the epic and does not fit the value; null where all fits. */
  doubt?: (value: CellValue, known: Pick<Facts, 'disruptionDepth'>) => string | null;
}

/** The value of a cell; null is not rated. */
export type CellValue = Answer | null;

/** One answer that is put into a cell. */
export type AnswerEdit = CellEdit<Column, CellValue>;

export const isNumeric = ({ text }: Column): boolean => text.inNumbers;

/** @returns whether a number is written in the column, instead of an answer chosen. */
export const isWritten = ({ screen }: Column): boolean => screen.control.is === 'written';

const STAGE_SCREEN: Column['screen'] = {
  control: { is: 'segments', fill: true, numberKeys: false, atMost: 0 },
  keys: 'First letter, or Space to choose.',
};
const DISRUPTION: Pick<Column, 'screen' | 'doubt'> = {
  doubt: (value, known) => {
    const below = levelBelowRecords(typeof value === 'number' ? value : null, known);
    return below && levelBelowWords(below);
  },
  screen: { control: { is: 'segments', fill: true, numberKeys: false, atMost: ALL }, keys: 'Keys 0 to 3.' },
};

/**
 * @returns the columns of a table of ratings: what the panel asks, then the stage, then the disruption. A stage need is
 * answered by the stage.
 */
export function ratingColumns(settings: Settings): Column[] {
  const criteria = askedCriteria(settings)
    .filter(isAsked)
    .map((criterion) => criterionColumn(criterion, settings));
  const stage = asColumn(stageQuestion(settings), { screen: STAGE_SCREEN });
  return [...criteria, stage, asColumn(disruptionQuestion(settings), DISRUPTION)];
}

const asColumn = (asked: AskedQuestion, facts: Pick<Column, 'screen' | 'doubt'>): Column => ({
  ...asked,
  ...facts,
  choices: asked.text.offered.map(asChoice),
});

const criterionColumn = (criterion: Criterion, settings: Settings): Column =>
  asColumn(criterionQuestion(criterion, settings), { screen: onScreen(criterion) });

/** @returns the columns of what nobody is asked, since it is counted: a file tells it, and nobody writes it. */
export const countedColumns = (settings: Settings): Column[] =>
  askedCriteria(settings)
    .filter(isCounted)
    .map((criterion) => criterionColumn(criterion, settings));

/** @returns several changes of one epic as one; of two to the same field the later counts. */
export function joined(changes: readonly Changes[]): Changes {
  const answers = Object.assign({}, ...changes.map((change) => change.answers)) as NonNullable<Changes['answers']>;
  const all = Object.assign({}, ...changes) as Changes;
  return Object.keys(answers).length > 0 ? { ...all, answers } : all;
}
