import type { Entry } from '#domain/register/entry';
import { kindNamed } from '#domain/register/kinds/index';
import type { EntryStore } from '#ports/register/entries';
import type { SeenHome } from './homeAccess';
import { demandRight } from './rights';

/**
 * Of a kind that somebody else answers, looks in the history who wrote what the answer is about: whoever touched the
 * record since, or answered it, makes it nobody else's words.
 * @throws AppError `forbidden` for who wrote any of it as it stands now.
 */
export async function demandByAnother(
  { store }: { store: Pick<EntryStore, 'listEntryChanges'> },
  { accountId }: Pick<SeenHome, 'accountId'>,
  { id, kind }: Pick<Entry, 'id' | 'kind'>,
): Promise<void> {
  const { may, answered = [] } = kindNamed(kind);
  if (!may.byAnother) return;
  const unknown = new Set(answered);
  let before: number | undefined;
  for (let more = true; more && unknown.size > 0;) {
    const page = await store.listEntryChanges(id, before);
    for (const { actor, to } of page.changes)
      for (const name of Object.keys(to)) if (unknown.delete(name)) demandRight(actor !== accountId, kind, 'answer');
    before = page.changes.at(-1)?.version;
    more = page.more;
  }
}
