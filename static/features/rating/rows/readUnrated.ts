import { byKeyJql, unratedJql } from '#domain/portfolio/portfolioQuery';
import { searchEpics } from '../../../host/jira';
import { JiraError } from '../../../host/jiraRequest';
import { toPortfolioEpic, type PortfolioEpic } from '../../portfolio/reading/portfolioEpic';
import type { PageReading } from '../../portfolio/reading/pageReading';

/** What to read of. */
export interface UnratedScope extends Pick<PageReading, 'scope' | 'settings'> {
  /** Jira counted more epics than rated ones. */
  someCounted: boolean;
}

/** The reading as it goes on. */
export interface UnratedListener {
  read: (epics: number) => void;
  /** Whether the rest is still wanted. */
  wanted: () => boolean;
}

/**
 * Reads the epics of a scope that are not rated, as the viewer. Whether Jira finds empty values of an alias is not
 * documented: where it refuses, or finds none although some were counted, the whole scope is read and what is rated
 * left out. @throws JiraError
 */
export async function readUnrated(reading: UnratedScope, listener: UnratedListener): Promise<PortfolioEpic[]> {
  const { scope } = reading;
  try {
    const found = await readAll(unratedJql(scope), reading, listener);
    if (found.length > 0 || !reading.someCounted) return found;
  } catch (error) {
    if (!(error instanceof JiraError) || error.kind !== 'refused') throw error;
  }
  return readAll(byKeyJql(scope), reading, listener);
}

async function readAll(
  jql: string,
  { settings }: UnratedScope,
  { read, wanted }: UnratedListener,
): Promise<PortfolioEpic[]> {
  const epics: PortfolioEpic[] = [];
  for (let token: string | undefined, first = true; wanted() && (first || token !== undefined); first = false) {
    const page = await searchEpics(jql, token);
    token = page.nextPageToken;
    epics.push(...page.epics.map((epic) => toPortfolioEpic(epic, settings)).filter(({ score }) => score === null));
    read(epics.length);
  }
  return epics;
}
