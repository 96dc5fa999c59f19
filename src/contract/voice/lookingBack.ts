import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { isoTime, numericId } from '#kernel/scalars';
import { MOST_READ_BACK } from '../bounds/atOnce';
import type { Procedures } from '../guards';

const listed = { issueIds: z.array(numericId).check(atLeast(1), atMost(MOST_READ_BACK)) };
const times = z.object({
  times: z.array(z.object({ issueId: numericId, at: isoTime, closedAt: z.nullable(isoTime) })),
});

/** What somebody said would come: a level, and how sure they were of its side; null where they did not say. */
const forecast = z.object({ impact: z.int(), sure: z.nullable(z.int()) });

export const voiceProcedures = {
  /** When asks to sponsors were made and answered, of the epics that the caller sees: open ones, and those of late. */
  'ask.times': {
    guard: 'seesListed',
    about: 'issueIds',
    doors: ['viewer', 'admin'],
    input: z.strictObject(listed),
    output: times,
  },
  /** The same of challenges. */
  'challenge.times': {
    guard: 'seesListed',
    about: 'issueIds',
    doors: ['viewer', 'admin'],
    input: z.strictObject(listed),
    output: times,
  },
  /**
   * What was said of epics whose impact came true, of those that the caller sees, without names: by the role of who
   * spoke. `withheld`: epics of which nothing is told yet, because a round on them goes on.
   */
  'opinion.foresight': {
    guard: 'seesListed',
    about: 'issueIds',
    doors: ['viewer', 'admin'],
    input: z.strictObject(listed),
    output: z.object({
      spoken: z.array(
        z.object({
          role: z.string(),
          realised: z.int(),
          blind: z.nullable(forecast),
          revised: z.nullable(forecast),
          kept: z.boolean(),
        }),
      ),
      withheld: z.int(),
    }),
  },
} as const satisfies Procedures;
