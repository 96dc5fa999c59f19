import { useEffect, useState } from 'react';
import { readEntryId } from '#domain/register/entryId';
import { homeName } from '#kernel/home';
import { readRecords, type NamedRecord } from './readRecords';

/** What is known of the records that those of a screen name. */
export interface Records {
  byId: ReadonlyMap<string, string>;
  /** Names are still on their way, or could not be had. */
  state: 'loading' | 'ready' | 'failed';
}

/** Nothing is named. */
export const NO_RECORDS: Records = { byId: new Map(), state: 'ready' };

/** Names met so far in this frame; null where this viewer does not see the record, or it is gone. */
const met = new Map<string, string | null>();

/** Keeps names that are known already, from a list that was read, so that they are not asked for again. */
export function rememberRecords(records: readonly Pick<NamedRecord, 'id' | 'name'>[]): void {
  for (const { id, name } of records) met.set(id, name);
}

/** Names of records by id: one list is read for each kind and home of which something is not known yet. */
export function useRecordNames(ids: readonly unknown[]): Records {
  const wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string'))].sort();
  const asked = wanted.join(' ');
  const [known, setKnown] = useState<{ asked: string; state: Records['state'] }>({ asked: '', state: 'ready' });
  useEffect(() => {
    const unknown = asked.split(' ').filter((id) => id !== '' && !met.has(id));
    if (unknown.length === 0) return undefined;
    let wantsAnswer = true;
    void lookUp(unknown).then((state) => wantsAnswer && setKnown({ asked, state }));
    return () => {
      wantsAnswer = false;
    };
  }, [asked]);
  const byId = namesOf(wanted);
  if (wanted.every((id) => met.has(id))) return { byId, state: 'ready' };
  return { byId, state: known.asked === asked ? known.state : 'loading' };
}

/** @returns the names of records, as far as this viewer sees them. */
export async function recordNames(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const unknown = ids.filter((id) => !met.has(id));
  if (unknown.length > 0) await lookUp(unknown);
  return namesOf(ids);
}

const namesOf = (ids: readonly string[]): ReadonlyMap<string, string> =>
  new Map(ids.flatMap((id) => (met.get(id) == null ? [] : [[id, met.get(id) as string] as const])));

async function lookUp(ids: readonly string[]): Promise<'ready' | 'failed'> {
  const lists = new Map(
    ids.map((id) => {
      const of = readEntryId(id);
      return [`${of.kind} ${homeName(of.home)}`, of] as const;
    }),
  );
  const reads = await Promise.all([...lists.values()].map(({ kind, home }) => readRecords(kind, home)));
  for (const read of reads) if (read.ok) rememberRecords(read.records);
  const unread = reads.filter((read) => !read.ok && read.failure.code !== 'notFound');
  if (unread.length > 0) return 'failed';
  for (const id of ids) if (!met.has(id)) met.set(id, null);
  return 'ready';
}

/** @returns a record by its name, or why it has none here. */
export function recordWords(id: string, { byId, state }: Records): string {
  const name = byId.get(id);
  if (name !== undefined) return name;
  return { loading: '…', ready: 'one that you cannot see', failed: 'one whose name could not be read' }[state];
}
