/** Why an epic is at risk, as Jira tells it: the words of a filter, and how Jira is asked. */
export const RISKS = {
  due: { label: 'past its due date', head: 'Past due', jql: 'duedate < startOfDay()' },
  flagged: { label: 'flagged', head: 'Flagged', jql: 'Flagged is not EMPTY' },
  blocked: { label: 'blocked by another issue', head: 'Blocked', jql: 'issueLinkType = "is blocked by"' },
} as const;
export type Risk = keyof typeof RISKS;
export const RISK_NAMES = Object.keys(RISKS) as Risk[];

/** What the filter says for an epic that is at risk for any reason. */
export const ANY_RISK = 'any';

/** @returns whether an epic with these risks passes the filter of that name; an empty one lets all through. */
export const passesRisk = (filter: string, risks: ReadonlySet<Risk> | undefined): boolean =>
  filter === '' ||
  (risks !== undefined &&
    (filter === ANY_RISK ? risks.size > 0 : RISK_NAMES.some((name) => name === filter && risks.has(name))));
