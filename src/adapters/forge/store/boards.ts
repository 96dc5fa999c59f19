import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Board } from '../../../domain/board/board';
import { EVERYTHING } from '../../../domain/records/assessmentRecord';
import { readBoardHead as parseHead, readBoardPart, readBoardSettings, writeBoardHead, writeBoardParts, writeBoardSettings, type StoredHead } from '../../../domain/records/boardRecord';
import { FORMER_USER } from '../../../domain/scalars';
import type { BoardStore, Page } from '../../../ports/store';
import { deleteDecisions, forgetDecisionsOn } from './decisions';
import { boardKey, boardPartKey, boardSettingsKey, ENTITY } from './keys';
import { personEntries } from './personEntries';
import { readBatch, stored, written } from './platform';
import { readable } from './readable';

const AT_ONCE = 20;
const entityName = ENTITY.snapshot;

const absent = () => new Filter<Record<string, unknown>>().and('at', FilterConditions.notExists());
const frozenAt = (at: string) => new Filter<Record<string, unknown>>().and('at', FilterConditions.equalTo(at));

async function readHead(boardId: string): Promise<StoredHead | undefined> {
  const value = await stored(() => kvs.entity<unknown>(entityName).get(boardKey(boardId)));
  return value === undefined ? undefined : parseHead(value);
}

/** One transaction holds all of it: a head, the settings, a person, and at most 22 parts. */
async function createBoard(board: Board): Promise<boolean> {
  const { head, projectIds, settings } = board;
  const parts = writeBoardParts(board);
  const commit = async (): Promise<void> => {
    const transaction = kvs
      .transact()
      .set(boardKey(head.id), writeBoardHead({ head, projectIds, parts: parts.length }), { entityName, conditions: absent() })
      .set(boardSettingsKey(head.id), writeBoardSettings(settings), { entityName });
    for (const [at, part] of parts.entries()) transaction.set(boardPartKey(head.id, at), part, { entityName });
    for (const { key, value } of personEntries([head.author], head.at)) transaction.set(key, value, { entityName: ENTITY.person });
    await transaction.execute();
  };
  return written(commit, async () => (await readHead(head.id)) !== undefined);
}

async function listBoards(before?: string): Promise<Page<StoredHead>> {
  const query = kvs.entity<unknown>(entityName).query().index('by-date', { partition: [EVERYTHING] });
  const page = await stored(() => (before === undefined ? query : query.where(WhereConditions.lessThan(before))).sort(Sort.DESC).limit(AT_ONCE).getMany());
  const last = page.results.at(-1)?.value as { at?: string } | undefined;
  return { items: readable('board', page.results.map(({ value }) => value), parseHead), ...(page.nextCursor && last?.at ? { next: last.at } : {}) };
}

const partKeys = (boardId: string, parts: number): string[] => Array.from({ length: parts }, (_, at) => boardPartKey(boardId, at));

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

/** The decisions first: what is interrupted leaves the head, with which it can be done again. */
async function deleteBoard(boardId: string): Promise<void> {
  const found = await readHead(boardId);
  if (!found) return;
  await deleteDecisions(boardId);
  await stored(() => {
    const transaction = kvs.transact().delete(boardKey(boardId), { entityName }).delete(boardSettingsKey(boardId), { entityName });
    for (const key of partKeys(boardId, found.parts)) transaction.delete(key, { entityName });
    return transaction.execute();
  });
}

/** Does something with every board there is, a page of heads at a time. */
async function withEachPage(act: (heads: readonly StoredHead[]) => Promise<void>): Promise<void> {
  for (let before: string | undefined, more = true; more; ) {
    const page = await listBoards(before);
    await act(page.items);
    before = page.next;
    more = page.next !== undefined;
  }
}

const forgetDecisions = (issueId: string): Promise<void> =>
  withEachPage((heads) => forgetDecisionsOn(heads.map(({ head }) => head.id), issueId));

export const eraseFromBoards = (accountIds: ReadonlySet<string>): Promise<void> =>
  withEachPage(async (heads) => {
    for (const found of heads.filter(({ head }) => accountIds.has(head.author))) await eraseAuthor(found);
  });

async function eraseAuthor({ head, ...rest }: StoredHead): Promise<void> {
  const erased = writeBoardHead({ ...rest, head: { ...head, author: FORMER_USER } });
  await written(
    () => kvs.transact().set(boardKey(head.id), erased, { entityName, conditions: frozenAt(head.at) }).execute(),
    async () => (await readHead(head.id)) === undefined,
  );
}

export const boardStore: BoardStore = { createBoard, listBoards, readBoardHead: readHead, readBoard, deleteBoard, forgetDecisions };
