import { AppError } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { blankEntry, changeEntry, readFields } from '#domain/register/entry';
import { entryIdOf } from '#domain/register/entryId';
import { BRIEF_PAGE_MAX } from '#domain/register/field';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Values } from '#domain/register/kind';
import { homeName } from '#kernel/home';
import type { EntryBasis } from '#ports/register/entries';
import { commitEntries } from './commitEntry';
import { calledEntry, opinionIdAt, owedAt } from './entryCall';
import { entryView } from './entryView';
import type { SeenHome } from './homeAccess';
import { demandNothingOwed } from './opinion/sight';
import type { WritesEntries } from './registerTools';
import { demandRight, epicStateOf, rightsIn } from './rights';
import { refuse, savingAt } from './saving';

/** A page that somebody wants to freeze. */
export interface WantedPage {
  kind: KindName;
  /** Words of the caller's own, so that what is sent once more is one page. */
  key: string | undefined;
  /** What they say of it. */
  said: Values;
  /** What to tell them where it is larger than the storage takes. */
  tooLarge: string;
}

/**
 * Freezes a page: what it prints is read and worked out on the server, never taken from a screen. Sent once more,
 * because no answer came, it is one page.
 * @param make what it prints, as a text; called only where it is made.
 * @throws AppError `forbidden` for who may not, or owes an opinion and would read of the rating.
 */
export async function freezePage(
  tools: WritesEntries,
  seen: SeenHome,
  { kind, key, said, tooLarge }: WantedPage,
  make: (basis: EntryBasis) => Promise<string>,
): Promise<EntryView> {
  const { store, ids, clock, viewerJira } = tools;
  const { accountId: by, home } = seen;
  const id = entryIdOf(kind, home, key === undefined ? ids.fresh() : ids.of(by, kind, homeName(home), key));
  const basis = await store.readEntryBasis(home, [id, ...opinionIdAt(tools, seen)]);
  const { settings } = basis.settings;
  const doing = { by, at: clock.now(), epic: epicStateOf(basis.record) };
  const rights = await rightsIn(kind, seen, doing.epic, settings, viewerJira);
  demandRight(rights.add, kind, 'add');
  if (kindNamed(kind).tellsRating) demandNothingOwed(owedAt(tools, seen, basis));
  const before = basis.entries.get(id);
  if (before) return entryView(before, rights);
  const { values, problems } = readFields(kindNamed(kind).fields, said, settings);
  refuse(problems);
  const at = await savingAt(tools, seen, basis, kind);
  const frozen = await make(basis);
  if (frozen.length > BRIEF_PAGE_MAX) throw new AppError('invalid', tooLarge);
  const applied = changeEntry(blankEntry(kind, home, id, doing), { ...values, frozen }, doing);
  try {
    await commitEntries(tools, at, [applied]);
    return entryView(applied.next, rights);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    // The very same was sent twice at once.
    return entryView((await calledEntry(tools, seen, id)).entry, rights);
  }
}
