/** What came of one case of the matrix. */
export interface Row {
  flow: string;
  where: string;
  how: string;
  outcome: string;
}

/** @returns a Markdown table for each flow: what is hit → what happens, with the faults that end alike together. */
export function tableOf(rows: readonly Row[]): string {
  return [...groups(rows, ({ flow }) => flow)]
    .map(([flow, own]) => `### ${flow}\n\n| hit | what happens |\n| --- | --- |\n${lines(own)}`)
    .join('\n\n');
}

function lines(rows: readonly Row[]): string {
  return [...groups(rows, ({ where }) => where)].map(([where, own]) => `| ${where} | ${ends(own)} |`).join('\n');
}

function ends(rows: readonly Row[]): string {
  return [...groups(rows, ({ outcome }) => outcome)]
    .map(([outcome, own]) => `${own.map(({ how }) => how).join(', ')}: **${outcome}**`)
    .join('; ');
}

function groups<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return found;
}
