import type { Viewer } from '../seams';
import type { Person } from './data/model';

/** The account that the app itself acts with: it is no person and cannot be chosen as a viewer. */
export const APP_ACCOUNT_ID = 'customer-lens-app';

/** The five people who can look at the local Jira. What each may do is told in `permissions.ts`. */
export const VIEWERS: readonly Viewer[] = [
  { accountId: 'project-manager', displayName: 'Petra Novak', timeZone: 'Europe/Prague', locale: 'en-GB' },
  { accountId: 'board-member', displayName: 'Bernd Hoffmann', timeZone: 'Europe/Berlin', locale: 'de-DE' },
  { accountId: 'admin', displayName: 'Ada Lindqvist', timeZone: 'Europe/Stockholm', locale: 'en-US' },
  { accountId: 'support-colleague', displayName: 'Sam Rivera', timeZone: 'America/New_York', locale: 'en-US' },
  { accountId: 'outsider', displayName: 'Olivia Tan', timeZone: 'Asia/Singapore', locale: 'en-AU' },
];

/** Few exports tell in which time zone people are, and none in which language. */
const OF_FILES = { timeZone: 'UTC', locale: 'en-GB' } as const;

/** @returns who may look: one of the viewers, or a person of the imported issues whose account is open. */
export function viewerOf(person: Person | undefined): Viewer | null {
  const own = VIEWERS.find(({ accountId }) => accountId === person?.accountId);
  if (own || !person?.active) return own ?? null;
  const zone = person.timeZone === undefined ? {} : { timeZone: person.timeZone };
  return { accountId: person.accountId, displayName: person.displayName, ...OF_FILES, ...zone };
}

/** Who sees nothing where no seed says otherwise. */
export const OUTSIDER = 'outsider';
