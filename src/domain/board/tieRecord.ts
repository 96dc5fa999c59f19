import * as z from 'zod/mini';
import { readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';
import type { TieOrder } from './tie';

/** An order in force is listed as `tie`; what it replaced stays as `tie-past`. */
export const TIE_KINDS = ['tie', 'tie-past'] as const;
export type TieRecordKind = (typeof TIE_KINDS)[number];

/** Status of every order: the storage lists a person's entries by it. */
export const ORDERED = 'ordered';

export interface TieRecord extends TieOrder {
  boardId: string;
}

const body = z.object({ order: z.array(z.string()), reason: z.string() });
const definition: BodyDefinition<z.infer<typeof body>> = { name: 'tie', schema: body, steps: [] };
const attributes = z.object({
  parent: z.string(),
  owner: z.string(),
  dueAt: z.string(),
  version: z.int(),
  body: z.unknown(),
});

/**
 * A tie has no issue as its home, because it is about several: it is read with its board, and told as far as each of
 * them may be seen.
 */
export function writeTie(
  { boardId, order, reason, at, author, version }: TieRecord,
  kind: TieRecordKind,
): Record<string, unknown> {
  const listed = { kind, parent: boardId, owner: author, status: ORDERED, dueAt: at, updatedAt: at };
  return { ...listed, version, body: writeBody(definition, { order: [...order], reason }) };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readTie(stored: unknown): TieRecord {
  const { parent, owner, dueAt, version, body: storedBody } = attributes.parse(stored);
  return { boardId: parent, author: owner, at: dueAt, version, ...readBody(definition, storedBody) };
}
