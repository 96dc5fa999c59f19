import { waitingJql, type Scope } from '#domain/portfolio/portfolioQuery';
import { byKey } from '#domain/portfolio/rank';
import { readSummary } from '#domain/publication/summary';
import { longestWait, WAIT_NAMES, waitsOf, type Wait, type WaitName } from '#domain/voice/waits';
import { searchEpics, type FoundEpic, type FoundPage } from '../../host/jira';
import { besideSettings, type BesideOptions } from '../portfolio/kept/besideSettings';
import { fromJira, NO_VISIBLE_PROJECT, type ReadFailure } from '../portfolio/reading/readFailure';
import { readKnown } from '../portfolio/scope/knownScope';

/** An epic at which somebody owes an answer. */
export interface WaitingEpic {
  id: string;
  key: string;
  summary: string;
  waits: Wait[];
  /** Since when the longest of them waits; null where no time is known. */
  since: string | null;
}

/** What waits at the epics of a scope that the viewer sees. */
export interface WaitsReading {
  /** The longest waiting first. */
  epics: WaitingEpic[];
  /** How many wait, of each kind of which there are any. */
  totals: { kind: WaitName; n: number }[];
  longest: string | null;
  /** There are more epics than were read. */
  isCut: boolean;
  someProjectsHidden: boolean;
  /** ISO 8601 in UTC. */
  readAt: string;
}

export type WaitsResult = { ok: true; reading: WaitsReading } | { ok: false; failure: ReadFailure };

interface Options extends BesideOptions {
  /** Is told the first page as soon as it is there. */
  onBegun?: (reading: WaitsReading) => void;
}

interface First {
  jql: string;
  page: FoundPage;
  someProjectsHidden: boolean;
}

/** Reads what waits as the viewer: one invoke beside at most two pages, whatever the portfolio. Never rejects. */
export async function readWaits(scope: Scope, { onBegun, ...beside }: Options = {}): Promise<WaitsResult> {
  try {
    const answer = await besideSettings(async ({ settings }) => {
      const first = await readKnown(scope, settings.initiativeTypes, async (known, someProjectsHidden) => {
        const jql = waitingJql(known);
        return { jql, page: await searchEpics(jql), someProjectsHidden };
      });
      if (first) onBegun?.(toReading(first, [first.page]));
      return first;
    }, beside);
    if (!answer.ok) return answer;
    const first = answer.found;
    if (!first) return { ok: false, failure: NO_VISIBLE_PROJECT };
    const token = first.page.nextPageToken;
    return {
      ok: true,
      reading: toReading(first, [first.page, ...(token ? [await searchEpics(first.jql, token)] : [])]),
    };
  } catch (error) {
    return { ok: false, failure: fromJira(error, scope) };
  }
}

function toReading({ someProjectsHidden }: First, pages: readonly FoundPage[]): WaitsReading {
  const found = new Map(pages.flatMap(({ epics }) => epics.map((epic) => [epic.id, epic] as const)));
  const epics = [...found.values()].flatMap(waitingEpic).sort(longestFirst);
  const totals = WAIT_NAMES.map((kind) => ({
    kind,
    n: epics.flatMap(({ waits }) => waits.filter((wait) => wait.kind === kind)).reduce((sum, { n }) => sum + n, 0),
  }));
  return {
    epics,
    totals: totals.filter(({ n }) => n > 0),
    longest: longestWait(epics.flatMap(({ waits }) => waits)),
    isCut: pages.at(-1)?.nextPageToken !== undefined,
    someProjectsHidden,
    readAt: new Date().toISOString(),
  };
}

/** What cannot be read waits for republishing, and says nothing until then. */
function waitingEpic({ id, key, summary, property }: FoundEpic): WaitingEpic[] {
  const published = readSummary(property);
  const waits = published ? waitsOf(published) : [];
  return waits.length === 0 ? [] : [{ id, key, summary, waits, since: longestWait(waits) }];
}

/** Behind every time. */
const NO_TIME = '9999';

/** What has no time stands last; equal ones in the order of the key. */
function longestFirst(a: WaitingEpic, b: WaitingEpic): number {
  const [first, second] = [a.since ?? NO_TIME, b.since ?? NO_TIME];
  return first === second ? byKey(a, b) : first < second ? -1 : 1;
}
