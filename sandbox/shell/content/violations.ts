import * as z from 'zod/mini';

const reportSchema = z.object({
  'csp-report': z.looseObject({
    'document-uri': z.string(),
    'violated-directive': z.string(),
    'blocked-uri': z.string(),
    'effective-directive': z.optional(z.string()),
    'source-file': z.optional(z.string()),
    'line-number': z.optional(z.number()),
  }),
});

/** One breach of the content policy, in the words of the browser's report. */
export type Violation = z.infer<typeof reportSchema>['csp-report'];

/** Later ones are counted out, so that a page in a loop cannot fill the memory. */
const KEPT = 1000;

export class Violations {
  private list: Violation[] = [];

  /** @returns false when it is not a report */
  report(body: unknown): boolean {
    const parsed = reportSchema.safeParse(body);
    if (!parsed.success) return false;
    if (this.list.length < KEPT) this.list.push(parsed.data['csp-report']);
    return true;
  }

  all(): readonly Violation[] {
    return this.list;
  }

  clear(): void {
    this.list = [];
  }
}
