import { issueKeyIn } from '#tables/words/issueKeys';
import { KEY_PATTERN } from '../data/model';

/** @returns the key of an issue that a text names, in its one form; null where it names none. */
export function issueKey(text: string): string | null {
  const key = issueKeyIn(text);
  return key !== null && KEY_PATTERN.test(key) ? key : null;
}

/** @returns whether a text is a key and nothing besides. */
export const isIssueKey = (text: string): boolean => KEY_PATTERN.test(text.trim().toUpperCase());
