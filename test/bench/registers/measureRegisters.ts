import { calendarOf, type DisruptedEpic } from '#domain/calendar/calendar';
import { dayNumber } from '#domain/calendar/days';
import { zoneOf } from '#domain/calendar/zone';
import { readCalendar } from '../../../static/features/calendar/reading/readCalendar';
import type { BenchSite } from '../benchSite';
import { issueIdOf } from '../benchPortfolio';
import { costOf, type Cost } from '../cost';
import { onBridge, VIEWER } from '../customerLens';
import { addRegisters, disruptionsOn } from './benchRegisters';

/** What was done with the registers of a portfolio of that many epics, and what it cost. */
export interface RegisterCosts {
  epics: number;
  calendar: Cost;
  list: Cost;
  save: Cost;
}

const ZONE = zoneOf('Europe/Berlin');
const TODAY = dayNumber('2026-11-20');
const EVERYTHING = { kind: 'all' } as const;

/** Reads the calendar and works it out. @throws Error when a disruption is not in it. */
async function openCalendar(site: BenchSite): Promise<void> {
  onBridge(site);
  const result = await readCalendar(EVERYTHING, ZONE, null, { onPage: () => false });
  if (!result.ok) throw new Error(result.failure.message);
  const epics: readonly DisruptedEpic[] = result.reading.epics;
  const { disruptions } = calendarOf(epics, { zone: ZONE, today: TODAY, among: 'segments' });
  const read = disruptions.length;
  if (read !== disruptionsOn(site.epics) && result.reading.next === null)
    throw new Error(`${read} of ${disruptionsOn(site.epics)} disruptions are in the calendar.`);
}

const request = async (site: BenchSite, functionKey: string, payload: Record<string, unknown>): Promise<void> => {
  const envelope = await site.invoke({ viewer: VIEWER, moduleKey: 'portfolio-page', functionKey, payload });
  if (!(envelope as { ok: boolean }).ok) throw new Error(JSON.stringify(envelope));
};

/** Fills the registers of a site, and measures them. */
export async function measureRegisters(site: BenchSite): Promise<RegisterCosts> {
  await addRegisters(site);
  const home = { issueId: issueIdOf(0) };
  return {
    epics: site.epics,
    calendar: await costOf(site, () => openCalendar(site)),
    list: await costOf(site, () => request(site, 'entry.list', { kind: 'request', home })),
    save: await costOf(site, (run) =>
      request(site, 'entry.save', {
        kind: 'request',
        home: { issueId: issueIdOf(site.epics - 1 - run) },
        version: 0,
        changes: { need: 'defective', customers: 3 },
      }),
    ),
  };
}
