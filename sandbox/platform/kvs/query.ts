import { createHash } from 'node:crypto';
import type { Entity, EntityIndex, Manifest } from '../manifest';
import { readFilters } from './conditions';
import { compareRanges, findEntity, rangeValue, type RangeValue } from './entities';
import { refused } from './errors';
import { LIMITS } from './limits';
import { prefixEnd, type RangeRead, type Records } from './records';
import { entitySpace, type StoredRecord } from './storedRecord';
import type { EntityQuery, PlainQuery, Range } from './requests';

export interface Page {
  records: StoredRecord[];
  /** Where the next page begins; absent when nothing is left. */
  cursor?: string | undefined;
}

/** The platform's own index over the keys of an entity. */
const BY_KEY = 'by-key';

/** A page of plain values, in the order of their keys. */
export function queryPlain(records: Records, query: PlainQuery): Page {
  const limit = readLimit(query.limit);
  const prefix = query.where?.[0]?.values[0] ?? '';
  const signature = signatureOf({ prefix });
  const after = readCursor(query.after, signature)?.[0];
  const found = records.byKey('plain', {
    prefix,
    after: after === undefined ? undefined : String(after),
    descending: false,
    count: limit + 1,
  });
  return pageOf(found, limit, (last) => writeCursor(signature, [last.key]));
}

/**
 * A page of one index of one entity. Filters are applied to the page that was read, so that a page can hold few or no
 * records and still have a cursor.
 */
export function queryEntity(records: Records, manifest: Manifest, query: EntityQuery): Page {
  const entity = findEntity(manifest, query.entityName);
  const limit = readLimit(query.limit);
  const keep = readFilters(entity, query.filters);
  const { limit: _limit, cursor, options: _options, ...shape } = query;
  const signature = signatureOf(shape);
  const page =
    query.indexName === BY_KEY
      ? readByKey(records, entity, query, limit, signature)
      : readIndex(records, entity, query, limit, signature, cursor);
  return {
    ...page,
    records: page.records.filter((record) => keep(JSON.parse(record.value) as Record<string, unknown>)),
  };
}

function readByKey(records: Records, entity: Entity, query: EntityQuery, limit: number, signature: string): Page {
  if (query.partition?.length) throw refused('VALIDATION_ERROR', `The index ${BY_KEY} has no partition.`);
  if (query.range && query.range.condition !== 'BEGINS_WITH')
    throw refused('VALIDATION_ERROR', `The index ${BY_KEY} knows the condition BEGINS_WITH only.`);
  const after = readCursor(query.cursor, signature)?.[0];
  const found = records.byKey(entitySpace(entity.name), {
    prefix: String(query.range?.values[0] ?? ''),
    after: after === undefined ? undefined : String(after),
    descending: query.sort === 'DESC',
    count: limit + 1,
  });
  return pageOf(found, limit, (last) => writeCursor(signature, [last.key]));
}

function readIndex(
  records: Records,
  entity: Entity,
  query: EntityQuery,
  limit: number,
  signature: string,
  cursor: string | undefined,
): Page {
  const index = entity.indexes.get(query.indexName);
  if (!index) throw refused('INVALID_ENTITY_INDEX', `The entity ${entity.name} has no index ${query.indexName}.`);
  const partition = query.partition ?? [];
  if (partition.length !== index.partition.length) {
    throw refused(
      'VALIDATION_ERROR',
      `The index ${entity.name}.${index.name} needs a partition of ${index.partition.length} ` +
        `values (${index.partition.join(', ')}).`,
    );
  }
  const place = readCursor(cursor, signature);
  const found = records.byIndex(entity, {
    index,
    partition: JSON.stringify(partition),
    where: rangeOf(entity, index, query.range),
    descending: query.sort === 'DESC',
    after: place && place[0] !== undefined ? { range: place[0], key: String(place[1]) } : undefined,
    count: limit + 1,
  });
  return pageOf(found, limit, (last) => writeCursor(signature, [last.range, last.key]));
}

const COMPARISONS = {
  EQUAL_TO: { sql: '=', holds: (order: number) => order === 0 },
  GREATER_THAN: { sql: '>', holds: (order: number) => order > 0 },
  GREATER_THAN_EQUAL_TO: { sql: '>=', holds: (order: number) => order >= 0 },
  LESS_THAN: { sql: '<', holds: (order: number) => order < 0 },
  LESS_THAN_EQUAL_TO: { sql: '<=', holds: (order: number) => order <= 0 },
} as const;

function rangeOf(entity: Entity, index: EntityIndex, range: Range | undefined): RangeRead {
  if (!range) return { sql: '1', values: [], holds: () => true };
  const values = range.values.map(rangeValue).filter((value) => value !== undefined);
  const [first, second] = values;
  if (first === undefined || (range.condition === 'BETWEEN' && second === undefined)) {
    throw refused(
      'INSUFFICIENT_FILTER_VALUES',
      `The condition ${range.condition} on the index ${index.name} needs more values.`,
    );
  }
  const type = entity.attributes.get(index.range);
  if ((type === 'string') !== (typeof first === 'string') && type !== 'any') {
    throw refused(
      'VALIDATION_ERROR',
      `The range of the index ${entity.name}.${index.name} is of the type ${type ?? 'unknown'}.`,
    );
  }
  if (range.condition === 'BEGINS_WITH') {
    if (typeof first !== 'string') throw refused('VALIDATION_ERROR', 'The condition BEGINS_WITH needs a string.');
    return {
      sql: 'i.range_value >= ? AND i.range_value < ?',
      values: [first, prefixEnd(first)],
      holds: (value) => typeof value === 'string' && value.startsWith(first),
    };
  }
  const last = second ?? first;
  if (range.condition === 'BETWEEN') {
    return {
      sql: 'i.range_value BETWEEN ? AND ?',
      values: [first, last],
      holds: (value) => compareRanges(value, first) >= 0 && compareRanges(value, last) <= 0,
    };
  }
  const { sql, holds } = COMPARISONS[range.condition];
  return { sql: `i.range_value ${sql} ?`, values: [first], holds: (value) => holds(compareRanges(value, first)) };
}

/** One record more than asked for was read, to know whether another page follows. */
function pageOf<T extends StoredRecord>(found: T[], limit: number, cursorAt: (last: T) => string): Page {
  const records = found.slice(0, limit);
  const last = records[records.length - 1];
  return { records, cursor: found.length > limit && last ? cursorAt(last) : undefined };
}

function readLimit(limit: number | undefined): number {
  if (limit === undefined) return LIMITS.pageDefault;
  if (Number.isInteger(limit) && limit >= 1 && limit <= LIMITS.pageMost) return limit;
  throw refused(
    'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
    `The page limit must be set between 1 and ${LIMITS.pageMost}.`,
  );
}

/** A cursor is good for the query that gave it, and for no other. */
function signatureOf(shape: object): string {
  return createHash('sha256').update(JSON.stringify(shape)).digest('base64url').slice(0, 8);
}

function writeCursor(signature: string, place: RangeValue[]): string {
  return Buffer.from(JSON.stringify([signature, ...place])).toString('base64url');
}

function readCursor(cursor: string | undefined, signature: string): RangeValue[] | undefined {
  if (cursor === undefined) return undefined;
  const content = decode(cursor);
  const known =
    Array.isArray(content) &&
    content[0] === signature &&
    content.slice(1).every((part) => rangeValue(part) !== undefined);
  if (!known) throw refused('VALIDATION_ERROR', 'The cursor does not belong to this query.');
  return content.slice(1) as RangeValue[];
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined; // Not ours: refused by the caller, as any cursor of another query is.
  }
}
