import { FORMER_USER, type PersonMark } from '#kernel/people';

/**
 * How a person is told to whoever asks: as their account id, which the screen turns into a name, or as a word
 * in its place.
 * Every name that leaves the server goes through one policy (`src/resolver/outgoing.ts`).
 */
export type NamePolicy = (accountId: string, mark: PersonMark) => string;

/** Everybody by name. */
export const NAMES_SHOWN: NamePolicy = (accountId) => accountId;

/** Stands for whoever is told by role and has none. It holds a space, as no account id does. */
const COLLEAGUE = 'a colleague';

/**
 * Everybody but `self`, and whoever was appointed to something, by their role.
 * @param roles the names of roles by account id.
 */
export const toldByRole =
  (self: string, roles: ReadonlyMap<string, string>): NamePolicy =>
  (accountId, { isAppointed }) => {
    if (accountId === self || accountId === FORMER_USER || isAppointed) return accountId;
    const role = roles.get(accountId);
    return role === undefined ? COLLEAGUE : `${COLLEAGUE} (${role})`;
  };
