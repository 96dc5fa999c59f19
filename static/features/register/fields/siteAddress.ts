const ISSUE_KEY = /^[A-Z][A-Z0-9_]{1,30}-[1-9]\d{0,9}$/;

/**
 * @returns an address of this Jira without the name of the site, as it is kept; what leads elsewhere stays as it was
 *   written, and is refused.
 */
export function siteAddressOf(siteUrl: string, written: string): string {
  if (ISSUE_KEY.test(written)) return `/browse/${written}`;
  if (!URL.canParse(written) || !URL.canParse(siteUrl)) return written;
  const [address, site] = [new URL(written), new URL(siteUrl)];
  if (address.origin !== site.origin || address.username !== '') return written;
  return `${address.pathname}${address.search}${address.hash}`;
}
