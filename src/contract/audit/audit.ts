import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { actorId } from '#kernel/people';
import { numericId, text } from '#kernel/scalars';
import { MOST_AUDITED } from '../bounds/atOnce';
import type { Procedures } from '../guards';
import { entryViewOf } from '../register';

/** How far the audit of a deliverable is. `sampled`: it waits for a second look. */
export const AUDIT_STATES = ['none', 'judged', 'sampled', 'looked'] as const;
export type AuditState = (typeof AUDIT_STATES)[number];

const judgement = entryViewOf('judgement');
const look = entryViewOf('secondLook');

/** Where a list of looks goes on: which of them, and behind which record. */
const cursor = z
  .string()
  .check(z.regex(/^(?:sampled|looked)(?: [0-9a-f]{8}\.[1-9]\d{0,14} judgement-i[1-9]\d{0,14}-[0-9a-f]{32})?$/));
/** What somebody sent for fields: each is read where the kind is known, so that its fault has a name. */
const sent = z.record(text(60), z.unknown());

export const auditProcedures = {
  'audit.state': {
    guard: 'seesListed',
    about: 'issueIds',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ issueIds: z.array(numericId).check(atLeast(1), atMost(MOST_AUDITED)) }),
    /**
     * Of those that the viewer sees, in their order. What a judgement says is told to its author, and to everybody once
     * it is known that nobody looks again, or somebody did.
     */
    output: z.object({
      issues: z.array(
        z.object({
          issueId: numericId,
          state: z.enum(AUDIT_STATES),
          /** Who judged it first; null while nobody did. */
          by: z.nullable(actorId),
          own: z.boolean(),
          mayJudge: z.boolean(),
          judgement: z.optional(judgement),
          look: z.optional(look),
        }),
      ),
    }),
  },
  'audit.looks': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    /** `cursor`: the `next` of the page before. */
    input: z.strictObject({ cursor: z.optional(cursor) }),
    /**
     * `waiting`: deliverables that the viewer sees and may judge a second time. `looked`: both judgements of those that
     * were. `hidden`: those of the page that they may not browse.
     */
    output: z.object({
      waiting: z.array(numericId),
      looked: z.array(z.object({ issueId: numericId, judgement, look })),
      hidden: z.int(),
      next: z.optional(z.string()),
    }),
  },
  'look.save': {
    guard: 'seesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    /** Of what is in the sample, by somebody else than judged it first; once. */
    input: z.strictObject({ issueId: z.optional(numericId), changes: sent }),
    output: z.object({ look, judgement, published: z.boolean() }),
    conflict: look,
  },
} as const satisfies Procedures;
