/**
 * Actions, gaps and stops are issues of Jira: they are found again by labels, and nothing of them is copied. A label
 * has neither blanks nor upper and lower case to be told apart.
 */
const PREFIX = 'customer-lens-';
const DIGITS = 8;

/** @param recordId id of a record, which ends in 32 hexadecimal digits. @returns the label of its issues. */
export function actionLabel(recordId: string): string {
  const digits = recordId.slice(-DIGITS);
  if (!/^[0-9a-f]{8}$/.test(digits)) throw new RangeError(`Not the id of a record: ${recordId}`);
  return `${PREFIX}${digits}`;
}

/**
 * @param row what tells one draft of a record from another: `3`, `a1b2c3d4`. @returns the label by which the issue
 *   that came of it is known, so that it is not created once more.
 */
export function draftLabel(label: string, row: string): string {
  if (!/^[0-9a-z]{1,40}$/.test(row)) throw new RangeError(`Not a row: ${row}`);
  return `${label}-${row}`;
}
