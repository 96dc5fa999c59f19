import * as z from 'zod/mini';
import { entryId } from '#domain/register/entryId';
import { month } from '#domain/trend/month';
import { homeSchema } from '#kernel/home';
import { identifier, isoTime } from '#kernel/scalars';
import { version } from '../fields';
import type { Procedures } from '../guards';
import { entryViewOf } from '../register';

const said = z.nullable(z.string());

export const sayDoProcedures = {
  'sayDo.open': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    /** `cursor`: the `next` of the page before. */
    input: z.strictObject({ cursor: z.optional(entryId) }),
    /**
     * Measures without their readings, in the order of their ids, and of those that the viewer may not browse how many
     * there are. With the first page also what was decided about rewards at issues that they may browse.
     */
    output: z.object({
      measures: z.array(
        z.object({
          id: entryId,
          home: homeSchema,
          name: said,
          /** Its own, or that of its path. */
          stage: z.nullable(identifier),
          /** Its own, or that of its path. */
          department: z.nullable(identifier),
          /** The room of its path is open: nobody decided what is done. */
          isInRoom: z.boolean(),
          counts: z.nullable(z.enum(['output', 'outcome'])),
          cares: z.nullable(z.boolean()),
          who: said,
          weight: z.nullable(z.number()),
          /** Null also where the viewer may not browse that measure. */
          replaces: z.nullable(entryId),
          since: z.nullable(month),
          kept: said,
          version,
          updatedAt: isoTime,
          mayChange: z.boolean(),
        }),
      ),
      hidden: z.int(),
      decisions: z.array(entryViewOf('rewardDecision')),
      hiddenDecisions: z.int(),
      next: z.optional(entryId),
    }),
  },
} as const satisfies Procedures;
