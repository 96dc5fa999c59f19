import * as z from 'zod/mini';
import { KIND_NAMES } from '#domain/register/kinds/index';
import { appointedId } from '#kernel/people';
import { isoTime, numericId } from '#kernel/scalars';
import type { Procedures } from '../guards';
import { entryViewOf } from '../register';

/** On an issue panel the id comes from the context and this is ignored; elsewhere it is required and checked. */
const issueInput = { issueId: z.optional(numericId) };

export const engagementProcedures = {
  'engagement.open': {
    guard: 'seesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    packed: true,
    input: z.strictObject(issueInput),
    /** What was not removed. */
    output: z.object({
      cohorts: z.array(entryViewOf('cohort')),
      sessions: z.array(entryViewOf('session')),
      gaps: z.array(entryViewOf('gap')),
      /** Kinds of which there are more records than are told. */
      more: z.array(z.enum(KIND_NAMES)),
      /** What the sponsor confirmed last, and whether it still stands; null without, and for who owes an opinion. */
      confirmed: z.nullable(z.object({ at: isoTime, standing: z.boolean() })),
      /** Null without one, and for who owes an opinion. */
      sponsor: z.nullable(appointedId),
      /** The viewer owes an opinion: of the rating and of its sponsor nothing is told. */
      owes: z.boolean(),
      mayAdd: z.boolean(),
    }),
  },
  'engagement.earlier': {
    guard: 'ownRecord',
    doors: ['viewer', 'admin'],
    input: z.strictObject({}),
    /** Cohorts that the caller added within a year, at issues that they may browse now: the newest 20 first. */
    output: z.object({ cohorts: z.array(z.object({ issueId: numericId, entry: entryViewOf('cohort') })) }),
  },
} as const satisfies Procedures;
