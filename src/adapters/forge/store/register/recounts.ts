import { kvs, Sort, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import type { RecountMark } from '#ports/register/entries';
import { ENTITY, PAGE_SIZE, recountKey } from '../kvs/keys';
import { deleteBatch, stored } from '../kvs/kvs';
import { readable } from '../kvs/readable';

/** That something is to be counted anew stands among the jobs, in a state of its own by which it is listed. */
const RECOUNT = 'recount';

export const recountRecord = ({ issueId, when, at }: RecountMark): Record<string, unknown> => ({
  kind: RECOUNT,
  state: RECOUNT,
  version: 1,
  updatedAt: at,
  body: { issueId, when },
});

const recount = z.object({
  updatedAt: z.string(),
  body: z.object({ issueId: z.string(), when: z.enum(['now', 'later']) }),
});

export async function listRecounts(now: string): Promise<RecountMark[]> {
  const query = kvs
    .entity<unknown>(ENTITY.job)
    .query()
    .index('by-state', { partition: [RECOUNT] });
  const page = await stored(() =>
    query.where(WhereConditions.lessThanEqualTo(now)).sort(Sort.ASC).limit(PAGE_SIZE).getMany(),
  );
  const values = page.results.map(({ value }) => value);
  return readable('recount', values, (value) => recount.parse(value)).map(({ updatedAt, body }) => ({
    ...body,
    at: updatedAt,
  }));
}

export const dropRecount = (mark: Pick<RecountMark, 'issueId' | 'when'>): Promise<void> =>
  deleteBatch([{ entityName: ENTITY.job, key: recountKey(mark) }]);
