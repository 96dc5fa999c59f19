import type { Envelope, Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import { fitsHome } from '#domain/register/entryId';
import type { KindName } from '#domain/register/kinds/index';
import { recordName } from '#domain/register/text/recordName';
import type { Home } from '#kernel/home';
import { call } from '../../../host/server';

/** A record that another one can name. */
export interface NamedRecord {
  id: string;
  name: string;
  /** It stays where it was named, and is not offered any more. */
  removed: boolean;
}

export type RecordsRead = { ok: true; records: NamedRecord[]; isPart: boolean } | { ok: false; failure: Failure };

/** Pages of a hundred that are read of one list. */
const MOST_PAGES = 10;
/** A map has more items than a project has records of other kinds. */
const MOST_PAGES_OF_MAP = 20;

interface Page {
  records: NamedRecord[];
  next: string | undefined;
}

interface Everywhere {
  read: ReadPage;
  most: number;
}

type ReadPage = (cursor: { cursor?: string }) => Promise<Envelope<Page>>;

/**
 * Reads the records of a kind that can be named at a home: those of that home or, where it has none of them, of all
 * homes that one sees.
 * @param home null for all homes that one sees.
 */
export function readRecords(kind: KindName, home: Home | null): Promise<RecordsRead> {
  if (home !== null && fitsHome(kind, home)) return walk(pageAt(kind, home), MOST_PAGES);
  const { read, most } = EVERYWHERE[kind] ?? EVERYWHERE.path;
  return walk(read, most);
}

async function walk(read: ReadPage, most: number): Promise<RecordsRead> {
  const records: NamedRecord[] = [];
  let next: string | undefined;
  for (let page = 0; page < most; page += 1) {
    const answer = await read(next === undefined ? {} : { cursor: next });
    if (!answer.ok) return { ok: false, failure: answer.error };
    records.push(...answer.value.records);
    next = answer.value.next;
    if (next === undefined) break;
  }
  return { ok: true, records: records.sort(byName), isPart: next !== undefined };
}

const byName = (one: NamedRecord, other: NamedRecord): number => one.name.localeCompare(other.name);

const pageAt =
  (kind: KindName, home: Home): ReadPage =>
  async (cursor) => {
    const answer = await call('entry.list', { kind, home, removed: true, ...cursor });
    return answer.ok
      ? { ok: true, value: { records: answer.value.entries.map(named), next: answer.value.next } }
      : answer;
  };

const pageOfPaths: ReadPage = async (cursor) => {
  const answer = await call('path.list', cursor);
  if (!answer.ok) return answer;
  const { paths, next } = answer.value;
  return { ok: true, value: { records: paths.map(({ entry }) => named(entry)), next } };
};

const pageOfItems: ReadPage = async (cursor) => {
  const answer = await call('map.list', cursor);
  if (!answer.ok) return answer;
  const { items, next } = answer.value;
  return { ok: true, value: { records: items.map(({ entry }) => named(entry)), next } };
};

/** How the records of a kind are read of all homes. */
const EVERYWHERE: Partial<Record<KindName, Everywhere>> & { path: Everywhere } = {
  path: { read: pageOfPaths, most: MOST_PAGES },
  item: { read: pageOfItems, most: MOST_PAGES_OF_MAP },
};

type Listed = Output<'entry.list'>['entries'][number];

/** What nobody has named yet is told apart by the last digits of its id. */
const named = ({ id, kind, removed, body }: Listed): NamedRecord => ({
  id,
  name: recordName({ kind, values: body }) ?? `without a name (${id.slice(-4)})`,
  removed,
});
