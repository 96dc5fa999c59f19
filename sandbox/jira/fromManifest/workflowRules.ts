import * as z from 'zod/mini';
import type { Manifest } from '../../platform/manifest';
import { moduleProblem } from './moduleProblem';

export const PROJECT_TYPES = ['company-managed', 'team-managed'] as const;
export type ProjectStyle = (typeof PROJECT_TYPES)[number];

/** Without a word about it, a rule is for projects that the company manages. */
const projectTypes = z._default(z.array(z.enum(PROJECT_TYPES)), ['company-managed']);
const named = { type: z.string(), key: z.string(), name: z.string(), description: z.string() };

// Strict: a rule that a function decides, or that has pages to set it up, must not pass for one that does not.
const schemas = {
  'jira:workflowValidator': z.strictObject({
    ...named,
    expression: z.string(),
    errorMessage: z.union([z.string(), z.strictObject({ expression: z.string() })]),
    projectTypes,
  }),
  'jira:workflowCondition': z.strictObject({ ...named, expression: z.string(), projectTypes }),
};

interface Rule {
  key: string;
  name: string;
  expression: string;
  projectTypes: readonly ProjectStyle[];
}

/** Hides a transition where it does not hold. */
export interface WorkflowCondition extends Rule {
  kind: 'condition';
}

/** Refuses a transition where it does not hold, in its own words. */
export interface WorkflowValidator extends Rule {
  kind: 'validator';
  errorMessage: string | { expression: string };
}

export type WorkflowRule = WorkflowCondition | WorkflowValidator;

/**
 * @returns the rules for workflows that a manifest declares, by their keys.
 * @throws StartError for one that is not modelled.
 */
export function workflowRules({ modules }: Pick<Manifest, 'modules'>): ReadonlyMap<string, WorkflowRule> {
  const rules = modules.flatMap((module): WorkflowRule[] => {
    if (module.type === 'jira:workflowValidator')
      return [{ kind: 'validator', ...parsed(schemas['jira:workflowValidator'], module) }];
    if (module.type === 'jira:workflowCondition')
      return [{ kind: 'condition', ...parsed(schemas['jira:workflowCondition'], module) }];
    return [];
  });
  return new Map(rules.map((rule) => [rule.key, rule]));
}

function parsed<T extends z.ZodMiniType>(schema: T, module: Manifest['modules'][number]): z.infer<T> {
  const result = schema.safeParse(module);
  if (!result.success) throw moduleProblem(module.key, result.error.issues[0]);
  return result.data;
}
