import { byKeyJql, unratedJql } from '#domain/portfolio/portfolioQuery';
import { publishedScore, readSummary } from '#domain/publication/summary';
import { JiraError } from '../../../host/jiraRequest';
import { searchUnrated, type UnratedEpic } from '../../../host/issues/unratedEpics';

/** A list of epics that nobody rated, as far as it was read. */
export interface UnratedList {
  epics: UnratedEpic[];
  /** Where it goes on; null at its end. */
  next: { jql: string; token: string } | null;
}

/** @returns whether nothing rated was published: what cannot be read was rated once. */
function isUnrated({ property }: UnratedEpic): boolean {
  if (property === undefined || property === null) return true;
  const published = readSummary(property);
  return published !== null && publishedScore(published) === null;
}

/**
 * Reads the first, or the next, page of the epics that nobody rated. Where Jira does not search for what is empty, all
 * epics of the scope are read and the rated ones left out here, so that a page may hold few or none.
 * @param scope JQL of the scope. @throws JiraError
 */
export async function readUnrated(scope: string, before: UnratedList | null): Promise<UnratedList> {
  const { jql, page } = await nextPage(scope, before);
  const epics = [...(before?.epics ?? []), ...page.epics.filter(isUnrated)];
  return { epics, next: page.nextPageToken ? { jql, token: page.nextPageToken } : null };
}

async function nextPage(scope: string, before: UnratedList | null) {
  if (before?.next) return { jql: before.next.jql, page: await searchUnrated(before.next.jql, before.next.token) };
  const jql = unratedJql(scope);
  try {
    return { jql, page: await searchUnrated(jql) };
  } catch (error) {
    if (!(error instanceof JiraError) || error.kind !== 'refused') throw error;
    const all = byKeyJql(scope);
    return { jql: all, page: await searchUnrated(all) };
  }
}
