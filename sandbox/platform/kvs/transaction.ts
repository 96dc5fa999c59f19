import type { Manifest } from '../manifest';
import { readFilters, type Predicate } from './conditions';
import { refused, StorageError } from './errors';
import { checkOperations } from './limits';
import { acceptableValue, expiry, placeOf, type Place } from './operations';
import type { Records } from './records';
import type { Address, Filters, Transaction } from './requests';

interface Step {
  place: Place;
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
      const place = placeOf(manifest, operation);
      const text = acceptableValue(place, operation.value);
      const expiresAt = expiry(operation.options?.ttl, now);
      return {
        place,
        condition: conditionOf(place, operation),
        write: (to) => to.set(place.space, place.key, text, expiresAt, place.entity),
      };
    }),
    ...deletes.map((operation): Step => {
      const place = placeOf(manifest, operation);
      return {
        place,
        condition: conditionOf(place, operation),
        write: (to) => to.delete(place.space, place.key, place.entity),
      };
    }),
    ...check.map((operation): Step => {
      const place = placeOf(manifest, operation);
      const condition = conditionOf(place, operation);
      if (!condition) throw refused('VALIDATION_ERROR', `The check of ${operation.key} has no condition.`);
      return { place, condition };
    }),
  ];
  records.atomically(() => {
    for (const { place, condition } of steps) if (condition) demand(records, place, condition);
    for (const { write } of steps) write?.(records);
  });
}

function conditionOf(
  place: Place,
  { conditions, key }: Address & { conditions?: Filters | undefined },
): Predicate | undefined {
  if (!conditions) return undefined;
  if (!place.entity)
    throw refused('VALIDATION_ERROR', `The condition on ${key} needs an entity: plain values have no attributes.`);
  return readFilters(place.entity, conditions);
}

function demand(records: Records, place: Place, condition: Predicate): void {
  const stored = records.get(place.space, place.key);
  if (!stored)
    throw refused(
      'CONDITION_ON_MISSING_KEY',
      `There is nothing under ${place.entity?.name ?? ''} ${place.key}: ` +
        'what a condition on it does is not documented. Create it with FAIL_IF_EXISTS first.',
    );
  if (condition(JSON.parse(stored.value) as Record<string, unknown>)) return;
  throw new StorageError(
    409,
    'TRANSACTION_CONDITION_FAILED',
    `The condition on ${place.entity?.name ?? ''} ${place.key} does not hold: nothing was written.`,
  );
}
