/** The part of JSON Schema that Jira's description of its API uses for answers. */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

/**
 * @param named schemas by the last part of their reference.
 * @returns every place where a value does not fit a schema, as path and reason. Null fits everywhere: the description marks
 * nothing as nullable, yet Jira answers null for empty fields.
 */
export function misfits(value: unknown, schema: Schema, named: Readonly<Record<string, Schema>>, path = 'body'): string[] {
  if (value === null) return [];
  if (schema.$ref !== undefined) {
    const target = named[schema.$ref.split('/').at(-1) ?? ''];
    return target ? misfits(value, target, named, path) : [`${path}: ${schema.$ref} is not described`];
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    const fits = choices.some((choice) => misfits(value, choice, named, path).length === 0);
    return fits ? [] : [`${path}: fits none of ${choices.length} choices`];
  }
  const parts = (schema.allOf ?? []).flatMap((part) => misfits(value, part, named, path));
  if (schema.enum && !schema.enum.includes(value)) return [...parts, `${path}: ${String(value)} is not one of ${schema.enum.join(', ')}`];
  if (schema.type === 'object') return [...parts, ...objectMisfits(value, schema, named, path)];
  if (schema.type === 'array') {
    if (!Array.isArray(value)) return [...parts, `${path}: is no list`];
    return [...parts, ...value.flatMap((one, place) => misfits(one, schema.items ?? {}, named, `${path}[${place}]`))];
  }
  const fits = schema.type === undefined || (schema.type === 'integer' ? Number.isInteger(value) : typeof value === schema.type);
  return fits ? parts : [...parts, `${path}: is not of type ${schema.type}`];
}

function objectMisfits(value: unknown, schema: Schema, named: Readonly<Record<string, Schema>>, path: string): string[] {
  if (typeof value !== 'object' || Array.isArray(value) || value === null) return [`${path}: is no object`];
  const missing = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${path}: lacks ${key}`);
  const rest = schema.additionalProperties;
  return [
    ...missing,
    ...Object.entries(value).flatMap(([key, content]) => {
      const own = schema.properties?.[key] ?? (typeof rest === 'object' ? rest : undefined);
      if (own) return misfits(content, own, named, `${path}.${key}`);
      return rest === false ? [`${path}: ${key} is not described`] : [];
    }),
  ];
}
