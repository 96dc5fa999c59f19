import { normalForm } from '#tables/words/normalForm';

/**
 * @returns the form in which words of exports are compared: that of all imported text, and full stops and colons are no
 * part of a word.
 */
export const comparable = (text: string): string => normalForm(text.replace(/[.:]+/g, ' '));

/** @returns the words of a list in which a bar stands between two. */
export const listed = (words: string): string[] => words.split('|').map((word) => word.trim().replace(/\s+/g, ' '));
