import { kvs } from '@forge/kvs';
import { BATCH_SIZE, ENTITY, entryKey } from '#adapters/forge/store/kvs/keys';
import { dayNumber, dayText } from '#domain/calendar/days';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { blankEntry, changeEntry } from '#domain/register/entry';
import { entryIdOf } from '#domain/register/entryId';
import { writeEntry } from '#domain/register/entryRecord';
import type { DisruptionFact } from '#domain/register/facts';
import { issueIdOf, publishedOf } from '../benchPortfolio';
import type { BenchSite } from '../benchSite';

/** Registers of a large portfolio: as many requests as epics, and one epic in twenty that disturbs. */

const AT = '2026-11-01T10:00:00.000Z';
const WHO = 'project-manager';
const FIRST_DAY = dayNumber('2026-12-01');
const SEGMENTS = ['consumers', 'small-business', 'large-business', 'partners'];
/** The first epic has as many requests as a list shows at once, and some more; the others one each. */
export const REQUESTS_OF_FIRST = 120;
const EPICS_PER_DISRUPTION = 20;

export const requestsOn = (epics: number): number => epics;
export const disruptionsOn = (epics: number): number => Math.ceil(epics / EPICS_PER_DISRUPTION);

const digits = (number: number): string => number.toString(16).padStart(32, '0');

function aRequest(place: number): ReturnType<typeof writeEntry> {
  const home = { issueId: issueIdOf(place < REQUESTS_OF_FIRST ? 0 : place) };
  const doing = { by: WHO, at: AT, epic: { version: 1, impact: 1, sponsor: null, ratedBy: WHO } };
  const blank = blankEntry('request', home, entryIdOf('request', home, digits(place)), doing);
  const said = { need: 'missing', segment: SEGMENTS[place % SEGMENTS.length], customers: place % 50, heardBy: 'call' };
  return writeEntry(changeEntry(blank, said, doing).next);
}

/** The disruption of an epic: spread over half a year, some of them at once. */
function aDisruption(place: number): DisruptionFact {
  const from = FIRST_DAY + ((place * 7) % 180);
  return {
    id: digits(place).slice(-8),
    from: dayText(from),
    to: dayText(from + (place % 5)),
    depth: 1 + (place % 3),
    segments: [SEGMENTS[place % SEGMENTS.length] ?? ''],
    noticeAt: dayText(from - 14),
  };
}

/** Stores the requests, as that many saves would have left them. Only inside an invocation. */
async function storeRequests(count: number): Promise<void> {
  for (let begin = 0; begin < count; begin += BATCH_SIZE) {
    const transaction = kvs.transact();
    for (let place = begin; place < Math.min(begin + BATCH_SIZE, count); place += 1) {
      const entry = aRequest(place);
      transaction.set(entryKey(String(entry['id'])), entry, { entityName: ENTITY.entry });
    }
    await transaction.execute();
  }
}

/** Puts requests into the app's storage, and disruptions into what is published. */
export async function addRegisters(site: BenchSite): Promise<void> {
  await site.asFunction(() => storeRequests(requestsOn(site.epics)));
  for (let place = 0; place < site.epics; place += EPICS_PER_DISRUPTION) {
    const disruption = aDisruption(place / EPICS_PER_DISRUPTION);
    const facts = { disruptions: [disruption], disruptionCount: 1, disruptionTo: `${disruption.to}T23:59:59Z` };
    const response = await site.sandbox.platform.requestJira(WHO, {
      method: 'PUT',
      path: `/rest/api/3/issue/${issueIdOf(place)}/properties/${SUMMARY_PROPERTY}`,
      body: JSON.stringify({ ...publishedOf(place), ...facts }),
    });
    if (response.status >= 300) throw new Error(`A disruption could not be published: ${response.status}`);
  }
}
