import type { RangeValue } from './entities';

export interface StoredRecord {
  key: string;
  /** JSON text. */
  value: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  updatedAt: number;
  expiresAt: number | null;
}

/** A record found by an index, with where it stands there. */
export type IndexedRecord = StoredRecord & { range: RangeValue };

/** Where a record lies: plain values, secrets, or one entity. */
export type Space = 'plain' | 'secret' | `entity ${string}`;

export function entitySpace(entityName: string): Space {
  return `entity ${entityName}`;
}
