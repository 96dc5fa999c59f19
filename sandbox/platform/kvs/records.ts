import type { Database } from '../../state/database';
import type { Entity, EntityIndex } from '../manifest';
import { indexRow, type RangeValue } from './entities';
import { compareKeys, compareRows, RecentWrites } from './recentWrites';
import { entitySpace, type IndexedRecord, type Space, type StoredRecord } from './storedRecord';

/** Which rows of a partition: SQL on `range_value` with its parameters, and the same as a test. */
export interface RangeRead {
  sql: string;
  values: RangeValue[];
  holds(range: RangeValue): boolean;
}

/** What to read of keys, in order, from a place on. */
export interface KeyRead {
  prefix: string;
  after: string | undefined;
  descending: boolean;
  count: number;
}

/** What to read of an index: rows of one partition, in order, from a place on. */
export interface IndexRead {
  index: EntityIndex;
  partition: string;
  where: RangeRead;
  descending: boolean;
  after: { range: RangeValue; key: string } | undefined;
  count: number;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS kvs_record (
    installation TEXT NOT NULL, space TEXT NOT NULL, key TEXT NOT NULL,
    value TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, expires_at INTEGER,
    PRIMARY KEY (installation, space, key)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS kvs_index (
    installation TEXT NOT NULL, entity TEXT NOT NULL, name TEXT NOT NULL, partition TEXT NOT NULL, range_value NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (installation, entity, name, partition, range_value, key)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS kvs_index_of_record ON kvs_index (installation, entity, key);`;

const COLUMNS = 'r.key, r.value, r.created_at AS createdAt, r.updated_at AS updatedAt, r.expires_at AS expiresAt';

/**
 * Records of one installation, with the rows of their declared indexes kept beside them. Expired records are as good as
 * gone.
 */
export class Records {
  /** What queries do not know yet. */
  readonly recent: RecentWrites;
  private readonly statements = new Map<string, ReturnType<Database['prepare']>>();

  constructor(
    private readonly database: Database,
    private readonly installation: string,
    private readonly now: () => number,
  ) {
    database.exec(SCHEMA);
    this.recent = new RecentWrites(now);
  }

  /** All or nothing: what `work` wrote is undone when it throws. */
  atomically<T>(work: () => T): T {
    return this.recent.committing(() => this.database.transaction(work).immediate());
  }

  get(space: Space, key: string): StoredRecord | undefined {
    const sql =
      `SELECT ${COLUMNS} FROM kvs_record r ` +
      'WHERE installation = ? AND space = ? AND key = ? AND (expires_at IS NULL OR expires_at > ?)';
    return this.prepared(sql).get([this.installation, space, key, this.now()]) as StoredRecord | undefined;
  }

  /** @returns the record as it is now. `entity` where the space is that entity's. */
  set(space: Space, key: string, value: string, expiresAt: number | null, entity: Entity | undefined): StoredRecord {
    const at = this.now();
    const before = this.get(space, key);
    const createdAt = before?.createdAt ?? at;
    this.recent.note(space, key, before);
    this.prepared(
      'INSERT OR REPLACE INTO kvs_record (installation, space, key, value, created_at, updated_at, expires_at) ' +
        'VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run([this.installation, space, key, value, createdAt, at, expiresAt]);
    if (entity) this.indexAgain(entity, key, JSON.parse(value) as Record<string, unknown>);
    return { key, value, createdAt, updatedAt: at, expiresAt };
  }

  /** @returns whether there was anything to delete. */
  delete(space: Space, key: string, entity: Entity | undefined): boolean {
    const before = this.get(space, key);
    this.recent.note(space, key, before);
    this.prepared('DELETE FROM kvs_record WHERE installation = ? AND space = ? AND key = ?').run([
      this.installation,
      space,
      key,
    ]);
    if (entity) this.forgetIndexRows(entity, key);
    return before !== undefined;
  }

  /** @returns at most `count` records in the order of their keys, as queries know them. */
  byKey(space: Space, read: KeyRead): StoredRecord[] {
    const earlier = this.recent.earlier(space);
    if (earlier.size === 0) return this.keysNow(space, read);
    const after = read.after ?? '';
    const beyond = (key: string) =>
      read.after === undefined || (read.descending ? compareKeys(key, after) < 0 : compareKeys(key, after) > 0);
    const returned = this.living(earlier.values()).filter(({ key }) => key.startsWith(read.prefix) && beyond(key));
    const kept = this.keysNow(space, { ...read, count: read.count + earlier.size }).filter(
      ({ key }) => !earlier.has(key),
    );
    return inOrder([...kept, ...returned], (a, b) => compareKeys(a.key, b.key), read);
  }

  /** @returns at most `count` records of one partition of an index, each with its range value, as queries know them. */
  byIndex(entity: Entity, read: IndexRead): IndexedRecord[] {
    const earlier = this.recent.earlier(entitySpace(entity.name));
    if (earlier.size === 0) return this.rowsNow(entity, read);
    const { after, descending } = read;
    const beyond = (record: IndexedRecord) =>
      !after || (descending ? compareRows(record, after) < 0 : compareRows(record, after) > 0);
    const returned = this.living(earlier.values()).flatMap((record): IndexedRecord[] => {
      const row = indexRow(read.index, JSON.parse(record.value) as Record<string, unknown>);
      const found =
        row && row.partition === read.partition && read.where.holds(row.range)
          ? { ...record, range: row.range }
          : undefined;
      return found && beyond(found) ? [found] : [];
    });
    const kept = this.rowsNow(entity, { ...read, count: read.count + earlier.size }).filter(
      ({ key }) => !earlier.has(key),
    );
    return inOrder([...kept, ...returned], compareRows, read);
  }

  private living(records: Iterable<StoredRecord | undefined>): StoredRecord[] {
    return [...records].filter(
      (record): record is StoredRecord =>
        record !== undefined && (record.expiresAt === null || record.expiresAt > this.now()),
    );
  }

  private keysNow(space: Space, read: KeyRead): StoredRecord[] {
    const [order, beyond] = read.descending ? ['DESC', '<'] : ['ASC', '>'];
    const sql = `SELECT ${COLUMNS} FROM kvs_record r WHERE installation = ? AND space = ? AND key >= ? AND key < ?
      AND (? IS NULL OR key ${beyond} ?) AND (expires_at IS NULL OR expires_at > ?) ORDER BY key ${order} LIMIT ?`;
    const after = read.after ?? null;
    return this.rows(sql, [
      this.installation,
      space,
      read.prefix,
      prefixEnd(read.prefix),
      after,
      after,
      this.now(),
      read.count,
    ]);
  }

  private rowsNow(entity: Entity, read: IndexRead): IndexedRecord[] {
    const [order, beyond] = read.descending ? ['DESC', '<'] : ['ASC', '>'];
    const sql = `SELECT ${COLUMNS}, i.range_value AS "range" FROM kvs_index i
      JOIN kvs_record r ON r.installation = i.installation AND r.space = ? AND r.key = i.key
      WHERE i.installation = ? AND i.entity = ? AND i.name = ? AND i.partition = ? AND (${read.where.sql})
      ${read.after ? `AND (i.range_value, i.key) ${beyond} (?, ?)` : ''}
      AND (r.expires_at IS NULL OR r.expires_at > ?)
      ORDER BY i.range_value ${order}, i.key ${order} LIMIT ?`;
    const after = read.after ? [read.after.range, read.after.key] : [];
    const place = [entitySpace(entity.name), this.installation, entity.name, read.index.name, read.partition];
    return this.rows(sql, [...place, ...read.where.values, ...after, this.now(), read.count]);
  }

  /** Preparing costs more than running, and there are few different statements. */
  private prepared(sql: string): ReturnType<Database['prepare']> {
    let statement = this.statements.get(sql);
    if (!statement) this.statements.set(sql, (statement = this.database.prepare(sql)));
    return statement;
  }

  private rows<T>(sql: string, values: unknown[]): T[] {
    return this.prepared(sql).all(values) as T[];
  }

  private indexAgain(entity: Entity, key: string, value: Record<string, unknown>): void {
    this.forgetIndexRows(entity, key);
    const insert = this.prepared(
      'INSERT INTO kvs_index (installation, entity, name, partition, range_value, key) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const index of entity.indexes.values()) {
      const row = indexRow(index, value);
      if (row) insert.run([this.installation, entity.name, index.name, row.partition, row.range, key]);
    }
  }

  private forgetIndexRows(entity: Entity, key: string): void {
    this.prepared('DELETE FROM kvs_index WHERE installation = ? AND entity = ? AND key = ?').run([
      this.installation,
      entity.name,
      key,
    ]);
  }
}

function inOrder<T>(
  records: T[],
  compare: (a: T, b: T) => number,
  { descending, count }: Pick<KeyRead, 'descending' | 'count'>,
): T[] {
  return records.sort((a, b) => (descending ? compare(b, a) : compare(a, b))).slice(0, count);
}

/** @returns the first text, in the order of code points, that is beyond everything that begins with the prefix. */
export function prefixEnd(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
