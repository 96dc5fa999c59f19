import { JqlProblem } from './problem';

/** Words are letters with their marks, digits and underscores; a picture sign is a word of its own. */
const WORD =
  /[\p{L}\p{M}\p{N}_]+|\p{RI}{2}|\p{Extended_Pictographic}[\u{FE0F}\p{EMod}]*(?:\u{200D}\p{Extended_Pictographic}[\u{FE0F}\p{EMod}]*)*/gu;

const words = (text: string): string[] => text.normalize('NFC').toLowerCase().match(WORD) ?? [];

/**
 * @returns the test of a text search: every word is there, in any order; `"..."` inside the value is a phrase; a word
 * may end in `*` or hold `?`. Words are compared whole and regardless of case; Jira's stemming is not modelled.
 * @throws JqlProblem for what a text search may not begin with, or is not modelled.
 */
export function wordTest(value: string, field: string): (text: string) => boolean {
  const phrases = [...value.matchAll(/"([^"]*)"/g)].map(([, phrase]) => words(phrase ?? ''));
  const terms = value
    .replace(/"[^"]*"/g, ' ')
    .split(/\s+/)
    .filter((term) => term !== '');
  if (phrases.length + terms.length === 0)
    throw new JqlProblem([`The field '${field}' does not support searching for an empty string.`]);
  const tests = [...phrases.map(phraseTest), ...terms.map((term) => termTest(term, field))].filter(
    (test) => test !== null,
  );
  // Signs that are no word are passed over beside words; alone they find nothing.
  if (tests.length === 0) return () => false;
  return (text) => {
    const found = words(text);
    return tests.every((test) => test(found));
  };
}

type Test = (words: readonly string[]) => boolean;

/** @returns null where there is no word to look for. */
function phraseTest(phrase: readonly string[]): Test | null {
  if (phrase.length === 0) return null;
  return (text) => text.some((_, at) => phrase.every((word, offset) => text[at + offset] === word));
}

function termTest(term: string, field: string): Test | null {
  if (/^[*?]/.test(term)) {
    throw new JqlProblem([
      `The text query '${term}' for field '${field}' is not allowed to start with character '${term.charAt(0)}'.`,
    ]);
  }
  if (/^(AND|OR|NOT)$/.test(term) || /[~^[\]{}()]|&&|\|\|/.test(term) || /^[+!-]/.test(term)) {
    throw new JqlProblem([`The local Jira does not model '${term}' in a text search (field '${field}').`]);
  }
  if (!/[*?]/.test(term)) return phraseTest(words(term));
  const wanted = wildcard(term.normalize('NFC').toLowerCase());
  if (/^[.*]*$/.test(wanted)) return null;
  const pattern = new RegExp(`^${wanted}$`, 'u');
  return (text) => text.some((word) => pattern.test(word));
}

const wildcard = (term: string): string =>
  term
    .replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}_*?]/gu, '')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
