import * as z from 'zod/mini';

/** What a run came upon and put right, counted in epics but where it says otherwise. */
export const findingsSchema = z.object({
  /** Published anew, because Jira showed something else than the record says. */
  republished: z.int(),
  /** Found in another project than the record knew. */
  moved: z.int(),
  /** Summaries taken away that no record stood behind. */
  removed: z.int(),
  /** Rated, but hidden from the app, or deleted: it cannot tell which. */
  unseen: z.int(),
  /** Rated, with or without being seen. */
  records: z.int(),
  /** UTF-8 bytes of the records as JSON. */
  bytes: z.int(),
  /** Entries of their histories. */
  changes: z.int(),
});
export type Findings = z.infer<typeof findingsSchema>;

export const NO_FINDINGS: Findings = {
  republished: 0,
  moved: 0,
  removed: 0,
  unseen: 0,
  records: 0,
  bytes: 0,
  changes: 0,
};

export function addFindings(a: Findings, b: Partial<Findings>): Findings {
  const sum = { ...a };
  for (const name of Object.keys(NO_FINDINGS) as (keyof Findings)[]) sum[name] += b[name] ?? 0;
  return sum;
}
