import type { BenchSite } from './benchSite';
import { median } from './median';

/** What an action costs, by the counters of the local Jira. */
export interface Cost {
  /** Invocations of functions, and requests to Jira by the function or by the page itself. */
  calls: number;
  /** Of the app's hourly quota; what a page asks by itself costs none. */
  points: number;
  storeOperations: number;
  /** Bytes of JSON that reached the browser. */
  bytes: number;
  /** Of the whole action, on a machine of its own without a network. */
  milliseconds: number;
}

/** @returns the cost of one run, with the median time of all of them. */
export async function costOf(site: BenchSite, action: (run: number) => Promise<unknown>, runs = 1): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await costOnce(site, () => action(run)));
  return { ...costs.at(-1)!, milliseconds: median(costs.map(({ milliseconds }) => milliseconds)) };
}

async function costOnce(site: BenchSite, action: () => Promise<unknown>): Promise<Cost> {
  const { ledger } = site.sandbox.platform;
  ledger.clear();
  site.bytes = 0;
  const start = performance.now();
  await action();
  const milliseconds = performance.now() - start;
  const { invokes, requests, points, storeOperations } = ledger.totals;
  return { calls: invokes + requests, points, storeOperations, bytes: site.bytes, milliseconds };
}
