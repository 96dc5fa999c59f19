import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { ReminderStore } from '#ports/register/reminders';
import { ENTITY, PAGE_SIZE, reminderKey } from '../kvs/keys';
import { deleteBatch, stored, storedRecord, written } from '../kvs/kvs';
import { pageOf } from './entries';
import { entityOf } from './entryPlaces';

/** Marks stand among the jobs, in a state of their own by which they are listed. */
const REMINDED = 'reminded';

const listBetween: ReminderStore['listBetween'] = async (kind, status, from, upTo) => {
  const query = kvs
    .entity<unknown>(entityOf(kind))
    .query()
    .index('by-kind', { partition: [kind, status] })
    .where(WhereConditions.between(from, upTo))
    .sort(Sort.ASC)
    .limit(PAGE_SIZE);
  return pageOf(await stored(() => query.getMany()), 'dueAt');
};

/** Of two runs at once only one makes the mark: the storage itself refuses the other. */
const markReminded: ReminderStore['markReminded'] = (id, dueAt, at) => {
  const key = reminderKey(id, dueAt);
  const mark = { kind: 'reminder', state: REMINDED, version: 1, updatedAt: at, body: { id, dueAt } };
  return written(
    () => kvs.entity<unknown>(ENTITY.job).set(key, mark, { keyPolicy: 'FAIL_IF_EXISTS' }),
    async () => (await storedRecord(ENTITY.job, key)) !== undefined,
  );
};

const forgetReminders: ReminderStore['forgetReminders'] = async (before) => {
  const query = kvs
    .entity<unknown>(ENTITY.job)
    .query()
    .index('by-state', { partition: [REMINDED] })
    .where(WhereConditions.lessThan(before))
    .sort(Sort.ASC)
    .limit(PAGE_SIZE);
  const { results } = await stored(() => query.getMany());
  await deleteBatch(results.map(({ key }) => ({ entityName: ENTITY.job, key })));
};

export const reminderStore: ReminderStore = { listBetween, markReminded, forgetReminders };
