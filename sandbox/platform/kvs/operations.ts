import type { Entity, Manifest } from '../manifest';
import { checkEntityValue, findEntity } from './entities';
import { keyNotFound, refused, StorageError } from './errors';
import { checkKey, checkValue, LIMITS } from './limits';
import type { Records } from './records';
import { entitySpace, type Space, type StoredRecord } from './storedRecord';
import type { Address, SetOptions, Ttl } from './requests';

/** A record as the platform answers it. */
export interface RecordAnswer {
  key: string;
  value: unknown;
  createdAt: number;
  updatedAt: number;
  expireTime?: string;
}

/** Where a key lies: in an entity that the manifest declares, or among the plain values. */
export interface Slot {
  space: Space;
  key: string;
  entity: Entity | undefined;
}

/** @throws StorageError when the key or the entity is not acceptable. */
export function slotOf(manifest: Manifest, { key, entityName }: Address, plain: Space = 'plain'): Slot {
  checkKey(key);
  if (entityName === undefined) return { space: plain, key, entity: undefined };
  const entity = findEntity(manifest, entityName);
  return { space: entitySpace(entity.name), key, entity };
}

/** @returns the value as JSON text, once it fits the limits and its entity. */
export function acceptableValue(slot: Slot, value: unknown): string {
  const text = checkValue(value);
  if (slot.entity) checkEntityValue(slot.entity, value);
  return text;
}

export function readOne(records: Records, slot: Slot): RecordAnswer {
  const found = records.get(slot.space, slot.key);
  if (!found) throw keyNotFound(slot.key);
  return answerOf(found);
}

/** @returns what the options ask for: the previous or the new record, or nothing. */
export function writeOne(
  records: Records,
  slot: Slot,
  value: unknown,
  options: SetOptions,
  now: number,
): RecordAnswer | undefined {
  const text = acceptableValue(slot, value);
  const expiresAt = expiry(options?.ttl, now);
  if (options?.returnValue !== undefined && options.keyPolicy !== 'OVERRIDE') {
    throw refused('VALIDATION_ERROR', 'returnValue needs the key policy OVERRIDE.');
  }
  return records.atomically(() => {
    const previous = records.get(slot.space, slot.key);
    if (previous && options?.keyPolicy === 'FAIL_IF_EXISTS') {
      throw new StorageError(409, 'KEY_CONFLICT', `There is already something under the key ${slot.key}.`);
    }
    const latest = records.set(slot.space, slot.key, text, expiresAt, slot.entity);
    if (options?.returnValue === 'LATEST') return answerOf(latest);
    return options?.returnValue === 'PREVIOUS' && previous ? answerOf(previous) : undefined;
  });
}

export function deleteOne(records: Records, slot: Slot): void {
  const existed = records.atomically(() => records.delete(slot.space, slot.key, slot.entity));
  if (!existed) throw keyNotFound(slot.key);
}

const UNIT_SECONDS = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 } as const;

/** @returns milliseconds since 1970, or null for a value that stays. */
export function expiry(ttl: Ttl | undefined, now: number): number | null {
  if (!ttl) return null;
  const seconds = ttl.value * UNIT_SECONDS[ttl.unit];
  if (seconds > LIMITS.ttlSeconds) throw refused('VALIDATION_ERROR', 'A value lives at most a year.');
  return now + seconds * 1000;
}

export function answerOf(record: StoredRecord): RecordAnswer {
  const { key, value, createdAt, updatedAt, expiresAt } = record;
  const answer = { key, value: JSON.parse(value) as unknown, createdAt, updatedAt };
  return expiresAt === null ? answer : { ...answer, expireTime: new Date(expiresAt).toISOString() };
}
