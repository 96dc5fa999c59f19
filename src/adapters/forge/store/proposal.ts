import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { proposalSchema, type Proposal, type ProposalStatus } from '#domain/proposal/proposal';
import {
  PROPOSAL_KIND,
  PROPOSAL_PARENT,
  readProposal as parseProposal,
  writeProposal,
} from '#domain/proposal/proposalRecord';
import { peopleIn, withoutPeople } from '#kernel/people';
import type { ProposalStore } from '#ports/proposal';
import { ENTITY, PAGE_SIZE, proposalKey } from './kvs/keys';
import { personEntries } from './personEntries';
import { atVersion, founded, stored, storedRecord, written } from './kvs/kvs';
import { readable } from './kvs/readable';

const entityName = ENTITY.entry;

async function readProposal(id: string): Promise<Proposal | undefined> {
  const value = await storedRecord(entityName, proposalKey(id));
  return value === undefined ? undefined : parseProposal(value);
}

type Transaction = ReturnType<typeof kvs.transact>;

/**
 * Adds the next version of a proposal to a transaction, on condition that the stored one is the version before.
 * `notNamed`: people whom another part of it names.
 */
export function addProposal(
  transaction: Transaction,
  proposal: Proposal,
  at: string,
  notNamed: readonly string[] = [],
): Transaction {
  transaction.set(proposalKey(proposal.id), writeProposal(proposal), {
    entityName,
    conditions: atVersion(proposal.version - 1),
  });
  const people = peopleIn(proposalSchema, proposal).filter((accountId) => !notNamed.includes(accountId));
  for (const { key, value } of personEntries(people, at)) transaction.set(key, value, { entityName: ENTITY.person });
  return transaction;
}

/** @returns whether the stored proposal is not the one that this version follows. */
export async function proposalMoved({ id, version }: Proposal): Promise<boolean> {
  return ((await readProposal(id))?.version ?? 0) !== version - 1;
}

async function commitProposal(proposal: Proposal, at: string): Promise<boolean> {
  if (proposal.version === 1) await founded(entityName, proposalKey(proposal.id));
  return written(
    () => addProposal(kvs.transact(), proposal, at).execute(),
    () => proposalMoved(proposal),
  );
}

const readableProposals = (found: readonly { value: unknown }[]): Proposal[] =>
  readable(
    'proposal',
    found.map(({ value }) => value),
    parseProposal,
  );

async function listProposals(status: ProposalStatus, order: 'oldest' | 'newest', most: number): Promise<Proposal[]> {
  const query = kvs
    .entity<unknown>(entityName)
    .query()
    .index('by-kind', { partition: [PROPOSAL_KIND, status] });
  const page = await stored(() =>
    query
      .sort(order === 'oldest' ? Sort.ASC : Sort.DESC)
      .limit(most)
      .getMany(),
  );
  return readableProposals(page.results);
}

async function listDueProposals(now: string): Promise<Proposal[]> {
  const query = kvs
    .entity<unknown>(entityName)
    .query()
    .index('by-kind', { partition: [PROPOSAL_KIND, 'approved'] });
  const page = await stored(() =>
    query.where(WhereConditions.lessThanEqualTo(now)).sort(Sort.ASC).limit(PAGE_SIZE).getMany(),
  );
  return readableProposals(page.results);
}

export async function eraseFromProposals(accountIds: ReadonlySet<string>): Promise<void> {
  for (let cursor: string | undefined, more = true; more;) {
    const query = kvs
      .entity<unknown>(entityName)
      .query()
      .index('by-parent', { partition: [PROPOSAL_PARENT, PROPOSAL_KIND] })
      .limit(PAGE_SIZE);
    const page = await stored(() => (cursor ? query.cursor(cursor) : query).getMany());
    for (const proposal of readableProposals(page.results)) await erase(proposal, accountIds);
    cursor = page.nextCursor;
    more = Boolean(cursor);
  }
}

/** One that is decided meanwhile is looked at once more. */
const ROUNDS = 3;

async function erase(found: Proposal, accountIds: ReadonlySet<string>): Promise<void> {
  let proposal: Proposal | undefined = found;
  for (let round = 0; round < ROUNDS && proposal; round += 1) {
    const { id, version } = proposal;
    const erased = withoutPeople(proposalSchema, proposal, accountIds);
    if (!erased) return;
    const done = await written(
      () =>
        kvs
          .transact()
          .set(proposalKey(id), writeProposal(erased), { entityName, conditions: atVersion(version) })
          .execute(),
      async () => (await readProposal(id))?.version !== version,
    );
    if (done) return;
    proposal = await readProposal(id);
  }
}

export const proposalStore: ProposalStore = { readProposal, commitProposal, listProposals, listDueProposals };
