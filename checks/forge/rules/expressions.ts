import { parseExpression } from '../../../sandbox/jira/expressions/parse';
import { modulesOf, type App, type ManifestModule } from '../app';

/** Modules that Jira draws or decides itself, by an expression, wherever it shows an issue. */
const BY_EXPRESSION = new Set(['jira:customField', 'jira:workflowValidator', 'jira:workflowCondition']);

const byExpression = (app: App): ManifestModule[] => modulesOf(app).filter(({ type }) => BY_EXPRESSION.has(type));

/** The official validation takes any text; one that Jira cannot read fails at each issue, and says nothing. */
export function expressionsAreRead(app: App): string[] {
  return modulesOf(app).flatMap((module) =>
    expressionsIn(module).flatMap((expression) => {
      try {
        parseExpression(expression);
        return [];
      } catch (error) {
        return [`An expression of the ${module.type} ${module.key} cannot be read: ${(error as Error).message}`];
      }
    }),
  );
}

/**
 * A list of a thousand issues would call the function of a field a thousand times, and a field that people can write
 * would show what nobody rated.
 */
export function expressionsAlone(app: App): string[] {
  return byExpression(app).flatMap((module) => [
    ...(names(module).includes('function')
      ? [`The ${module.type} ${module.key} calls a function, where an expression does.`]
      : []),
    ...(module.type === 'jira:customField' && module['readOnly'] !== true
      ? [`The jira:customField ${module.key} can be written by hand: what it shows is published by the app.`]
      : []),
  ]);
}

function expressionsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'expression' && typeof inner === 'string' ? [inner] : expressionsIn(inner),
  );
}

function names(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [name, ...names(inner)]);
}
