/**
 * How a person is told to whoever asks: as their account id, which the screen turns into a name, or as a word
 * in its place.
 * Every name that leaves the server goes through one policy (`src/resolver/outgoing.ts`).
 */
export type NamePolicy = (accountId: string) => string;

/** Everybody by name. */
export const NAMES_SHOWN: NamePolicy = (accountId) => accountId;
