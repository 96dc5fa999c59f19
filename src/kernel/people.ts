import * as z from 'zod/mini';
import { walkSchema, type Schema } from './schemaWalk';

/**
 * Where people stand in a value is said once, by its schema. Erasing people, asking the weekly report about them, and
 * the door through which names leave the server all walk the schema; none of them keeps a list of places of its own.
 */

/** Stands in the place of a person whose account was closed; no account id holds a space. */
export const FORMER_USER = 'former user';

/**
 * What takes the place of a person who is erased: "former user" for who did something, nothing for who is only named.
 */
export interface PersonMark {
  erased: typeof FORMER_USER | null;
  /** Is named for a part they were given, as sponsor or on a roster: told by name whatever the policy. */
  isAppointed?: true;
}

const PEOPLE = z.registry<PersonMark>();

/**
 * An Atlassian account id: opaque, at most 128 characters. A field that holds one may also hold nothing: that is what
 * erasing leaves.
 */
const ACCOUNT = /^[a-zA-Z0-9:_.-]{1,128}$/;
export const accountId = z.string().check(z.regex(ACCOUNT)).register(PEOPLE, { erased: null });

/** The account of somebody who was given a part: a sponsor, a person on a roster. */
export const appointedId = z.string().check(z.regex(ACCOUNT)).register(PEOPLE, { erased: null, isAppointed: true });

/** Who did something: an account id, or "former user" once that person was erased. */
export const actorId = z
  .string()
  .check(z.regex(/^(?:[a-zA-Z0-9:_.-]{1,128}|former user)$/))
  .register(PEOPLE, { erased: FORMER_USER });

/** What becomes of one person: an id or a word in its place, or null where nothing stands there any more. */
export type PersonMap = (accountId: string, mark: PersonMark) => string | null;

/**
 * Walks a value that a schema has parsed.
 * @returns the same value with every person mapped; the very same object where nobody changed.
 * @throws Error on a kind of schema that it does not know: a place where a person might stand is never passed over.
 */
export function mapPeople<T>(schema: Schema, value: T, map: PersonMap): T {
  return walkSchema(schema, value, {
    instead: (one) => {
      const mark = PEOPLE.get(one);
      return mark ? (person) => map(String(person), mark) : null;
    },
    // A person who leaves an optional field or a list takes it along, so that no null is stored where none is known.
    stands: (_spot, one, before, after) =>
      after === null && before !== null && !z.safeParse(one, null).success ? undefined : after,
    option: (options, one) => {
      const found = options.find((option) => z.safeParse(option, one).success);
      if (!found) throw new Error('A value that its schema does not allow cannot be searched for people.');
      return found;
    },
  }) as T;
}

/** @returns everybody whom a value names, each once; "former user" is nobody. */
export function peopleIn(schema: Schema, value: unknown): string[] {
  const found = new Set<string>();
  mapPeople(schema, value, (id) => {
    if (id !== FORMER_USER) found.add(id);
    return id;
  });
  return [...found];
}

/** @returns everybody but `self` whom a value names without their being appointed to anything. */
export function othersIn(schema: Schema, value: unknown, self: string): string[] {
  const found = new Set<string>();
  mapPeople(schema, value, (id, { isAppointed }) => {
    if (id !== FORMER_USER && id !== self && !isAppointed) found.add(id);
    return id;
  });
  return [...found];
}

/** @returns whether somebody is told by a word in place of their account. */
export const isToldByWord = (id: string): boolean => id.includes(' ');

/** @returns the value with nobody of these accounts in it, or null when it names none of them. */
export function withoutPeople<T>(schema: Schema, value: T, closed: ReadonlySet<string>): T | null {
  const erased = mapPeople(schema, value, (id, mark) => (closed.has(id) ? mark.erased : id));
  return erased === value ? null : erased;
}
