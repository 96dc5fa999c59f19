import { NavigationTarget, router, view } from '@forge/bridge';

/** The address of an issue on the same Jira, for a link that can also be copied or opened in another tab. */
export const issueHref = (siteUrl: string, key: string): string =>
  `${siteUrl.replace(/\/$/, '')}/browse/${encodeURIComponent(key)}`;

/**
 * Opens an issue on the page around the app: the frame itself may not navigate. Pages outside Jira, such as those of
 * Atlassian Home, know no issues: there the address is opened. Never rejects.
 */
export async function openIssue(key: string): Promise<void> {
  try {
    await router.navigate({ target: NavigationTarget.Issue, issueKey: key });
  } catch (error) {
    console.warn('The page around does not open issues by their key', error);
    await openByAddress(key);
  }
}

async function openByAddress(key: string): Promise<void> {
  try {
    const { siteUrl } = await view.getContext();
    await router.navigate(issueHref(siteUrl, key));
  } catch (error) {
    console.error('The page around opens no address either', error);
  }
}

/** Opens the browser's print dialog for the app's own frame. */
export const printPage = (): void => window.print();
