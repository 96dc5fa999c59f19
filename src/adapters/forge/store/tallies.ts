import { kvs, WhereConditions } from '@forge/kvs';
import { readTally, tallyKey, writeTally, type Tally } from '../../../domain/records/tallyRecord';
import type { TallyStore } from '../../../ports/store';
import { ENTITY, PAGE_SIZE } from './keys';
import { deleteBatch, stored, writeBatch } from './platform';
import { readable } from './readable';

const entityName = ENTITY.tally;

const ofProject = (projectId: string) => kvs.entity<unknown>(entityName).query().index('by-project', { partition: [projectId] });

async function listTallies(projectId: string, from: string, to: string): Promise<Tally[]> {
  const page = await stored(() => ofProject(projectId).where(WhereConditions.between(from, to)).limit(PAGE_SIZE).getMany());
  // One that cannot be read leaves its month as a gap.
  return readable('tally', page.results.map(({ value }) => value), readTally);
}

async function forgetTallies(projectId: string): Promise<void> {
  for (let cursor: string | undefined, more = true; more; ) {
    const after = cursor;
    const page = await stored(() => (after === undefined ? ofProject(projectId) : ofProject(projectId).cursor(after)).limit(PAGE_SIZE).getMany());
    await deleteBatch(page.results.map(({ key }) => ({ entityName, key })));
    cursor = page.nextCursor;
    more = Boolean(cursor);
  }
}

export const tallyStore: TallyStore = {
  putTallies: (tallies) => writeBatch(tallies.map((tally) => ({ entityName, key: tallyKey(tally), value: writeTally(tally) }))),
  listTallies,
  forgetTallies,
};
