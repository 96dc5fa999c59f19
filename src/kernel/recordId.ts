/**
 * Id of a record of a register: its kind, its home, and 32 digits of its own.
 * @param kinds the kinds that it may be of.
 */
export const recordIdPattern = (kinds: readonly string[]): RegExp =>
  new RegExp(`^(${kinds.join('|')})-([ip])([1-9][0-9]{0,14})-[0-9a-f]{32}$`);
