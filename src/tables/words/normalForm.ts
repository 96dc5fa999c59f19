/**
 * Invisible signs: joiners, marks of direction and of byte order, soft hyphens, variation selectors, control characters
 * other than spaces.
 */
const INVISIBLE = new RegExp(
  String.raw`[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFE00-\uFE0F\uFFA0` +
    String.raw`\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]`,
  'gu',
);
/** Hyphens, dashes and minus signs. */
const DASHES = /[\p{Pd}\u02D7\u2043\u2212]/gu;
const SINGLE_QUOTES = /[\u2018\u2019\u201A\u201B\u02BC\u02B9\u2032\u0060\u00B4]/g;
const DOUBLE_QUOTES = /[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB\u301D\u301E\u301F]/g;
/** Most cells are told from blank ones by this alone, which is much faster. */
const PRINTED_ASCII = /[!-~]/;
/** What upper-casing the Turkish "i" leaves behind. */
const DOT_ABOVE_I = /i\u0307/g;

/** @returns the ASCII digit of a decimal digit of any script. Those of a script follow each other, from its zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

/**
 * Text as it is meant, whatever keyboard or program wrote it: full-width letters, the digits of every script, all kinds
 * of spaces, dashes, quotation marks and invisible signs become the plain ones. Its case and its letters with marks (ä,
 * ł, é) stay.
 */
export function plainText(text: string): string {
  const composed = text.normalize('NFKC').replace(INVISIBLE, '');
  const signs = composed
    .replace(/(?!\d)\p{Nd}/gu, asciiDigit)
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"');
  return signs.replace(/[\s\u0085]+/g, ' ').trim();
}

/**
 * The one form in which imported text is compared with known words: `plainText` without difference of case in any
 * language. Letters with marks stay apart from those without: Müller is not Möller, nor Muller.
 */
export const normalForm = (text: string): string =>
  // Lower first: a capital ẞ is only then a ß, which capitals write SS.
  plainText(text).toLowerCase().toUpperCase().toLowerCase().replace(DOT_ABOVE_I, 'i').normalize('NFKC');

/** @returns whether two texts are the same word. */
export const sameWord = (one: string, other: string): boolean => one === other || normalForm(one) === normalForm(other);

/** @returns whether a cell holds nothing that can be seen. */
export const isBlank = (text: string): boolean => text === '' || (!PRINTED_ASCII.test(text) && plainText(text) === '');
