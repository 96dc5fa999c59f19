import { RISK_NAMES, type Risk } from '#domain/portfolio/risks';
import { SIGNED_LEVELS } from '#domain/rating/kinds/signed';

interface Rated {
  id: string;
  impact: number | null;
}

/** How many epics of each impact level are at risk for a reason. */
export interface RiskRow {
  risk: Risk;
  counts: readonly number[];
}

/** @returns a row for each reason that Jira could be asked for, with a number for each level of impact. */
export function riskGrid(
  epics: readonly Rated[],
  byIssue: ReadonlyMap<string, ReadonlySet<Risk>>,
  unknown: readonly Risk[],
): RiskRow[] {
  return RISK_NAMES.filter((risk) => !unknown.includes(risk)).map((risk) => ({
    risk,
    counts: SIGNED_LEVELS.map(
      (level) => epics.filter(({ id, impact }) => impact === Number(level) && byIssue.get(id)?.has(risk)).length,
    ),
  }));
}
