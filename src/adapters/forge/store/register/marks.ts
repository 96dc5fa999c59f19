import type { kvs } from '@forge/kvs';
import type { SaveMark } from '#ports/register/entries';
import { ENTITY, recountKey, standKey } from '../kvs/keys';
import { recountRecord } from './recounts';
import { standRecord } from './standMarks';

/** Remembers, in the transaction of a save, what the background is to do after it. */
export function addMarks(transaction: ReturnType<typeof kvs.transact>, marks: readonly SaveMark[]): void {
  for (const mark of marks) {
    const [key, value] =
      'subject' in mark ? [standKey(mark.subject), standRecord(mark)] : [recountKey(mark), recountRecord(mark)];
    transaction.set(key, value, { entityName: ENTITY.job });
  }
}
