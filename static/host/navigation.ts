import { NavigationTarget, router, view } from '@forge/bridge';

/** The address of an issue on the same Jira, for a link that can also be copied or opened in another tab. */
export const issueHref = (siteUrl: string, key: string): string =>
  `${siteUrl.replace(/\/$/, '')}/browse/${encodeURIComponent(key)}`;

/** The address of Jira's own list of the issues that a search finds. */
export const searchHref = (siteUrl: string, jql: string): string =>
  `${siteUrl.replace(/\/$/, '')}/issues/?jql=${encodeURIComponent(jql)}`;

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

/**
 * @param projectKey of the project whose page it is.
 * @returns the whole address of a page of the app; null where the page around does not tell it. Never rejects.
 */
export async function pageAddress(moduleKey: string, projectKey?: string): Promise<string | null> {
  try {
    const ofProject = projectKey === undefined ? {} : { projectKey };
    const url = await router.getUrl({ target: NavigationTarget.Module, moduleKey, ...ofProject });
    return url && /^https?:$/.test(url.protocol) ? url.href.replace(/\/$/, '') : null;
  } catch (error) {
    console.error('The page around does not tell its address', error);
    return null;
  }
}

/** @returns the address of a place below a page. @param to path with its query, as the page itself writes it. */
export const belowPage = (page: string, to: string): string =>
  `${page}${to === '/' ? '' : to.replace(/^\/(?=\?)/, '')}`;

/** Goes to a whole address on the page around. Never rejects. */
export async function openAddress(address: string): Promise<void> {
  try {
    await router.navigate(address);
  } catch (error) {
    console.error('The page around does not open the address', error);
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
