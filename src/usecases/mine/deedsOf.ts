import type { Output } from '#contract/procedures';
import { DEEDS, type Deed } from '#contract/mine';
import { entryIdOf, readEntryId } from '#domain/register/entryId';
import { kindNamed } from '#domain/register/kinds/index';
import { isAnswerField } from '#domain/register/entry';
import type { Done } from '#ports/register/mine';
import type { Ids } from '#ports/register/ids';

/** @returns how many ratings, answers and records of each kind somebody saved: each once, however often. */
export function deedsOf(ids: Ids, accountId: string, done: readonly Done[]): Output<'mine.list'>['done'] {
  const counted = new Map<Deed, Set<string>>();
  for (const one of done) {
    const [deed, of] = deedOf(ids, accountId, one) ?? [];
    if (deed === undefined || of === undefined) continue;
    counted.set(deed, (counted.get(deed) ?? new Set()).add(of));
  }
  return DEEDS.flatMap((deed) => {
    const n = counted.get(deed)?.size ?? 0;
    return n === 0 ? [] : [{ deed, n }];
  });
}

/** @returns what somebody did, and to which issue or record; null for what was not theirs. */
export function deedOf(
  ids: Ids,
  accountId: string,
  { of, changed }: Pick<Done, 'of' | 'changed'>,
): [Deed, string] | null {
  if ('issueId' in of) return ['rating', of.issueId];
  const { kind, home } = readEntryId(of.entryId);
  if (changed.some(isAnswerField)) return ['answer', of.entryId];
  // What the server put into somebody else's record, because of what was done beside it.
  const { own = [] } = kindNamed(kind);
  if (changed.length > 0 && changed.every((name) => own.includes(name))) return null;
  // Who asks somebody for an opinion writes into the record of that person: it is not their own.
  const isOwn =
    !kindNamed(kind).onePerPerson ||
    ('issueId' in home && of.entryId === entryIdOf(kind, home, ids.of(kind, home.issueId, accountId)));
  return isOwn ? [kind, of.entryId] : null;
}
