import { parseArgs } from 'node:util';
import { buildApp } from '#sandbox/build/index';
import { StartError } from '#sandbox/startError';
import { ROOT } from '../support/projectFiles';
import { childLines, EPICS } from './audit/benchAudit';
import { measureAudit } from './audit/measureAudit';
import { BenchSite } from './benchSite';
import { backendSize, surfaceSizes } from './bundles';
import { measureMap } from './map/measureMap';
import { measure, type Measured } from './measure';
import { measurePaths } from './paths/measurePaths';
import { machineLine, writePerformance } from './performanceDocument';
import { timeRanking } from './rankingInMemory';
import { tablesOf } from './tables';

/** Measures the app against the plain way, and prints the tables of docs/performance.md: `npm run bench`. */

const SIZES = '100,1000,10000,100000';
const MOST_EPICS = 1_000_000;
const WARM_UP_EPICS = 100;
/** Requests and disruptions are measured on the largest portfolio of at most so many epics. */
const MOST_WITH_REGISTERS = 10_000;
const USAGE = `npm run bench -- [--sizes ${SIZES}] [--write]

  --sizes N,N  how many epics the portfolios have, each from 1 to ${MOST_EPICS}
  --write      writes the tables into docs/performance.md as well`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const note = (line: string): void => say(`${line} ...`);

function readSizes(text: string): number[] {
  const sizes = text.split(',').map(Number);
  const wrong = sizes.find((size) => !Number.isInteger(size) || size < 1 || size > MOST_EPICS);
  if (wrong !== undefined)
    throw new StartError(`--sizes wants whole numbers from 1 to ${MOST_EPICS}, such as ${SIZES}.`);
  return sizes;
}

/** Measures on a site of its own. @param more lines of other issues. */
async function onSite<T>(measureOn: (site: BenchSite) => Promise<T>, epics = 1, more: Iterable<string> = []) {
  const site = await BenchSite.start(epics, more);
  try {
    return await measureOn(site);
  } finally {
    await site.stop();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: SIZES },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return void process.stdout.write(`${USAGE}\n`);
  const sizes = readSizes(values.sizes);
  await buildApp(ROOT, say);
  // Code that runs for the first time is slow: that is nobody's figure.
  await measure(WARM_UP_EPICS, () => undefined);
  const portfolios: Measured[] = [];
  const withRegisters = Math.max(...sizes.filter((size) => size <= MOST_WITH_REGISTERS));
  for (const size of sizes) portfolios.push(await measure(size, note, size === withRegisters));
  note('Paths and measures');
  const paths = await onSite(measurePaths);
  note('The audit');
  const audit = await onSite(measureAudit, EPICS, childLines());
  note('The map');
  const map = await onSite(measureMap);
  note('Ranking in memory');
  const rankings = sizes.map((epics) => ({ epics, times: timeRanking(epics) }));
  const results = {
    ...{ portfolios, paths, audit, map, rankings, surfaces: surfaceSizes(), backend: backendSize() },
    registers: portfolios.find(({ registers }) => registers !== null)?.registers ?? null,
  };
  const tables = `${machineLine()}\n\n${tablesOf(results)}`;
  process.stdout.write(`${tables}\n`);
  if (values.write) writePerformance(tables);
}

main().catch((error: unknown) => {
  process.stderr.write(
    error instanceof StartError || error instanceof TypeError ? `${error.message}\n` : `${(error as Error).stack}\n`,
  );
  process.exitCode = 1;
});
