import { kvs, Sort } from '@forge/kvs';
import {
  DECIDED,
  DECISION_KINDS,
  readDecision as parseDecision,
  writeDecision,
  type DecisionRecord,
  type DecisionRecordKind,
} from '#domain/board/decisionRecord';
import { issueHome } from '#kernel/home';
import { FORMER_USER } from '#kernel/people';
import type { DecisionStore } from '#ports/board';
import { decisionKey, ENTITY, PAGE_SIZE, pastDecisionKey } from './kvs/keys';
import { personEntries } from './personEntries';
import { deleteIndexed } from './kvs/deleteIndexed';
import { atVersion, founded, readBatch, stored, storedRecord, written } from './kvs/kvs';
import { readable } from './kvs/readable';

const entityName = ENTITY.entry;
/**
 * Of what decisions replaced, so many are read for one answer: the newest of each epic first, so that nobody pushes out
 * what was decided about others.
 */
const MOST_REPLACED = 100;

const item = (key: string) => ({ entityName, key });

async function readDecision(boardId: string, issueId: string): Promise<DecisionRecord | undefined> {
  const value = await storedRecord(entityName, decisionKey(boardId, issueId));
  return value === undefined ? undefined : parseDecision(value);
}

async function commitDecision(decision: DecisionRecord, replaced: DecisionRecord | null): Promise<boolean> {
  const { boardId, issueId, author, at } = decision;
  if (!replaced) await founded(entityName, decisionKey(boardId, issueId));
  const conditions = atVersion(replaced?.version ?? 0);
  const commit = async (): Promise<void> => {
    const transaction = kvs
      .transact()
      .set(decisionKey(boardId, issueId), writeDecision(decision, 'decision'), { entityName, conditions });
    if (replaced)
      transaction.set(pastDecisionKey(boardId, issueId, replaced.version), writeDecision(replaced, 'decision-past'), {
        entityName,
      });
    for (const { key, value } of personEntries([author], at))
      transaction.set(key, value, { entityName: ENTITY.person });
    await transaction.execute();
  };
  return written(commit, async () => (await readDecision(boardId, issueId))?.version !== replaced?.version);
}

interface Listed {
  key: string;
  decision: DecisionRecord;
}

/** Every readable entry of an index. */
async function listAll(index: string, partition: string[]): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let cursor: string | undefined, more = true; more;) {
    const query = kvs.entity<unknown>(entityName).query().index(index, { partition }).sort(Sort.ASC).limit(PAGE_SIZE);
    const page = await stored(() => (cursor ? query.cursor(cursor) : query).getMany());
    for (const { key, value } of page.results)
      found.push(...readable('decision', [value], parseDecision).map((decision) => ({ key, decision })));
    cursor = page.nextCursor;
    more = Boolean(cursor);
  }
  return found;
}

async function listDecisions(boardId: string): Promise<DecisionRecord[]> {
  return (await listAll('by-parent', [boardId, 'decision'])).map(({ decision }) => decision);
}

const replacedKeys = ({ boardId, issueId, version }: DecisionRecord): string[] =>
  Array.from({ length: version - 1 }, (_, at) => pastDecisionKey(boardId, issueId, version - 1 - at));

async function listReplaced(decisions: readonly DecisionRecord[]): Promise<DecisionRecord[]> {
  const newestFirst = decisions.flatMap((decision) =>
    replacedKeys(decision)
      .slice(0, MOST_REPLACED)
      .map((key, at) => ({ key, at })),
  );
  const keys = newestFirst
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_REPLACED)
    .map(({ key }) => key);
  const found = await readBatch(keys.map(item));
  return keys.flatMap((key) => {
    const value = found.get(key);
    return value === undefined ? [] : [parseDecision(value)];
  });
}

/** Deletes every decision of a board, those in force last, so that what is interrupted can be done again. */
export async function deleteDecisions(boardId: string): Promise<void> {
  for (const kind of [...DECISION_KINDS].reverse()) await deleteIndexed(entityName, 'by-parent', [boardId, kind]);
}

/** Deletes the decisions about an issue on every board, those in force last. */
export async function forgetDecisions(issueId: string): Promise<void> {
  for (const kind of [...DECISION_KINDS].reverse())
    await deleteIndexed(entityName, 'by-home', [issueHome(issueId), kind]);
}

/** A decision that is replaced meanwhile is kept with the name that it had: it is looked for once more. */
const ROUNDS = 3;

export async function eraseFromDecisions(accountId: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await listAll('by-owner', [accountId, DECIDED]);
    if (found.length === 0) return;
    for (const { key, decision } of found) await eraseAuthor(key, decision);
  }
}

async function eraseAuthor(key: string, decision: DecisionRecord): Promise<void> {
  const kind: DecisionRecordKind =
    key === decisionKey(decision.boardId, decision.issueId) ? 'decision' : 'decision-past';
  const erased = writeDecision({ ...decision, author: FORMER_USER }, kind);
  await written(
    () =>
      kvs
        .transact()
        .set(key, erased, { entityName, conditions: atVersion(decision.version) })
        .execute(),
    async () =>
      (await readBatch([item(key)])).get(key) === undefined ||
      (await readDecision(decision.boardId, decision.issueId))?.version !== decision.version,
  );
}

export const decisionStore: DecisionStore = {
  readDecision,
  commitDecision,
  listDecisions,
  listReplaced,
  forgetDecisions,
};
