import * as z from 'zod/mini';
import type { ActionRequest, InvokeResult } from '../seams';
import { ConnectionLost, type Faults } from './faults';
import type { Invoker } from './invocation';
import type { Manifest } from './manifest';
import type { Site } from './site';

const ANSWER_BYTES = 5 * 1024 * 1024;
/** JSON of what a rule keeps for an action. */
const RULE_BYTES = 100 * 1024;

const inputSchema = z.object({
  title: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean']),
  required: z.boolean(),
  description: z.optional(z.string()),
});
const actionSchema = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string(),
  function: z.string(),
  actionVerb: z.enum(['GET', 'CREATE', 'UPDATE', 'DELETE', 'TRIGGER']),
  inputs: z.record(z.string(), inputSchema),
});
/** An action of the manifest. */
export type Action = z.infer<typeof actionSchema>;

/** @returns the actions that the manifest declares. @throws Error for one that Jira would not show. */
export const actionsOf = (manifest: Pick<Manifest, 'modules'>): Action[] =>
  manifest.modules.filter(({ type }) => type === 'action').map((module) => actionSchema.parse(module));

const FITS: Record<Action['inputs'][string]['type'], (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
};

/**
 * @returns what Automation finds wrong with the inputs of a rule, which it then does not keep: fields that the action
 *   does not declare, another type, one that is missing. A language model is not held to any of this.
 */
export function ruleProblems({ inputs }: Pick<Action, 'inputs'>, given: Readonly<Record<string, unknown>>): string[] {
  if (Buffer.byteLength(JSON.stringify(given)) > RULE_BYTES)
    return [`What a rule keeps for an action has at most ${RULE_BYTES / 1024} KB.`];
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(inputs, name));
  const wrong = Object.entries(inputs).flatMap(([name, { title, type, required }]): string[] => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || value === '') return required ? [`${title} is required.`] : [];
    return FITS[type](value) ? [] : [`${title} has to be a ${type}.`];
  });
  return [...unknown.map((name) => `The action has no input ${name}.`), ...wrong];
}

/** Runs actions as rules of Automation and agents do. */
export class ActionDoor {
  constructor(private readonly options: { manifest: Manifest; site: Site; invoker: Invoker; faults: Faults }) {}

  async act({ viewer, actionKey, inputs, by, jira }: ActionRequest): Promise<InvokeResult> {
    const { manifest, site, invoker, faults } = this.options;
    const action = actionsOf(manifest).find(({ key }) => key === actionKey);
    if (!action) return { kind: 'unknown', message: `The manifest has no action ${actionKey}.` };
    const problems = by === 'automation' ? ruleProblems(action, inputs) : [];
    if (problems.length > 0) return { kind: 'malformed', message: problems.join(' ') };
    // An agent's conversation tells where it is held; a rule hands over its inputs and nothing else.
    const context = { cloudId: site.cloudId, moduleKey: actionKey, ...(jira ? { jira } : {}) };
    const payload = by === 'agent' ? { ...inputs, context } : inputs;
    try {
      const outcome = await faults.around(
        { kind: 'invoke', moduleKey: actionKey, functionKey: action.function },
        () =>
          invoker.call({
            function: action.function,
            moduleKey: actionKey,
            functionKey: action.function,
            principal: viewer,
            chain: 0,
            // 55 s, as for work in the background.
            background: true,
            payload,
          }),
        (status) => ({ kind: 'thrown' as const, message: `The platform failed with ${status}, as it was told to.` }),
      );
      if (outcome.kind === 'thrown') return outcome;
      if (Buffer.byteLength(JSON.stringify(outcome.value) ?? '') > ANSWER_BYTES)
        return { kind: 'thrown', message: `The answer has more than ${ANSWER_BYTES / 1024 / 1024} MB.` };
      return outcome;
    } catch (error) {
      if (error instanceof ConnectionLost) return { kind: 'thrown', message: error.message };
      throw error;
    }
  }
}
