import { textsOf, type FormattedField } from './fromManifest/customFields';
import { findIssue } from './issueContext';
import type { Site } from './data/site';
import { principalOf, type Permissions } from './permissions';

/** @returns what the app's fields show of an issue; null where it is hidden from the viewer or does not exist. */
export function fieldTexts(
  fields: readonly FormattedField[],
  site: Site,
  permissions: Permissions,
  viewer: string,
  issueIdOrKey: string,
): Record<string, string> | null {
  const principal = principalOf(site, { tier: 'user', viewer });
  const issue = findIssue(site, issueIdOrKey);
  if (!principal || !issue || !permissions.seesIssue(principal, issue)) return null;
  return textsOf(fields, site, issue, principal.accountId);
}
