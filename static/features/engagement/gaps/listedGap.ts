import { dayNumber } from '#domain/calendar/days';
import { SEVERITIES, type Severity } from '#domain/engagement/foundLines';
import { dayOf } from '#domain/trend/month';
import { foundAt, type EngagementData, type Row } from '../reading/engagementData';

/** The epic at which a gap stands. */
export interface EpicOfGap {
  id: string;
  key: string;
  summary: string;
}

/** A gap as the list of all projects has it. */
export interface ListedGap {
  row: Row<'gap'>;
  epic: EpicOfGap;
  data: EngagementData;
  /** When it was found, a day or a time. */
  foundAt: string;
  /** Whole days until it was told upward, or until now. */
  days: number;
  isTold: boolean;
  /** The key of the Jira issue in which it is worked on. */
  issueKey: string | null;
}

const ISSUE_KEY = /(?:^|\/browse\/)([A-Z][A-Z0-9_]+-[1-9]\d*)$/;

/** @returns the key of the issue that a link leads to; null where it leads elsewhere. */
export const keyIn = (link: string | null): string | null => (link === null ? null : ISSUE_KEY.exec(link)?.[1]) ?? null;

/** @returns the gaps of one epic, for the list of all. @param today the viewer's day, on which they tell them. */
export const listedGaps = (data: EngagementData, epic: EpicOfGap, today: string): ListedGap[] =>
  data.gaps.map((row) => {
    const found = foundAt(row);
    const until = row.said.toldAt ?? today;
    return {
      ...{ row, epic, data, foundAt: found },
      days: Math.max(0, dayNumber(dayOf(until)) - dayNumber(dayOf(found))),
      isTold: row.said.toldAt !== null,
      issueKey: keyIn(row.said.issue),
    };
  });

/** @returns each cohort that found a gap, with the days of its sessions; empty where no session is named. */
export function foundBy({ row, data }: ListedGap, day: (iso: string) => string): { cohort: string; days: string }[] {
  const found = data.sessions.filter(({ id }) => row.said.sessions?.includes(id));
  const nameOf = (id: string | null): string =>
    data.cohorts.find((one) => one.id === id)?.said.name ?? 'A session without a cohort';
  const named = new Map<string, string[]>();
  for (const { said } of found) {
    const name = nameOf(said.cohort);
    named.set(name, [...(named.get(name) ?? []), ...(said.heldAt === null ? [] : [day(said.heldAt)])]);
  }
  return [...named].map(([cohort, days]) => ({ cohort, days: days.join(', ') }));
}

/** What waits to be told stands first, the oldest before the others; then what was told, the newest first. */
export const waitingFirst = (gaps: readonly ListedGap[]): ListedGap[] =>
  [...gaps].sort((one, other) => {
    if (one.isTold !== other.isTold) return one.isTold ? 1 : -1;
    const [first, second] = one.isTold
      ? [other.row.said.toldAt ?? '', one.row.said.toldAt ?? '']
      : [one.foundAt, other.foundAt];
    if (first !== second) return first < second ? -1 : 1;
    return one.row.id < other.row.id ? -1 : 1;
  });

export const SHOWN = { all: 'All', untold: 'Not told upward', after: 'Found after go-live' } as const;
export type Shown = keyof typeof SHOWN;

export interface Filter {
  shown: Shown;
  severity: Severity | null;
  /** The key of one epic. */
  epic: string | null;
}

export const readFilter = (own: Readonly<Record<string, string>>): Filter => ({
  shown: (Object.keys(SHOWN) as Shown[]).find((one) => one === own['show']) ?? 'all',
  severity: SEVERITIES.find((one) => one === own['severity']) ?? null,
  epic: own['epic'] ?? null,
});

export const isShown = ({ row: { said }, epic, isTold }: ListedGap, filter: Filter): boolean =>
  (filter.shown !== 'untold' || !isTold) &&
  (filter.shown !== 'after' || said.foundIn === 'live') &&
  (filter.severity === null || said.severity === filter.severity) &&
  (filter.epic === null || epic.key === filter.epic);
