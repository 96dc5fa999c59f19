import { fakeBridge } from '../../support/screen/fakeBridge';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bandSteps } from '#domain/portfolio/analysis/bands';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { readPortfolio } from '../../../static/features/portfolio/reading/readPortfolio';
import { PortfolioReader } from '../../../static/features/portfolio/reading/portfolioReader';
import { runInSlices } from '../../../static/parts/pace/runInSlices';
import { largePortfolio, publishedAt, STAGES } from '../../support/largePortfolio';
import { startLocalJira, type RunningLocalJira } from '../../support/local/localJira';
import { settled } from '../../support/screen/settledReader';
import { temporaryFolder } from '../../support/temporaryFolder';

/** With the real functions and a real search; another number of epics is told by the variable EPICS. */
const EPICS = Number(process.env['EPICS'] ?? 30_000);
const VIEWER = 'project-manager';
const PLACES = [5, 20, 30];

jest.setTimeout(300_000);

let jira: RunningLocalJira;
const folder = temporaryFolder('large-portfolio');
beforeAll(async () => {
  const data = join(folder, 'epics.ndjson');
  writeFileSync(data, [...largePortfolio(EPICS)].join('\n'));
  jira = await startLocalJira({ data: [data] });
});
afterAll(async () => {
  await jira.stop();
});

beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onInvoke(
    'settings.open',
    async () => (await jira.invoke(VIEWER, 'portfolio-gadget', 'settings.open', {})).body,
  );
  fakeBridge.onJira(({ method, path, body }) => jira.rest(VIEWER, method, path, body));
});

const rated = () =>
  Array.from({ length: EPICS }, (_, place) => publishedAt(place, EPICS)).filter((one) => one !== undefined);
const asked = (path: string): number => fakeBridge.jira().filter((request) => request.path.includes(path)).length;
const DRAWN = DEFAULT_SETTINGS.journeys.flatMap(({ stages }) => stages).length;

async function readingOf(reader: PortfolioReader) {
  const { reading, failure } = await settled(reader);
  if (!reading) throw new Error(failure?.message ?? 'Nothing was read.');
  return reading;
}
type Reading = Awaited<ReturnType<typeof readingOf>>;

const firstOf = ({ places }: Reading, line: number): string[] =>
  places.filter(({ rank }) => rank <= line).map(({ epic, rank, tied }) => `${rank} ${tied} ${epic.key}`);

/**
 * Bands of the epics that are not out: those that are out need not have been read. In slices, as the page does it: the
 * local Jira runs in this process too.
 */
async function bandsAt({ settings, places, reaching }: Reading, line: number) {
  const steps = bandSteps(settings.scale, [...places.map(({ epic }) => epic), ...reaching], line);
  const bands = await runInSlices(
    steps,
    () => true,
    () => undefined,
  );
  if (!bands) throw new Error('The bands were not worked out.');
  const likely = [...bands.byIssue].filter(([, { band }]) => band !== 'out').sort(([a], [b]) => (a < b ? -1 : 1));
  return { in: bands.in, contested: bands.contested, open: bands.open, likely };
}

test(`of ${EPICS} epics the page reads a few hundred; its first places, ranks and bands are those of all`, async () => {
  const early = new Map<number, Reading>();
  for (const places of PLACES) {
    const reader = new PortfolioReader({ kind: 'all' });
    reader.setPlaces(places);
    reader.refresh();
    early.set(places, await readingOf(reader));
    expect(early.get(places)).toMatchObject({ extent: 'line' });
    expect(early.get(places)!.read).toBeLessThan(500);
  }
  expect(fakeBridge.invokes()).toHaveLength(PLACES.length);
  // The ranking as far as the line, the open epics below it, and of each reading three counts.
  expect(asked('/search/jql')).toBeLessThanOrEqual(PLACES.length * 3);
  expect(asked('/approximate-count')).toBe(PLACES.length * 3);

  const reader = new PortfolioReader({ kind: 'all' });
  reader.readAll();
  const whole = await readingOf(reader);
  expect(whole).toMatchObject({ extent: 'all', epics: EPICS, read: rated().length });
  for (const [places, reading] of early) {
    expect(firstOf(reading, places)).toEqual(firstOf(whole, places));
    expect(firstOf(reading, places).length).toBeGreaterThanOrEqual(places);
    expect(await bandsAt(reading, places)).toEqual(await bandsAt(whole, places));
  }
});

test(`of ${EPICS} epics the gadget asks for two pages at most and its counts; their sums are the epics'`, async () => {
  const result = await readPortfolio({ kind: 'all' }, 'both');
  if (!result.ok) throw new Error(result.failure.message);
  expect(fakeBridge.invokes()).toHaveLength(1);
  expect(asked('/search/jql')).toBeLessThanOrEqual(2);
  expect(asked('/approximate-count')).toBeLessThanOrEqual(5 + 7 * DRAWN);
  expect(fakeBridge.mostInFlight).toBeLessThanOrEqual(8);

  const all = rated();
  expect(result.reading.notRated).toBe(EPICS - all.length);
  const { coverage, places } = result.reading;
  for (const { stage, supply, harm, epics } of coverage!.stages) {
    const levels = all.filter((one) => one.stage === stage.id).map(({ answers }) => Number(answers['impact'] ?? 0));
    expect([stage.id, epics, supply, harm]).toEqual([
      stage.id,
      levels.length,
      levels.reduce((sum, level) => sum + Math.max(0, level), 0),
      levels.reduce((sum, level) => sum + Math.max(0, -level), 0),
    ]);
  }
  expect(coverage!.withoutStage).toBe(all.filter(({ stage }) => stage === undefined).length);
  const best = all.map(({ floor }) => floor!).sort((a, b) => b - a);
  places.forEach(({ epic }, i) => expect(epic.score!.floor).toBe(best[i]));
  expect(STAGES).toHaveLength(DRAWN);
});
