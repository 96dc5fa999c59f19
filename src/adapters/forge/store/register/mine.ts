import { kvs, Sort, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import { issueOfSubject } from '#domain/rating/changeRecord';
import { idOfSubject, readEntryChange } from '#domain/register/entryChange';
import type { Done, MineStore } from '#ports/register/mine';
import { ENTITY, PAGE_SIZE } from '../kvs/keys';
import { stored } from '../kvs/kvs';
import { readable } from '../kvs/readable';
import { entriesIn, shown } from './entries';
import { withoutHidden } from './mapImports';

const listOwnedSince: MineStore['listOwnedSince'] = async (owner, since) => {
  const query = kvs
    .entity<unknown>(ENTITY.entry)
    .query()
    .index('by-person', { partition: [owner] });
  const page = await stored(() =>
    query.where(WhereConditions.greaterThan(since)).sort(Sort.DESC).limit(PAGE_SIZE).getMany(),
  );
  return shown(entriesIn(page.results.map(({ value }) => value)));
};

const change = z.object({ subject: z.string(), version: z.int(), at: z.string() });

/** Of decisions and settings nothing is told here. */
function doneIn(value: unknown): Done[] {
  const { subject, at } = change.parse(value);
  const issueId = issueOfSubject(subject);
  if (issueId !== null) return [{ at, of: { issueId }, changed: [] }];
  const entryId = idOfSubject(subject);
  return entryId === null ? [] : [{ at, of: { entryId }, changed: Object.keys(readEntryChange(value).to) }];
}

const changesIn = (value: unknown) => {
  const { version } = change.parse(value);
  return doneIn(value).map((done) => ({ id: 'entryId' in done.of ? done.of.entryId : '', version, done }));
};

const listDone: MineStore['listDone'] = async (actor, since) => {
  const query = kvs
    .entity<unknown>(ENTITY.change)
    .query()
    .index('by-actor', { partition: [actor] });
  const page = await stored(() =>
    query.where(WhereConditions.greaterThan(since)).sort(Sort.DESC).limit(PAGE_SIZE).getMany(),
  );
  const values = page.results.map(({ value }) => value);
  const told = await withoutHidden(readable('change', values, changesIn).flat(), (one) => one);
  return told.map(({ done }) => done);
};

const listDoneBetween: MineStore['listDoneBetween'] = async (actor, from, to, next) => {
  const query = kvs
    .entity<unknown>(ENTITY.change)
    .query()
    .index('by-actor', { partition: [actor] })
    .where(WhereConditions.between(from, to))
    .limit(PAGE_SIZE);
  const page = await stored(() => (next === undefined ? query : query.cursor(next)).getMany());
  const values = page.results.map(({ value }) => value);
  return {
    items: readable('change', values, doneIn).flat(),
    ...(page.nextCursor ? { next: page.nextCursor } : {}),
  };
};

export const mineStore: MineStore = { listOwnedSince, listDone, listDoneBetween };
