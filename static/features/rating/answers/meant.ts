import type { Answer } from '#domain/rating/criterion';
import { formulaText } from '#tables/words/formulas';
import { plainText, sameWord } from '#tables/words/normalForm';
import { isPercentage, numbersIn } from '#tables/words/numbers';
import { yesOrNo } from '#tables/words/yesNo';
import { isNumeric, isWritten, type Column } from './columns';

/** "+2 clearly better", "3 (high)": a level with words that hold no other figure. */
const LEVEL_WITH_WORDS = /^([+-]?\s?\d)(?:\s+|\s*[.:)=-]\s*|(?=\())[^\d\s.,/%:=-][^\d%/]*$/u;
const NUMBERED = /^\d{1,2}[.:)]\s*(?=\S)/;
const DATE = /^\d{4}-\d{2}-\d{2}(T|$)/;

/**
 * What a text means in a column, as people of any country and any spreadsheet write it: numbers with a comma,
 * full-width digits and every minus sign; yes and no in many languages; names in any case, with a number before them.
 * @returns every answer that it may mean; none where it means nothing here.
 */
export function meantIn(column: Column, written: string): Answer[] {
  const text = plainText(formulaText(written) ?? written).replace(/^'\s*/, '');
  for (const way of WAYS) {
    const answers = new Set(way(column, text).filter((answer) => answer !== undefined));
    if (answers.size > 0) return [...answers];
  }
  return [];
}

/** The likelier first: the first way by which a text means anything counts. */
const WAYS: readonly ((column: Column, text: string) => (Answer | undefined)[])[] = [
  ({ text: answers }, text) => [answers.read(text)],
  (column, text) => (isNumeric(column) ? numbersIn(text).map((number) => column.text.read(String(number))) : []),
  (column, text) => (column.choices.length === 2 ? [column.text.read(yesOrNo(text) ?? '')] : []),
  named,
  (column, text) => (isNumeric(column) && !isWritten(column) ? [column.text.read(levelIn(text))] : []),
  (column, text) => (isNumeric(column) ? [] : named(column, text.replace(NUMBERED, ''))),
];

const levelIn = (text: string): string => LEVEL_WITH_WORDS.exec(text)?.[1]?.replace(/\s/g, '') ?? '';

function named({ text: { offered } }: Column, text: string): Answer[] {
  const same = offered.filter(({ label, name }) => sameWord(label, text) || sameWord(name ?? label, text));
  return same.map(({ answer }) => answer);
}

/**
 * @param answers that it may mean, of which there is not exactly one.
 * @returns why a text is no answer in a column, where there is more to say than that; null otherwise.
 */
export function whyNotMeant(column: Column, written: string, answers: readonly Answer[]): string | null {
  if (answers.length > 1) {
    return `It may mean ${answers.join(' or ')}. Write it without a sign between the figures.`;
  }
  if (isPercentage(written)) return 'It is a percentage.';
  if (isNumeric(column) && DATE.test(plainText(written))) {
    return 'The spreadsheet took what was typed for a date. Format the cells as text, and write it again.';
  }
  return null;
}
