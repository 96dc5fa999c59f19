import { view } from '@forge/bridge';
import * as z from 'zod/mini';

const issueContext = z.object({ id: z.coerce.string(), key: z.optional(z.string()), type: z.optional(z.string()) });
const projectContext = z.object({ id: z.coerce.string(), key: z.string() });

/**
 * What the app reads of a module's context. The browser's context only decides what to show; the server trusts its own.
 */
const extensionSchema = z.object({
  type: z.optional(z.string()),
  issue: z.optional(issueContext),
  /** Of a page of one project, and of what stands on a board or a backlog. */
  project: z.catch(z.optional(projectContext), undefined),
  /** Of an action on a list of issues: those that were selected, and what was searched for. */
  issueKeys: z.catch(z.optional(z.array(z.string())), undefined),
  jql: z.catch(z.optional(z.string()), undefined),
  entryPoint: z.optional(z.string()),
  /** Configuration of a classic dashboard gadget. */
  gadgetConfiguration: z.optional(z.unknown()),
  /** Configuration of a dashboard widget. */
  config: z.optional(z.unknown()),
  /** What a rule of Automation keeps for an action, and what it found wrong with it. */
  data: z.optional(z.unknown()),
  errors: z.optional(z.unknown()),
});

export interface Host {
  moduleKey: string;
  accountId: string | null;
  siteUrl: string;
  /**
   * BCP 47 tag of the English that dates and figures are written in: the app's texts are English, and two languages in
   * a sentence help nobody.
   */
  locale: string;
  /** IANA zone of the viewer, as Jira knows it. */
  timeZone: string;
  extension: z.infer<typeof extensionSchema>;
  /** The issue of the extension was chosen in the app: Jira does not tell the server of it, so requests name it. */
  namesIssue?: boolean;
}

const DEFAULT_ENGLISH = 'en-GB';

const englishOf = (locale: string): string =>
  /^en([-_]|$)/.test(locale) ? locale.replaceAll('_', '-') : DEFAULT_ENGLISH;

/** Asks the host page where we are and who looks, and switches on the viewer's theme. */
export async function openHost(): Promise<Host> {
  const [context] = await Promise.all([view.getContext(), view.theme.enable()]);
  const extension = extensionSchema.safeParse(context.extension);
  return {
    moduleKey: context.moduleKey,
    accountId: context.accountId ?? null,
    siteUrl: context.siteUrl,
    locale: englishOf(context.locale),
    timeZone: context.timezone,
    extension: extension.success ? extension.data : {},
  };
}
