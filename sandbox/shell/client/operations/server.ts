import * as z from 'zod/mini';
import { fullContext } from '../context';
import type { Operation } from '../host';
import { askServer, ServerError } from '../page';

const invokeSchema = z.object({
  functionKey: z.string(),
  payload: z.optional(z.unknown()),
  metadata: z.optional(z.unknown()),
  invokeType: z.optional(z.string()),
});

const fetchSchema = z.object({
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.object({ method: z.optional(z.string()), body: z.nullish(z.string()) }),
  isMultipartFormData: z.optional(z.boolean()),
});
const productAnswer = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.nullable(z.string()),
});

const invoke: Operation = async (payload, frame, { page }) => {
  const request = invokeSchema.parse(payload);
  if (request.invokeType !== undefined)
    throw new Error(`The local Jira does not model invocations of type ${request.invokeType}.`);
  try {
    const body = {
      moduleKey: frame.module.key,
      functionKey: request.functionKey,
      payload: request.payload ?? {},
      extension: frame.extension,
    };
    // Nothing becomes an empty object on its way through the bridge.
    const answer = (await askServer(page.viewer.accountId, 'POST', '/sandbox/invoke', body)) ?? {};
    return request.metadata === undefined ? answer : { body: answer, metadata: {} };
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    throw new Error(`There was an error invoking the function - ${error.message}`);
  }
};

const fetchProduct: Operation = async (payload, _frame, { page }) => {
  const { product, restPath, fetchRequestInit, isMultipartFormData } = fetchSchema.parse(payload);
  if (page.outsideJira) throw new Error('Jira cannot be asked from Atlassian Home.');
  if (product !== 'jira') throw new Error(`The local Jira has no ${product} to ask.`);
  if (isMultipartFormData) throw new Error('The local Jira does not model requests with files.');
  const request = { method: fetchRequestInit.method ?? 'GET', path: restPath, body: fetchRequestInit.body ?? null };
  const { status, headers, body } = productAnswer.parse(
    await askServer(page.viewer.accountId, 'POST', '/sandbox/bridge/jira', request),
  );
  return { status, statusText: '', headers, body: body ?? '', isAttachment: false };
};

export const serverOperations: Record<string, Operation> = {
  invoke,
  fetchProduct,
  getContext: (_payload, frame, host) => fullContext(frame, host),
};
