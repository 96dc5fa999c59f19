import type { Issue, Project, Status } from '../../data/model';
import { evaluateExpression, type Variables } from '../../expressions/evaluate';
import { issueVariables } from '../../expressions/issueVariables';
import { ExpressionError, ExpressionNotModelled } from '../../expressions/problems';
import type { Value } from '../../expressions/values';
import type { ProjectStyle, WorkflowRule, WorkflowValidator } from '../../fromManifest/workflowRules';
import { notModelled, type Call } from '../call';

/** What Jira says where a rule stands on a transition whose app is gone: the rule never holds. */
const GONE = 'A rule of this transition belongs to an app that is not installed.';

/** The rules of apps on the transition into a status, for issues of this one's type, as a seed tells them. */
function rulesInto(issue: Issue, to: Status, { site, rules }: Call): (WorkflowRule | undefined)[] {
  const project = site.project(issue.projectId);
  const keys = project && site.rules.ofProject(project.key)?.workflowRules?.[issue.issueType.name]?.[to.id];
  return (keys ?? []).map((key) => {
    const rule = rules.get(key);
    if (project && rule && !rule.projectTypes.includes(styleOf(project, site)))
      throw new Error(`${project.key} is ${styleOf(project, site)}: Jira offers no ${key} for its workflow.`);
    return rule;
  });
}

/** @returns who manages a project's workflow: the team itself, or the administrators of the site. */
export const styleOf = ({ key }: Project, { rules }: Pick<Call['site'], 'rules'>): ProjectStyle =>
  rules.ofProject(key)?.teamManaged === true ? 'team-managed' : 'company-managed';

/** @returns whether any rule decides if a transition is offered. */
export const isConditional = (issue: Issue, to: Status, call: Call): boolean =>
  rulesInto(issue, to, call).some((rule) => rule?.kind === 'condition');

/** @returns whether the conditions of a transition hold, so that it is offered. */
export function isOffered(issue: Issue, to: Status, call: Call): boolean {
  const variables = issueVariables(call.site, issue, call.principal.accountId);
  return rulesInto(issue, to, call).every(
    (rule) => rule?.kind !== 'condition' || evaluated(rule.expression, variables) === true,
  );
}

/** @returns what the validators of a transition refuse it for, each in its words; nothing where all hold. */
export function refusals(issue: Issue, to: Status, call: Call): string[] {
  const variables = issueVariables(call.site, issue, call.principal.accountId);
  return rulesInto(issue, to, call).flatMap((rule) => {
    if (rule === undefined) return [GONE];
    return rule.kind === 'validator' ? (refusal(rule, variables) ?? []) : [];
  });
}

/** A text that the expression itself comes to is the message. */
function refusal({ expression, errorMessage, name }: WorkflowValidator, variables: Variables): string | null {
  const result = evaluated(expression, variables);
  if (result === true) return null;
  if (typeof result === 'string') return result;
  if (typeof errorMessage === 'string') return errorMessage;
  const message = evaluated(errorMessage.expression, variables);
  return typeof message === 'string' ? message : `The transition is refused: ${name}.`;
}

/** @returns what an expression comes to; null where Jira could not evaluate it, and the rule does not hold. */
function evaluated(expression: string, variables: Variables): Value {
  try {
    return evaluateExpression(expression, variables);
  } catch (error) {
    if (error instanceof ExpressionError) return null;
    if (error instanceof ExpressionNotModelled) throw notModelled(error.message);
    throw error;
  }
}
