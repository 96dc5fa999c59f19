import { createHash } from 'node:crypto';
import { normalForm } from '#tables/words/normalForm';

/** What an account id of Jira is made of. */
const ACCOUNT_ID = /^[a-zA-Z0-9:_.-]{1,128}$/;
const DIGEST_LENGTH = 10;
const READABLE_MOST = 60;

/**
 * @returns the one account id of a person whom a file names by an id, an address or a full name: an id of Jira is
 * itself; anything else becomes one that
 *   can still be read, and that another name never has.
 */
export function personId(named: string): string {
  if (ACCOUNT_ID.test(named)) return named;
  const name = normalForm(named);
  const readable = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9_.]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, READABLE_MOST);
  const digest = createHash('sha256').update(name).digest('hex').slice(0, DIGEST_LENGTH);
  return `${readable || 'person'}-${digest}`;
}
