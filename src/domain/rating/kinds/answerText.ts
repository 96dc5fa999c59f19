import { readWholeNumber } from '#kernel/numbers';
import { textOf } from '#domain/settings/shippedTexts';
import type { Answer, CommonFields } from './criterionFields';

/** An answer that can be chosen, as people are shown it. */
export interface OfferedAnswer {
  answer: Answer;
  label: string;
  /** What it means, in a sentence; empty where nobody wrote one. */
  meaning: string;
  /** The part of the label that stands after its number: it can be written instead. */
  name?: string;
}

/**
 * How the answers to one question are written and read, whoever writes them: a person in a table, a file, the
 * clipboard.
 */
export interface AnswerText {
  /** What there is to choose from; empty where a number is written. */
  readonly offered: readonly OfferedAnswer[];
  /** Answers are numbers, also to a spreadsheet. */
  readonly inNumbers: boolean;
  /** What can be written, for somebody who wrote something else. */
  readonly expected: string;
  /** @returns the answer that a text without blanks around it means; undefined where it means none. */
  read(text: string): Answer | undefined;
  /** @returns the text of an answer, which `read` takes back; empty for what is not offered. */
  written(answer: Answer): string;
}

const sameWord = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const offeredIn = (offered: readonly OfferedAnswer[], answer: Answer): OfferedAnswer | undefined =>
  offered.find((one) => String(one.answer) === String(answer));

/** @returns the sentence that an administrator wrote about an answer; empty where there is none. */
export const sentenceAbout = (criterion: CommonFields, answer: Answer): string =>
  textOf(criterion.anchors[String(answer)] ?? '');

/** Levels, each a small whole number; their names are read too. */
export function levelText(levels: readonly (OfferedAnswer & { answer: number })[]): AnswerText {
  const numbers = levels.map(({ answer }) => answer);
  return {
    offered: levels,
    inNumbers: true,
    expected: `Write a whole number from ${Math.min(...numbers)} to ${Math.max(...numbers)}.`,
    read: (text) => {
      const number = readWholeNumber(text);
      const level = levels.find(({ answer }) => answer === number);
      return (
        level ?? levels.find(({ label, name }) => sameWord(label, text) || (name !== undefined && sameWord(name, text)))
      )?.answer;
    },
    written: (answer) => (offeredIn(levels, answer) ? String(answer) : ''),
  };
}

const MOST_NAMED = 5;

/** Things with an id and a name. The id of one goes before the name of another, so that each can be written. */
export function optionText(options: readonly OfferedAnswer[]): AnswerText {
  const read = (text: string): Answer | undefined => {
    const byId = options.find(({ answer }) => answer === text);
    if (byId) return byId.answer;
    const byName = options.filter(({ label }) => sameWord(label, text));
    return byName.length === 1 ? byName[0]?.answer : undefined;
  };
  const named = options.slice(0, MOST_NAMED).map(({ label }) => label);
  return {
    offered: options,
    inNumbers: false,
    expected:
      named.length === 0
        ? 'There is nothing to choose from.'
        : `Write one of: ${named.join(', ')}${options.length > named.length ? ', …' : ''}.`,
    read,
    written: (answer) => {
      const option = offeredIn(options, answer);
      const name = option?.label.trim() ?? '';
      return option && read(name) !== option.answer ? String(option.answer) : name;
    },
  };
}

/** A number that is written: whole, 0 or more. */
export const countText: AnswerText = {
  offered: [],
  inNumbers: true,
  expected: 'Write a whole number, 0 or more.',
  read: (text) => {
    const number = readWholeNumber(text);
    return number !== undefined && number >= 0 ? number : undefined;
  },
  written: (answer) => (typeof answer === 'number' && answer >= 0 ? String(answer) : ''),
};
