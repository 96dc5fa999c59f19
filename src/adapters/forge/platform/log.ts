import { AppError } from '#contract/errors';
import type { Log } from '#ports/log';

const line = (event: string, values: Record<string, unknown>): string => JSON.stringify({ event, ...values });

/**
 * Names of errors and codes are logged, their messages only where they are our own: Jira's may quote what people wrote.
 */
function nameOf(error: unknown): Record<string, unknown> {
  if (error instanceof AppError) return { error: error.code, message: error.message, cause: causeOf(error.cause) };
  return { error: error instanceof Error ? error.name : typeof error };
}

const causeOf = (cause: unknown): unknown => (cause instanceof Error ? cause.name : cause);

export const log: Log = {
  info: (event, values = {}) => console.log(line(event, values)),
  error: (event, error, values = {}) => console.error(line(event, { ...values, ...nameOf(error) })),
};
