import { FORMER_USER, isToldByWord } from '#kernel/people';
import { Face } from './Face';
import type { People } from './usePeople';

/** @returns a person's name, or what can be said without one; "…" while it is on its way. */
export function personWords(accountId: string, people: People): string {
  if (accountId === FORMER_USER) return 'a former user';
  if (isToldByWord(accountId)) return accountId;
  const person = people.byId.get(accountId);
  if (person) return person.displayName;
  if (people.state === 'loading') return '…';
  return people.state === 'failed' ? 'someone (the name could not be read)' : 'someone you cannot see';
}

/** @param self the account of whoever looks. @returns the same, with "you" for them. */
export const personOrYouWords = (accountId: string, people: People, self: string | null): string =>
  accountId === self ? 'you' : personWords(accountId, people);

interface PersonNameProps {
  accountId: string;
  /** From one `usePeople` for the whole screen. */
  people: People;
  size?: 16 | 20 | 24 | 32;
}

/** A person as the viewer may see them: their name, and their face before it, which is known where the name is. */
export function PersonName({ accountId, people, size = 16 }: PersonNameProps) {
  return (
    <span className="lens-person">
      <Face person={people.byId.get(accountId)} size={size} />
      <span>{personWords(accountId, people)}</span>
    </span>
  );
}
