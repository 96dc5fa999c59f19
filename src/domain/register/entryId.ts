import * as z from 'zod/mini';
import type { Home } from '#kernel/home';
import { recordIdPattern } from '#kernel/recordId';
import { KIND_NAMES, kindNamed, type KindName } from './kinds';

/**
 * Id of a record: its kind, its home, and 32 digits of its own. Whose record it is can be asked of Jira before anything
 * is read, so that what is hidden and what is not there cost the same calls.
 */
const ID = recordIdPattern(KIND_NAMES);

export const entryId = z.string().check(z.regex(ID));

const LETTER = { issue: 'i', project: 'p' } as const;
const numberOf = (home: Home): string => ('issueId' in home ? home.issueId : home.projectId);

/** @returns what begins the ids of all records of a kind at a home. */
export const idsAt = (kind: KindName, home: Home): string =>
  `${kind}-${LETTER['issueId' in home ? 'issue' : 'project']}${numberOf(home)}-`;

/** @param own 32 hexadecimal digits. */
export const entryIdOf = (kind: KindName, home: Home, own: string): string => `${idsAt(kind, home)}${own}`;

/** @returns the kind and the home that an id names. @throws Error on what is no id. */
export function readEntryId(id: string): { kind: KindName; home: Home } {
  const [, kind = '', letter, number = ''] = ID.exec(id) ?? [];
  const known = KIND_NAMES.find((name) => name === kind);
  if (!known) throw new Error('This is no id of a record.');
  return { kind: known, home: letter === LETTER.issue ? { issueId: number } : { projectId: number } };
}

/** @returns whether records of a kind have such a home. */
export const fitsHome = (kind: KindName, home: Home): boolean =>
  kindNamed(kind).home === ('issueId' in home ? 'issue' : 'project');
