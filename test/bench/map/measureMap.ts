import { receiptOf } from '#domain/map/targets';
import { MOST_ITEMS } from '#domain/map/exchange/importRecord';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { partOf, PARTS, PLAN } from '../../support/largeMap';
import { mapDataOf, type MapData } from '../../../static/features/map/reading/mapData';
import { readMap, type MapState } from '../../../static/features/map/reading/readMap';
import { readTargetFilter, shownTargets } from '../../../static/features/map/targets/targetFilter';
import type { BenchSite } from '../benchSite';
import { costOf, type Cost } from '../cost';
import { onBridge, VIEWER } from '../customerLens';
import { PROJECT_ID } from '../paths/benchPaths';
import { asked } from '../paths/measurePaths';

/** What was done with the largest map, and what it cost. */
export interface MapCosts {
  imported: Cost;
  read: Cost;
  workedOut: Cost;
}

const home = { projectId: PROJECT_ID };
const RUNS = 5;
/** Targets whose ways stand there at first. */
const FIRST_ROWS = 25;

/** Lets the code of the screen reach that site, as the portfolio page would. */
function onPage(site: BenchSite): void {
  onBridge(site);
  for (const functionKey of ['map.list', 'path.list', 'map.epics'])
    fakeBridge.onInvoke(functionKey, (payload) =>
      site.invoke({ viewer: VIEWER, moduleKey: 'portfolio-page', functionKey, payload: { ...(payload as object) } }),
    );
}

async function importAll(site: BenchSite): Promise<void> {
  for (let part = 0; part < PARTS; part += 1)
    await asked(site, 'map.importStage', { home, plan: PLAN, part, items: partOf(part) });
  for (let part = 0; part < PARTS; part += 1)
    await asked(site, 'map.import', { home, plan: PLAN, parts: PARTS, file: 'model.xml' });
}

/** @returns the whole map. @throws Error where a part of it is missing. */
export async function readWhole(): Promise<MapState> {
  const read = await readMap();
  if (read.failure || read.isPart || read.things.length !== MOST_ITEMS)
    throw new Error(read.failure?.message ?? `${read.things.length} things were read.`);
  return read;
}

/** Everything that the screen of the targets works out of a map before it is drawn. */
export function workOut(read: MapState): MapData {
  const data = mapDataOf(read);
  const shown = shownTargets(data.targets, data.byId, readTargetFilter({}));
  for (const { id } of shown.slice(0, FIRST_ROWS)) receiptOf(data.reached, id);
  return data;
}

/** Imports the largest map into a site, reads it as the screen does, and works out its targets. */
export async function measureMap(site: BenchSite): Promise<MapCosts> {
  onPage(site);
  const imported = await costOf(site, () => importAll(site));
  const read = await costOf(site, readWhole, RUNS);
  const whole = await readWhole();
  const workedOut = await costOf(site, async () => workOut(whole), RUNS);
  return { imported, read, workedOut };
}
