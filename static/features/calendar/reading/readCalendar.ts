import type { Zone } from '#domain/calendar/zone';
import { disruptedJql, disturbingJql, type Scope } from '#domain/portfolio/portfolioQuery';
import type { Settings } from '#domain/settings/settings';
import { countIssues, searchIssues } from '../../../host/jira';
import { call } from '../../../host/server';
import { fromJira, fromServer, NO_VISIBLE_PROJECT, type ReadFailure } from '../../portfolio/reading/readFailure';
import { readKnown } from '../../portfolio/scope/knownScope';
import { CALENDAR_FIELDS, readEpic, type ReadEpic } from './foundEpic';

/** What was read of a calendar. */
export interface CalendarReading {
  settings: Settings;
  epics: ReadEpic[];
  /** Epics whose published summary cannot be read. */
  unreadable: number;
  someProjectsHidden: boolean;
  /** JQL of the scope, as far as the viewer can see it. */
  scope: string;
  /** About how many of its epics are rated as a noticeable or severe disruption. */
  disturbing: number;
  /** Where it goes on; null at its end. */
  next: { jql: string; token: string } | null;
}

export type CalendarResult = { ok: true; reading: CalendarReading } | { ok: false; failure: ReadFailure };

/** Pages of 100 epics that are read without asking. */
const PAGES_AT_ONCE = 20;

interface Told {
  /** Is told what was read so far, after each page but the last. @returns whether to stop. */
  onPage: (reading: CalendarReading) => boolean;
}

/**
 * Reads the epics with disruptions as the viewer: the settings, one count, and one search a page of 100. Never
 * rejects.
 * @param from where it was broken off; null from the start.
 */
export async function readCalendar(
  scope: Scope,
  zone: Zone,
  from: CalendarReading | null,
  told: Told,
): Promise<CalendarResult> {
  try {
    const begun = from ?? (await begin(scope, zone));
    return 'failure' in begun
      ? { ok: false, failure: begun.failure }
      : { ok: true, reading: await goOn(begun, zone, told) };
  } catch (error) {
    return { ok: false, failure: fromJira(error, scope) };
  }
}

async function begin(scope: Scope, zone: Zone): Promise<CalendarReading | { failure: ReadFailure }> {
  const opened = await call('settings.open', {});
  if (!opened.ok) return { failure: fromServer(opened.error) };
  const { settings } = opened.value;
  const first = await readKnown(scope, settings.initiativeTypes, async (jql, someProjectsHidden) => {
    const nothing = { settings, epics: [], unreadable: 0, someProjectsHidden, scope: jql, disturbing: 0, next: null };
    const [page, disturbing] = await Promise.all([
      withPage(nothing, disruptedJql(jql), undefined, zone),
      countIssues(disturbingJql(jql)),
    ]);
    return { ...page, disturbing };
  });
  return first ?? { failure: NO_VISIBLE_PROJECT };
}

async function goOn(begun: CalendarReading, zone: Zone, { onPage }: Told): Promise<CalendarReading> {
  let reading = begun;
  for (let page = 1; reading.next && page < PAGES_AT_ONCE; page += 1) {
    if (onPage(reading)) break;
    reading = await withPage(reading, reading.next.jql, reading.next.token, zone);
  }
  return reading;
}

async function withPage(
  before: CalendarReading,
  jql: string,
  token: string | undefined,
  zone: Zone,
): Promise<CalendarReading> {
  const { issues, nextPageToken } = await searchIssues(jql, CALENDAR_FIELDS, token);
  const known = new Map(before.epics.map((epic) => [epic.id, epic]));
  const read = issues.map((issue) => readEpic(issue, zone));
  for (const epic of read) if (epic) known.set(epic.id, epic);
  return {
    ...before,
    epics: [...known.values()],
    unreadable: before.unreadable + read.filter((epic) => epic === null).length,
    next: nextPageToken ? { jql, token: nextPageToken } : null,
  };
}
