import * as z from 'zod/mini';

/**
 * Where people stand in a value is said once, by its schema. Erasing people, asking the weekly report about them, and
 * the door through which names leave the server all walk the schema; none of them keeps a list of places of its own.
 */

/** Stands in the place of a person whose account was closed; no account id holds a space. */
export const FORMER_USER = 'former user';

/**
 * What takes the place of a person who is erased: "former user" for who did something, nothing for who is only named.
 */
interface PersonMark {
  erased: typeof FORMER_USER | null;
}

const PEOPLE = z.registry<PersonMark>();

/**
 * An Atlassian account id: opaque, at most 128 characters. A field that holds one may also hold nothing: that is what
 * erasing leaves.
 */
export const accountId = z
  .string()
  .check(z.regex(/^[a-zA-Z0-9:_.-]{1,128}$/))
  .register(PEOPLE, { erased: null });

/** Who did something: an account id, or "former user" once that person was erased. */
export const actorId = z
  .string()
  .check(z.regex(/^(?:[a-zA-Z0-9:_.-]{1,128}|former user)$/))
  .register(PEOPLE, { erased: FORMER_USER });

type Schema = z.core.$ZodType;

/** What becomes of one person: an id or a word in its place, or null where nothing stands there any more. */
export type PersonMap = (accountId: string, mark: PersonMark) => string | null;

/**
 * Walks a value that a schema has parsed.
 * @returns the same value with every person mapped; the very same object where nobody changed.
 * @throws Error on a kind of schema that it does not know: a place where a person might stand is never passed over.
 */
export function mapPeople<T>(schema: Schema, value: T, map: PersonMap): T {
  return walk(schema, value, map) as T;
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

/** @returns the value with nobody of these accounts in it, or null when it names none of them. */
export function withoutPeople<T>(schema: Schema, value: T, closed: ReadonlySet<string>): T | null {
  const erased = mapPeople(schema, value, (id, mark) => (closed.has(id) ? mark.erased : id));
  return erased === value ? null : erased;
}

function walk(schema: Schema, value: unknown, map: PersonMap): unknown {
  if (value === null || value === undefined) return value;
  const mark = PEOPLE.get(schema);
  if (mark) return map(String(value), mark);
  const { def } = schema._zod as unknown as { def: z.core.$ZodTypes['_zod']['def'] };
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return walk(def.innerType, value, map);
    case 'object':
      return eachField(value as object, (name) => def.shape[name], map);
    case 'record':
      return eachField(value as object, () => def.valueType, map);
    case 'array':
      return eachElement(value as unknown[], def.element, map);
    case 'union':
      return walk(matching(def.options, value), value, map);
    case 'string':
    case 'number':
    case 'boolean':
    case 'literal':
    case 'enum':
    case 'unknown':
    case 'null':
    case 'undefined':
      return value;
    default:
      throw new Error(`Nobody said whether a person can stand in a schema of type "${def.type}".`);
  }
}

/** A person who leaves an optional field takes it along, so that no null is stored where the schema knows none. */
function eachField(value: object, schemaOf: (name: string) => Schema | undefined, map: PersonMap): object {
  let changed = false;
  const entries = Object.entries(value).flatMap(([name, one]): [string, unknown][] => {
    const schema = schemaOf(name);
    const next = schema ? walk(schema, one, map) : one;
    changed ||= next !== one;
    const left = next === null && one !== null && schema !== undefined && !z.safeParse(schema, null).success;
    return left ? [] : [[name, next]];
  });
  return changed ? Object.fromEntries(entries) : value;
}

function eachElement(value: unknown[], schema: Schema, map: PersonMap): unknown[] {
  const next = value.map((one) => walk(schema, one, map));
  return next.some((one, at) => one !== value[at])
    ? next.filter((one, at) => one !== null || value[at] === null)
    : value;
}

function matching(options: readonly Schema[], value: unknown): Schema {
  const found = options.find((option) => z.safeParse(option, value).success);
  if (!found) throw new Error('A value that its schema does not allow cannot be searched for people.');
  return found;
}
