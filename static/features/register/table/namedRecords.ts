import type { Failure } from '#contract/errors';
import { readEntryId } from '#domain/register/entryId';
import { KIND_NAMES, type KindName } from '#domain/register/kinds/index';
import type { NamedRecords } from '#domain/register/text/around';
import type { Home } from '#kernel/home';
import { normalForm } from '#tables/words/normalForm';
import { readRecords, type NamedRecord } from '../records/readRecords';
import { recordNames } from '../records/useRecordNames';

/** Nothing is known. */
export const NOTHING_NAMED: NamedRecords = { nameOf: () => undefined, named: () => [] };

/**
 * Reads the records of some kinds that can be named at a home.
 * @returns why they could not be read, else them by their names.
 */
export async function recordsNamed(
  kinds: readonly string[],
  home: Home,
): Promise<{ ok: true; records: NamedRecords } | { ok: false; failure: Failure }> {
  const known: NamedRecord[] = [];
  for (const kind of KIND_NAMES.filter((name) => kinds.includes(name))) {
    const read = await readRecords(kind, home);
    if (!read.ok) return read;
    known.push(...read.records.filter(({ removed }) => !removed));
  }
  return { ok: true, records: among(known) };
}

/** @returns the names of records, for a table that is written; one that is not seen has none. */
export async function recordsTold(ids: readonly string[]): Promise<NamedRecords> {
  return among([...(await recordNames(ids))].map(([id, name]) => ({ id, name })));
}

function among(known: readonly Pick<NamedRecord, 'id' | 'name'>[]): NamedRecords {
  const byId = new Map(known.map(({ id, name }) => [id, name]));
  const kindOf = (id: string): KindName => readEntryId(id).kind;
  return {
    nameOf: (id) => byId.get(id),
    named: (kind, text) =>
      known.filter(({ id, name }) => kindOf(id) === kind && normalForm(name) === normalForm(text)).map(({ id }) => id),
  };
}
