import type { Envelope, SentEnvelope } from '#contract/errors';
import type { Input, Output, ProcedureName } from '#contract/procedures';
import { openedEnvelope } from '#kernel/packed';
import type { BenchSite } from '../benchSite';
import { costOf, type Cost } from '../cost';
import { VIEWER } from '../customerLens';
import { addPaths, measureId, pathId, PROJECT_ID } from './benchPaths';

/** What was done with a thousand paths, and what it cost. */
export interface PathCosts {
  allPaths: Cost;
  onePath: Cost;
  measures: Cost;
  readings: Cost;
}

/** @returns what a procedure answers a page, unpacked. @throws Error when it is not answered well. */
export async function asked<P extends ProcedureName>(
  site: BenchSite,
  functionKey: P,
  payload: Input<P>,
): Promise<Output<P>> {
  const sent = await site.invoke({ viewer: VIEWER, moduleKey: 'portfolio-page', functionKey, payload });
  const envelope = await openedEnvelope<Envelope<Output<P>>>(sent as SentEnvelope<Output<P>>);
  if (!envelope.ok) throw new Error(JSON.stringify(envelope.error));
  return envelope.value;
}

/** Reads all pages. @returns how many paths there are. */
export async function readAllPaths(site: BenchSite): Promise<number> {
  let found = 0;
  for (let cursor: string | undefined, more = true; more;) {
    const page = await asked(site, 'path.list', cursor === undefined ? {} : { cursor });
    found += page.paths.length;
    cursor = page.next;
    more = cursor !== undefined;
  }
  return found;
}

/** The rows of one month of fifty measures, as they are pasted. */
const fiftyReadings = (run: number) => ({
  home: { projectId: PROJECT_ID },
  rows: Array.from({ length: 50 }, (_, place) => ({
    ...{ measure: measureId(100 + place), month: `2021-${String(run + 1).padStart(2, '0')}`, version: 0 },
    cells: { all: { x: 84, n: 120, source: 'asked' }, consumers: { x: 60, n: 80, source: 'asked' } },
  })),
});

/** Fills a site with paths, and measures what one does with them. */
export async function measurePaths(site: BenchSite): Promise<PathCosts> {
  await addPaths(site);
  return {
    allPaths: await costOf(site, () => readAllPaths(site)),
    onePath: await costOf(site, () => asked(site, 'path.open', { id: pathId(0) })),
    measures: await costOf(site, () => asked(site, 'measure.list', { home: { projectId: PROJECT_ID } })),
    readings: await costOf(site, (run) => asked(site, 'reading.save', fiftyReadings(run))),
  };
}
