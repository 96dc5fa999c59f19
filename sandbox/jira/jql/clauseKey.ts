import type { Operand, TerminalClause } from '@atlaskit/jql-ast';

/**
 * @returns a text that two comparisons share only if they say the same: of the parsed parts, because the parser counts
 * characters otherwise than text does.
 */
export function clauseKey({ field, operator, operand }: TerminalClause): string {
  const properties = (field.properties ?? []).map(({ key, path }) => [
    key?.value,
    (path ?? []).map(({ value }) => value),
  ]);
  return JSON.stringify([field.value, properties, operator?.value, operand ? partsOf(operand) : null]);
}

function partsOf(operand: Operand): unknown {
  switch (operand.operandType) {
    case 'keyword':
    case 'value':
      return [operand.operandType, operand.value];
    case 'function':
      return [operand.operandType, operand.function.value, operand.arguments.map(({ value }) => value)];
    case 'list':
      return [operand.operandType, operand.values.map(partsOf)];
  }
}
