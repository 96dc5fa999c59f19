import { AppError } from '#contract/errors';
import type { Input } from '#contract/procedures';
import { BROUGHT, MOST_AT_ONCE, staysOnMap, type MapImport } from '#domain/map/exchange/importRecord';
import type { Entry } from '#domain/register/entry';
import type { SeenHome } from '#usecases/register/homeAccess';
import { advance, answerOf, demandPlace, itemId, movedOn, type ImportAnswer, type ImportsMaps } from './mapImportTools';

/**
 * Takes an import back, part by part: with the first write all of it is shown to nobody, then it is deleted. Of an
 * import that has ended, items that somebody changed since stay, up to the moment of their deletion, and are counted.
 * Asked again it goes on where it was, whoever asks.
 * @throws AppError `conflict` where another import took its place, `invalid` where there is nothing to take back.
 */
export async function undoMapImport(
  tools: ImportsMaps,
  seen: SeenHome,
  { plan }: Input<'map.importUndo'>,
): Promise<ImportAnswer> {
  const { projectId } = await demandPlace(tools, seen);
  const record = await tools.store.readMapImport(projectId);
  if (record?.plan !== plan) throw movedOn();
  if (record.state === 'undone') return answerOf(record, true);
  const undoing = record.state === 'undoing' ? record : await begin(tools, record);
  const from = undoing.done * MOST_AT_ONCE;
  const some = undoing.items.slice(from, from + MOST_AT_ONCE);
  const stay = await tools.store.deleteHidden(
    undoing,
    some.map((own) => itemId(projectId, own)),
  );
  if (!stay) throw movedOn();
  const stays = new Set(stay);
  const done = undoing.done + 1;
  const isLast = done >= undoing.parts;
  const next = await advance(tools, {
    ...undoing,
    version: undoing.version + 1,
    done,
    kept: [...undoing.kept, ...some.filter((own) => stays.has(itemId(projectId, own)))],
    state: isLast ? 'undone' : 'undoing',
  });
  return answerOf(next, true);
}

async function begin(tools: ImportsMaps, record: MapImport): Promise<MapImport> {
  const { projectId, plan, parts } = record;
  const { items, kept } = record.state === 'done' ? await changedSince(tools, record) : record;
  if (items.length === 0)
    throw new AppError('invalid', 'Every item of this import was changed or removed since. Remove them one by one.');
  await tools.store.dropStaged(projectId, plan, parts);
  return advance(tools, {
    ...record,
    ...{ items, kept, done: 0, parts: Math.ceil(items.length / MOST_AT_ONCE) },
    state: 'undoing',
    version: record.version + 1,
  });
}

/** @returns of what an import brought, what nobody changed or removed since, and what somebody changed. */
async function changedSince(
  { store }: ImportsMaps,
  { projectId, items }: MapImport,
): Promise<Pick<MapImport, 'items' | 'kept'>> {
  const found = await store.readEntries(items.map((own) => itemId(projectId, own)));
  const those = (are: (entry: Entry) => boolean): string[] =>
    items.filter((own) => {
      const entry = found.get(itemId(projectId, own));
      return entry !== undefined && are(entry);
    });
  return { items: those(({ version }) => version === BROUGHT), kept: those(staysOnMap) };
}
