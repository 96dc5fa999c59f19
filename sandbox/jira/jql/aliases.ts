import * as z from 'zod/mini';
import type { Manifest } from '../../platform/manifest';
import type { Issue } from '../data/model';

const valueSchema = z.object({
  path: z.string(),
  type: z.enum(['number', 'string', 'text', 'user', 'date']),
  searchAlias: z.optional(z.string()),
});
const moduleSchema = z.object({ entityType: z.string(), propertyKey: z.string(), values: z.array(valueSchema) });

/** One value of an issue property that Jira indexes, as the manifest declares it. */
export interface PropertyAlias {
  propertyKey: string;
  path: string;
  type: 'number' | 'string' | 'text' | 'user' | 'date';
  /** Its name in JQL, besides `issue.property[key].path`. */
  searchAlias: string | undefined;
}

/** @returns the indexed values of issue properties that a manifest declares. */
export function propertyAliases({ modules }: Pick<Manifest, 'modules'>): PropertyAlias[] {
  return modules
    .filter(({ type }) => type === 'jira:entityProperty')
    .map((module) => moduleSchema.parse(module))
    .filter(({ entityType }) => entityType === 'issue')
    .flatMap(({ propertyKey, values }) => values.map(({ path, type, searchAlias }) => ({ propertyKey, path, type, searchAlias })));
}

/** @returns reads what an alias points at: every value, where the path leads through a list; nothing where it leads nowhere. */
export function valuesAt({ propertyKey, path }: PropertyAlias): (issue: Issue) => unknown[] {
  const steps = path.split('.');
  return ({ properties }) => (Object.hasOwn(properties, propertyKey) ? walk(properties[propertyKey], steps, 0) : []);
}

function walk(value: unknown, steps: readonly string[], depth: number): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => walk(one, steps, depth));
  const step = steps[depth];
  if (step === undefined) return value === null || value === undefined ? [] : [value];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return walk((value as Record<string, unknown>)[step], steps, depth + 1);
}
