import * as z from 'zod/mini';
import { numericId } from '../domain/text';

const contextId = z.pipe(z.union([z.string(), z.int()]), z.transform(String));

/** What Forge says of the call; unlike the payload it comes from the platform, not from the browser. */
const contextSchema = z.object({
  accountId: z.optional(z.string()),
  extension: z.optional(
    z.looseObject({
      issue: z.optional(z.object({ id: contextId, type: z.optional(z.string()) })),
      project: z.optional(z.object({ id: contextId })),
    }),
  ),
});

/** Who calls, and from which issue when the module stands on one. */
export interface Caller {
  accountId: string | null;
  issue?: { id: string; typeName?: string; projectId?: string };
}

/** @returns the caller; one without an account or issue when the context does not say so in a form that we know. */
export function readCaller(context: unknown): Caller {
  const parsed = contextSchema.safeParse(context);
  if (!parsed.success) return { accountId: null };
  const { accountId, extension } = parsed.data;
  const issue = extension?.issue;
  if (!issue || !numericId.safeParse(issue.id).success) return { accountId: accountId ?? null };
  const projectId = extension?.project?.id;
  return {
    accountId: accountId ?? null,
    issue: { id: issue.id, ...(issue.type ? { typeName: issue.type } : {}), ...(projectId ? { projectId } : {}) },
  };
}
