const NAME_WIDTH = 44;

/** A check's line of the table, and below it what it found. */
export function line(name: string, problems: readonly string[], about: string, time: string): string {
  const head = (
    `${problems.length === 0 ? 'ok    ' : 'failed'}  ${name.padEnd(NAME_WIDTH)} ` +
    `${time.padStart(7)}  ${problems.length === 0 ? about : ''}`
  ).trimEnd();
  return [head, ...problems.flatMap((problem) => problem.split('\n')).map((text) => `        ${text}`)].join('\n');
}

/** @param since milliseconds since 1970. */
export function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
