import { view } from '@forge/bridge';
import * as z from 'zod/mini';

const issueContext = z.object({ id: z.coerce.string(), key: z.optional(z.string()), type: z.optional(z.string()) });

/** What the app reads of a module's context. The browser's context only decides what to show; the server trusts its own. */
const extensionSchema = z.object({
  type: z.optional(z.string()),
  issue: z.optional(issueContext),
  entryPoint: z.optional(z.string()),
  /** Configuration of a classic dashboard gadget. */
  gadgetConfiguration: z.optional(z.unknown()),
  /** Configuration of a dashboard widget. */
  config: z.optional(z.unknown()),
});

export interface Host {
  moduleKey: string;
  accountId: string | null;
  siteUrl: string;
  /** BCP 47 language tag and IANA zone of the viewer, as Jira knows them. */
  locale: string;
  timeZone: string;
  extension: z.infer<typeof extensionSchema>;
}

/** Asks the host page where we are and who looks, and switches on the viewer's theme. */
export async function openHost(): Promise<Host> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable()]);
  const extension = extensionSchema.safeParse(context.extension);
  return {
    moduleKey: context.moduleKey,
    accountId: context.accountId ?? null,
    siteUrl: context.siteUrl,
    locale: context.locale.replace('_', '-'),
    timeZone: context.timezone,
    extension: extension.success ? extension.data : {},
  };
}
