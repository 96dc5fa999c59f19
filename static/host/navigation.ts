import { NavigationTarget, router } from '@forge/bridge';

/** The address of an issue on the same Jira, for a link that can also be copied or opened in another tab. */
export const issueHref = (siteUrl: string, key: string): string =>
  `${siteUrl.replace(/\/$/, '')}/browse/${encodeURIComponent(key)}`;

/** Opens an issue on the page around the app: the frame itself may not navigate. */
export async function openIssue(key: string): Promise<void> {
  await router.navigate({ target: NavigationTarget.Issue, issueKey: key });
}

/** Opens the browser's print dialog for the app's own frame. */
export const printPage = (): void => window.print();
