import type { Failure } from '#contract/errors';
import { MOST_SAVED } from '#contract/bounds/atOnce';
import type { EntryView } from '#contract/register';
import type { KindName } from '#domain/register/kinds/index';
import type { Values } from '#domain/register/kind';
import type { Home } from '#kernel/home';
import { call } from '../../../host/server';

/** A row that is to be made a record. */
export interface RowToSend {
  key: string;
  values: Values;
}

/** What came of a row: the record, or what the server found wrong with it. */
export type RowSent =
  { key: string; entry: EntryView; isNew: boolean } | { key: string; problems: { field: string; sentence: string }[] };

/** What the bridge takes in one call, with room for what stands around it. */
const MOST_CHARACTERS = 200_000;

/** @returns rows in parts that fit into one call. */
export function partsOf(rows: readonly RowToSend[]): RowToSend[][] {
  const parts: RowToSend[][] = [];
  let size = 0;
  for (const row of rows) {
    const length = JSON.stringify(row).length;
    const part = parts.at(-1);
    if (!part || part.length >= MOST_SAVED || size + length > MOST_CHARACTERS) {
      parts.push([row]);
      size = length;
    } else {
      part.push(row);
      size += length;
    }
  }
  return parts;
}

/**
 * Sends rows part by part. What was sent before has its key, and is not made twice.
 * @param onSent told what came of each part, and whether Jira's search knows of it yet.
 * @param goesOn asked before each part.
 * @returns why it stopped before its end; null where it did not.
 */
export async function sendRows(
  about: { kind: KindName; home: Home },
  rows: readonly RowToSend[],
  onSent: (rows: readonly RowSent[], published: boolean) => void,
  goesOn: () => boolean,
): Promise<Failure | null> {
  for (const part of partsOf(rows)) {
    if (!goesOn()) return null;
    const records = part.map(({ key, values: changes }) => ({ key, changes }));
    const answer = await call('entry.saveMany', { ...about, records });
    if (!answer.ok) return answer.error;
    onSent(answer.value.records, answer.value.published);
  }
  return null;
}
