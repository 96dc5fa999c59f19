import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { Entry } from '#domain/register/entry';
import type { EpicState } from '#domain/register/kind';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { SeenHome } from './homeAccess';
import { demandRight, epicStateOf } from './rights';

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

/**
 * @returns what rules of a kind may know of the epic. To a kind whose sponsor somebody else has to name, who named
 *   themselves is none: the history of the rating is looked at, where the caller is the sponsor.
 */
export async function epicFor(
  kind: KindName,
  { store }: { store: Pick<AssessmentStore, 'readChanges'> },
  { accountId }: Pick<SeenHome, 'accountId'>,
  record: AssessmentRecord | undefined,
): Promise<EpicState> {
  const epic = epicStateOf(record);
  if (!record || !kindNamed(kind).may.sponsorByAnother || epic.sponsor !== accountId) return epic;
  return (await isNamedByAnother(store, accountId, record)) ? epic : { ...epic, sponsor: null };
}

/** Saves of the rating that are read at once. */
const AT_ONCE = 25;

/**
 * By the last time that a sponsor was named; where no history tells it, nobody else is known to have done it. Each save
 * is read by its own name: a list of them may lag behind.
 */
async function isNamedByAnother(
  store: Pick<AssessmentStore, 'readChanges'>,
  accountId: string,
  { issueId, assessment }: AssessmentRecord,
): Promise<boolean> {
  for (let last = assessment.version; last > 0; last -= AT_ONCE) {
    const names = Array.from({ length: Math.min(AT_ONCE, last) }, (_, at) => ({ issueId, version: last - at }));
    const named = (await store.readChanges(names)).find((change) => change?.to.sponsor !== undefined);
    if (named) return named.to.sponsor === accountId && named.actor !== accountId;
  }
  return false;
}
