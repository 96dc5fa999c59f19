import type { Output } from '#contract/procedures';
import type { Entry } from '#domain/register/entry';

/** Somebody of the roster: how they meet which customers, and whether at a stage or segment of the epic. */
export type Close = Output<'opinion.open'>['near'][number];
type Waiting = Output<'opinion.open'>['waitingFor'][number];

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * @param stages of the epic. @param segments that its disruptions name.
 * @returns the people of the roster, each once with all that it says of them, first those at a stage or segment of it.
 */
export function closeToCustomers(
  roster: readonly Entry[],
  stages: readonly (string | null)[],
  segments: readonly string[] = [],
): Close[] {
  const found = new Map<string, Close>();
  for (const { owner, values, removed } of roster) {
    if (removed || owner === null) continue;
    const before = found.get(owner);
    const role = typeof values['role'] === 'string' ? values['role'] : null;
    found.set(owner, {
      person: owner,
      role: before?.role ?? role,
      segments: [...new Set([...(before?.segments ?? []), ...textsOf(values['segments'])])],
      atStage:
        (before?.atStage ?? false) ||
        textsOf(values['stages']).some((stage) => stages.includes(stage)) ||
        textsOf(values['segments']).some((segment) => segments.includes(segment)),
    });
  }
  return [...found.values()].sort((a, b) => Number(b.atStage) - Number(a.atStage));
}

/** @returns those who have neither been asked nor spoken. */
export function notYetAsked(close: readonly Close[], others: readonly Entry[]): Close[] {
  const reached = new Set(others.map(({ owner }) => owner));
  return close.filter(({ person }) => !reached.has(person));
}

/** @returns somebody who still owes an opinion, with the customers that the roster knows them to be close to. */
export const waitingOf = ({ owner, dueAt }: Entry, close: readonly Close[]): Waiting => ({
  person: owner,
  dueAt,
  segments: close.find(({ person }) => person === owner)?.segments ?? [],
});
