import { kvs, Sort } from '@forge/kvs';
import * as z from 'zod/mini';
import { EVERYTHING } from '../../../domain/records/assessmentRecord';
import { FORMER_USER, readChange, writeChange } from '../../../domain/records/changeRecord';
import type { PersonStore } from '../../../ports/store';
import { changeKey, ENTITY, PAGE_SIZE, personKey } from './keys';
import { deleteBatch, stored } from './platform';

const person = z.object({ accountId: z.string(), updatedAt: z.string() });

/** @returns what to store of people whom a record names, each once, so that the weekly report knows them. */
export function personEntries(accountIds: readonly string[], at: string): { key: string; value: Record<string, unknown> }[] {
  return [...new Set(accountIds)]
    .filter((accountId) => accountId !== FORMER_USER)
    .map((accountId) => ({ key: personKey(accountId), value: { everything: EVERYTHING, accountId, updatedAt: at } }));
}

async function listPeople(cursor?: string) {
  const query = kvs.entity<unknown>(ENTITY.person).query().index('by-account', { partition: [EVERYTHING] }).sort(Sort.ASC).limit(PAGE_SIZE);
  const page = await stored(() => (cursor ? query.cursor(cursor) : query).getMany());
  return { items: page.results.map(({ value }) => person.parse(value)), ...(page.nextCursor ? { next: page.nextCursor } : {}) };
}

/** Rewrites page by page; a rewritten entry leaves the person's index, so that the first page is always the next one. */
async function erasePersonFromHistory(accountId: string): Promise<void> {
  for (;;) {
    const query = kvs.entity<unknown>(ENTITY.change).query().index('by-actor', { partition: [accountId] });
    const page = await stored(() => query.limit(PAGE_SIZE).getMany());
    const changes = page.results.map(({ value }) => readChange(value));
    for (const change of changes) {
      const erased = writeChange({ ...change, actor: FORMER_USER });
      await stored(() => kvs.entity<unknown>(ENTITY.change).set(changeKey(change.issueId, change.version), erased));
    }
    if (changes.length < PAGE_SIZE) return;
  }
}

export const personStore: PersonStore = {
  listPeople,
  erasePersonFromHistory,
  forgetPerson: (accountId) => deleteBatch([{ entityName: ENTITY.person, key: personKey(accountId) }]),
  refreshPerson: (accountId, at) =>
    stored(() => kvs.entity<unknown>(ENTITY.person).set(personKey(accountId), { everything: EVERYTHING, accountId, updatedAt: at })),
};
