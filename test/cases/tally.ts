import { headingOf, type WorkedCase } from './caseFile';
import { differences } from './compare';
import { measured } from './measuresCases';
import { scored } from './scoringCases';

/** What became of one case: every expected field holds, something differs, or the domain has no function for it yet. */
export interface Verdict {
  id: string;
  heading: string;
  outcome: 'held' | 'failed' | 'not built';
  problems: string[];
}

/** A case whose functions exist in part is compared in that part; it holds only when all of it does. */
export function judge(one: WorkedCase): Verdict {
  const heading = headingOf(one);
  const problems = [`${one.id} (${one.rule}) ${one.title ?? ''}`];
  try {
    const { found, expected, notBuilt } = answered(one);
    problems.push(...differences(expected, found));
    if (problems.length > 1) return { id: one.id, heading, outcome: 'failed', problems };
    return { id: one.id, heading, outcome: notBuilt ? 'not built' : 'held', problems: [] };
  } catch (error) {
    return { id: one.id, heading, outcome: 'failed', problems: [...problems, String(error)] };
  }
}

function answered({ section, rule, input, expected }: WorkedCase): {
  found: unknown;
  expected: unknown;
  notBuilt: boolean;
} {
  if (section !== undefined) return measured(rule, input, expected);
  const { notBuilt, ...compared } = scored(input, expected as object);
  return { ...compared, notBuilt: notBuilt.length > 0 };
}

const HEADINGS = new Intl.Collator('en', { numeric: true });

/** @returns the verdicts under each heading, in the order of the rules. */
export function byHeading(verdicts: readonly Verdict[]): [string, Verdict[]][] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) groups.set(verdict.heading, [...(groups.get(verdict.heading) ?? []), verdict]);
  return [...groups].sort(([a], [b]) => HEADINGS.compare(a, b));
}

/** @returns the line of one heading: `section 4: 12 held, 0 failed, 0 not built`. */
export function lineOf(heading: string, verdicts: readonly Verdict[]): string {
  const count = (outcome: Verdict['outcome']): string =>
    `${verdicts.filter((one) => one.outcome === outcome).length} ${outcome}`;
  return `${heading}: ${count('held')}, ${count('failed')}, ${count('not built')}`;
}
