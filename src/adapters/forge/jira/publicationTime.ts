import { clockOf } from '../platform/clock';

/**
 * Longest wait, in milliseconds, for a publication: what is saved then only shows later, and the person is not kept
 * waiting for it.
 */
const LONGEST_PUBLICATION_MS = 8_000;

/** Somebody waits for the answer of an invocation that has no more time than this. */
const SHORT_INVOCATION_MS = 30_000;

/** Half of what is left of the invocation stays for what has to be done when Jira does not answer. */
export const publicationTime = (): number => Math.min(LONGEST_PUBLICATION_MS, clockOf().remaining() / 2);

/** @returns whether somebody waits: work in the background has minutes, and waits for Jira. */
export const isWaitedFor = (): boolean => clockOf().remaining() <= SHORT_INVOCATION_MS;
