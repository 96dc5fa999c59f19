import * as z from 'zod/mini';
import { homeName } from '#kernel/home';
import { accountId, actorId, FORMER_USER, withoutPeople } from '#kernel/people';
import { isoTime } from '#kernel/scalars';
import { readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';
import { answerSchemaOf, type Entry } from './entry';
import { readEntryId } from './entryId';
import { KIND_NAMES, kindNamed, type KindName } from './kinds';
import { valuesSchema } from './kind';
import { parentOf } from './parent';

/** What a record of a kind holds beside what the storage lists it by. */
const bodyOf = (kind: KindName) =>
  z.object({
    at: isoTime,
    by: actorId,
    updatedBy: actorId,
    removed: z.optional(z.literal(true)),
    values: valuesSchema(kindNamed(kind).fields),
    answer: z.nullable(answerSchemaOf(kindNamed(kind).answer)),
  });
type Body = Pick<Entry, 'at' | 'by' | 'updatedBy' | 'values' | 'answer'> & { removed?: true | undefined };

const definitions = new Map(
  KIND_NAMES.map((kind): [KindName, BodyDefinition<Body>] => [
    kind,
    { name: kind, schema: bodyOf(kind) as z.ZodMiniType<Body>, steps: kindNamed(kind).steps },
  ]),
);
const definitionOf = (kind: KindName): BodyDefinition<Body> => definitions.get(kind)!;

const attributes = z.object({
  id: z.string(),
  owner: z.optional(z.string()),
  status: z.string(),
  version: z.int(),
  updatedAt: z.string(),
  body: z.unknown(),
});

/**
 * Lists are sorted by when something is due, or as the kind says, and by the id among those of one place: a page goes
 * on after one.
 */
function listedAt({ kind, home, dueAt, at, id }: Entry): string {
  const { order } = kindNamed(kind);
  return `${order && 'issueId' in home ? order(home.issueId) : (dueAt ?? at)} ${id}`;
}

export function writeEntry(entry: Entry): Record<string, unknown> {
  const { id, kind, home, owner, status, version, updatedAt, at, by, updatedBy, removed, values, answer } = entry;
  const parent = parentOf(entry);
  return {
    id,
    kind,
    home: homeName(home),
    ...(parent === null ? {} : { parent }),
    ...(owner === null ? {} : { owner }),
    status,
    dueAt: listedAt(entry),
    version,
    updatedAt,
    body: writeBody(definitionOf(kind), { at, by, updatedBy, values, answer, ...(removed ? { removed } : {}) }),
  };
}

/** @throws UnreadableRecord, ZodError, Error on a value that this app did not write. */
export function readEntry(stored: unknown): Entry {
  const { id, owner = null, status, version, updatedAt, body } = attributes.parse(stored);
  const { kind, home } = readEntryId(id);
  const { removed = false, ...rest } = readBody(definitionOf(kind), body);
  const dueAt = kindNamed(kind).dueAt?.(rest.values, rest.at) ?? null;
  return { id, kind, home, owner: accountOf(owner), status, version, updatedAt, dueAt, removed, ...rest };
}

/** Records that were changed after whoever made them was erased name the former user as their owner. */
const accountOf = (owner: string | null): string | null => (owner === FORMER_USER ? null : owner);

const peopleOf = (kind: KindName) => z.extend(bodyOf(kind), { owner: z.nullable(accountId) });

/** @returns everybody whom a record names, and the record without some of them; null when it names none of them. */
export const entryPeople = (kind: KindName): z.ZodMiniType => peopleOf(kind);

export function entryWithout(entry: Entry, closed: ReadonlySet<string>): Entry | null {
  return withoutPeople(peopleOf(entry.kind), entry, closed) as Entry | null;
}
