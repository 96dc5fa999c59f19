import type { ImportedFile, LeftOutValue, RefusedRow } from './jira';

/** Rows and values that are named one by one; of more the first ones are, with how many there are. */
const NAMED = 10;

/** @returns what an import did, as lines for the person who started it. */
export function importLines(files: readonly ImportedFile[]): string[] {
  return files.flatMap(({ path, issues, added, alreadyHere, refused, leftOut, notes }) => [
    `${path}: ${issues} issues, ${added} added, ${alreadyHere} already here, ${refused.length} not usable.`,
    ...notes.map((note) => `  note: ${note}.`.replace(/([.!?])\.$/, '$1')),
    ...refusedLines(refused),
    ...leftOutLines(leftOut),
  ]);
}

const nameOf = ({ row, key }: { row: number; key: string | null }): string =>
  `row ${row}${key === null ? '' : ` (${key})`}`;

/** Rows with one reason stand together. */
function refusedLines(refused: readonly RefusedRow[]): string[] {
  return grouped(refused, ({ reason }) => reason).map(([reason, rows]) => `  ${namesOf(rows, nameOf)}: ${reason}`);
}

function leftOutLines(values: readonly LeftOutValue[]): string[] {
  return grouped(values, ({ field }) => field).map(
    ([field, rows]) =>
      `  without ${field}, which cannot be read: ${namesOf(rows, (one) => `${nameOf(one)} "${one.value}"`)}`,
  );
}

function grouped<T>(all: readonly T[], by: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return [...groups];
}

function namesOf<T>(all: readonly T[], name: (one: T) => string): string {
  const more = all.length - NAMED;
  return all.slice(0, NAMED).map(name).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
