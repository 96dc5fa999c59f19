import * as z from 'zod/mini';
import type { Manifest } from '../../platform/manifest';
import type { CustomField } from '../../seams';
import type { Issue } from '../data/model';
import type { Site } from '../data/site';
import { evaluateExpression } from '../expressions/evaluate';
import { issueVariables } from '../expressions/issueVariables';
import { ExpressionError } from '../expressions/problems';
import { moduleProblem } from './moduleProblem';

// Strict: what is not modelled must not pass for what is.
const moduleSchema = z.strictObject({
  type: z.string(),
  key: z.string(),
  name: z.string(),
  description: z.string(),
  valueType: z.enum(['number', 'string']),
  readOnly: z.literal(true),
  view: z.strictObject({
    formatter: z.strictObject({
      expression: z.string(),
      export: z.optional(z.boolean()),
      api: z.optional(z.boolean()),
    }),
  }),
});

/** A field of the manifest with the expression that writes it. */
export interface FormattedField extends CustomField {
  expression: string;
}

const FIRST_ID = 10_100;

/**
 * @returns the read-only fields that a manifest declares, under the ids that this site gives them.
 * @throws StartError for one that is not modelled.
 */
export function formattedFields({ modules }: Pick<Manifest, 'modules'>): FormattedField[] {
  return modules
    .filter(({ type }) => type === 'jira:customField')
    .map((module, place) => {
      const parsed = moduleSchema.safeParse(module);
      if (!parsed.success) throw moduleProblem(module.key, parsed.error.issues[0]);
      const { key, name, description, valueType, view } = parsed.data;
      const { expression, export: exported = false } = view.formatter;
      return { id: `customfield_${FIRST_ID + place}`, key, name, description, type: valueType, exported, expression };
    });
}

/** @returns what each field shows of an issue: its formatter's text, nothing where Jira could not evaluate it. */
export function textsOf(
  fields: readonly FormattedField[],
  site: Site,
  issue: Issue,
  accountId: string,
): Record<string, string> {
  const variables = { ...issueVariables(site, issue, accountId), value: null };
  return Object.fromEntries(fields.map(({ id, expression }) => [id, formatted(expression, variables)]));
}

function formatted(expression: string, variables: Parameters<typeof evaluateExpression>[1]): string {
  try {
    const text = evaluateExpression(expression, variables);
    return typeof text === 'string' ? text : '';
  } catch (error) {
    if (error instanceof ExpressionError) return '';
    throw error;
  }
}
