const MUST_BE_QUOTED = /[;"\r\n]|^\s|\s$|^$/;
const quoted = (item: string): string => `"${item.replaceAll('"', '""')}"`;

/**
 * @param isOtherwise whether an item would be taken for something else as it stands.
 * @returns several texts in one cell, with a semicolon between them; read back by `splitList` they are the same.
 */
export const joinList = (items: readonly string[], isOtherwise: (item: string) => boolean = () => false): string =>
  items.map((item) => (MUST_BE_QUOTED.test(item) || isOtherwise(item) ? quoted(item) : item)).join('; ');

/** One item: in quotation marks, where two stand for one; or anything up to a semicolon or the end of the line. */
const ITEM = /\s*(?:"((?:[^"]|"")*)"[^\S\r\n]*(?=[;\r\n]|$)|([^;\r\n]*))(?:[;\r\n]|$)/gy;

/** @returns the texts of one cell, which stand between semicolons or in lines of their own. */
export function splitList(text: string): string[] {
  const items: string[] = [];
  for (const [whole, inQuotes, plain = ''] of text.matchAll(ITEM)) {
    if (inQuotes !== undefined) items.push(inQuotes.replaceAll('""', '"'));
    else if (plain.trim() !== '') items.push(plain.trim());
    if (whole === '') break;
  }
  return items;
}
