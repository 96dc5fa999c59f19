import type { ReleasedVersion } from '#domain/engagement/countedVersions';
import { scopeJql } from '#domain/portfolio/portfolioQuery';
import { epicsOfVersionsJql } from '#domain/portfolio/query/bugsQuery';
import { readSummary } from '#domain/publication/summary';
import { searchEpics } from '../../../../host/jira';

/** What was written down at the epics that some versions deliver. */
export interface SessionsRead {
  epics: number;
  /** There are more than the hundred that were read. */
  more: boolean;
  /** Gaps of all of them; of those, what was found after go-live. */
  gaps: number;
  after: number;
}

/** One search, the first hundred epics. @throws JiraError */
export async function readSessionsFound(
  versions: readonly ReleasedVersion[],
  initiativeTypes: readonly string[],
): Promise<SessionsRead> {
  const scope = scopeJql({ kind: 'all' }, initiativeTypes);
  const { epics, nextPageToken } = await searchEpics(epicsOfVersionsJql(scope, versions));
  const told = epics.map(({ property }) => readSummary(property));
  return {
    epics: epics.length,
    more: nextPageToken !== undefined,
    gaps: told.reduce((sum, one) => sum + (one?.gaps ?? 0), 0),
    after: told.reduce((sum, one) => sum + (one?.gapsAfter ?? 0), 0),
  };
}
