import type { Input, Output } from '#contract/procedures';
import { backedUp, type BackupEntry } from '#domain/backup/entries';
import type { Entry } from '#domain/register/entry';
import { KIND_NAMES } from '#domain/register/kinds/index';
import type { Clock } from '#ports/clock';
import type { ViewerJira } from '#ports/jira';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { demandNoneOwed } from '#usecases/register/opinion/sight';

type Cursor = Input<'backup.entries'>['cursor'];

/** An answer has at most so many entries of histories, a record at most so many of its own, the newest. */
const MOST_CHANGES = 1_000;
const MOST_OF_ONE = 200;
/** After every id of a kind. */
const LAST = '~';

/** Answers the next records of registers with their histories, kind by kind in the order of their ids: at most 100. */
export async function exportEntries(
  { viewerJira, store, clock }: { viewerJira: ViewerJira; store: EntryStore & AssessmentStore; clock: Clock },
  accountId: string,
  { kind, after }: NonNullable<Cursor> = { kind: KIND_NAMES[0]!, after: null },
): Promise<Output<'backup.entries'>> {
  await demandNoneOwed({ viewerJira, store, clock }, accountId);
  const { items, next } = await store.listByIds(kind, after ?? `${kind}-`, `${kind}-${LAST}`);
  const fitting = fit(items);
  const entries = await withHistories(store, fitting);
  const last = fitting.at(-1)?.id;
  if (last !== undefined && (fitting.length < items.length || next !== undefined))
    return { entries, next: { kind, after: last } };
  const following = KIND_NAMES[KIND_NAMES.indexOf(kind) + 1];
  return following === undefined ? { entries } : { entries, next: { kind: following, after: null } };
}

const historyOf = ({ version }: Entry): number => Math.min(version, MOST_OF_ONE);

/** As many of the records as an answer has room for; one always. */
function fit(items: readonly Entry[]): Entry[] {
  const taken: Entry[] = [];
  let changes = 0;
  for (const entry of items) {
    changes += historyOf(entry);
    if (taken.length > 0 && changes > MOST_CHANGES) break;
    taken.push(entry);
  }
  return taken;
}

async function withHistories(store: EntryStore, entries: readonly Entry[]): Promise<BackupEntry[]> {
  const names = entries.flatMap((entry) =>
    Array.from({ length: historyOf(entry) }, (_, at) => ({
      id: entry.id,
      version: entry.version - historyOf(entry) + 1 + at,
    })),
  );
  const changes = await store.readEntryChanges(names);
  return entries.map((entry) =>
    backedUp(
      entry,
      changes.flatMap(({ id, ...change }) => (id === entry.id ? [change] : [])),
    ),
  );
}
