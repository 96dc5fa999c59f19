import { kvs, type SetOptions } from '@forge/kvs';
import * as z from 'zod/mini';
import { NEVER_RATED } from '#domain/rating/assessment';
import { writeAssessment, type AssessmentRecord } from '#domain/rating/assessmentRecord';
import { writeChange, type ChangeRecord } from '#domain/rating/changeRecord';
import { readImport as parseImport, writeImport, type ImportRecord } from '#domain/backup/importRecord';
import type { ImportStore } from '#ports/backup';
import { createAssessment, readNow } from './rating';
import {
  assessmentKey,
  BATCH_SIZE,
  changeKey,
  createdKey,
  ENTITY,
  IMPORT_KEY,
  seenVersionsKey,
  stagedPartKey,
} from './kvs/keys';
import { personEntries } from './personEntries';
import { deleteIndexed } from './kvs/deleteIndexed';
import {
  atVersion,
  atVersions,
  deleteBatch,
  founded,
  readBatch,
  stored,
  storedRecord,
  writeBatch,
  written,
} from './kvs/kvs';

/** Longer than an import goes on, however often it is interrupted. */
const STAGED: SetOptions = { ttl: { value: 7, unit: 'DAYS' } };

/** Beside the record and the note that it was created. */
const CHANGES_AT_ONCE = BATCH_SIZE - 2;

async function readImport(): Promise<ImportRecord | undefined> {
  const value = await storedRecord(ENTITY.job, IMPORT_KEY);
  return value === undefined ? undefined : parseImport(value);
}

async function advanceImport(record: ImportRecord): Promise<boolean> {
  const previous = record.version - 1;
  if (previous === 0) await founded(ENTITY.job, IMPORT_KEY);
  return written(
    () =>
      kvs
        .transact()
        .set(IMPORT_KEY, writeImport(record), { entityName: ENTITY.job, conditions: atVersion(previous) })
        .execute(),
    async () => ((await readImport())?.version ?? 0) !== previous,
  );
}

const seenSchema = z.object({ versions: z.array(z.int()) });

async function createWhole(
  importId: number,
  record: AssessmentRecord,
  changes: readonly ChangeRecord[],
): Promise<readonly ChangeRecord[] | null> {
  const { issueId, assessment } = record;
  const at = assessment.updatedAt ?? '';
  await createAssessment({ ...record, assessment: NEVER_RATED }, at);
  const commit = async (): Promise<void> => {
    const transaction = kvs
      .transact()
      .set(assessmentKey(issueId), writeAssessment(record, at), {
        entityName: ENTITY.assessment,
        conditions: atVersions(0, record.registers?.version),
      })
      .set(createdKey(importId, issueId), createdNote(importId, at), { entityName: ENTITY.job });
    for (const change of changes.slice(0, CHANGES_AT_ONCE))
      transaction.set(changeKey(issueId, change.version), writeChange(change), { entityName: ENTITY.change });
    await transaction.execute();
  };
  const created = await written(commit, async () => ((await readNow(issueId))?.assessment.version ?? 0) > 0);
  return created ? changes.slice(CHANGES_AT_ONCE) : null;
}

/** Notes of one import are listed by a state of their own, so that they can be dropped together. */
const createdState = (importId: number): string => `created by ${importId}`;
const createdNote = (importId: number, updatedAt: string) => ({
  kind: 'created',
  state: createdState(importId),
  version: 1,
  updatedAt,
});

async function listCreated(importId: number, issueIds: readonly string[]): Promise<Set<string>> {
  const found = await readBatch(
    issueIds.map((issueId) => ({ entityName: ENTITY.job, key: createdKey(importId, issueId) })),
  );
  return new Set(issueIds.filter((issueId) => found.has(createdKey(importId, issueId))));
}

export const importStore: ImportStore = {
  readImport,
  advanceImport,
  stagePart: (importId, part, content) => stored(() => kvs.set(stagedPartKey(importId, part), content, STAGED)),
  readPart: (importId, part) => stored(() => kvs.get<unknown>(stagedPartKey(importId, part))),
  stageSeen: (importId, part, versions) => stored(() => kvs.set(seenVersionsKey(importId, part), { versions }, STAGED)),
  readSeen: async (importId, part) =>
    seenSchema.parse(await stored(() => kvs.get<unknown>(seenVersionsKey(importId, part)))).versions,
  createWhole,
  listCreated,
  namePeople: (accountIds, at) =>
    writeBatch(personEntries(accountIds, at).map((entry) => ({ entityName: ENTITY.person, ...entry }))),
  dropPart: (importId, part) =>
    deleteBatch([seenVersionsKey(importId, part), stagedPartKey(importId, part)].map((key) => ({ key }))),
  dropCreated: (importId) => deleteIndexed(ENTITY.job, 'by-state', [createdState(importId)]),
};
