import { EVERYTHING } from '#domain/rating/assessmentRecord';
import { FORMER_USER } from '#kernel/people';
import { personKey } from './kvs/keys';

/** @returns what to store of people whom a record names, each once, so that the weekly report knows them. */
export function personEntries(
  accountIds: readonly string[],
  at: string,
): { key: string; value: Record<string, unknown> }[] {
  return [...new Set(accountIds)]
    .filter((accountId) => accountId !== FORMER_USER)
    .map((accountId) => ({ key: personKey(accountId), value: { everything: EVERYTHING, accountId, updatedAt: at } }));
}
