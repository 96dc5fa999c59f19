import {
  DECIDED,
  DECISION_KINDS,
  readDecision as parseDecision,
  writeDecision,
  type DecisionRecord,
} from '#domain/board/decisionRecord';
import { issueHome } from '#kernel/home';
import type { DecisionStore } from '#ports/board';
import { commitKept, eraseFromKept, listKept, listReplacedBy, readKept, type KeptKind } from './keptEntries';
import { deleteIndexed } from './kvs/deleteIndexed';
import { decisionKey, ENTITY, pastDecisionKey } from './kvs/keys';

const DECISIONS: KeptKind<DecisionRecord> = {
  name: 'decision',
  status: DECIDED,
  key: ({ boardId, issueId }) => decisionKey(boardId, issueId),
  pastKey: ({ boardId, issueId }, version) => pastDecisionKey(boardId, issueId, version),
  parse: parseDecision,
  write: (decision, isInForce) => writeDecision(decision, isInForce ? 'decision' : 'decision-past'),
};

/** Deletes every decision of a board, those in force last, so that what is interrupted can be done again. */
export async function deleteDecisions(boardId: string): Promise<void> {
  for (const kind of [...DECISION_KINDS].reverse()) await deleteIndexed(ENTITY.entry, 'by-parent', [boardId, kind]);
}

/** Deletes the decisions about an issue on every board, those in force last. */
async function forgetDecisions(issueId: string): Promise<void> {
  for (const kind of [...DECISION_KINDS].reverse())
    await deleteIndexed(ENTITY.entry, 'by-home', [issueHome(issueId), kind]);
}

export const eraseFromDecisions = (accountId: string): Promise<void> => eraseFromKept(DECISIONS, accountId);

export const decisionStore: DecisionStore = {
  readDecision: (boardId, issueId) => readKept(DECISIONS, decisionKey(boardId, issueId)),
  commitDecision: (decision, replaced) => commitKept(DECISIONS, decision, replaced),
  listDecisions: async (boardId) =>
    (await listKept(DECISIONS, 'by-parent', [boardId, 'decision'])).map(({ entry }) => entry),
  listReplaced: (decisions) => listReplacedBy(DECISIONS, decisions),
  forgetDecisions,
};
