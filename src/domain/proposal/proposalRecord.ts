import * as z from 'zod/mini';
import { proposalSchema, type Proposal } from './proposal';
import { LEAVES_OUT_NULLS, readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';

/** Under what the storage lists all proposals. */
export const PROPOSAL_KIND = 'proposal';
export const PROPOSAL_PARENT = 'settings';

const body = z.omit(proposalSchema, { version: true, status: true, author: true });
const definition: BodyDefinition<z.infer<typeof body>> = {
  name: 'proposal',
  schema: body,
  steps: [LEAVES_OUT_NULLS],
};
const attributes = z.object({
  owner: z.string(),
  status: proposalSchema.shape.status,
  version: z.int(),
  body: z.unknown(),
});

/**
 * `dueAt` is the time by which the storage sorts entries: here, from when it shall apply or, without a date, when it
 * was proposed.
 */
export function writeProposal({ version, status, author, ...values }: Proposal): Record<string, unknown> {
  const dueAt = values.effectiveAt ?? values.proposedAt;
  const updatedAt = values.decision?.at ?? values.proposedAt;
  return {
    kind: PROPOSAL_KIND,
    parent: PROPOSAL_PARENT,
    owner: author,
    status,
    dueAt,
    updatedAt,
    version,
    body: writeBody(definition, values),
  };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readProposal(stored: unknown): Proposal {
  const { owner, status, version, body: storedBody } = attributes.parse(stored);
  return { ...readBody(definition, storedBody), version, status, author: owner };
}
