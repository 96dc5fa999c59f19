/**
 * Share of the font's size that a character takes, about: wide enough for the fonts that Jira shows, so that nothing
 * runs into anything.
 */
const NARROW = 0.58;
const WIDE = 1.05;
const BEGIN_OF_WIDE = 0x1100;

/** @returns about the px that a text takes in a font of that size; rather too many than too few. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce(
    (sum, character) => sum + fontSize * ((character.codePointAt(0) ?? 0) < BEGIN_OF_WIDE ? NARROW : WIDE),
    0,
  );
}

/** @returns the text, cut off with an ellipsis where it would be wider than that many px. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const kept = [...text];
  while (kept.length > 0 && textWidth(`${kept.join('')}…`, fontSize) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}
