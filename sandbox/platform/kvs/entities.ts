import type { AttributeType, Entity, EntityIndex, Manifest } from '../manifest';
import { refused } from './errors';
import { LIMITS } from './limits';

const INTEGER_MOST = 2_147_483_647;

/** @throws StorageError when the manifest declares no such entity. */
export function findEntity(manifest: Manifest, name: string): Entity {
  const entity = manifest.entities.get(name);
  if (!entity) throw refused('INVALID_ENTITY_TYPE', `The manifest declares no entity ${name}.`);
  return entity;
}

/**
 * @throws StorageError when the value is not an object of declared attributes, each of its type, or does not fit an
 * index.
 */
export function checkEntityValue(entity: Entity, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refused('INVALID_ENTITY_VALUE', `A value of the entity ${entity.name} is an object of its attributes.`);
  }
  for (const [attribute, content] of Object.entries(value)) {
    const type = entity.attributes.get(attribute);
    if (!type) throw refused('INVALID_ENTITY_VALUE', `The entity ${entity.name} has no attribute ${attribute}.`);
    const problem = problemWith(type, content);
    if (problem) throw refused('INVALID_ENTITY_VALUE', `${entity.name}.${attribute} ${problem}.`);
  }
  for (const index of entity.indexes.values()) checkIndexSizes(entity, index, value as Record<string, unknown>);
}

function problemWith(type: AttributeType, content: unknown): string | undefined {
  switch (type) {
    case 'any':
      return nullIn(content);
    case 'string':
      if (typeof content !== 'string') return 'must be a string';
      return content === '' ? 'must not be an empty string' : undefined;
    case 'boolean':
      return typeof content === 'boolean' ? undefined : 'must be true or false';
    case 'float':
      return typeof content === 'number' ? undefined : 'must be a number';
    case 'integer':
      return Number.isInteger(content) && Math.abs(content as number) <= INTEGER_MOST
        ? undefined
        : 'must be an integer of 32 bits';
  }
}

/**
 * The platform documents that an `any` attribute holds any JSON but null; of a null inside it says nothing, so that
 * none is let through.
 */
function nullIn(content: unknown, path = ''): string | undefined {
  if (content === null) return `must not hold null${path && ` (${path.slice(1)})`}`;
  if (typeof content !== 'object') return undefined;
  for (const [name, inner] of Object.entries(content)) {
    const found = nullIn(inner, `${path}.${name}`);
    if (found) return found;
  }
  return undefined;
}

function checkIndexSizes(entity: Entity, index: EntityIndex, value: Record<string, unknown>): void {
  const row = indexRow(index, value);
  if (!row) return;
  if (Buffer.byteLength(String(row.range)) > LIMITS.rangeBytes) {
    throw refused(
      'INVALID_ENTITY_VALUE',
      `${entity.name}.${index.range} is in the index ${index.name}: at most ${LIMITS.rangeBytes} bytes.`,
    );
  }
  if (Buffer.byteLength(row.partition) > LIMITS.partitionBytes) {
    throw refused(
      'INVALID_ENTITY_VALUE',
      `The partition of the index ${entity.name}.${index.name} has at most ${LIMITS.partitionBytes} bytes.`,
    );
  }
}

/** What SQLite compares: booleans as 0 and 1. */
export type RangeValue = string | number;

/** @returns where a record stands in an index, or undefined where it lacks one of the index's attributes. */
export function indexRow(
  index: EntityIndex,
  value: Record<string, unknown>,
): { partition: string; range: RangeValue } | undefined {
  const range = rangeValue(value[index.range]);
  const partition = index.partition.map((attribute) => value[attribute]);
  if (range === undefined || partition.some((part) => rangeValue(part) === undefined)) return undefined;
  return { partition: JSON.stringify(partition), range };
}

/** @returns a comparable value, or undefined for anything that no index holds. */
export function rangeValue(value: unknown): RangeValue | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** The order of an index: numbers before texts, texts by their bytes. */
export function compareRanges(a: RangeValue, b: RangeValue): number {
  if (typeof a === 'number' || typeof b === 'number')
    return typeof a === typeof b ? Number(a) - Number(b) : typeof a === 'number' ? -1 : 1;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
