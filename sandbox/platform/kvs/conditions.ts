import type { Entity } from '../manifest';
import { refused } from './errors';
import { LIMITS } from './limits';
import type { Condition, Filters } from './requests';

type Scalar = string | number | boolean;

/** Says of a record's value whether the filters hold. */
export type Predicate = (value: Record<string, unknown>) => boolean;

/**
 * Reads the filters of a query, or the conditions of a transaction.
 * An attribute that is not there satisfies "not equal", "does not contain" and "does not exist", and nothing else.
 * @throws StorageError for a mixed or empty operator, an attribute that is not declared, or values that do not fit.
 */
export function readFilters(entity: Entity, filters: Filters | undefined): Predicate {
  if (!filters) return () => true;
  if (filters.and && filters.or)
    throw refused('INVALID_FILTER_OPERATORS_COMBINATION', 'Filters stand under "and" or under "or", not under both.');
  const conditions = filters.and ?? filters.or ?? [];
  if (conditions.length === 0)
    throw refused('EMPTY_FILTER_OPERATOR', 'The filter operators "and" and "or" cannot be empty.');
  if (conditions.length > LIMITS.conditions)
    throw refused('VALIDATION_ERROR', `At most ${LIMITS.conditions} conditions go into one call.`);
  const tests = conditions.map((condition) => readCondition(entity, condition));
  return filters.and ? (value) => tests.every((test) => test(value)) : (value) => tests.some((test) => test(value));
}

function readCondition(entity: Entity, condition: Condition): Predicate {
  const { property, condition: operator, values } = condition;
  if (!entity.attributes.has(property))
    throw refused('INVALID_ENTITY_ATTRIBUTE', `The entity ${entity.name} has no attribute ${property}.`);
  const [first, second] = values;
  if (first === undefined || (operator === 'BETWEEN' && second === undefined)) {
    throw refused(
      'INSUFFICIENT_FILTER_VALUES',
      `The condition ${operator} on ${property} needs ${operator === 'BETWEEN' ? 'two values' : 'a value'}.`,
    );
  }
  return (value) => holds(operator, value[property], first, second);
}

function holds(operator: Condition['condition'], actual: unknown, first: Scalar, second: Scalar | undefined): boolean {
  switch (operator) {
    case 'EXISTS':
      return actual !== undefined;
    case 'NOT_EXISTS':
      return actual === undefined;
    case 'EQUAL_TO':
      return actual === first;
    case 'NOT_EQUAL_TO':
      return actual !== first;
    case 'CONTAINS':
      return contains(actual, first);
    case 'NOT_CONTAINS':
      return !contains(actual, first);
    case 'BEGINS_WITH':
      return typeof actual === 'string' && actual.startsWith(String(first));
    case 'GREATER_THAN':
      return compare(actual, first, (order) => order > 0);
    case 'GREATER_THAN_EQUAL_TO':
      return compare(actual, first, (order) => order >= 0);
    case 'LESS_THAN':
      return compare(actual, first, (order) => order < 0);
    case 'LESS_THAN_EQUAL_TO':
      return compare(actual, first, (order) => order <= 0);
    case 'BETWEEN':
      return compare(actual, first, (order) => order >= 0) && compare(actual, second, (order) => order <= 0);
  }
}

function contains(actual: unknown, part: Scalar): boolean {
  if (typeof actual === 'string') return actual.includes(String(part));
  return Array.isArray(actual) && actual.includes(part);
}

/** Values of different types have no order: nothing holds between them. */
function compare(actual: unknown, other: unknown, test: (order: number) => boolean): boolean {
  if (typeof actual === 'number' && typeof other === 'number') return test(actual - other);
  if (typeof actual === 'string' && typeof other === 'string')
    return test(Buffer.compare(Buffer.from(actual), Buffer.from(other)));
  return false;
}
