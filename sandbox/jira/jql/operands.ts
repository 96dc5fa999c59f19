import type { FunctionOperand, Operand } from '@atlaskit/jql-ast';
import type { JqlContext } from './context';
import { dateFunction, readDate } from './dates';
import { EMPTY_TOKEN, type ChoiceField, type OrderedField } from './fields/fieldKinds';
import { isDocumentedFunction } from './documented';
import { JqlProblem, notModelled } from './problem';

/** @returns the single operands of a list, or the operand itself. */
export function operandsOf(operand: Operand): Operand[] {
  return operand.operandType === 'list' ? operand.values.flatMap(operandsOf) : [operand];
}

/** @returns the tokens that an operand means; EMPTY is a token of its own. @throws JqlProblem */
export function tokensOf(operand: Operand, field: ChoiceField, context: JqlContext): readonly string[] {
  switch (operand.operandType) {
    case 'keyword':
      return [EMPTY_TOKEN];
    case 'value':
      return field.resolve(operand.value, context);
    case 'function':
      if (field.people && isCalled(operand, 'currentUser')) return [context.principal.accountId];
      return calledTokens(operand, field, context);
    case 'list':
      return operand.values.flatMap((one) => tokensOf(one, field, context));
  }
}

function calledTokens(operand: FunctionOperand, field: ChoiceField, context: JqlContext): readonly string[] {
  const args = operand.arguments.map(({ value }) => value);
  const tokens = field.call?.(operand.function.value.toLowerCase(), args, context) ?? null;
  if (tokens === null) throw unknownFunction(operand, field.name);
  return tokens;
}

/**
 * The time is asked for only where it matters: a comparison that asks for it is not remembered.
 * @returns the number or instant that an operand means; null for EMPTY.
 * @throws JqlProblem when it is of another type.
 */
export function amountOf(operand: Operand, field: OrderedField, context: JqlContext): number | null {
  switch (operand.operandType) {
    case 'keyword':
      return null;
    case 'function': {
      const { value } = operand.function;
      const args = operand.arguments.map((argument) => argument.value);
      const instant = field.dates ? dateFunction(value, args, context.now, context.principal.timeZone) : null;
      if (instant === null) throw unknownFunction(operand, field.name);
      return instant;
    }
    case 'value':
      return field.dates
        ? readDate(operand.value, field.name, context.now, context.principal.timeZone)
        : (field.amount ?? ((value) => readNumber(value, field.name)))(operand.value);
    case 'list':
      throw new JqlProblem([`The field '${field.name}' does not take a list here.`]);
  }
}

function readNumber(value: string, field: string): number {
  if (/^-?\d+(\.\d+)?$/.test(value.trim())) return Number(value);
  throw new JqlProblem([`The value '${value}' for field '${field}' is invalid - please enter a valid number.`]);
}

function isCalled(operand: FunctionOperand, name: string): boolean {
  return operand.function.value.toLowerCase() === name.toLowerCase() && operand.arguments.length === 0;
}

/** A function that Jira has is not said to be unknown: here it is not modelled, or not for this field. */
function unknownFunction({ function: called, arguments: given }: FunctionOperand, field: string): JqlProblem {
  const written = `${called.value}(${given.map(({ value }) => value).join(', ')})`;
  if (isDocumentedFunction(called.value)) return notModelled(`the function '${written}'`, field);
  return new JqlProblem([`Unable to find JQL function '${written}'.`]);
}
