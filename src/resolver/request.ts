import * as z from 'zod/mini';
import { numericId } from '#kernel/scalars';

const contextId = z.pipe(z.union([z.string(), z.int()]), z.transform(String));
const idOf = z.object({ id: z.pipe(contextId, numericId) });

/** Modules that stand on an issue; on all others an issue in the context means nothing. */
const ISSUE_MODULES = ['rating-panel', 'score-badge', 'rate-issue'];

const accountSchema = z.object({ accountId: z.string() });
const issueSchema = z.object({
  moduleKey: z.enum(ISSUE_MODULES),
  extension: z.object({ issue: z.extend(idOf, { type: z.optional(z.string()) }), project: z.optional(z.unknown()) }),
});

/** Who calls, and from which issue when the module stands on one. */
export interface Caller {
  accountId: string | null;
  /** As `readSite` answers it. */
  site: string;
  issue?: { id: string; typeName?: string; projectId?: string };
}

/**
 * Reads what Forge says of a call: unlike the payload it comes from the platform, not from the browser.
 * @returns the caller; without an account or an issue where the context names none in a form that we know.
 */
export function readCaller(context: unknown): Caller {
  const account = accountSchema.safeParse(context);
  const accountId = account.success ? account.data.accountId : null;
  const site = readSite(context);
  const place = issueSchema.safeParse(context);
  if (!place.success) return { accountId, site };
  const { issue, project } = place.data.extension;
  const projectId = idOf.safeParse(project);
  return {
    accountId,
    site,
    issue: {
      id: issue.id,
      ...(issue.type ? { typeName: issue.type } : {}),
      ...(projectId.success ? { projectId: projectId.data.id } : {}),
    },
  };
}

const siteSchema = z.object({ installContext: z.string() });

/**
 * @returns what names the site that the app is called for: always the same for one site, empty where the platform does
 * not say.
 */
export function readSite(context: unknown): string {
  const site = siteSchema.safeParse(context);
  return site.success ? site.data.installContext : '';
}
