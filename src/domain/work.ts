import * as z from 'zod/mini';
import { entryId } from '#domain/register/entryId';
import { KIND_NAMES } from '#domain/register/kinds/index';
import { isoTime, numericId } from '#kernel/scalars';

/** Work left for the background. Each kind may be delivered twice, late and out of order. */
export const workSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('publish'), issueId: numericId }),
  z.object({ kind: z.literal('recount'), issueId: numericId }),
  /** `saved`: records that were saved just now, which an index may not know yet, and when their mark was set. */
  z.object({
    kind: z.literal('stand'),
    subject: entryId,
    saved: z.optional(z.object({ ids: z.array(entryId), at: isoTime })),
  }),
  /** `at`: when the save was that has it done; without it, each night, what was drawn is counted anew. */
  z.object({ kind: z.literal('draw'), draws: z.enum(KIND_NAMES), at: z.optional(isoTime) }),
  z.object({ kind: z.literal('restand'), after: z.nullable(entryId) }),
  z.object({ kind: z.literal('rescore'), settingsVersion: z.int() }),
  z.object({ kind: z.literal('reconcile'), after: numericId, pages: z.int() }),
  z.object({ kind: z.literal('import'), import: z.int() }),
  z.object({ kind: z.literal('removal') }),
  z.object({ kind: z.literal('forgetIssue'), issueId: numericId }),
  z.object({ kind: z.literal('forgetProject'), projectId: numericId }),
]);
export type Work = z.infer<typeof workSchema>;
