import type { Input, Output } from '#contract/procedures';
import { isBlind, toldWhileBlind } from '#domain/register/blind';
import { epicFor } from './byAnother';
import { calledEntry, opinionIdAt, sightAt } from './entryCall';
import { entryView } from './entryView';
import { isSeen } from './opinion/sight';
import { saidIn, tellsAmong } from './recordFields';
import type { SeenHome } from './homeAccess';
import type { ReadsEntries } from './registerTools';
import { rightsIn, rightsTold } from './rights';

/** Answers a page of the records of a kind at a home: one batch read and one query. */
export async function listEntries(
  tools: ReadsEntries,
  seen: SeenHome,
  { kind, cursor, removed = false }: Input<'entry.list'>,
): Promise<Output<'entry.list'>> {
  const { viewerJira, store } = tools;
  const [basis, page] = await Promise.all([
    store.readEntryBasis(seen.home, opinionIdAt(tools, seen)),
    store.listEntries(kind, seen.home, cursor),
  ]);
  const epic = await epicFor(kind, tools, seen, basis.record);
  const rights = await rightsIn(kind, seen, epic, basis.settings.settings, viewerJira);
  const sight = await sightAt(tools, seen, basis);
  const listed = page.items.filter((entry) => removed || !entry.removed);
  const entries = listed.filter((entry) => isSeen(entry, sight, seen.accountId));
  const tells = await tellsAmong(tools, seen, kind, entries.map(saidIn));
  return {
    entries: entries.map((entry) => entryView(entry, rightsTold(rights, tells))),
    ...(page.next === undefined ? {} : { next: page.next }),
    hidden: listed.length - entries.length,
    mayAdd: rights.add,
  };
}

export async function openEntry(tools: ReadsEntries, seen: SeenHome, id: string): Promise<Output<'entry.open'>> {
  const { entry, rights } = await calledEntry(tools, seen, id);
  return { entry: entryView(entry, rights) };
}

/** Answers who changed a record, when, from what to what: newest first, at most 100, older than `before`. */
export async function entryHistory(
  tools: ReadsEntries,
  seen: SeenHome,
  { id, before }: Input<'entry.history'>,
): Promise<Output<'entry.history'>> {
  const { entry } = await calledEntry(tools, seen, id);
  const { kind } = entry;
  const { changes: stored, more } = await tools.store.listEntryChanges(id, before);
  const changes = isBlind(entry) ? stored.map((change) => ({ ...change, ...toldWhileBlind(change, entry) })) : stored;
  const said = [saidIn(entry), ...changes.flatMap(({ from, to }) => [from, to])];
  const tells = await tellsAmong(tools, seen, kind, said);
  // What was said beside a record that is hidden is about it.
  const isTold = said.every((one) => tells(kind, one));
  return {
    kind,
    changes: changes.map(({ version, at, actor, from, to }) => ({
      ...{ version, at, actor },
      ...(isTold ? { from, to } : { from: {}, to: {} }),
    })),
    more,
  };
}
