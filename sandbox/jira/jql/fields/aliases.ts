import * as z from 'zod/mini';
import type { Manifest } from '../../../platform/manifest';
import type { Issue } from '../../data/model';

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
    .flatMap(({ propertyKey, values }) =>
      values.map(({ path, type, searchAlias }) => ({ propertyKey, path, type, searchAlias })),
    );
}

/**
 * @returns reads what an alias points at: every value, where the path leads through a list; nothing where it leads
 * nowhere.
 */
export function valuesAt({ propertyKey, path }: PropertyAlias): (issue: Issue) => unknown[] {
  const steps = path.split('.');
  return ({ properties }) => (Object.hasOwn(properties, propertyKey) ? walk(properties[propertyKey], steps, 0) : []);
}

/** Follows the path through objects; a list on the way makes it several paths. */
function walk(value: unknown, steps: readonly string[], depth: number): unknown[] {
  let reached = value;
  for (let at = depth; at < steps.length; at += 1) {
    if (Array.isArray(reached)) return reached.flatMap((one) => walk(one, steps, at));
    const step = steps[at] ?? '';
    if (typeof reached !== 'object' || reached === null || !Object.hasOwn(reached, step)) return [];
    reached = (reached as Record<string, unknown>)[step];
  }
  if (Array.isArray(reached)) return reached.filter((one) => one !== null);
  return reached === null || reached === undefined ? [] : [reached];
}
