import { READINESS, type ReadinessId } from '#domain/engagement/readiness';
import type { WarningId } from '#domain/engagement/warnings';
import { LIGHT_FACTS } from '#domain/register/facts';
import { readSummary, type Summary } from '#domain/publication/summary';
import type { FoundEpic } from '../../../host/jira';
import type { OwnQuery } from '../../portfolio/page/routes';
import { WARNING_WORDS } from '../words/warningWords';

/** What is published of how customers are engaged in an epic. */
export interface EngagedEpic extends Omit<FoundEpic, 'property'> {
  /** Lights that are on, 0 to 5, and which. */
  engagement: number;
  lights: Readonly<Record<ReadinessId, boolean>>;
  cohorts: number;
  sessions: number;
  gaps: number;
  gapsUntold: number;
  warnings: readonly WarningId[];
}

/** @returns whether a light is on, by what is published of it. */
const isLit = (id: ReadinessId, summary: Summary): boolean =>
  summary[id === 'leadership' ? 'confirmed' : LIGHT_FACTS[id]] === 'yes';

export const WARNING_IDS = Object.keys(WARNING_WORDS) as WarningId[];
export const LIGHT_IDS: readonly ReadinessId[] = READINESS.map(({ id }) => id);

/** @returns the epic as its published facts tell it; null where what is published cannot be read. */
export function engagedEpic({ property, ...found }: FoundEpic): EngagedEpic | null {
  const summary = readSummary(property);
  if (!summary) return null;
  const { engagement = 0, cohorts = 0, sessions = 0, gaps = 0, gapsUntold = 0, engagementWarnings = [] } = summary;
  return {
    ...{ ...found, engagement, cohorts, sessions, gaps, gapsUntold },
    lights: Object.fromEntries(LIGHT_IDS.map((id) => [id, isLit(id, summary)])) as Record<ReadinessId, boolean>,
    warnings: WARNING_IDS.filter((id) => engagementWarnings.includes(id)),
  };
}

type Compare = (one: EngagedEpic, other: EngagedEpic) => number;

const byKey: Compare = (one, other) => one.key.localeCompare(other.key, 'en', { numeric: true });

/** In which order the list stands. */
export const ORDERS = {
  ready: { label: 'Least ready first', compare: (one, other) => one.engagement - other.engagement },
  warnings: { label: 'Most warnings first', compare: (one, other) => other.warnings.length - one.warnings.length },
  gaps: { label: 'Most gaps first', compare: (one, other) => other.gaps - one.gaps },
  sessions: { label: 'Fewest sessions first', compare: (one, other) => one.sessions - other.sessions },
} as const satisfies Record<string, { label: string; compare: Compare }>;
export type Order = keyof typeof ORDERS;
const FIRST: Order = 'ready';
export const ORDER_NAMES = Object.keys(ORDERS) as Order[];

/** @returns the epics in an order; those that are alike in it by their keys. */
export const ordered = (epics: readonly EngagedEpic[], order: Order): EngagedEpic[] =>
  [...epics].sort((one, other) => ORDERS[order].compare(one, other) || byKey(one, other));

/** The list as it is first read. */
export const leastReadyFirst = (epics: readonly EngagedEpic[]): EngagedEpic[] => ordered(epics, FIRST);

/** What of the list is shown: `unplanned` is another list, of epics under way without a plan. */
export const SHOWN = { all: 'With a plan', warned: 'With a warning', unplanned: 'Missing plan' } as const;
export type Shown = keyof typeof SHOWN;

export interface Filter {
  shown: Shown;
  warning: WarningId | null;
  /** A light that is off. */
  light: ReadinessId | null;
  order: Order;
}

const oneOf = <T extends string>(ids: readonly T[], written: string | undefined): T | null =>
  ids.find((id) => id === written) ?? null;

/** @returns what the address says to show, as far as it is offered. */
export const readFilter = (own: OwnQuery): Filter => ({
  shown: oneOf(Object.keys(SHOWN) as Shown[], own['show']) ?? 'all',
  warning: oneOf(WARNING_IDS, own['warning']),
  light: oneOf(LIGHT_IDS, own['light']),
  order: oneOf(ORDER_NAMES, own['order']) ?? FIRST,
});

export const isShown = (epic: EngagedEpic, { shown, warning, light }: Filter): boolean =>
  (shown !== 'warned' || epic.warnings.length > 0) &&
  (warning === null || epic.warnings.includes(warning)) &&
  (light === null || !epic.lights[light]);

/** What several epics together come to. */
export interface EngagedSums {
  epics: number;
  sessions: number;
  gaps: number;
  gapsUntold: number;
  warned: number;
  ready: number;
}

export function engagedSums(epics: readonly EngagedEpic[]): EngagedSums {
  const sum = (of: (epic: EngagedEpic) => number): number => epics.reduce((total, epic) => total + of(epic), 0);
  return {
    epics: epics.length,
    sessions: sum(({ sessions }) => sessions),
    gaps: sum(({ gaps }) => gaps),
    gapsUntold: sum(({ gapsUntold }) => gapsUntold),
    warned: sum(({ warnings }) => Number(warnings.length > 0)),
    ready: sum(({ engagement }) => Number(engagement === LIGHT_IDS.length)),
  };
}
