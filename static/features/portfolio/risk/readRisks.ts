import { atRiskJql } from '#domain/portfolio/portfolioQuery';
import { RISK_NAMES, type Risk } from '#domain/portfolio/risks';
import { searchEpics } from '../../../host/jira';
import { JiraError } from '../../../host/jiraRequest';

/** Pages of at most 100 epics that are read of each risk. */
const MOST_PAGES = 3;

/** Which epics are at risk, by id, as far as Jira could be asked. */
export interface Risks {
  byIssue: ReadonlyMap<string, ReadonlySet<Risk>>;
  /** This Jira has no such field, or does not show it to the viewer. */
  unknown: readonly Risk[];
  /** There are more epics of it than were read. */
  cut: readonly Risk[];
}

/** Asks Jira as the viewer for the epics at risk: a search for each risk and hundred. @throws JiraError */
export async function readRisks(scope: string): Promise<Risks> {
  const byIssue = new Map<string, Set<Risk>>();
  const [unknown, cut]: Risk[][] = [[], []];
  await Promise.all(
    RISK_NAMES.map(async (risk) => {
      try {
        const { ids, more } = await idsAtRisk(scope, risk);
        for (const id of ids) byIssue.set(id, (byIssue.get(id) ?? new Set()).add(risk));
        if (more) cut?.push(risk);
      } catch (error) {
        // A site without such a field refuses the query; the others are known all the same.
        if (!(error instanceof JiraError) || error.kind !== 'refused') throw error;
        unknown?.push(risk);
      }
    }),
  );
  return { byIssue, unknown: unknown ?? [], cut: cut ?? [] };
}

async function idsAtRisk(scope: string, risk: Risk): Promise<{ ids: string[]; more: boolean }> {
  const ids: string[] = [];
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { epics, nextPageToken } = await searchEpics(atRiskJql(scope, risk), next);
    ids.push(...epics.map(({ id }) => id));
    next = nextPageToken;
    if (next === undefined) break;
  }
  return { ids, more: next !== undefined };
}
