import { Filter, FilterConditions, kvs, type SetOptions } from '@forge/kvs';
import * as z from 'zod/mini';
import { writeAssessment, type AssessmentRecord } from '../../../domain/records/assessmentRecord';
import { writeChange, type ChangeRecord } from '../../../domain/records/changeRecord';
import { readImport as parseImport, writeImport, type ImportRecord } from '../../../domain/records/importRecord';
import type { ImportStore } from '../../../ports/store';
import { readNow } from './assessments';
import { assessmentKey, BATCH_SIZE, changeKey, createdKey, ENTITY, IMPORT_KEY, seenVersionsKey, stagedPartKey } from './keys';
import { personEntries } from './personEntries';
import { atVersion, deleteBatch, readBatch, stored, writeBatch, written } from './platform';

/** Longer than an import goes on, however often it is interrupted. */
const STAGED: SetOptions = { ttl: { value: 7, unit: 'DAYS' } };

/** Beside the record and the note that it was created. */
const CHANGES_AT_ONCE = BATCH_SIZE - 2;

const unsaved = () => new Filter<Record<string, unknown>>().or('version', FilterConditions.notExists()).or('version', FilterConditions.equalTo(0));

async function readImport(): Promise<ImportRecord | undefined> {
  const value = await stored(() => kvs.entity<unknown>(ENTITY.job).get(IMPORT_KEY));
  return value === undefined ? undefined : parseImport(value);
}

async function advanceImport(record: ImportRecord): Promise<boolean> {
  const previous = record.version - 1;
  const conditions = previous === 0 ? new Filter<Record<string, unknown>>().and('version', FilterConditions.notExists()) : atVersion(previous);
  return written(
    () => kvs.transact().set(IMPORT_KEY, writeImport(record), { entityName: ENTITY.job, conditions }).execute(),
    async () => ((await readImport())?.version ?? 0) !== previous,
  );
}

const seenSchema = z.object({ versions: z.array(z.int()) });

async function createWhole(importId: number, record: AssessmentRecord, changes: readonly ChangeRecord[]): Promise<readonly ChangeRecord[] | null> {
  const { issueId, assessment } = record;
  const commit = async (): Promise<void> => {
    const transaction = kvs
      .transact()
      .set(assessmentKey(issueId), writeAssessment(record, assessment.updatedAt ?? ''), { entityName: ENTITY.assessment, conditions: unsaved() })
      .set(createdKey(importId, issueId), { issueId }, undefined, STAGED);
    for (const change of changes.slice(0, CHANGES_AT_ONCE)) transaction.set(changeKey(issueId, change.version), writeChange(change), { entityName: ENTITY.change });
    await transaction.execute();
  };
  const created = await written(commit, async () => ((await readNow(issueId))?.assessment.version ?? 0) > 0);
  return created ? changes.slice(CHANGES_AT_ONCE) : null;
}

async function listCreated(importId: number, issueIds: readonly string[]): Promise<Set<string>> {
  const found = await readBatch(issueIds.map((issueId) => ({ key: createdKey(importId, issueId) })));
  return new Set(issueIds.filter((issueId) => found.has(createdKey(importId, issueId))));
}

export const importStore: ImportStore = {
  readImport,
  advanceImport,
  stagePart: (importId, part, content) => stored(() => kvs.set(stagedPartKey(importId, part), content, STAGED)),
  readPart: (importId, part) => stored(() => kvs.get<unknown>(stagedPartKey(importId, part))),
  stageSeen: (importId, part, versions) => stored(() => kvs.set(seenVersionsKey(importId, part), { versions }, STAGED)),
  readSeen: async (importId, part) => seenSchema.parse(await stored(() => kvs.get<unknown>(seenVersionsKey(importId, part)))).versions,
  createWhole,
  listCreated,
  namePeople: (accountIds, at) => writeBatch(personEntries(accountIds, at).map((entry) => ({ entityName: ENTITY.person, ...entry }))),
  dropPart: (importId, part, issueIds) =>
    deleteBatch([seenVersionsKey(importId, part), ...issueIds.map((issueId) => createdKey(importId, issueId)), stagedPartKey(importId, part)].map((key) => ({ key }))),
};
