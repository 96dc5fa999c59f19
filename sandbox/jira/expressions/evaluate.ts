import type { ChainExpression, Expression, MemberExpression, Super, TemplateLiteral } from 'acorn';
import { applyBinary, asBoolean } from './operators';
import { parseExpression } from './parse';
import { ExpressionError, ExpressionNotModelled } from './problems';
import { Thing, typeName, type Value, type ValueMap } from './values';

export type Variables = Readonly<Record<string, Value>>;

/**
 * Evaluates a Jira expression. Where Jira's documentation leaves open how lenient it is, this Jira is strict, so that
 * what works here works there: a member that is not there fails without `?.`, and nothing but true and false is either.
 *
 * @param variables what Jira gives by name: `issue`, `project`, `user`.
 * @throws ExpressionError, ExpressionNotModelled
 */
export function evaluateExpression(text: string, variables: Variables): Value {
  const { lets, result } = parseExpression(text);
  const known: Record<string, Value> = { ...variables };
  for (const { name, value } of lets) known[name] = evaluate(value, known);
  return evaluate(result, known);
}

function evaluate(node: Expression | Super, known: Variables): Value {
  switch (node.type) {
    case 'Literal':
      return literal(node.value);
    case 'Identifier':
      return variable(node.name, known);
    case 'MemberExpression':
      return ofChain(member(node, known));
    case 'ChainExpression':
      return chain(node, known);
    case 'BinaryExpression':
      if (node.left.type === 'PrivateIdentifier') throw new ExpressionNotModelled('a private name');
      return applyBinary(node.operator, evaluate(node.left, known), evaluate(node.right, known));
    case 'LogicalExpression':
      return logical(node.operator, node.left, node.right, known);
    case 'ConditionalExpression':
      return asBoolean(evaluate(node.test, known), '?:')
        ? evaluate(node.consequent, known)
        : evaluate(node.alternate, known);
    case 'UnaryExpression':
      return unary(node.operator, evaluate(node.argument, known));
    case 'ParenthesizedExpression':
      return evaluate(node.expression, known);
    case 'TemplateLiteral':
      return template(node, known);
    default:
      throw new ExpressionNotModelled(`a ${node.type}`);
  }
}

function literal(value: unknown): Value {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Value;
  throw new ExpressionNotModelled('a literal that is neither text nor number');
}

function variable(name: string, known: Variables): Value {
  const value = Object.hasOwn(known, name) ? known[name] : undefined;
  if (value === undefined) throw new ExpressionNotModelled(`the variable "${name}"`);
  return value;
}

function logical(operator: string, left: Expression, right: Expression, known: Variables): Value {
  if (operator !== '&&' && operator !== '||') throw new ExpressionNotModelled(`the operator ${operator}`);
  const first = asBoolean(evaluate(left, known), operator);
  if (first === (operator === '||')) return first;
  return asBoolean(evaluate(right, known), operator);
}

function unary(operator: string, value: Value): Value {
  if (operator === '!') return !asBoolean(value, '!');
  if (operator === 'typeof') return typeName(value);
  if (operator !== '-') throw new ExpressionNotModelled(`the operator ${operator}`);
  if (typeof value !== 'number') throw new ExpressionError(`- takes a Number, not ${typeName(value)}.`);
  return -value;
}

/** Where `?.` met nothing: the rest of its chain is passed over. */
const NOTHING = Symbol('nothing');

const ofChain = (value: Value | typeof NOTHING): Value => (value === NOTHING ? null : value);

function chain({ expression }: ChainExpression, known: Variables): Value {
  if (expression.type !== 'MemberExpression') throw new ExpressionNotModelled('a call of a method');
  return ofChain(member(expression, known));
}

function member({ object, property, computed, optional }: MemberExpression, known: Variables): Value | typeof NOTHING {
  const owner = object.type === 'MemberExpression' ? member(object, known) : evaluate(object, known);
  if (owner === NOTHING) return NOTHING;
  const name = computed ? computedName(property, known) : staticName(property);
  if (owner === null) {
    if (optional) return NOTHING;
    throw new ExpressionError(`Cannot read "${name}" of null.`);
  }
  if (owner instanceof Thing) return owner.member(name);
  if (typeof owner !== 'object' || Array.isArray(owner)) throw noMember(owner, name);
  const map = owner as ValueMap;
  if (Object.hasOwn(map, name)) return map[name] ?? null;
  if (optional) return NOTHING;
  throw new ExpressionError(`There is no "${name}" in this Map.`);
}

/** What JavaScript has of texts, numbers and lists, Jira may have; it has nothing else of them. */
const noMember = (owner: Value, name: string): Error =>
  name in Object(owner)
    ? new ExpressionNotModelled(`"${name}" of ${typeName(owner)}`)
    : new ExpressionError(`There is no "${name}" of ${typeName(owner)}.`);

function staticName(property: MemberExpression['property']): string {
  if (property.type !== 'Identifier') throw new ExpressionNotModelled('a private name');
  return property.name;
}

function computedName(property: MemberExpression['property'], known: Variables): string {
  if (property.type === 'PrivateIdentifier') throw new ExpressionNotModelled('a private name');
  const name = evaluate(property, known);
  if (typeof name !== 'string') throw new ExpressionNotModelled(`a member named by ${typeName(name)}`);
  return name;
}

function template({ quasis, expressions }: TemplateLiteral, known: Variables): string {
  return quasis
    .map(({ value }, place) => {
      const inserted = expressions[place];
      return `${value.cooked ?? ''}${inserted ? inText(evaluate(inserted, known)) : ''}`;
    })
    .join('');
}

function inText(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new ExpressionNotModelled(`${typeName(value)} in a text`);
}
