import { isNullable, walkSchema, type Rule, type Schema } from './schemaWalk';

/**
 * The storage takes no null anywhere in a body: a key that is null in the app is left out in storage. Which keys these
 * are the schema says: those that must be there and may be null. One that may be absent in the app as well could not be
 * told apart on reading, and is refused on writing.
 */

/** Without its nulls a value may follow another schema of several than with them: there no null is left out. */
const option = (): null => null;

const LEAVE_OUT: Rule = {
  option,
  stands: (spot, schema, _before, after) =>
    after === null && spot === 'field' && isNullable(schema) ? undefined : after,
};

const PUT_BACK: Rule = {
  option,
  stands: (spot, schema, _before, after) => (spot === 'field' && isNullable(schema) ? (after ?? null) : after),
};

/** @returns the value as it is stored. @throws Error for a null that could not be put back on reading. */
export function withoutNulls(schema: Schema, value: unknown): unknown {
  const stored = walkSchema(schema, value, LEAVE_OUT);
  if (holdsNull(stored))
    throw new Error('A null stands where the storage takes none and reading could not put it back.');
  return stored;
}

/** @returns the stored value as the app knows it; what is not as its schema says stays so, for who parses it next. */
export const withNulls = (schema: Schema, value: unknown): unknown => walkSchema(schema, value, PUT_BACK);

function holdsNull(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  return value === null || Object.values(value).some(holdsNull);
}
