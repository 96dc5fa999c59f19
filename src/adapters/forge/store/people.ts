import { kvs, Sort } from '@forge/kvs';
import * as z from 'zod/mini';
import { EVERYTHING } from '#domain/rating/assessmentRecord';
import { changeWithout, writeChange } from '#domain/rating/changeRecord';
import { readSettingsVersion, writeSettings } from '#domain/settings/settingsRecord';
import { FORMER_USER } from '#kernel/people';
import type { PersonStore } from '#ports/people';
import { eraseFromBoards } from './board';
import { listChanges } from './ratingChanges';
import { eraseFromDecisions } from './boardDecisions';
import { eraseFromTies } from './boardTies';
import { changeKey, ENTITY, PAGE_SIZE, personKey } from './kvs/keys';
import { personEntries } from './personEntries';
import { eraseFromProposals } from './proposal';
import { atVersion, deleteBatch, stored, written } from './kvs/kvs';
import { readSettings } from './settings';
import { eraseFromViews } from './views';

const person = z.object({ accountId: z.string(), updatedAt: z.string() });

async function listPeople(cursor?: string) {
  const query = kvs
    .entity<unknown>(ENTITY.person)
    .query()
    .index('by-account', { partition: [EVERYTHING] })
    .sort(Sort.ASC)
    .limit(PAGE_SIZE);
  const page = await stored(() => (cursor ? query.cursor(cursor) : query).getMany());
  return {
    items: page.results.map(({ value }) => person.parse(value)),
    ...(page.nextCursor ? { next: page.nextCursor } : {}),
  };
}

async function eraseFromHistory(issueId: string, accountIds: ReadonlySet<string>): Promise<void> {
  for (let before: number | undefined, more = true; more;) {
    const page = await listChanges(issueId, before);
    for (const change of page.changes) {
      const erased = changeWithout(change, accountIds);
      if (erased)
        await stored(() =>
          kvs.entity<unknown>(ENTITY.change).set(changeKey(issueId, change.version), writeChange(erased)),
        );
    }
    more = page.more;
    before = page.changes.at(-1)?.version;
  }
}

async function eraseFromSettings(accountId: string): Promise<void> {
  for (const { key, value } of await settingsBy(accountId)) {
    const { version, ...rest } = readSettingsVersion(value);
    const erased = writeSettings({ ...rest, version, author: FORMER_USER });
    // The settings in force may be replaced meanwhile: their new version then names somebody else.
    await written(
      () =>
        kvs
          .transact()
          .set(key, erased, { entityName: ENTITY.settings, conditions: atVersion(version) })
          .execute(),
      async () => (await readSettings()).version !== version,
    );
  }
}

async function settingsBy(author: string): Promise<{ key: string; value: unknown }[]> {
  const found: { key: string; value: unknown }[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const query = kvs
      .entity<unknown>(ENTITY.settings)
      .query()
      .index('by-author', { partition: [author] })
      .limit(PAGE_SIZE);
    const page = await stored(() => (cursor ? query.cursor(cursor) : query).getMany());
    found.push(...page.results);
    cursor = page.nextCursor;
    more = Boolean(cursor);
  }
  return found;
}

export const personStore: PersonStore = {
  listPeople,
  eraseFromHistory,
  eraseFromSettings,
  eraseFromBoards,
  eraseFromDecisions,
  eraseFromTies,
  eraseFromProposals,
  eraseFromViews,
  forgetPerson: (accountId) => deleteBatch([{ entityName: ENTITY.person, key: personKey(accountId) }]),
  async refreshPerson(accountId, at) {
    for (const { key, value } of personEntries([accountId], at))
      await stored(() => kvs.entity<unknown>(ENTITY.person).set(key, value));
  },
};
