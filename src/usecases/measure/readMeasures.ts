import type { Input, Output } from '#contract/procedures';
import type { Entry } from '#domain/register/entry';
import type { KindName } from '#domain/register/kinds/index';
import { homeName } from '#kernel/home';
import type { SheetStore } from '#ports/register/sheets';
import type { SettingsStore } from '#ports/settings';
import { calledEntry, goneEntry } from '#usecases/register/entryCall';
import { namedBy, projectsOf, seenBeside, toldOnly } from '#usecases/map/seenNames';
import { entryView } from '#usecases/register/entryView';
import type { SeenHome } from '#usecases/register/homeAccess';
import type { ReadsEntries } from '#usecases/register/registerTools';
import { rowsOf, sheetIn } from './sheetRows';
import { allUnder, allUnderThem, idsBetween, rightsAt, seenHomes } from './walk';

/** What reading measures takes. */
export interface ReadsMeasures extends ReadsEntries {
  store: ReadsEntries['store'] & SheetStore & SettingsStore;
}

/** Who asks, and where, if anywhere. */
type Caller = Pick<SeenHome, 'accountId'> & Partial<SeenHome>;

const KINDS = ['measure', 'definition', 'vetting'] as const satisfies readonly KindName[];

/**
 * Answers a page of measures with all that was read of them, of one project or of all: one query for each of three
 * kinds, the sheets in batches, and one permission check.
 */
export async function listMeasures(
  tools: ReadsMeasures,
  { accountId, home, rights: held }: Caller,
  { cursor }: Input<'measure.list'>,
): Promise<Output<'measure.list'>> {
  const { store, viewerJira } = tools;
  const { after, upTo } = idsBetween('measure', home, cursor);
  const [settings, page] = await Promise.all([store.readSettings(), store.listByIds('measure', after, upTo)]);
  const standing = page.items.filter(({ removed }) => !removed);
  const homes =
    home && held
      ? [{ accountId, home, rights: held }]
      : await seenHomes(accountId, standing, viewerJira, projectsOf(standing.flatMap(namedBy)));
  const rights = await rightsAt(homes, KINDS, settings, viewerJira);
  const names = home ? await seenBeside(tools, home, standing) : new Set(homes.map((one) => homeName(one.home)));
  const seen = standing.filter((entry) => names.has(homeName(entry.home)));
  const [sheets, definitions, vettings] = await Promise.all([
    store.readSheets(seen.map(({ id }) => id)),
    allUnderThem(store, 'definition', seen),
    allUnderThem(store, 'vetting', seen),
  ]);
  const viewOf = (entry: Entry) => toldOnly(entryView(entry, rights(entry)), names).entry;
  return {
    ...rowsOf(seen, sheets, viewOf),
    definitions: definitions.map(viewOf),
    vettings: vettings.map(viewOf),
    ...(page.next === undefined ? {} : { next: page.next }),
    hidden: standing.length - seen.length,
    mayAdd: home !== undefined && rights({ kind: 'measure', home }).add,
  };
}

/** Answers one measure: its record, what was read of it, and what stands under it. */
export async function openMeasure(tools: ReadsMeasures, seen: SeenHome, id: string): Promise<Output<'measure.open'>> {
  const { store, viewerJira } = tools;
  const { entry, basis } = await calledOf(tools, seen, 'measure', id);
  const rights = await rightsAt([seen], KINDS, basis.settings, viewerJira);
  const [sheets, definitions, vettings, names] = await Promise.all([
    store.readSheets([id]),
    allUnder(store, 'definition', entry),
    allUnder(store, 'vetting', entry),
    seenBeside(tools, seen.home, [entry]),
  ]);
  const viewOf = (one: Entry) => toldOnly(entryView(one, rights(one)), names).entry;
  return {
    measure: viewOf(entry),
    sheet: sheetIn(sheets.get(id)),
    definitions: definitions.entries.map(viewOf),
    vettings: vettings.entries.map(viewOf),
    may: { add: rights({ kind: 'definition', home: seen.home }).add },
  };
}

/** @throws AppError `notFound` where the id names no record of the kind that still stands. */
export async function calledOf(tools: ReadsEntries, seen: SeenHome, kind: KindName, id: string) {
  const called = await calledEntry(tools, seen, id);
  if (called.entry.kind !== kind || called.entry.removed) throw goneEntry();
  return called;
}
