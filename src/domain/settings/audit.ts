import * as z from 'zod/mini';
import { splitOrderBy, staysInParentheses } from '#domain/portfolio/orderBy';
import { atLeast } from '#kernel/lengths';
import { day, text } from '#kernel/scalars';

/** Characters of a filter. */
export const AUDIT_FILTER_MAX = 2000;

/** What is judged whether it contributes to customers, and until when. */
export const auditSchema = z.strictObject({
  /** A JQL filter without ORDER BY that stands by itself; absent: rated epics and their children that are not done. */
  filter: z.optional(
    text(AUDIT_FILTER_MAX).check(
      z.trim(),
      atLeast(1),
      z.refine(staysInParentheses),
      z.refine((jql) => splitOrderBy(jql).orderBy === null),
    ),
  ),
  /** The last day. */
  dueAt: z.optional(day),
});
export type AuditSettings = z.infer<typeof auditSchema>;
