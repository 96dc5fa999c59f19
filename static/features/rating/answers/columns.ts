import { answerField, type Changes } from '#domain/rating/assessment';
import { isAsked, isCounted, kindOf, type Answer, type Criterion } from '#domain/rating/criterion';
import { openStages } from '#domain/journey/journey';
import { levelText, type AnswerText } from '#domain/rating/kinds/answerText';
import { stageText } from '#domain/rating/kinds/stageNeed';
import type { Facts } from '#domain/register/facts';
import { levelBelowRecords, levelBelowWords } from '#domain/register/level';
import { askedCriteria, type Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import type { Choice } from '../../../parts/fields/Choices';
import type { CellEdit } from '../../../parts/grid/editSteps';
import { DISRUPTION_WORDS } from '../../../parts/score/disruption';
import { onScreen } from '../kinds';
import { ALL, type KindOnScreen } from '../kinds/onScreen';
import { asChoice } from './answerChoices';
import { criterionIdOf, type Field } from '../session/content';
import { fieldLabel } from './words';

/**
 * With what a cell is written. Beside the controls of criteria: a sentence, and a person who is chosen by name.
 */
export type CellControl = KindOnScreen['control'] | { is: 'sentence' } | { is: 'person' };

/** One question, asked of every epic of a table. */
export interface Column {
  field: Field;
  label: string;
  question: string;
  /** How its answers are written and read. */
  text: AnswerText;
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

/** Neither the stage nor what customers suffer while the work is done is a criterion; they are answered like one. */
const STAGE: Pick<Column, 'question' | 'screen'> = {
  question: 'Which stage of the customer journey does it serve first?',
  screen: {
    control: { is: 'segments', fill: true, numberKeys: false, atMost: 0 },
    keys: 'First letter, or Space to choose.',
  },
};
const DISRUPTION: Pick<Column, 'question' | 'screen' | 'text' | 'doubt'> = {
  doubt: (value, known) => {
    const below = levelBelowRecords(typeof value === 'number' ? value : null, known);
    return below && levelBelowWords(below);
  },
  question: 'What do customers suffer while the work is done?',
  screen: { control: { is: 'segments', fill: true, numberKeys: false, atMost: ALL }, keys: 'Keys 0 to 3.' },
  text: levelText(
    DISRUPTION_WORDS.map(({ label, anchor }, level) => ({
      answer: level,
      label: `${level} ${label}`,
      name: label,
      meaning: anchor,
    })),
  ),
};

/**
 * @returns the columns of a table of ratings: what the panel asks, then the stage, then the disruption. A stage need is
 * answered by the stage.
 */
export function ratingColumns(settings: Settings): Column[] {
  const column = columnIn(settings);
  const asked = askedCriteria(settings).filter(isAsked);
  const criteria = asked.map((criterion) => criterionColumn(criterion, settings));
  const stage = column('stage', { ...STAGE, text: stageText(openStages(settings.journeys)) });
  return [...criteria, stage, column('disruption', DISRUPTION)];
}

const columnIn =
  (settings: Settings) =>
  (field: Field, facts: Pick<Column, 'question' | 'screen' | 'text' | 'doubt'>): Column => ({
    field,
    label: fieldLabel(field, settings),
    ...facts,
    choices: facts.text.offered.map(asChoice),
  });

const criterionColumn = (criterion: Criterion, settings: Settings): Column =>
  columnIn(settings)(answerField(criterion), {
    question: textOf(criterion.question),
    screen: onScreen(criterion),
    text: kindOf(criterion).text(criterion, []),
  });

/** @returns the columns of what nobody is asked, since it is counted: a file tells it, and nobody writes it. */
export const countedColumns = (settings: Settings): Column[] =>
  askedCriteria(settings)
    .filter(isCounted)
    .map((criterion) => criterionColumn(criterion, settings));

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
