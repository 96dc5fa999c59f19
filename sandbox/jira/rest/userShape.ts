import type { Person } from '../data/model';
import { APP_ACCOUNT_ID, VIEWERS } from '../viewers';

/** @returns the parts of a user that stand wherever a user is named. */
export function userReference(person: Person, siteUrl: string): Record<string, unknown> {
  const viewer = VIEWERS.find(({ accountId }) => accountId === person.accountId);
  const timeZone = viewer?.timeZone ?? person.timeZone;
  return {
    self: `${siteUrl}/rest/api/3/user?accountId=${encodeURIComponent(person.accountId)}`,
    accountId: person.accountId,
    accountType: person.accountId === APP_ACCOUNT_ID ? 'app' : 'atlassian',
    displayName: person.displayName,
    active: person.active,
    ...(timeZone === undefined ? {} : { timeZone }),
  };
}

/** @returns a user as the endpoints about users answer it: with an avatar of initials. */
export function userShape(person: Person, siteUrl: string): Record<string, unknown> {
  const avatar = avatarOf(person.displayName);
  return {
    ...userReference(person, siteUrl),
    avatarUrls: { '16x16': avatar, '24x24': avatar, '32x32': avatar, '48x48': avatar },
  };
}

export function avatarOf(displayName: string): string {
  const words = displayName.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0).toUpperCase() ?? '')
    .join('');
  const drawing =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" ' +
    'rx="24" fill="#44546F"/><text x="24" y="31" font-family="sans-serif" font-size="18" ' +
    `text-anchor="middle" fill="#fff">${initials}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}

/** The app's own account, as it sees itself. */
export const APP_PERSON: Person = { accountId: APP_ACCOUNT_ID, displayName: 'Customer Lens', active: true };
