/**
 * Jira would not evaluate an expression: it is no expression, or it asks for what is not there. What hangs on it then
 * does not hold, and a field that it writes is empty.
 */
export class ExpressionError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ExpressionError';
  }
}

/** Jira may well evaluate it; the local Jira does not know how, and says so instead of guessing. */
export class ExpressionNotModelled extends Error {
  constructor(what: string) {
    super(`Not modelled by the local Jira in a Jira expression: ${what}.`);
    this.name = 'ExpressionNotModelled';
  }
}
