import * as z from 'zod/mini';
import { entryId } from '#domain/register/entryId';
import { atLeast, atMost } from '#kernel/lengths';
import { numericId } from '#kernel/scalars';
import { MOST_READ_BACK, MOST_THROUGH } from '../bounds/atOnce';
import type { Procedures } from '../guards';
import { entryViewOf } from '../register';

const scoreSchema = z.nullable(z.object({ floor: z.number(), ceiling: z.number() }));

export const stoppingProcedures = {
  'stop.list': {
    guard: 'seesListed',
    about: 'issueIds',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ issueIds: z.array(numericId).check(atLeast(1), atMost(MOST_READ_BACK)) }),
    /** Of each of these that the viewer sees, the proposal to stop it: the first that waits, or the last decided. */
    output: z.object({ stops: z.array(entryViewOf('stop')) }),
  },
  /** How issues around a deliverable reach customers: what it may do for them through one of those. */
  'objection.through': {
    guard: 'seesListed',
    about: 'issueIds',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ issueIds: z.array(numericId).check(atLeast(1), atMost(MOST_THROUGH)) }),
    /**
     * Of those that the viewer sees and that are rated or change a path. `score` null: not rated, or not told before
     * they gave the opinion that they owe. `hiddenPaths`: paths of projects that they may not browse.
     */
    output: z.object({
      issues: z.array(
        z.object({
          issueId: numericId,
          score: scoreSchema,
          paths: z.array(z.object({ id: entryId, name: z.nullable(z.string()) })),
          hiddenPaths: z.int(),
        }),
      ),
    }),
  },
} as const satisfies Procedures;
