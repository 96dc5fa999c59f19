import type { Manifest } from '../manifest';
import { nothingUnder, StorageError } from './errors';
import { checkOperations } from './limits';
import { acceptableValue, answerOf, expiry, slotOf, type RecordAnswer } from './operations';
import type { Records } from './records';
import type { Address, Ttl } from './requests';

interface Failure extends Address {
  error: { code: string; message: string };
}

export interface BatchAnswer {
  successfulKeys: (Address | (Address & RecordAnswer))[];
  failedKeys: Failure[];
}

/**
 * Some may succeed while others fail: each failure is named with its reason. A missing key is one of them; its code
 * stands as `KEY_NOT_FOUND` in the package's own tests and as `NOT_FOUND` in the documentation, so that here plain
 * values have the one and entities the other.
 */
export function batchGet(records: Records, manifest: Manifest, items: readonly Address[]): BatchAnswer {
  return eachAlone(items, (item) => {
    const slot = slotOf(manifest, item);
    const found = records.get(slot.space, slot.key);
    return found ? { ...addressOf(item), ...answerOf(found) } : null;
  });
}

export function batchSet(
  records: Records,
  manifest: Manifest,
  items: readonly (Address & { value?: unknown; options?: { ttl?: Ttl | undefined } | undefined })[],
  now: number,
): BatchAnswer {
  return eachAlone(items, (item) => {
    const slot = slotOf(manifest, item);
    const text = acceptableValue(slot, item.value);
    records.atomically(() => records.set(slot.space, slot.key, text, expiry(item.options?.ttl, now), slot.entity));
    return addressOf(item);
  });
}

export function batchDelete(records: Records, manifest: Manifest, items: readonly Address[]): BatchAnswer {
  return eachAlone(items, (item) => {
    const slot = slotOf(manifest, item);
    const existed = records.atomically(() => records.delete(slot.space, slot.key, slot.entity));
    return existed ? addressOf(item) : null;
  });
}

/** @param work answers null where nothing is there: most of what is asked for, and an error would cost its stack. */
function eachAlone<T extends Address>(
  items: readonly T[],
  work: (item: T) => BatchAnswer['successfulKeys'][number] | null,
): BatchAnswer {
  checkOperations(items.map(({ key, entityName }) => `${entityName ?? ''} ${key}`));
  const answer: BatchAnswer = { successfulKeys: [], failedKeys: [] };
  for (const item of items) {
    try {
      const done = work(item);
      if (done) answer.successfulKeys.push(done);
      else answer.failedKeys.push(missing(item));
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      answer.failedKeys.push({ ...addressOf(item), error: { code: error.code, message: error.message } });
    }
  }
  return answer;
}

function missing(item: Address): Failure {
  const code = item.entityName === undefined ? 'KEY_NOT_FOUND' : 'NOT_FOUND';
  return { ...addressOf(item), error: { code, message: nothingUnder(item.key) } };
}

function addressOf({ key, entityName }: Address): Address {
  return entityName === undefined ? { key } : { key, entityName };
}
