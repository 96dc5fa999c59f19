/** A query that is refused, with every reason in Jira's words (or, for what is not modelled here, naming it). */
export class JqlProblem extends Error {
  constructor(readonly messages: readonly string[]) {
    super(messages.join(' '));
    this.name = 'JqlProblem';
  }
}

export const unknownField = (name: string): JqlProblem =>
  new JqlProblem([`Field '${name}' does not exist or you do not have permission to view it.`]);

export const unknownValue = (value: string, field: string): JqlProblem =>
  new JqlProblem([`The value '${value}' does not exist for the field '${field}'.`]);

export const unsupportedOperator = (operator: string, field: string): JqlProblem =>
  new JqlProblem([`The operator '${operator}' is not supported by the '${field}' field.`]);

export const fieldNotModelled = (name: string): JqlProblem =>
  new JqlProblem([`The local Jira does not model the field '${name}'.`]);

/** For what Jira knows and this Jira does not: refused by name rather than answered wrongly. */
export const notModelled = (what: string, field: string): JqlProblem =>
  new JqlProblem([`The local Jira does not model ${what} (field '${field}').`]);
