import * as z from 'zod/mini';
import { answerSchemaOf, changedSchemaOf, REMOVED, type Entry } from '#domain/register/entry';
import type { EntryChange } from '#domain/register/entryChange';
import { entryId, readEntryId } from '#domain/register/entryId';
import { withoutDerived } from '#domain/register/derived';
import { asKept } from '#domain/register/settled';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import { valuesSchema } from '#domain/register/kind';
import { accountId, actorId, FORMER_USER } from '#kernel/people';
import { sameJson } from '#kernel/sameJson';
import { isoTime } from '#kernel/scalars';

/** A record of a register with its history, oldest first; where it is very long, the newest of it. */
export type BackupEntry = Pick<
  Entry,
  'id' | 'version' | 'at' | 'by' | 'updatedAt' | 'updatedBy' | 'owner' | 'removed' | 'values' | 'answer'
> & { changes: Omit<EntryChange, 'id'>[] };

const version = z.int().check(z.gte(1), z.lte(2_147_483_646));

const entryOf = (kind: KindName) =>
  z.strictObject({
    id: entryId.check(z.refine((id) => id.startsWith(`${kind}-`))),
    version,
    at: isoTime,
    by: actorId,
    updatedAt: isoTime,
    updatedBy: actorId,
    owner: z.nullable(accountId),
    removed: z.boolean(),
    values: valuesSchema(kindNamed(kind).fields),
    answer: z.nullable(answerSchemaOf(kindNamed(kind).answer)),
    changes: z.array(
      z.strictObject({
        version,
        at: isoTime,
        actor: actorId,
        from: changedSchemaOf(kind),
        to: changedSchemaOf(kind),
      }),
    ),
  });

export const backupEntry = z.union(KIND_NAMES.map(entryOf)) as unknown as z.ZodMiniType<BackupEntry>;

export const backedUp = (
  { id, version: of, at, by, updatedAt, updatedBy, owner, removed, values, answer }: Entry,
  changes: BackupEntry['changes'],
): BackupEntry => ({
  ...{ id, version: of, at, by, updatedAt, updatedBy, owner, removed },
  values: withoutDerived(readEntryId(id).kind, values),
  ...{ answer, changes },
});

/** @returns whether a record says what the file says, whoever said it and when. */
export function saysTheSame(stored: Entry, file: BackupEntry): boolean {
  const kept = asKept(stored.kind, file, stored);
  return sameJson(contentOf(stored), contentOf({ id: stored.id, ...kept }));
}

/** What was answered, and not by whom: a file cannot say of a record that is here who answered it. */
function contentOf({ id, values, answer, removed }: Pick<Entry, 'id' | 'values' | 'answer' | 'removed'>): unknown {
  const { by: _by, at: _at, ...said } = answer ?? { by: '', at: '' };
  return { values: withoutDerived(readEntryId(id).kind, values), answer: answer && said, removed };
}

/**
 * @returns the record as it is stored again. Who made, changed or answered it is believed where the history that comes
 *   along says so, or it is theirs: by these an erased person is found. Anybody else is told as a former user.
 */
export function restoredEntry({ changes, ...file }: BackupEntry): Entry {
  const known = new Set([file.owner, ...changes.map(({ actor }) => actor)]);
  const believed = (person: string): string => (known.has(person) ? person : FORMER_USER);
  const { answer } = file;
  const kept = {
    ...file,
    by: believed(file.by),
    updatedBy: believed(file.updatedBy),
    answer: answer && { ...answer, by: believed(answer.by) },
  };
  const { kind, home } = readEntryId(kept.id);
  const { statusOf, dueAt } = kindNamed(kind);
  const status = kept.removed ? REMOVED : statusOf(kept);
  const values = withoutDerived(kind, kept.values);
  return { ...kept, kind, home, status, values, dueAt: dueAt?.(values, kept.at) ?? null };
}
