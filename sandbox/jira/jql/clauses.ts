import type { Operand, OperatorValue, TerminalClause } from '@atlaskit/jql-ast';
import type { Issue } from '../data/model';
import type { JqlContext } from './context';
import { EMPTY_TOKEN, type ChoiceField, type JqlField, type OrderedField, type TextField } from './fields/fieldKinds';
import { fieldOf } from './fields/fields';
import { amountOf, operandsOf, tokensOf } from './operands';
import { JqlProblem, notModelled, unsupportedOperator } from './problem';
import { wordTest } from './words';

export type Predicate = (issue: Issue) => boolean;

const OPPOSITES: Partial<Record<OperatorValue, OperatorValue>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
  '~': '!~',
  '!~': '~',
};

/**
 * Compiles one comparison. Jira turns NOT into the opposite operator before it searches, so `NOT assignee = x` is
 * `assignee != x`, and neither finds issues without an assignee.
 * @throws JqlProblem
 */
export function terminalPredicate(
  { field: node, operator, operand, predicates }: TerminalClause,
  negated: boolean,
  context: JqlContext,
): Predicate {
  const field = fieldOf(node, context);
  const written = operator?.value;
  if (written === undefined || predicates.length > 0 || OPPOSITES[written] === undefined) {
    throw notModelled(`the operator '${written ?? 'none'}'`, field.name);
  }
  if (!operand) throw new JqlProblem([`The operator '${written}' of the field '${field.name}' needs a value.`]);
  return comparison(field, negated ? (OPPOSITES[written] ?? written) : written, operand, context);
}

function comparison(field: JqlField, operator: OperatorValue, operand: Operand, context: JqlContext): Predicate {
  if ((operator === 'is' || operator === 'is not') && operand.operandType !== 'keyword') {
    throw new JqlProblem([`The operator '${operator}' only supports EMPTY or NULL (field '${field.name}').`]);
  }
  const isList = operator === 'in' || operator === 'not in';
  if (!isList && operand.operandType === 'list')
    throw new JqlProblem([`Operator '${operator}' does not support the list value for field '${field.name}'.`]);
  switch (field.kind) {
    case 'choice':
      return choice(field, operator, operand, context);
    case 'ordered':
      return amount(field, operator, operand, context);
    case 'text':
      return text(field, operator, operand);
  }
}

/** The opposite operators find only issues that have a value: `labels != a` does not find an issue without labels. */
function choice(field: ChoiceField, operator: OperatorValue, operand: Operand, context: JqlContext): Predicate {
  const wanted = new Set(operandsOf(operand).flatMap((single) => tokensOf(single, field, context)));
  const has = (issue: Issue): boolean => {
    const tokens = field.tokens(issue, context);
    return tokens.length === 0 ? wanted.has(EMPTY_TOKEN) : tokens.some((token) => wanted.has(token));
  };
  refuseListOf(field, operator, operand);
  switch (operator) {
    case '=':
    case 'in':
    case 'is':
      return has;
    case '!=':
    case 'not in':
    case 'is not':
      return (issue) => field.tokens(issue, context).length > 0 && !has(issue);
    default:
      if (field.notCompared && comparator(operator)) throw notModelled(field.notCompared, field.name);
      return field.place ? placed(field, field.place, operator, [...wanted], context) : refuse(operator, field);
  }
}

/** @throws JqlProblem where one value is wanted and a function stands for several. */
function refuseListOf(field: ChoiceField, operator: OperatorValue, operand: Operand): void {
  if (operand.operandType !== 'function' || operator === 'in' || operator === 'not in') return;
  const { value } = operand.function;
  if (field.lists?.includes(value.toLowerCase()))
    throw new JqlProblem([
      `Operator '${operator}' does not support the list value '${value}()' for field '${field.name}'.`,
    ]);
}

function placed(
  field: ChoiceField,
  place: (token: string) => number,
  operator: OperatorValue,
  wanted: readonly string[],
  context: JqlContext,
): Predicate {
  const compare = comparator(operator) ?? refuse(operator, field);
  const limit = wanted[0] === undefined || wanted[0] === EMPTY_TOKEN ? refuse(operator, field) : place(wanted[0]);
  return (issue) => field.tokens(issue, context).some((token) => compare(place(token), limit));
}

function amount(field: OrderedField, operator: OperatorValue, operand: Operand, context: JqlContext): Predicate {
  const read = field.reader(context);
  if (operator === '~' || operator === '!~') return refuse(operator, field);
  const amounts = new Set(operandsOf(operand).map((single) => amountOf(single, field, context)));
  const compare = comparator(operator);
  if (compare) {
    const [limit = null] = amounts;
    if (limit === null) return refuse(operator, field);
    return (issue) => {
      const value = read(issue);
      return value !== null && compare(value, limit);
    };
  }
  if (operator === '=' || operator === 'in' || operator === 'is') return (issue) => amounts.has(read(issue));
  return (issue) => {
    const value = read(issue);
    return value !== null && !amounts.has(value);
  };
}

function text(field: TextField, operator: OperatorValue, operand: Operand): Predicate {
  if (operator === 'is') return (issue) => field.text(issue).trim() === '';
  if (operator === 'is not') return (issue) => field.text(issue).trim() !== '';
  if ((operator !== '~' && operator !== '!~') || operand.operandType !== 'value') return refuse(operator, field);
  const test = wordTest(operand.value, field.name);
  if (operator === '~') return (issue) => test(field.text(issue));
  return (issue) => field.text(issue).trim() !== '' && !test(field.text(issue));
}

function comparator(operator: OperatorValue): ((value: number, limit: number) => boolean) | undefined {
  switch (operator) {
    case '<':
      return (value, limit) => value < limit;
    case '<=':
      return (value, limit) => value <= limit;
    case '>':
      return (value, limit) => value > limit;
    case '>=':
      return (value, limit) => value >= limit;
    default:
      return undefined;
  }
}

function refuse(operator: OperatorValue, field: JqlField): never {
  throw unsupportedOperator(operator, field.name);
}
