/** The part of JSON Schema that Jira's description of its API uses. */
export interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  uniqueItems?: boolean;
  minItems?: number;
  maxItems?: number;
  minProperties?: number;
  maxProperties?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

export interface Reading {
  /** Schemas by the last part of their reference. */
  named: Readonly<Record<string, Schema>>;
  /** Whether null fits everywhere: the description marks little as nullable, yet Jira answers null for empty fields. */
  nullsFit: boolean;
}

/** @returns every place where a value does not fit a schema, as path and reason. */
export function misfits(value: unknown, schema: Schema, reading: Reading, path = 'body'): string[] {
  if (value === null && (reading.nullsFit || schema.nullable)) return [];
  if (schema.$ref !== undefined) {
    const target = reading.named[schema.$ref.split('/').at(-1) ?? ''];
    return target ? misfits(value, target, reading, path) : [`${path}: ${schema.$ref} is not described`];
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const fits = choices.some((choice) => misfits(value, choice, reading, path).length === 0);
    return fits ? [] : [`${path}: fits none of ${choices.length} choices`];
  }
  const parts = (schema.allOf ?? []).flatMap((part) => misfits(value, part, reading, path));
  if (schema.enum && !schema.enum.includes(value))
    return [...parts, `${path}: ${String(value)} is not one of ${schema.enum.join(', ')}`];
  if (schema.type === 'object') return [...parts, ...objectMisfits(value, schema, reading, path)];
  if (schema.type === 'array') return [...parts, ...listMisfits(value, schema, reading, path)];
  const fits =
    schema.type === undefined || (schema.type === 'integer' ? Number.isInteger(value) : typeof value === schema.type);
  return fits ? [...parts, ...sizeMisfits(value, schema, path)] : [...parts, `${path}: is not of type ${schema.type}`];
}

function listMisfits(value: unknown, schema: Schema, reading: Reading, path: string): string[] {
  if (!Array.isArray(value)) return [`${path}: is no list`];
  // The description limits lists by the words for objects as well.
  const counted = between(
    value.length,
    schema.minItems ?? schema.minProperties,
    schema.maxItems ?? schema.maxProperties,
    `${path}: has ${value.length} items`,
  );
  const once = !schema.uniqueItems || new Set(value.map((one) => JSON.stringify(one))).size === value.length;
  return [
    ...counted,
    ...(once ? [] : [`${path}: has an item twice`]),
    ...value.flatMap((one, place) => misfits(one, schema.items ?? {}, reading, `${path}[${place}]`)),
  ];
}

function sizeMisfits(value: unknown, schema: Schema, path: string): string[] {
  if (typeof value === 'number') return between(value, schema.minimum, schema.maximum, `${path}: ${value}`);
  if (typeof value === 'string')
    return between(value.length, schema.minLength, schema.maxLength, `${path}: has ${value.length} characters`);
  return [];
}

function between(value: number, least: number | undefined, most: number | undefined, what: string): string[] {
  return value >= (least ?? -Infinity) && value <= (most ?? Infinity)
    ? []
    : [`${what}, which is not from ${least ?? 'any'} to ${most ?? 'any'}`];
}

function objectMisfits(value: unknown, schema: Schema, reading: Reading, path: string): string[] {
  if (typeof value !== 'object' || Array.isArray(value) || value === null) return [`${path}: is no object`];
  const missing = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${path}: lacks ${key}`);
  const count = Object.keys(value).length;
  const rest = schema.additionalProperties;
  return [
    ...missing,
    ...between(count, schema.minProperties, schema.maxProperties, `${path}: has ${count} members`),
    ...Object.entries(value).flatMap(([key, content]) => {
      const own = schema.properties?.[key] ?? (typeof rest === 'object' ? rest : undefined);
      if (own) return misfits(content, own, reading, `${path}.${key}`);
      return rest === false ? [`${path}: ${key} is not described`] : [];
    }),
  ];
}
