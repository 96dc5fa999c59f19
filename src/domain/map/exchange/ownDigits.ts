import * as z from 'zod/mini';

/** With these begin the digits of every item that came by a file: others need not be asked about imports. */
const MARK = 'f11e';
const DIGITS = 32;

/** The digits of an item that came by a file. */
export const ownDigits = z.string().check(z.regex(/^f11e[0-9a-f]{28}$/));

/** @param hashed 32 digits that follow from the project and from what the file calls the thing. */
export const digitsOf = (hashed: string): string => MARK + hashed.slice(MARK.length);

/** @returns the digits of an item that came by a file; null for every other record. */
export function importedDigits(id: string): string | null {
  const own = id.slice(-DIGITS);
  return id.startsWith('item-p') && own.startsWith(MARK) ? own : null;
}
