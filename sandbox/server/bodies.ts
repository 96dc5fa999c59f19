import express, { type ErrorRequestHandler, type RequestHandler, type Response } from 'express';
import type * as z from 'zod/mini';
import { DEEPEST_JSON, nestsTooDeep } from '../nesting';

/** A little more than the largest request that a page may send, so that the platform's own refusal is reached. */
const BODY_BYTES = 600 * 1024;

export const jsonBody: RequestHandler = express.json({ limit: BODY_BYTES });

/** The body as text, whatever it claims to be: Jira reads it itself. */
export const textBody: RequestHandler = express.text({ limit: BODY_BYTES, type: () => true });

/** @returns the body, or undefined after answering 400 with what is wrong. */
export function readBody<T extends z.ZodMiniType>(
  schema: T,
  body: unknown,
  response: Response,
): z.infer<T> | undefined {
  if (nestsTooDeep(body)) {
    response.status(400).json({ message: `A body is nested at most ${DEEPEST_JSON} levels deep.` });
    return undefined;
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.');
  response.status(400).json({
    message: `The body is not what is expected${place ? ` at ${place}` : ''}: ${issue?.message ?? 'send JSON'}.`,
  });
  return undefined;
}

interface BodyError {
  status?: number;
  type?: string;
}

/** What goes wrong on the way in is the client's; anything else is ours, and said so. */
export const answerErrors: ErrorRequestHandler = (error: Error & BodyError, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = error.status ?? 500;
  if (status === 413) response.status(413).json({ message: `A request has at most ${BODY_BYTES / 1024} KB.` });
  else if (status < 500)
    response
      .status(status)
      .json({ message: error.type === 'entity.parse.failed' ? 'The body is not JSON.' : error.message });
  else {
    console.error(error.stack ?? error);
    response.status(500).json({ message: `The local Jira failed: ${error.message}` });
  }
};
