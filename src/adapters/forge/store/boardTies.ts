import { ORDERED, readTie as parseTie, TIE_KINDS, writeTie, type TieRecord } from '#domain/board/tieRecord';
import type { TieStore } from '#ports/board';
import { commitKept, eraseFromKept, listReplacedBy, readKept, type KeptKind } from './keptEntries';
import { deleteIndexed } from './kvs/deleteIndexed';
import { ENTITY, pastTieKey, tieKey } from './kvs/keys';

const TIES: KeptKind<TieRecord> = {
  name: 'tie',
  status: ORDERED,
  key: ({ boardId }) => tieKey(boardId),
  pastKey: ({ boardId }, version) => pastTieKey(boardId, version),
  parse: parseTie,
  write: (tie, isInForce) => writeTie(tie, isInForce ? 'tie' : 'tie-past'),
};

/** Deletes what was decided about the tie of a board, what is in force last. */
export async function deleteTies(boardId: string): Promise<void> {
  for (const kind of [...TIE_KINDS].reverse()) await deleteIndexed(ENTITY.entry, 'by-parent', [boardId, kind]);
}

export const eraseFromTies = (accountId: string): Promise<void> => eraseFromKept(TIES, accountId);

export const tieStore: TieStore = {
  readTie: (boardId) => readKept(TIES, tieKey(boardId)),
  commitTie: (tie, replaced) => commitKept(TIES, tie, replaced),
  listReplacedTies: (tie) => listReplacedBy(TIES, [tie]),
};
