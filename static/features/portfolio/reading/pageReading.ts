import { rank, type Place } from '#domain/portfolio/rank';
import type { PortfolioEpic, PortfolioSettings } from './portfolioEpic';

/**
 * How much of the rated epics was read:
 * - `all`: every one
 * - `line`: every one that can be among the first places, or change who is; what was left unread cannot
 * - `part`: less, because the reading is under way or was stopped
 */
export type Extent = 'all' | 'line' | 'part';

/** The rated epics of a scope as one viewer sees them at one moment, as far as they were read. */
export interface PageReading {
  settings: PortfolioSettings;
  /** JQL of the scope as far as the viewer can see it. */
  scope: string;
  extent: Extent;
  /** The ranking from its top without a gap. Unless all was read, the tie at its end may go on. */
  places: Place<PortfolioEpic>[];
  /**
   * Epics below the last of `places` that were read because missing answers leave them open: rated, at a rank that is
   * not known.
   */
  reaching: PortfolioEpic[];
  /** Epics whose published property cannot be read: rated, but without a rank. */
  malformed: PortfolioEpic[];
  /** Rated epics that were read. */
  read: number;
  /**
   * Epics in the scope, rated ones, and the rest. Counts of Jira are approximate; `rated` is exact when all was read.
   */
  epics: number;
  rated: number;
  notRated: number;
  /** Rated epics that wait for re-scoring, about; null where it was not asked. While there are any, `line` is about. */
  outdated: number | null;
  someProjectsHidden: boolean;
  /** When its reading began, ISO 8601 in UTC. */
  readAt: string;
}

/** What was read, before it is ranked. */
export interface ReadEpics extends Pick<
  PageReading,
  'settings' | 'scope' | 'extent' | 'outdated' | 'someProjectsHidden' | 'readAt'
> {
  /** From the top of the ranking, and those further down, each by id. */
  top: ReadonlyMap<string, PortfolioEpic>;
  below: ReadonlyMap<string, PortfolioEpic>;
  epicsCounted: number;
  ratedCounted: number;
}

/**
 * Ranks what was read. Counts of Jira and what was read are of different moments: the larger wins, so that no
 * difference is negative.
 */
export function toPageReading(read: ReadEpics): PageReading {
  const { top, below, epicsCounted, ratedCounted, ...same } = read;
  const fromTop = [...top.values()];
  const reaching = [...below.values()].filter(({ id, malformed }) => !top.has(id) && !malformed);
  const malformed = fromTop.filter((epic) => epic.malformed);
  const { ranked } = rank(fromTop);
  const count = ranked.length + reaching.length + malformed.length;
  const rated = read.extent === 'all' ? count : Math.max(count, ratedCounted);
  const epics = Math.max(rated, epicsCounted);
  return { ...same, places: ranked, reaching, malformed, read: count, epics, rated, notRated: epics - rated };
}
