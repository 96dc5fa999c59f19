import { kvs, Sort, WhereConditions, type ListResult } from '@forge/kvs';
import {
  EVERYTHING,
  readAssessment,
  writeAssessment,
  type AssessmentRecord,
  type PublicationTrouble,
} from '#domain/rating/assessmentRecord';
import { writeChange, type ChangeRecord } from '#domain/rating/changeRecord';
import { issueHome } from '#kernel/home';
import type { Page } from '#ports/page';
import type { AssessmentStore, Basis } from '#ports/rating';
import { listChanges, putChanges, readChanges } from './ratingChanges';
import { assessmentKey, changeKey, CURRENT_SETTINGS_KEY, ENTITY, PAGE_SIZE } from './kvs/keys';
import { personEntries } from './personEntries';
import { deleteIndexed } from './kvs/deleteIndexed';
import { atVersions, deleteBatch, readBatch, stored, storedRecord, written } from './kvs/kvs';
import { readable } from './kvs/readable';
import { readSettings, toSettings } from './settings';

const assessmentItem = (issueId: string) => ({ entityName: ENTITY.assessment, key: assessmentKey(issueId) });

async function readBasis(issueId: string): Promise<Basis> {
  const found = await readBatch([assessmentItem(issueId), { entityName: ENTITY.settings, key: CURRENT_SETTINGS_KEY }]);
  const record = found.get(assessmentKey(issueId));
  return {
    record: record === undefined ? undefined : readAssessment(record),
    settings: toSettings(found.get(CURRENT_SETTINGS_KEY)),
  };
}

export async function readNow(issueId: string): Promise<AssessmentRecord | undefined> {
  const record = await storedRecord(ENTITY.assessment, assessmentKey(issueId));
  return record === undefined ? undefined : readAssessment(record);
}

/** Whether the stored record is no longer the one of that version, or with those facts of its registers. */
export const hasMoved = async (issueId: string, version: number, registers: number | undefined): Promise<boolean> => {
  const now = await readNow(issueId);
  return now?.assessment.version !== version || now.registers?.version !== registers;
};

async function readBasisNow(issueId: string): Promise<Basis> {
  const [record, settings] = await Promise.all([readNow(issueId), readSettings()]);
  return { record, settings };
}

async function readAssessments(issueIds: readonly string[]): Promise<Map<string, AssessmentRecord>> {
  const found = await readBatch(issueIds.map(assessmentItem));
  return new Map(readable('assessment', [...found.values()], readAssessment).map((record) => [record.issueId, record]));
}

export async function createAssessment(record: AssessmentRecord, at: string): Promise<void> {
  const entity = kvs.entity<Record<string, unknown>>(ENTITY.assessment);
  await written(
    () => entity.set(assessmentKey(record.issueId), writeAssessment(record, at), { keyPolicy: 'FAIL_IF_EXISTS' }),
    async () => (await readNow(record.issueId)) !== undefined,
  );
}

async function commitSave(expected: number, record: AssessmentRecord, change: ChangeRecord): Promise<boolean> {
  const named = [change.actor, record.assessment.sponsor].filter((id): id is string => id !== null);
  const commit = async (): Promise<void> => {
    const transaction = kvs
      .transact()
      .set(assessmentKey(record.issueId), writeAssessment(record, change.at), {
        entityName: ENTITY.assessment,
        conditions: atVersions(expected, record.registers?.version),
      })
      .set(changeKey(change.issueId, change.version), writeChange(change), { entityName: ENTITY.change });
    for (const { key, value } of personEntries(named, change.at))
      transaction.set(key, value, { entityName: ENTITY.person });
    await transaction.execute();
  };
  return written(commit, () => hasMoved(record.issueId, expected, record.registers?.version));
}

/** Replaces a record without a new version. One that says nothing has nothing to note. */
async function rewrite(record: AssessmentRecord): Promise<void> {
  const { issueId, assessment, registers } = record;
  const storedAt = assessment.updatedAt ?? registers?.at;
  if (storedAt === undefined) return;
  const value = writeAssessment(record, storedAt);
  const conditions = atVersions(assessment.version, registers?.version);
  await written(
    () => kvs.transact().set(assessmentKey(issueId), value, { entityName: ENTITY.assessment, conditions }).execute(),
    () => hasMoved(issueId, assessment.version, registers?.version),
  );
}

async function listIssueIds(after: string | null): Promise<{ issueIds: string[]; more: boolean }> {
  const query = kvs
    .entity<{ issueId: string }>(ENTITY.assessment)
    .query()
    .index('by-issue', { partition: [EVERYTHING] });
  const page = await stored(() =>
    (after === null ? query : query.where(WhereConditions.greaterThan(after)))
      .sort(Sort.ASC)
      .limit(PAGE_SIZE)
      .getMany(),
  );
  return {
    issueIds: page.results.map(({ value }) => value.issueId),
    more: Boolean(page.nextCursor) && page.results.length > 0,
  };
}

async function listUpdatedSince(since: string, cursor?: string): Promise<Page<AssessmentRecord>> {
  const query = kvs
    .entity<unknown>(ENTITY.assessment)
    .query()
    .index('by-updated', { partition: [EVERYTHING] })
    .where(WhereConditions.greaterThanEqualTo(since))
    .sort(Sort.DESC)
    .limit(PAGE_SIZE);
  return pageOf(await stored(() => (cursor ? query.cursor(cursor) : query).getMany()));
}

async function listOfProject(projectId: string, cursor?: string): Promise<Page<AssessmentRecord>> {
  const query = kvs
    .entity<unknown>(ENTITY.assessment)
    .query()
    .index('by-project', { partition: [projectId] })
    .limit(PAGE_SIZE);
  return pageOf(await stored(() => (cursor ? query.cursor(cursor) : query).getMany()));
}

async function listInTrouble(publication: PublicationTrouble, after?: string): Promise<Page<AssessmentRecord>> {
  const query = kvs
    .entity<unknown>(ENTITY.assessment)
    .query()
    .index('by-publication', { partition: [publication] });
  return pageOf(
    await stored(() =>
      (after === undefined ? query : query.where(WhereConditions.greaterThan(after)))
        .sort(Sort.ASC)
        .limit(PAGE_SIZE)
        .getMany(),
    ),
  );
}

/** The platform passes on whatever stands for "no more": nothing, null or an empty text. */
const pageOf = ({ results, nextCursor }: ListResult<unknown>): Page<AssessmentRecord> => ({
  items: readable(
    'assessment',
    results.map(({ value }) => value),
    readAssessment,
  ),
  ...(nextCursor ? { next: nextCursor } : {}),
});

/** The histories of all that belongs to the issue, then its record. */
async function forgetIssue(issueId: string): Promise<void> {
  await deleteIndexed(ENTITY.change, 'by-home', [issueHome(issueId)]);
  await deleteBatch([assessmentItem(issueId)]);
}

export const assessmentStore: AssessmentStore = {
  readBasis,
  readBasisNow,
  readAssessments,
  createAssessment,
  commitSave,
  markPublication: (record, publication) => rewrite({ ...record, publication }),
  moveAssessment: (record, projectId) => rewrite({ ...record, projectId }),
  listIssueIds,
  listUpdatedSince,
  listOfProject,
  listInTrouble,
  listChanges,
  readChanges,
  putChanges,
  forgetIssue,
};
