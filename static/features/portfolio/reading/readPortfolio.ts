import { byKeyJql, rankedJql, type Scope } from '#domain/portfolio/portfolioQuery';
import { searchEpics, PAGE_SIZE } from '../../../host/jira';
import { call } from '../../../host/server';
import { countCoverage } from '../../journey/coverage/countCoverage';
import { readFirstPage, type FirstPage } from './firstPage';
import type { ShownParts } from '../scope/gadgetConfiguration';
import { portfolioSettings } from './portfolioEpic';
import { coverageOfReading, toReading, type PortfolioReading, type ReadParts } from './portfolioReading';
import { fromJira, fromServer, NO_VISIBLE_PROJECT, type ReadFailure } from './readFailure';

/** Up to this many rated epics are all read; of more, the ranking shows the first and coverage is counted. */
const MOST_READ_WHOLE = 2 * PAGE_SIZE;

const FIRST_UNRATED = 3;

export type ReadResult = { ok: true; reading: PortfolioReading } | { ok: false; failure: ReadFailure };

/**
 * Reads a portfolio as the viewer, at a cost that does not grow with it: one invoke, at most two pages, and two counts;
 * above 200 rated epics one count more and seven a stage, for the coverage. A scope that names projects which the
 * viewer cannot see costs one project search and a second start. Never rejects.
 */
export async function readPortfolio(scope: Scope, show: ShownParts): Promise<ReadResult> {
  const answer = await call('settings.open', {});
  if (!answer.ok) return { ok: false, failure: fromServer(answer.error) };
  const settings = portfolioSettings(answer.value.settings, answer.value.version);
  try {
    const first = await readFirstPage(scope, settings.settings.initiativeTypes);
    if (!first) return { ok: false, failure: NO_VISIBLE_PROJECT };
    const reading = toReading(await readWholeIfSmall(first, settings));
    return { ok: true, reading: await completed(reading, first.scope, show) };
  } catch (error) {
    return { ok: false, failure: fromJira(error, scope) };
  }
}

async function readWholeIfSmall(first: FirstPage, settings: ReadParts['settings']): Promise<ReadParts> {
  const { page, scope, epicsCounted, ratedCounted, someProjectsHidden } = first;
  const jql = rankedJql(scope);
  const token = page.nextPageToken;
  const second = token && ratedCounted <= MOST_READ_WHOLE ? await searchEpics(jql, token) : null;
  const nextToken = second ? second.nextPageToken : token;
  return {
    ...{ settings, epicsCounted, ratedCounted, someProjectsHidden },
    found: [...page.epics, ...(second?.epics ?? [])],
    next: nextToken ? { jql, token: nextToken } : null,
    readAt: new Date().toISOString(),
  };
}

async function completed(reading: PortfolioReading, scope: string, show: ShownParts): Promise<PortfolioReading> {
  if (reading.rated === 0 && reading.epics > 0) return { ...reading, firstUnrated: await readFirstUnrated(scope) };
  if (show === 'ranking') return reading;
  if (!reading.next) return { ...reading, coverage: coverageOfReading(reading) };
  return {
    ...reading,
    coverage: await countCoverage(scope, reading.settings.scale.stages, reading.rated),
    coverageIsAbout: true,
  };
}

/** Where nothing is rated, the scope itself is the list of what is not: no empty alias has to be asked for. */
async function readFirstUnrated(scope: string): Promise<PortfolioReading['firstUnrated']> {
  const { epics } = await searchEpics(byKeyJql(scope));
  return epics.slice(0, FIRST_UNRATED);
}
