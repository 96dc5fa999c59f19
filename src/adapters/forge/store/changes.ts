import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { readChange, type ChangeRecord } from '../../../domain/records/changeRecord';
import { ENTITY, PAGE_SIZE } from './keys';
import { stored } from './platform';

/** The history of an epic, newest first, at most 100 entries, older than `before`. */
export async function listChanges(issueId: string, before?: number): Promise<{ changes: ChangeRecord[]; more: boolean }> {
  const query = kvs.entity<unknown>(ENTITY.change).query().index('by-issue', { partition: [issueId] });
  const page = await stored(() =>
    (before === undefined ? query : query.where(WhereConditions.lessThan(before))).sort(Sort.DESC).limit(PAGE_SIZE).getMany(),
  );
  return { changes: page.results.map(({ value }) => readChange(value)), more: Boolean(page.nextCursor) };
}
