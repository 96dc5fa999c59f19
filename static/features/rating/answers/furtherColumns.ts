import { REASON_MAX } from '#domain/rating/assessment';
import type { AnswerText, OfferedAnswer } from '#domain/rating/kinds/answerText';
import type { Person } from '../../../host/jira';
import { asChoice } from './answerChoices';
import type { Column } from './columns';
import { REASON_QUESTION } from './words';

/** A sentence: any text that is not too long. */
const SENTENCE_TEXT: AnswerText = {
  offered: [],
  inNumbers: false,
  expected: `Write at most ${REASON_MAX} letters.`,
  read: (text) => (text.length <= REASON_MAX ? text : undefined),
  written: String,
};

const SENTENCE: Column = {
  field: 'reason',
  label: REASON_QUESTION,
  question: 'One sentence. It is asked for where the impact is large or harms customers.',
  text: SENTENCE_TEXT,
  screen: { control: { is: 'sentence' }, keys: 'Write, or Enter to go on with what stands there.' },
  choices: [],
};

/** People are told by name: of two who are called the same, neither is meant. */
function peopleText(people: readonly Person[]): AnswerText {
  const offered = people.map(({ accountId, displayName }): OfferedAnswer => {
    return { answer: accountId, label: displayName, meaning: '' };
  });
  return {
    offered,
    inNumbers: false,
    expected: 'Open the cell and look the person up by name.',
    read: (text) => {
      const called = offered.filter(({ label }) => label.toLowerCase() === text.toLowerCase());
      return called.length === 1 ? called[0]?.answer : undefined;
    },
    written: (answer) => offered.find((one) => one.answer === answer)?.label ?? '',
  };
}

/**
 * @param people whose names are known: the sponsors that are in view.
 * @returns what a table of ratings holds beside the questions: the sentence, and who stands up for the epic.
 */
export function furtherColumns(people: readonly Person[]): Column[] {
  const text = peopleText(people);
  const sponsor: Column = {
    field: 'sponsor',
    label: 'Sponsor',
    question: 'Who stands up for it?',
    text,
    screen: { control: { is: 'person' }, keys: 'Write a name to look somebody up.' },
    choices: text.offered.map(asChoice),
  };
  return [SENTENCE, sponsor];
}
