import type * as z from 'zod/mini';
import { isRecord } from './sameJson';

/**
 * The one walk through a value along its schema. What is done on the way a rule says: where people stand, and which
 * nulls the storage leaves out, are two of them.
 */

export type Schema = z.core.$ZodType;

/** Where a value stands in what holds it: under a key that the schema names, under any other, or in a list. */
export type Spot = 'field' | 'entry' | 'element';

/** What one walk does. */
export interface Rule {
  /** What takes the place of a value of this schema; null where the rule has nothing to say: its parts are walked. */
  instead?: (schema: Schema) => ((value: unknown) => unknown) | null;
  /** What stands in a spot after its value was walked; undefined leaves the spot out. */
  stands: (spot: Spot, schema: Schema, before: unknown, after: unknown) => unknown;
  /** Which of several schemas a value follows; null where the rule leaves such a value as it is. */
  option: (options: readonly Schema[], value: unknown) => Schema | null;
}

const defOf = (schema: Schema): z.core.$ZodTypes['_zod']['def'] => (schema as z.core.$ZodTypes)._zod.def;

/** Whether what stands here must stand here and may be null. */
export const isNullable = (schema: Schema): boolean => defOf(schema).type === 'nullable';

/**
 * @returns the value as the rule leaves it; the very same object where nothing changed. What is no object or list where
 * its schema has one stays as it is.
 * @throws Error on a kind of schema that it does not know: no place is passed over because nobody thought of it.
 */
export function walkSchema(schema: Schema, value: unknown, rule: Rule): unknown {
  if (value === null || value === undefined) return value;
  const instead = rule.instead?.(schema);
  if (instead) return instead(value);
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return walkSchema(def.innerType, value, rule);
    case 'object':
      return isRecord(value) ? walkFields('field', Object.entries(def.shape), value, rule) : value;
    case 'record':
      return isRecord(value) ? walkFields('entry', keysAs(def.valueType, value), value, rule) : value;
    case 'array':
      return Array.isArray(value) ? walkElements(def.element, value, rule) : value;
    case 'union': {
      const option = rule.option(def.options, value);
      return option ? walkSchema(option, value, rule) : value;
    }
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
      throw new Error(`Nobody said how a schema of type "${def.type}" is walked.`);
  }
}

const keysAs = (schema: Schema, value: Fields): [string, Schema][] => Object.keys(value).map((key) => [key, schema]);

type Fields = Record<string, unknown>;

function walkFields(spot: Spot, schemas: readonly [key: string, Schema][], value: Fields, rule: Rule): Fields {
  let next: Map<string, unknown> | null = null;
  for (const [key, schema] of schemas) {
    const before = Object.hasOwn(value, key) ? value[key] : undefined;
    const after = rule.stands(spot, schema, before, walkSchema(schema, before, rule));
    if (after === before) continue;
    next ??= new Map(Object.entries(value));
    if (after === undefined) next.delete(key);
    else next.set(key, after);
  }
  return next ? Object.fromEntries(next) : value;
}

function walkElements(schema: Schema, value: readonly unknown[], rule: Rule): readonly unknown[] {
  const next = value.map((one) => rule.stands('element', schema, one, walkSchema(schema, one, rule)));
  return next.some((one, at) => one !== value[at]) ? next.filter((one) => one !== undefined) : value;
}
