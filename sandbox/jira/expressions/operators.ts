import { ExpressionError, ExpressionNotModelled } from './problems';
import { typeName, type Value } from './values';

const NUMERIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

const COMPARING: Readonly<Record<string, (a: number | string, b: number | string) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** @throws ExpressionError where Jira compares or reckons only what is of one type. */
export function applyBinary(operator: string, left: Value, right: Value): Value {
  if (operator === '==') return isSame(left, right);
  if (operator === '!=') return !isSame(left, right);
  if (operator === '+') return added(left, right);
  const reckon = NUMERIC[operator];
  if (reckon) {
    if (typeof left !== 'number' || typeof right !== 'number') throw mismatch(operator, left, right);
    return reckon(left, right);
  }
  const compare = COMPARING[operator];
  if (!compare) throw new ExpressionNotModelled(`the operator ${operator}`);
  if (typeof left === 'number' && typeof right === 'number') return compare(left, right);
  if (typeof left === 'string' && typeof right === 'string') return compare(left, right);
  throw new ExpressionError(`Can't compare ${typeName(left)} to ${typeName(right)}.`);
}

/** Only what is the same by itself is compared: whether two lists or maps are, is documented nowhere. */
function isSame(left: Value, right: Value): boolean {
  if (left !== null && right !== null && (typeof left === 'object' || typeof right === 'object'))
    throw new ExpressionNotModelled(`comparing ${typeName(left)} with ${typeName(right)}`);
  return left === right;
}

function added(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  throw mismatch('+', left, right);
}

const mismatch = (operator: string, left: Value, right: Value): ExpressionError =>
  new ExpressionError(`Operator ${operator} is not applicable to ${typeName(left)} and ${typeName(right)}.`);

/** @throws ExpressionError for what is neither true nor false: nothing else is taken for one of them. */
export function asBoolean(value: Value, where: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new ExpressionError(`${where} takes a Boolean, not ${typeName(value)}.`);
}
