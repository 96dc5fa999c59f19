import * as z from 'zod/mini';
import { DECISIONS, type Decision } from './decision';
import { issueHome } from '#kernel/home';
import { LEAVES_OUT_NULLS, readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';

/** A decision in force is listed as `decision`; what it replaced stays as `decision-past`. */
export const DECISION_KINDS = ['decision', 'decision-past'] as const;
export type DecisionRecordKind = (typeof DECISION_KINDS)[number];

/** Status of every decision: the storage lists a person's entries by it. */
export const DECIDED = 'decided';

export interface DecisionRecord extends Decision {
  boardId: string;
}

const body = z.object({ issueId: z.string(), decision: z.enum(DECISIONS), reason: z.nullable(z.string()) });
const definition: BodyDefinition<z.infer<typeof body>> = {
  name: 'decision',
  schema: body,
  steps: [LEAVES_OUT_NULLS],
};
const attributes = z.object({
  parent: z.string(),
  owner: z.string(),
  dueAt: z.string(),
  version: z.int(),
  body: z.unknown(),
});

/** `dueAt` is the time by which the storage sorts entries: here, when it was decided. */
export function writeDecision(
  { boardId, issueId, decision, reason, at, author, version }: DecisionRecord,
  kind: DecisionRecordKind,
): Record<string, unknown> {
  const listed = {
    kind,
    home: issueHome(issueId),
    parent: boardId,
    owner: author,
    status: DECIDED,
    dueAt: at,
    updatedAt: at,
  };
  return { ...listed, version, body: writeBody(definition, { issueId, decision, reason }) };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readDecision(stored: unknown): DecisionRecord {
  const { parent, owner, dueAt, version, body: storedBody } = attributes.parse(stored);
  return { boardId: parent, author: owner, at: dueAt, version, ...readBody(definition, storedBody) };
}
