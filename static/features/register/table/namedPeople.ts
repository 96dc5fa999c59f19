import type { NamedPeople } from '#domain/register/text/around';
import { normalForm } from '#tables/words/normalForm';
import { findPeople, peopleById, type Person } from '../../../host/jira';
import { rememberPerson } from '../../../people/usePeople';

/** Different people whom one block may name. */
export const MOST_NAMED = 50;
const AT_ONCE = 90;

/** Nobody is known. */
export const NOBODY: NamedPeople = { nameOf: () => undefined, named: () => [] };

/**
 * Looks up whom texts mean: by name, by the address of the e-mail, or by the id of the account.
 * @param texts at most 50 different ones. @throws JiraError
 */
export async function peopleNamed(texts: readonly string[]): Promise<NamedPeople> {
  const wanted = [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '');
  const found = new Map<string, Person[]>();
  for (const text of wanted) {
    const people = await findPeople(text);
    people.forEach(rememberPerson);
    found.set(normalForm(text), meant(text, people));
  }
  const unknown = wanted.filter((text) => found.get(normalForm(text))?.length === 0 && /^[\w:.-]+$/.test(text));
  for (const person of await peopleById(unknown.slice(0, AT_ONCE))) found.set(normalForm(person.accountId), [person]);
  return {
    nameOf: (accountId) => [...found.values()].flat().find((person) => person.accountId === accountId)?.displayName,
    named: (text) => (found.get(normalForm(text)) ?? []).map(({ accountId }) => accountId),
  };
}

/** Who is called so; who was found by an address is the one. */
const meant = (text: string, people: readonly Person[]): Person[] =>
  text.includes('@') ? [...people] : people.filter(({ displayName }) => normalForm(displayName) === normalForm(text));

/** @returns the names of accounts, for a table that is written. @throws JiraError */
export async function peopleTold(accountIds: readonly string[]): Promise<NamedPeople> {
  const ids = [...new Set(accountIds)];
  const known = new Map<string, string>();
  for (let start = 0; start < ids.length; start += AT_ONCE)
    for (const { accountId, displayName } of await peopleById(ids.slice(start, start + AT_ONCE)))
      known.set(accountId, displayName);
  return {
    nameOf: (accountId) => known.get(accountId),
    named: (text) => [...known].filter(([, name]) => name === text).map(([accountId]) => accountId),
  };
}
