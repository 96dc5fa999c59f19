import { AppError } from '#contract/errors';
import type { Input } from '#contract/procedures';
import type { MapImport } from '#domain/map/exchange/importRecord';
import type { SeenHome } from '#usecases/register/homeAccess';
import { saveOf } from '#usecases/register/commitEntry';
import { epicStateOf } from '#usecases/register/rights';
import { checkItems, partOf, recordOf } from './checkItems';
import {
  digitsFor,
  advance,
  answerOf,
  demandPlace,
  movedOn,
  type ImportAnswer,
  type ImportPlace,
  type ImportsMaps,
} from './mapImportTools';

const BUSY =
  'Another import into this project was begun and has not ended. Go on with it or undo it, then choose the file again.';

/**
 * Imports a file into the map of a project, part by part. Before the first write everything is checked; until the last
 * part is stored nobody is shown any of it; then all of it appears with one write. Asked again it goes on where it was,
 * whoever asks.
 * @throws AppError `conflict` while another import has not ended, `invalid` for what cannot be imported.
 */
export async function importMap(
  tools: ImportsMaps,
  seen: SeenHome,
  wanted: Input<'map.import'>,
): Promise<ImportAnswer> {
  const { store } = tools;
  const place = await demandPlace(tools, seen);
  const { projectId } = place;
  const before = await store.readMapImport(projectId);
  const record = before?.plan === wanted.plan ? before : await begin(tools, place, wanted, before);
  if (record.state === 'done') return answerOf(record, true);
  if (record.state !== 'writing') throw movedOn();
  const { plan, at, done, parts } = record;
  const sent = await partOf(tools, projectId, plan, done);
  const added = new Set(record.items);
  const doing = { by: seen.accountId, at, epic: epicStateOf(undefined) };
  const saves = sent
    .filter(({ key }) => added.has(digitsFor(tools.ids, projectId, key)))
    .map((item) => saveOf(recordOf(tools, projectId, item, doing)));
  if (!(await store.writeHidden(record, saves))) throw movedOn();
  const isLast = done + 1 === parts;
  const next = await advance(tools, {
    ...record,
    version: record.version + 1,
    done: done + 1,
    state: isLast ? 'done' : 'writing',
  });
  if (isLast) await store.dropStaged(projectId, plan, parts);
  return answerOf(next, true);
}

async function begin(
  tools: ImportsMaps,
  place: ImportPlace,
  { plan, parts, file }: Input<'map.import'>,
  before: MapImport | undefined,
): Promise<MapImport> {
  if (before?.state === 'writing' || before?.state === 'undoing') throw new AppError('conflict', BUSY);
  const items = await checkItems(tools, place, plan, parts);
  const at = tools.clock.now();
  const version = (before?.version ?? 0) + 1;
  return advance(tools, {
    projectId: place.projectId,
    plan,
    state: 'writing',
    version,
    file,
    at,
    done: 0,
    parts,
    items,
    kept: [],
  });
}
