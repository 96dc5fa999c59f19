import type { kvs } from '@forge/kvs';
import type { SaveMark } from '#ports/register/entries';
import { drawKey, ENTITY, recountKey, standKey } from '../kvs/keys';
import { recountRecord } from './recounts';
import { drawRecord } from './sample';
import { standRecord } from './standMarks';

/** Remembers, in the transaction of a save, what the background is to do after it. */
export function addMarks(transaction: ReturnType<typeof kvs.transact>, marks: readonly SaveMark[]): void {
  for (const mark of marks) {
    const [key, value] = recordOf(mark);
    transaction.set(key, value, { entityName: ENTITY.job });
  }
}

function recordOf(mark: SaveMark): [string, Record<string, unknown>] {
  if ('subject' in mark) return [standKey(mark.subject), standRecord(mark)];
  if ('draws' in mark) return [drawKey(mark.draws), drawRecord(mark)];
  return [recountKey(mark), recountRecord(mark)];
}
