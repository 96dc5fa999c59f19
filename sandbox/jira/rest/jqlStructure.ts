import type { Clause, Field, Operand, Query } from '@atlaskit/jql-ast';

type Structure = Record<string, unknown>;

/** @returns a parsed query as `POST /jql/parse` describes it. */
export function queryStructure({ where, orderBy }: Query): Structure {
  return {
    ...(where ? { where: clauseStructure(where) } : {}),
    ...(orderBy
      ? {
          orderBy: {
            fields: orderBy.fields.map(({ field, direction }) => ({
              field: fieldStructure(field),
              ...(direction ? { direction: direction.value.toLowerCase() } : {}),
            })),
          },
        }
      : {}),
  };
}

function clauseStructure(clause: Clause): Structure {
  switch (clause.clauseType) {
    case 'compound':
      return { clauses: clause.clauses.map(clauseStructure), operator: clause.operator.value };
    case 'not':
      return { clauses: [clauseStructure(clause.clause)], operator: 'not' };
    case 'terminal':
      return {
        field: fieldStructure(clause.field),
        operator: clause.operator?.value,
        ...(clause.operand ? { operand: operandStructure(clause.operand) } : {}),
      };
  }
}

function fieldStructure({ value, text, properties }: Field): Structure {
  const property = (properties ?? []).map(({ key, path }) => ({
    entity: value.split('.')[0],
    key: key?.value,
    path: (path ?? [])
      .map((part) => part.value)
      .join('')
      .replace(/^\./, ''),
  }));
  return { name: value, encodedName: text, ...(property.length > 0 ? { property } : {}) };
}

function operandStructure(operand: Operand): Structure {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: operand.value, encodedOperand: operand.value };
    case 'function': {
      const args = operand.arguments.map(({ value }) => value);
      return {
        function: operand.function.value,
        arguments: args,
        encodedOperand: `${operand.function.text}(${args.join(', ')})`,
      };
    }
    case 'list': {
      const values = operand.values.map(operandStructure);
      const encoded = values.map((value) => String(value['encodedValue'] ?? value['encodedOperand']));
      return {
        values,
        encodedOperand: `(${encoded.join(', ')})`,
      };
    }
  }
}
