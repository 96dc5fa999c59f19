import { parse, type Expression, type Program } from 'acorn';
import { ExpressionError, ExpressionNotModelled } from './problems';

/** Limits of an expression, as the errors tell them that Jira's description of `POST /expression/analyse` shows. */
const LONGEST = 1000;
const MOST_LEAVES = 100;

/** An expression taken apart: names that are given to values, and the expression at its end. */
export interface Parsed {
  lets: readonly { name: string; value: Expression }[];
  result: Expression;
}

/** @throws ExpressionError where Jira would not take it, ExpressionNotModelled where this Jira cannot tell. */
export function parseExpression(text: string): Parsed {
  if (text.length > LONGEST)
    throw new ExpressionError(`Jira expression is too long (${text.length}), limit: ${LONGEST} characters`);
  const program = programOf(text);
  const leaves = countLeaves(program);
  if (leaves > MOST_LEAVES)
    throw new ExpressionError(`Jira expression has too many nodes (${leaves}), limit: ${MOST_LEAVES} leaves`);
  const statements = [...program.body];
  const last = statements.pop();
  if (last?.type !== 'ExpressionStatement') throw new ExpressionError('Jira expression has no result');
  return { lets: statements.flatMap(letsOf), result: last.expression };
}

function programOf(text: string): Program {
  try {
    return parse(text, { ecmaVersion: 2022, sourceType: 'script' });
  } catch (error) {
    throw new ExpressionError(`Jira expression cannot be read: ${(error as Error).message}`);
  }
}

function letsOf(statement: Program['body'][number]): Parsed['lets'] {
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'let')
    throw new ExpressionNotModelled(`a ${statement.type}`);
  return statement.declarations.map(({ id, init }) => {
    if (id.type !== 'Identifier' || !init) throw new ExpressionNotModelled('a "let" without one name and a value');
    return { name: id.name, value: init };
  });
}

const isNode = (value: unknown): value is { type: string } =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The nodes that have none below them. */
function countLeaves(node: object): number {
  const below = Object.values(node).flat().filter(isNode);
  return below.length === 0 ? 1 : below.reduce((sum, one) => sum + countLeaves(one), 0);
}
