import { partOf, textOf, type Reading } from './fieldValues';

/** @returns working time, which Jira writes as seconds in every form of export. */
export function secondsOf(value: unknown): Reading<number> {
  const told = textOf(partOf(value, 'seconds') ?? value);
  if (told === null || told === undefined) return told;
  return /^\d{1,9}$/.test(told) ? Number(told) : undefined;
}
