import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { isoTime, numericId } from '#kernel/scalars';
import type { Procedures } from './guards';

/** Epics whose asks are read at once. */
export const MOST_ASKING = 50;

export const voiceProcedures = {
  /** When asks to sponsors were made and answered, of the epics that the caller sees: open ones, and those of late. */
  'ask.times': {
    guard: 'seesListed',
    about: 'issueIds',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ issueIds: z.array(numericId).check(atLeast(1), atMost(MOST_ASKING)) }),
    output: z.object({
      asks: z.array(z.object({ issueId: numericId, at: isoTime, closedAt: z.nullable(isoTime) })),
    }),
  },
} as const satisfies Procedures;
