import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import {
  blankEntry,
  changeEntry,
  type AppliedEntry,
  type Doing,
  type Entry,
  type FieldProblem,
} from '#domain/register/entry';
import { entryIdOf, fitsHome } from '#domain/register/entryId';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { homeName } from '#kernel/home';
import type { EntryBasis } from '#ports/register/entries';
import { epicFor } from './byAnother';
import { commitEntries, demandRoom, storeUncounted, type SavingAt } from './commitEntry';
import { opinionIdAt, owedAt } from './entryCall';
import { entryView } from './entryView';
import type { SeenHome } from './homeAccess';
import { demandNothingOwed } from './opinion/sight';
import { recordProblems, saidIn, tellsAmong } from './recordFields';
import type { WritesEntries } from './registerTools';
import { demandRight, rightsIn, rightsTold, type Rights } from './rights';
import { demandMadeHere, demandSeveral, demandShared, fieldsIn, savingAt } from './saving';

type Wanted = Input<'entry.saveMany'>;
type Saved = Output<'entry.saveMany'>;

/** Records in one transaction: each with its history and the people whom it names. */
const AT_ONCE = 6;
/** Of a row with thousands of faults a few are told, as of a whole request. */
const MOST_PROBLEMS = 10;
/** How often others, or the same rows sent once more, may get in between. */
const ROUNDS = 3;

/**
 * Saves new records of one kind at one home, as they come from a table. What is wrong with one row stops no other; rows
 * that were sent before are answered as they are stored. What is counted is counted and published once, with the last.
 * @throws AppError `forbidden` for who may not add one, or owes an opinion; `invalid` where the kind does not belong.
 */
export async function saveEntries(
  tools: WritesEntries,
  seen: SeenHome,
  { kind, records: rows }: Wanted,
): Promise<Saved> {
  demandShared(kind);
  demandMadeHere(kind);
  demandSeveral(kind);
  if (!fitsHome(kind, seen.home)) throw new AppError('invalid', `${kindNamed(kind).name}: it does not belong here.`);
  const { accountId: by, home } = seen;
  const idOf = (key: string): string => entryIdOf(kind, home, tools.ids.of(by, kind, homeName(home), key));
  const ids = rows.map(({ key }) => idOf(key));
  const basis = await tools.store.readEntryBasis(home, [...ids, ...opinionIdAt(tools, seen)]);
  const epic = await epicFor(kind, tools, seen, basis.record);
  const rights = await rightsIn(kind, seen, epic, basis.settings.settings, tools.viewerJira);
  demandRight(rights.add, kind, 'add');
  if (kindNamed(kind).tellsRating) demandNothingOwed(owedAt(tools, seen, basis));
  const read = rows.map(({ changes }, at) =>
    newEntry(ids[at] ?? '', changes, basis, { by, at: tools.clock.now(), epic }),
  );
  const records = await recordProblems(
    tools,
    seen,
    kind,
    read.map((one) => ('applied' in one ? one.applied.next.values : {})),
  );
  const made = read.map((one, at): Made => {
    const problems = records[at] ?? [];
    return problems.length > 0 ? { id: one.id, problems } : one;
  });
  const { entries, published } = await storeAll(tools, seen, kind, basis, made);
  // Of rows that were sent before, somebody may have changed what they name.
  const stored = ids.flatMap((id) => entries.get(id) ?? []);
  const held = rightsTold(rights, await tellsAmong(tools, seen, kind, stored.map(saidIn)));
  return {
    records: rows.map(({ key }, at) => resultOf(key, made[at], entries.get(ids[at] ?? ''), basis, held)),
    published,
  };

  function newEntry(
    id: string,
    sent: Wanted['records'][number]['changes'],
    { settings }: EntryBasis,
    doing: Doing,
  ): Made {
    const blank = blankEntry(kind, home, id, doing);
    const { values, problems } = fieldsIn(kind, sent, settings.settings, blank.values);
    return problems.length > 0 ? { id, problems } : { id, applied: changeEntry(blank, values, doing) };
  }
}

/** What came of a row: what is to be stored, or what is wrong with it. */
type Made = { id: string; applied: AppliedEntry } | { id: string; problems: FieldProblem[] };

function resultOf(
  key: string,
  made: Made | undefined,
  entry: Entry | undefined,
  before: EntryBasis,
  rights: Rights,
): Saved['records'][number] {
  if (entry) return { key, entry: entryView(entry, rights), isNew: !before.entries.has(entry.id) };
  return { key, problems: made && 'problems' in made ? made.problems.slice(0, MOST_PROBLEMS) : [] };
}

interface Stored {
  entries: Map<string, Entry>;
  published: boolean;
}

/** @returns the records of all rows that are stored now, those of before among them. */
async function storeAll(
  tools: WritesEntries,
  seen: SeenHome,
  kind: KindName,
  basis: EntryBasis,
  made: readonly Made[],
): Promise<Stored> {
  const entries = new Map(basis.entries);
  const waiting = (): AppliedEntry[] => {
    const byId = new Map(
      made.flatMap((one) => ('applied' in one && !entries.has(one.id) ? [[one.id, one.applied]] : [])),
    );
    return [...byId.values()];
  };
  if (waiting().length === 0) return { entries, published: true };
  const at = await savingAt(tools, seen, basis, kind);
  await demandRoomForAll(
    tools,
    seen,
    waiting().map(({ next }) => next),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    try {
      return { entries, published: await storeEach(tools, at, waiting(), entries) };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
      // The same rows were sent once more, and arrived at the same time.
      const now = await tools.store.readEntries(waiting().map(({ next }) => next.id));
      for (const [id, entry] of now) entries.set(id, entry);
    }
  }
  throw new AppError('unavailable', 'These rows are being saved elsewhere at the moment. Try again in a minute.');
}

/**
 * What goes into one transaction is counted with it; of more, nothing is stored unless all of it has room.
 * @throws AppError `invalid`
 */
async function demandRoomForAll({ store }: WritesEntries, { home }: SeenHome, wanted: readonly Entry[]): Promise<void> {
  const kind = wanted[0]?.kind;
  if (kind === undefined || wanted.length <= AT_ONCE || kindNamed(kind).mostOfOne === undefined) return;
  demandRoom(kind, wanted, await store.allEntries(kind, home));
}

async function storeEach(
  tools: WritesEntries,
  at: SavingAt,
  applied: readonly AppliedEntry[],
  entries: Map<string, Entry>,
): Promise<boolean> {
  let published = true;
  for (let start = 0; start < applied.length; start += AT_ONCE) {
    const part = applied.slice(start, start + AT_ONCE);
    const isLast = start + AT_ONCE >= applied.length;
    if (isLast)
      ({ published } = await commitEntries(tools, at, part, { beside: [...entries.values()].filter(isOfPart(part)) }));
    else await storeUncounted(tools, at, part);
    for (const { next } of part) entries.set(next.id, next);
  }
  return published;
}

const isOfPart =
  ([first]: readonly AppliedEntry[]) =>
  ({ kind }: Entry): boolean =>
    kind === first?.next.kind;
