import { kvs, WhereConditions } from '@forge/kvs';
import { readTally, tallyKey, writeTally, type Tally } from '#domain/trend/tallyRecord';
import type { TallyStore } from '#ports/trend';
import { ENTITY, PAGE_SIZE } from './kvs/keys';
import { deleteIndexed } from './kvs/deleteIndexed';
import { stored, writeBatch } from './kvs/kvs';
import { readable } from './kvs/readable';

const entityName = ENTITY.tally;

async function listTallies(projectId: string, from: string, to: string): Promise<Tally[]> {
  const query = kvs
    .entity<unknown>(entityName)
    .query()
    .index('by-project', { partition: [projectId] });
  const page = await stored(() => query.where(WhereConditions.between(from, to)).limit(PAGE_SIZE).getMany());
  // One that cannot be read leaves its month as a gap.
  return readable(
    'tally',
    page.results.map(({ value }) => value),
    readTally,
  );
}

export const tallyStore: TallyStore = {
  putTallies: (tallies) =>
    writeBatch(tallies.map((tally) => ({ entityName, key: tallyKey(tally), value: writeTally(tally) }))),
  listTallies,
  forgetTallies: (projectId) => deleteIndexed(entityName, 'by-project', [projectId]),
};
