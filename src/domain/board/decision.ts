import * as z from 'zod/mini';
import { actorId } from '#kernel/people';
import { isoTime, numericId, text } from '#kernel/scalars';

/** What a board decides about an epic. `override`: it decides against the line, whichever side the epic stands on. */
export const DECISIONS = ['go', 'hold', 'stop', 'override'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

export const DECISION_REASON_MAX = 500;

/** Decisions that nobody should have to guess the grounds of. */
const NEEDS_REASON: readonly DecisionKind[] = ['stop', 'override'];

const made = {
  decision: z.enum(DECISIONS),
  reason: z.nullable(text(DECISION_REASON_MAX)),
  at: isoTime,
  /** Account id; "former user" once that person was erased. */
  author: actorId,
};

/** A decision with what it replaced. */
export const decisionSchema = z.object({
  issueId: numericId,
  /** 1 for the first decision about the epic on its board, one more for each later one. */
  version: z.int().check(z.gte(1)),
  ...made,
});
export type Decision = z.infer<typeof decisionSchema>;

export const needsReason = (decision: DecisionKind): boolean => NEEDS_REASON.includes(decision);

/** @returns what is wrong with a decision, as a sentence, or null. */
export function decisionProblem(decision: DecisionKind, reason: string | null): string | null {
  if (!needsReason(decision) || (reason ?? '').trim() !== '') return null;
  return decision === 'stop' ? 'Say why the board stops this epic.' : 'Say why the board decides against the line.';
}
