import { FilterConditions, Filter, kvs, Sort, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import type { StandMark, StandMarkStore } from '#ports/register/standings';
import { ENTITY, PAGE_SIZE, standKey } from '../kvs/keys';
import { stored, storedRecord, writeBatch, written } from '../kvs/kvs';
import { readable } from '../kvs/readable';

/** That a standing is to be worked out stands among the jobs, in a state of its own by which it is listed. */
const STAND = 'stand';

export const standRecord = ({ subject, at }: StandMark): Record<string, unknown> => ({
  kind: STAND,
  state: STAND,
  version: 1,
  updatedAt: at,
  body: { subject },
});

const stand = z.object({ updatedAt: z.string(), body: z.object({ subject: z.string() }) });
function readMark(value: unknown): StandMark {
  const { updatedAt, body } = stand.parse(value);
  return { ...body, at: updatedAt };
}

async function listStandMarks(before: string): Promise<StandMark[]> {
  const query = kvs
    .entity<unknown>(ENTITY.job)
    .query()
    .index('by-state', { partition: [STAND] });
  const page = await stored(() =>
    query.where(WhereConditions.lessThan(before)).sort(Sort.ASC).limit(PAGE_SIZE).getMany(),
  );
  return readable(
    STAND,
    page.results.map(({ value }) => value),
    readMark,
  );
}

async function readStandMark(subject: string): Promise<StandMark | undefined> {
  const value = await storedRecord(ENTITY.job, standKey(subject));
  return value === undefined ? undefined : readMark(value);
}

const putStandMarks = (marks: readonly StandMark[]): Promise<void> =>
  writeBatch(marks.map((mark) => ({ entityName: ENTITY.job, key: standKey(mark.subject), value: standRecord(mark) })));

const unchanged = ({ at }: StandMark) =>
  new Filter<Record<string, unknown>>().and('updatedAt', FilterConditions.equalTo(at));

async function dropStandMark(mark: StandMark): Promise<void> {
  const { subject } = mark;
  await written(
    () =>
      kvs
        .transact()
        .delete(standKey(subject), { entityName: ENTITY.job, conditions: unchanged(mark) })
        .execute(),
    // Set anew by a later save, or gone already.
    async () => (await readStandMark(subject))?.at !== mark.at,
  );
}

export const standMarkStore: StandMarkStore = { listStandMarks, readStandMark, putStandMarks, dropStandMark };
