const WORD = /[\p{L}\p{M}\p{N}\u0080-\u009F]*[^\s\u0000-\u007F][^\s,;|]*/gu;
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Thai}/u,
];

/** Most words that are looked at. */
const LOOKED_AT = 400;

/**
 * How little a text looks as people write it. A text that was read with the wrong alphabet mixes alphabets within a
 * word, has signs or capital letters in the middle of words, or rows of marked letters.
 * @returns 0 for a text without anything odd; more for each odd word, in relation to all words with letters beyond
 * ASCII.
 */
export function oddness(text: string): number {
  const words = text.match(WORD)?.slice(0, LOOKED_AT) ?? [];
  if (words.length === 0) return 0;
  return words.reduce((sum, word) => sum + oddnessOfWord(word), 0) / words.length;
}

function oddnessOfWord(word: string): number {
  let odd = 0;
  if (SCRIPTS.filter((script) => script.test(word)).length > 1) odd += 3;
  if (/[\u0080-\u009F\uFFFD]/u.test(word)) odd += 4;
  if (/\p{Script=Latin}\p{Script=Han}+\p{Script=Latin}|[\u2500-\u259F]/u.test(word)) odd += 3;
  if (/[ðþÝ].*[çöü]|[çöü].*[ðþ]/u.test(word)) odd += 1;
  if (/\p{L}[^\p{L}\p{M}\p{N}'’.\-–/&@:_()]+\p{L}/u.test(word)) odd += 2;
  if (/^[\p{S}¡¢£¤¥¦§¨©ª¬®¯°±²³´µ¶·¸¹º¼½¾]\p{L}|\p{L}[¡¤¦¨¯´¸¬¶¿¢£¥]$/u.test(word)) odd += 2;
  if (/\p{Ll}\p{M}*\p{Lu}/u.test(word) && !/^\p{ASCII}+$/u.test(word)) odd += 2;
  if (/[^\u0000-\u007F\u0400-\uFFFF]{3}/u.test(word.replace(/[^\p{Script=Latin}]/gu, ' '))) odd += 2;
  return odd;
}
