import type { Manifest } from '../manifest';
import { readFilters, type Predicate } from './conditions';
import { refused, StorageError } from './errors';
import { checkOperations } from './limits';
import { acceptableValue, expiry, slotOf, type Slot } from './operations';
import type { Records } from './records';
import type { Address, Filters, Transaction } from './requests';

interface Step {
  slot: Slot;
  condition: Predicate | undefined;
  write?: (records: Records) => void;
}

/**
 * Commits all operations, or none. Conditions are asked of what was stored before the transaction; where one does not
 * hold nothing is written. What the platform does not document is refused, so that no app leans on it: a condition on a
 * key that is not there, whatever it says, and plain values beside those of entities.
 * @throws StorageError 409 `TRANSACTION_CONDITION_FAILED` naming the key whose condition did not hold.
 */
export function transact(records: Records, manifest: Manifest, request: Transaction, now: number): void {
  const { set = [], delete: deletes = [], check = [] } = request;
  const operations = [...set, ...deletes, ...check];
  checkOperations(operations.map((operation) => operation.key));
  if (new Set(operations.map(({ entityName }) => entityName === undefined)).size > 1) {
    throw refused(
      'VALIDATION_ERROR',
      'The operations of one transaction are all on entities, or all on plain values: a mixture is not documented.',
    );
  }
  const steps: Step[] = [
    ...set.map((operation): Step => {
      const slot = slotOf(manifest, operation);
      const text = acceptableValue(slot, operation.value);
      const expiresAt = expiry(operation.options?.ttl, now);
      return {
        slot,
        condition: conditionOf(slot, operation),
        write: (to) => to.set(slot.space, slot.key, text, expiresAt, slot.entity),
      };
    }),
    ...deletes.map((operation): Step => {
      const slot = slotOf(manifest, operation);
      return {
        slot,
        condition: conditionOf(slot, operation),
        write: (to) => to.delete(slot.space, slot.key, slot.entity),
      };
    }),
    ...check.map((operation): Step => {
      const slot = slotOf(manifest, operation);
      const condition = conditionOf(slot, operation);
      if (!condition) throw refused('VALIDATION_ERROR', `The check of ${operation.key} has no condition.`);
      return { slot, condition };
    }),
  ];
  records.atomically(() => {
    for (const { slot, condition } of steps) if (condition) demand(records, slot, condition);
    for (const { write } of steps) write?.(records);
  });
}

function conditionOf(
  slot: Slot,
  { conditions, key }: Address & { conditions?: Filters | undefined },
): Predicate | undefined {
  if (!conditions) return undefined;
  if (!slot.entity)
    throw refused('VALIDATION_ERROR', `The condition on ${key} needs an entity: plain values have no attributes.`);
  return readFilters(slot.entity, conditions);
}

function demand(records: Records, slot: Slot, condition: Predicate): void {
  const stored = records.get(slot.space, slot.key);
  if (!stored)
    throw refused(
      'CONDITION_ON_MISSING_KEY',
      `There is nothing under ${slot.entity?.name ?? ''} ${slot.key}: ` +
        'what a condition on it does is not documented. Create it with FAIL_IF_EXISTS first.',
    );
  if (condition(JSON.parse(stored.value) as Record<string, unknown>)) return;
  throw new StorageError(
    409,
    'TRANSACTION_CONDITION_FAILED',
    `The condition on ${slot.entity?.name ?? ''} ${slot.key} does not hold: nothing was written.`,
  );
}
