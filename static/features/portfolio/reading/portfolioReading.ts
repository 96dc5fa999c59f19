import { coverageOf, type Coverage } from '#domain/journey/coverage';
import { byKey, rank, type Place } from '#domain/portfolio/rank';
import type { FoundEpic } from '../../../host/jira';
import { toPortfolioEpic, type PortfolioEpic, type PortfolioSettings } from './portfolioEpic';

/** Where the ranking goes on; null when every rated epic was read. */
export interface NextPage {
  jql: string;
  token: string;
}

/** Epics that leave customers worse off, the worst first, and how many more there are: null for some, not counted. */
export interface Harm {
  worst: PortfolioEpic[];
  more: number | null;
}

/** The settings in force are other ones than when this browser last looked; or which ones are could not be asked. */
export type SettingsSince = { kind: 'changed'; before: number } | { kind: 'unknown'; why: string };

/** The portfolio as one viewer sees it at one moment. */
export interface PortfolioReading {
  settings: PortfolioSettings;
  /** Every rated epic read so far, each once, in the order of Jira. */
  found: FoundEpic[];
  next: NextPage | null;
  places: Place<PortfolioEpic>[];
  /** Epics whose published property cannot be read: rated, but without a rank. */
  malformed: PortfolioEpic[];
  /**
   * Epics that stand in the scope, rated ones, and the rest. Counts of Jira are approximate; what was read whole is
   * exact.
   */
  epics: number;
  rated: number;
  notRated: number;
  coverage: Coverage | null;
  /** Coverage comes from counts of Jira, not from the epics themselves. */
  coverageIsAbout: boolean;
  someProjectsHidden: boolean;
  /** What harms customers; null where it was not asked, or is still being read. */
  harm: Harm | null;
  /** A few epics to start with, only when none is rated. */
  firstUnrated: FoundEpic[];
  /** Its first rows: the rest of it is being read. */
  isBegun: boolean;
  /** How the settings that this browser had kept compare with those in force; null without such a comparison. */
  since: SettingsSince | null;
  /** When it was read, ISO 8601 in UTC. */
  readAt: string;
}

export type ReadParts = Pick<PortfolioReading, 'settings' | 'found' | 'next' | 'someProjectsHidden' | 'readAt'> & {
  epicsCounted: number;
  ratedCounted: number;
};

/**
 * Ranks what was read. Two counts of Jira are two moments, and both lag behind what was read: the larger wins, so that
 * no difference is negative.
 */
export function toReading(parts: ReadParts): PortfolioReading {
  const found = eachOnce(parts.found);
  const epics = found.map((epic) => toPortfolioEpic(epic, parts.settings));
  const { ranked } = rank(epics);
  const malformed = epics.filter((epic) => epic.malformed);
  const readAsRated = ranked.length + malformed.length;
  const rated = parts.next === null ? readAsRated : Math.max(readAsRated, parts.ratedCounted);
  const inScope = Math.max(rated, parts.epicsCounted);
  const { settings, next, someProjectsHidden, readAt } = parts;
  return {
    ...{ settings, found, next, someProjectsHidden, readAt, malformed, rated },
    places: ranked,
    epics: inScope,
    notRated: inScope - rated,
    coverage: null,
    coverageIsAbout: false,
    harm: null,
    firstUnrated: [],
    isBegun: false,
    since: null,
  };
}

/**
 * @returns coverage from the rated epics that were read; one whose property cannot be read has neither stage nor
 * impact.
 */
export function coverageOfReading({
  settings,
  places,
  malformed,
}: Pick<PortfolioReading, 'settings' | 'places' | 'malformed'>): Coverage {
  const epics = [...places.map(({ epic }) => epic), ...malformed];
  return coverageOf(
    settings.scale.stages,
    epics.map(({ stage, impact }) => ({ stage: stage?.id ?? null, impact })),
  );
}

/** Epics of harm that are named. */
export const MOST_WORST = 3;

/** @returns what harms customers among the rated epics that were read. */
export function harmOfReading({ places }: Pick<PortfolioReading, 'places'>): Harm {
  const harming = places.map(({ epic }) => epic).filter(({ impact }) => impact !== null && impact < 0);
  const sorted = harming.sort(
    (a, b) => (a.impact ?? 0) - (b.impact ?? 0) || (b.disruption ?? 0) - (a.disruption ?? 0) || byKey(a, b),
  );
  return { worst: sorted.slice(0, MOST_WORST), more: Math.max(0, sorted.length - MOST_WORST) };
}

/** An epic that changed its place while pages were read can stand on two of them. */
function eachOnce(found: readonly FoundEpic[]): FoundEpic[] {
  return [...new Map(found.map((epic) => [epic.id, epic])).values()];
}
