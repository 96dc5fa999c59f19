import { FORMER_USER } from '#kernel/people';
import { Face } from './Face';
import type { People } from './usePeople';

/** @returns a person's name, or what can be said without one; "…" while it is on its way. */
export function personWords(accountId: string, people: People): string {
  if (accountId === FORMER_USER) return 'a former user';
  const person = people.byId.get(accountId);
  if (person) return person.displayName;
  if (people.state === 'loading') return '…';
  return people.state === 'failed' ? 'someone (the name could not be read)' : 'someone you cannot see';
}

/** @param self the account of whoever looks. @returns the same, with "you" for them. */
export const personOrYouWords = (accountId: string, people: People, self: string | null): string =>
  accountId === self ? 'you' : personWords(accountId, people);

/** A person's name as the viewer may see it; `people` comes from one `usePeople` for the whole screen. */
export function PersonName({ accountId, people }: { accountId: string; people: People }) {
  return <span>{personWords(accountId, people)}</span>;
}

interface PersonWithFaceProps {
  accountId: string;
  people: People;
  size?: 16 | 20 | 24 | 32;
}

/** The same with their face before it, which is known where the name is. */
export function PersonWithFace({ accountId, people, size = 20 }: PersonWithFaceProps) {
  return (
    <span className="lens-person">
      <Face person={people.byId.get(accountId)} size={size} />
      <span>{personWords(accountId, people)}</span>
    </span>
  );
}
