import { byKeyJql, rankedJql, worstFirstJql, type Scope } from '#domain/portfolio/portfolioQuery';
import { searchEpics, PAGE_SIZE } from '../../../host/jira';
import { countCoverage } from '../../journey/coverage/countCoverage';
import { besideSettings, type BesideOptions } from '../kept/besideSettings';
import { readFirstPage, type FirstPage } from './firstPage';
import type { ShownParts } from '../scope/gadgetConfiguration';
import type { KeptSettings } from '../kept/keptSettings';
import { portfolioSettings, toPortfolioEpic, type PortfolioSettings } from './portfolioEpic';
import {
  coverageOfReading,
  harmOfReading,
  MOST_WORST,
  toReading,
  type Harm,
  type PortfolioReading,
  type ReadParts,
} from './portfolioReading';
import { fromJira, NO_VISIBLE_PROJECT, type ReadFailure } from './readFailure';

/** Up to this many rated epics are all read; of more, the ranking shows the first and coverage is counted. */
const MOST_READ_WHOLE = 2 * PAGE_SIZE;

const FIRST_UNRATED = 3;

export type ReadResult = { ok: true; reading: PortfolioReading } | { ok: false; failure: ReadFailure };

/** What a reading may begin with, and whom it tells. */
export interface ReadOptions extends BesideOptions {
  /** Is told the first rows as soon as they are there. */
  onBegun?: (reading: PortfolioReading) => void;
}

/**
 * Reads a portfolio as the viewer, at a cost that does not grow with it: one invoke, at most two pages, and two counts;
 * above 200 rated epics one count more and seven a stage, for the coverage. A scope that names projects which the
 * viewer cannot see costs one project search and a second start. With settings that were kept, the search does not wait
 * for the invoke: the first rows take one round trip. Never rejects.
 */
export async function readPortfolio(
  scope: Scope,
  show: ShownParts,
  { onBegun, ...beside }: ReadOptions = {},
): Promise<ReadResult> {
  const begin = async ({ settings, version }: KeptSettings): Promise<FirstPage | null> => {
    const first = await readFirstPage(scope, settings.initiativeTypes);
    if (first) onBegun?.(firstRows(first, portfolioSettings(settings, version), show));
    return first;
  };
  try {
    const answer = await besideSettings(begin, beside);
    if (!answer.ok) return answer;
    const { found: first, known, since } = answer;
    if (!first) return { ok: false, failure: NO_VISIBLE_PROJECT };
    const reading = toReading(await readWholeIfSmall(first, portfolioSettings(known.settings, known.version)));
    return { ok: true, reading: await completed({ ...reading, since }, first.scope, show) };
  } catch (error) {
    return { ok: false, failure: fromJira(error, scope) };
  }
}

/** @returns what the first page tells; where it is the only one, that is all but what has to be asked for besides. */
function firstRows(first: FirstPage, settings: PortfolioSettings, show: ShownParts): PortfolioReading {
  const reading = toReading(partsOf(first, settings, first.page.epics, first.page.nextPageToken));
  return { ...(reading.next ? reading : worked(reading, show)), isBegun: true };
}

async function readWholeIfSmall(first: FirstPage, settings: PortfolioSettings): Promise<ReadParts> {
  const { page, scope, ratedCounted } = first;
  const token = page.nextPageToken;
  const second = token && ratedCounted <= MOST_READ_WHOLE ? await searchEpics(rankedJql(scope), token) : null;
  const found = [...page.epics, ...(second?.epics ?? [])];
  return partsOf(first, settings, found, second ? second.nextPageToken : token);
}

const partsOf = (
  { scope, epicsCounted, ratedCounted, someProjectsHidden }: FirstPage,
  settings: PortfolioSettings,
  found: FirstPage['page']['epics'],
  token: string | undefined,
): ReadParts => ({
  ...{ settings, epicsCounted, ratedCounted, someProjectsHidden, found },
  next: token ? { jql: rankedJql(scope), token } : null,
  readAt: new Date().toISOString(),
});

/** @returns a whole reading with what is worked out from its epics. */
const worked = (reading: PortfolioReading, show: ShownParts): PortfolioReading => ({
  ...reading,
  ...(show === 'ranking' ? {} : { coverage: coverageOfReading(reading) }),
  ...(show === 'coverage' ? {} : { harm: harmOfReading(reading) }),
});

async function completed(reading: PortfolioReading, scope: string, show: ShownParts): Promise<PortfolioReading> {
  if (reading.rated === 0 && reading.epics > 0) return { ...reading, firstUnrated: await readFirstUnrated(scope) };
  if (!reading.next) return worked(reading, show);
  const { scale } = reading.settings;
  const harm = show === 'coverage' ? null : await readHarm(scope, reading.settings);
  const coverage = show === 'ranking' ? null : await countCoverage(scope, scale.stages, reading.rated);
  return { ...reading, harm, coverage, coverageIsAbout: coverage !== null };
}

/** Those that harm customers stand at the end of a long ranking: the second page of a view is for them. */
async function readHarm(scope: string, settings: PortfolioSettings): Promise<Harm> {
  const { epics, nextPageToken } = await searchEpics(worstFirstJql(scope), undefined, MOST_WORST);
  const worst = epics.map((epic) => toPortfolioEpic(epic, settings)).filter(({ malformed }) => !malformed);
  return { worst, more: nextPageToken ? null : 0 };
}

/** Where nothing is rated, the scope itself is the list of what is not: no empty alias has to be asked for. */
async function readFirstUnrated(scope: string): Promise<PortfolioReading['firstUnrated']> {
  const { epics } = await searchEpics(byKeyJql(scope));
  return epics.slice(0, FIRST_UNRATED);
}
