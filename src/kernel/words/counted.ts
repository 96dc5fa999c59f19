import { madeOnce } from './madeOnce';

/** Writes a whole number as the viewer's language does: `20,000`. */
export type Figures = (value: number) => string;

/** @param locale BCP 47. */
export const figuresIn = madeOnce((locale: string): Figures => {
  const format = new Intl.NumberFormat(locale);
  // 0 added to -0 is 0, which nobody reads as less than nothing.
  return (value) => format.format(value + 0);
});

/** @returns how many there are of something, with the word, or the words, that fit: `1 epic is`, `20,000 epics are`. */
export const counted = (figures: Figures, value: number, one: string, many: string): string =>
  `${figures(value)} ${value === 1 ? one : many}`;
