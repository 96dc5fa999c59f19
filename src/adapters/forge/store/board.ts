import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Board } from '#domain/board/board';
import {
  BOARD_KIND,
  FROZEN,
  readBoardHead as parseHead,
  readBoardPart,
  readBoardSettings,
  writeBoardHead,
  writeBoardParts,
  writeBoardSettings,
  type StoredHead,
} from '#domain/board/boardRecord';
import { FORMER_USER } from '#kernel/people';
import type { BoardStore } from '#ports/board';
import type { Page } from '#ports/page';
import { deleteDecisions } from './boardDecisions';
import { deleteTies } from './boardTies';
import { boardKey, boardPartKey, boardSettingsKey, ENTITY } from './kvs/keys';
import { personEntries } from './personEntries';
import { atVersion, founded, readBatch, stored, storedRecord, written } from './kvs/kvs';
import { readable } from './kvs/readable';

const AT_ONCE = 20;
const entityName = ENTITY.snapshot;

async function readHead(boardId: string): Promise<StoredHead | undefined> {
  const value = await storedRecord(entityName, boardKey(boardId));
  return value === undefined ? undefined : parseHead(value);
}

/** One transaction holds all of it: a head, the settings, a person, and at most 22 parts. */
async function createBoard(board: Board): Promise<boolean> {
  const { head, projectIds, settings } = board;
  const parts = writeBoardParts(board);
  const commit = async (): Promise<void> => {
    const transaction = kvs
      .transact()
      .set(boardKey(head.id), writeBoardHead({ head, projectIds, parts: parts.length }), {
        entityName,
        conditions: atVersion(0),
      })
      .set(boardSettingsKey(head.id), writeBoardSettings(settings), { entityName });
    for (const [at, part] of parts.entries()) transaction.set(boardPartKey(head.id, at), part, { entityName });
    for (const { key, value } of personEntries([head.author], head.at))
      transaction.set(key, value, { entityName: ENTITY.person });
    await transaction.execute();
  };
  await founded(entityName, boardKey(head.id));
  return written(commit, async () => (await readHead(head.id)) !== undefined);
}

async function listBoards(before?: string): Promise<Page<StoredHead>> {
  const query = kvs
    .entity<unknown>(entityName)
    .query()
    .index('by-kind', { partition: [BOARD_KIND] });
  const page = await stored(() =>
    (before === undefined ? query : query.where(WhereConditions.lessThan(before)))
      .sort(Sort.DESC)
      .limit(AT_ONCE)
      .getMany(),
  );
  const last = page.results.at(-1)?.value as { at?: string } | undefined;
  return {
    items: readable(
      'board',
      page.results.map(({ value }) => value),
      parseHead,
    ),
    ...(page.nextCursor && last?.at ? { next: last.at } : {}),
  };
}

const partKeys = (boardId: string, parts: number): string[] =>
  Array.from({ length: parts }, (_, at) => boardPartKey(boardId, at));

async function readBoard(boardId: string): Promise<Board | undefined> {
  const found = await readHead(boardId);
  if (!found) return undefined;
  const { parts, ...rest } = found;
  const keys = partKeys(boardId, parts);
  const values = await readBatch([boardSettingsKey(boardId), ...keys].map((key) => ({ entityName, key })));
  const settings = values.get(boardSettingsKey(boardId));
  const epics = keys.map((key) => values.get(key));
  // Deleted between the two reads.
  if (settings === undefined || epics.includes(undefined)) return undefined;
  return { ...rest, settings: readBoardSettings(settings), epics: epics.flatMap(readBoardPart) };
}

/** What was decided on it first: what is interrupted leaves the head, with which it can be done again. */
async function deleteBoard(boardId: string): Promise<void> {
  const found = await readHead(boardId);
  if (!found) return;
  await deleteDecisions(boardId);
  await deleteTies(boardId);
  await stored(() => {
    const transaction = kvs
      .transact()
      .delete(boardKey(boardId), { entityName })
      .delete(boardSettingsKey(boardId), { entityName });
    for (const key of partKeys(boardId, found.parts)) transaction.delete(key, { entityName });
    return transaction.execute();
  });
}

export async function eraseFromBoards(accountIds: ReadonlySet<string>): Promise<void> {
  for (const accountId of accountIds) {
    for (let cursor: string | undefined, more = true; more;) {
      const query = kvs
        .entity<unknown>(entityName)
        .query()
        .index('by-author', { partition: [accountId] })
        .limit(AT_ONCE);
      const page = await stored(() => (cursor ? query.cursor(cursor) : query).getMany());
      for (const found of readable(
        'board',
        page.results.map(({ value }) => value),
        parseHead,
      ))
        await eraseAuthor(found);
      cursor = page.nextCursor;
      more = Boolean(cursor);
    }
  }
}

async function eraseAuthor({ head, ...rest }: StoredHead): Promise<void> {
  const erased = writeBoardHead({ ...rest, head: { ...head, author: FORMER_USER } });
  await written(
    () =>
      kvs
        .transact()
        .set(boardKey(head.id), erased, { entityName, conditions: atVersion(FROZEN) })
        .execute(),
    async () => (await readHead(head.id)) === undefined,
  );
}

export const boardStore: BoardStore = { createBoard, listBoards, readBoardHead: readHead, readBoard, deleteBoard };
