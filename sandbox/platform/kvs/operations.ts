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
export interface Place {
  space: Space;
  key: string;
  entity: Entity | undefined;
}

/** @throws StorageError when the key or the entity is not acceptable. */
export function placeOf(manifest: Manifest, { key, entityName }: Address, plain: Space = 'plain'): Place {
  checkKey(key);
  if (entityName === undefined) return { space: plain, key, entity: undefined };
  const entity = findEntity(manifest, entityName);
  return { space: entitySpace(entity.name), key, entity };
}

/** @returns the value as JSON text, once it fits the limits and its entity. */
export function acceptableValue(place: Place, value: unknown): string {
  const text = checkValue(value);
  if (place.entity) checkEntityValue(place.entity, value);
  return text;
}

export function readOne(records: Records, place: Place): RecordAnswer {
  const found = records.get(place.space, place.key);
  if (!found) throw keyNotFound(place.key);
  return answerOf(found);
}

/** @returns what the options ask for: the previous or the new record, or nothing. */
export function writeOne(
  records: Records,
  place: Place,
  value: unknown,
  options: SetOptions,
  now: number,
): RecordAnswer | undefined {
  const text = acceptableValue(place, value);
  const expiresAt = expiry(options?.ttl, now);
  if (options?.returnValue !== undefined && options.keyPolicy !== 'OVERRIDE') {
    throw refused('VALIDATION_ERROR', 'returnValue needs the key policy OVERRIDE.');
  }
  return records.atomically(() => {
    const previous = records.get(place.space, place.key);
    if (previous && options?.keyPolicy === 'FAIL_IF_EXISTS') {
      throw new StorageError(409, 'KEY_CONFLICT', `There is already something under the key ${place.key}.`);
    }
    const latest = records.set(place.space, place.key, text, expiresAt, place.entity);
    if (options?.returnValue === 'LATEST') return answerOf(latest);
    return options?.returnValue === 'PREVIOUS' && previous ? answerOf(previous) : undefined;
  });
}

export function deleteOne(records: Records, place: Place): void {
  const existed = records.atomically(() => records.delete(place.space, place.key, place.entity));
  if (!existed) throw keyNotFound(place.key);
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
