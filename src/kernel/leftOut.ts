import type * as z from 'zod/mini';
import { isRecord } from './sameJson';

/**
 * The storage takes no null anywhere in a body: a key that is null in the app is left out in storage. Which keys these
 * are the schema says: those that must be there and may be null. One that may be absent in the app as well could not be
 * told apart on reading, and is refused on writing.
 */

type Schema = z.core.$ZodType;

/** What is done to a key of an object that must be there and may be null. */
type Rule = (record: Record<string, unknown>, key: string) => void;

const leaveOut: Rule = (record, key) => {
  if (record[key] === null) delete record[key];
};

const putBack: Rule = (record, key) => {
  record[key] ??= null;
};

/** @returns the value as it is stored. @throws Error for a null that could not be put back on reading. */
export function withoutNulls(schema: Schema, value: unknown): unknown {
  const stored = walk(schema, value, leaveOut);
  if (holdsNull(stored))
    throw new Error('A null stands where the storage takes none and reading could not put it back.');
  return stored;
}

/** @returns the stored value as the app knows it. */
export const withNulls = (schema: Schema, value: unknown): unknown => walk(schema, value, putBack);

function walk(schema: Schema, value: unknown, rule: Rule): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return isRecord(value) ? walkObject(def.shape, value, rule) : value;
    case 'array':
      return Array.isArray(value) ? value.map((one) => walk(def.element, one, rule)) : value;
    case 'record':
      return isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(def.valueType, one, rule)]))
        : value;
    case 'nullable':
    case 'optional':
      return walk(def.innerType, value, rule);
    default:
      return value;
  }
}

function walkObject(
  shape: Readonly<Record<string, Schema>>,
  value: Record<string, unknown>,
  rule: Rule,
): Record<string, unknown> {
  const walked = { ...value };
  for (const [key, schema] of Object.entries(shape)) {
    if (Object.hasOwn(walked, key)) walked[key] = walk(schema, walked[key], rule);
    if ((schema as z.core.$ZodTypes)._zod.def.type === 'nullable') rule(walked, key);
  }
  return walked;
}

function holdsNull(value: unknown): boolean {
  if (typeof value !== 'object') return false;
  return value === null || Object.values(value).some(holdsNull);
}
