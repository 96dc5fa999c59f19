import type { Input, Output } from '#contract/procedures';
import type { SeenHome } from '#usecases/register/homeAccess';
import { answerOf, digitsFor, itemId, placeOf, projectOf, type ImportAnswer, type ImportsMaps } from './mapImportTools';

/** Answers how the last import into the map of a project stands. */
export async function mapImportStatus(tools: ImportsMaps, seen: SeenHome): Promise<ImportAnswer> {
  const { projectId, mayImport } = await placeOf(tools, seen);
  return answerOf(await tools.store.readMapImport(projectId), mayImport);
}

/** Answers which things of a file are on the map of a project already, and which somebody removed there. */
export async function mapKnown(
  { store, ids }: ImportsMaps,
  seen: SeenHome,
  { keys }: Input<'map.known'>,
): Promise<Output<'map.known'>> {
  const projectId = projectOf(seen);
  const idOf = (key: string): string => itemId(projectId, digitsFor(ids, projectId, key));
  const found = await store.readEntries([...new Set(keys.map(idOf))]);
  const those = (removed: boolean): string[] => keys.filter((key) => found.get(idOf(key))?.removed === removed);
  return { there: those(false), removed: those(true) };
}
