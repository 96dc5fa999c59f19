import * as z from 'zod/mini';
import { entryId } from '#domain/register/entryId';
import { numericId } from '#kernel/scalars';
import type { Procedures } from '../guards';

const said = z.nullable(z.string());

export const overlapProcedures = {
  /** Which epics change which paths: where two meet follows from all pages together. */
  'path.overlaps': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    packed: true,
    /** `cursor`: the `next` of the page before. */
    input: z.strictObject({ cursor: z.optional(entryId) }),
    /**
     * Epics that the viewer may browse, with the paths that they change and that the viewer sees; given up paths are
     * left out. `hidden`: changes by other epics, or of paths whose project they may not browse.
     */
    output: z.object({
      epics: z.array(
        z.object({
          issueId: numericId,
          paths: z.array(z.object({ id: entryId, name: said, stage: said, segment: said, channel: said })),
        }),
      ),
      hidden: z.int(),
      next: z.optional(entryId),
    }),
  },
} as const satisfies Procedures;
