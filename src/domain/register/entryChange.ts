import * as z from 'zod/mini';
import { homeName } from '#kernel/home';
import { actorId, withoutPeople } from '#kernel/people';
import { readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';
import { changedSchemaOf, type EntryValues } from './entry';
import { readEntryId } from './entryId';
import { KIND_NAMES, type KindName } from './kinds';

/** One accepted save of a record. Never rewritten, but for people who were erased. */
export interface EntryChange {
  id: string;
  /** The version that this save made: 1 is the first. */
  version: number;
  at: string;
  actor: string;
  from: EntryValues;
  to: EntryValues;
}

const SUBJECT = 'entry:';
/** Key of a record, by which its history is listed too. */
export const entrySubject = (id: string): string => SUBJECT + id;
/** @returns the id of the record whose history a change belongs to; null for one of something else. */
export const idOfSubject = (subject: string): string | null =>
  subject.startsWith(SUBJECT) ? subject.slice(SUBJECT.length) : null;

const names = z.optional(z.array(z.string()));

/** What was empty stands by name: the storage takes no null, and a field that is absent did not change. */
const bodyOf = (kind: KindName) =>
  z.object({ from: changedSchemaOf(kind), to: changedSchemaOf(kind), emptyBefore: names, emptyAfter: names });
type Body = z.infer<ReturnType<typeof bodyOf>>;
type Both = Pick<EntryChange, 'from' | 'to'>;

const definitions = new Map(
  KIND_NAMES.map((kind): [KindName, BodyDefinition<Both, Body>] => [
    kind,
    {
      name: `change of a ${kind}`,
      schema: bodyOf(kind),
      steps: [],
      forms: {
        present: ({ from, to, emptyBefore, emptyAfter }) => ({
          from: withEmpty(from, emptyBefore),
          to: withEmpty(to, emptyAfter),
        }),
        stored: ({ from, to }) => ({ ...said('from', 'emptyBefore', from), ...said('to', 'emptyAfter', to) }) as Body,
      },
    },
  ]),
);

function said(name: 'from' | 'to', empty: 'emptyBefore' | 'emptyAfter', values: EntryValues): object {
  const all = Object.entries(values);
  const nothing = all.flatMap(([field, value]) => (value === null ? [field] : []));
  return {
    [name]: Object.fromEntries(all.filter(([, value]) => value !== null)),
    ...(nothing.length > 0 ? { [empty]: nothing } : {}),
  };
}

const withEmpty = (values: EntryValues, empty: readonly string[] = []): EntryValues => ({
  ...values,
  ...Object.fromEntries(empty.map((field) => [field, null])),
});

const attributes = z.object({
  subject: z.string(),
  version: z.int(),
  at: z.string(),
  actor: z.string(),
  body: z.unknown(),
});

export function writeEntryChange({ id, from, to, ...rest }: EntryChange): Record<string, unknown> {
  const { kind, home } = readEntryId(id);
  return {
    ...rest,
    subject: entrySubject(id),
    home: homeName(home),
    body: writeBody(definitions.get(kind)!, { from, to }),
  };
}

/** @throws UnreadableRecord, ZodError, Error on a value that this app did not write. */
export function readEntryChange(stored: unknown): EntryChange {
  const { subject, body, ...rest } = attributes.parse(stored);
  const id = idOfSubject(subject) ?? '';
  return { id, ...rest, ...readBody(definitions.get(readEntryId(id).kind)!, body, rest) };
}

/** @returns the change with nobody of these accounts in it, or null when it names none of them. */
export function entryChangeWithout(change: EntryChange, closed: ReadonlySet<string>): EntryChange | null {
  const { kind } = readEntryId(change.id);
  const schema = z.object({ actor: actorId, from: changedSchemaOf(kind), to: changedSchemaOf(kind) });
  const { actor, from, to } = change;
  const erased = withoutPeople(schema, { actor, from, to }, closed);
  return erased && { ...change, ...erased };
}
