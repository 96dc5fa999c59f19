import * as z from 'zod/mini';
import { entryId } from '#domain/register/entryId';
import { month } from '#domain/trend/month';
import { numericId } from '#kernel/scalars';
import type { Procedures } from '../guards';
import { entryViewOf } from '../register';

const rate = z.number();

export const mapProcedures = {
  'map.list': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    packed: true,
    /** `cursor`: the `next` of the page before. */
    input: z.strictObject({ cursor: z.optional(entryId) }),
    /**
     * At most 100 items, in the order of their ids. `hidden`: those of the page whose project the viewer may not
     * browse.
     */
    output: z.object({
      items: z.array(
        z.object({
          entry: entryViewOf('item'),
          /** The newest share of its measure; null where there is none, or the viewer does not see it. */
          share: z.nullable(
            z.object({ p: rate, low: z.nullable(rate), high: z.nullable(rate), x: z.int(), n: z.int(), month }),
          ),
          /** It names so many records that the viewer does not see: they are not told, and keep it from a change. */
          apart: z.int(),
        }),
      ),
      next: z.optional(entryId),
      hidden: z.int(),
    }),
  },
  'map.epics': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    packed: true,
    /** `cursor`: the `next` of the page before. */
    input: z.strictObject({ cursor: z.optional(entryId) }),
    /**
     * Epics that the viewer may browse, with the ids of the paths and items that they change and that the viewer sees.
     * An epic may stand on two pages. `hidden`: changes by other epics, or of what they do not see.
     */
    output: z.object({
      epics: z.array(z.object({ issueId: numericId, changes: z.array(entryId) })),
      hidden: z.int(),
      next: z.optional(entryId),
    }),
  },
} as const satisfies Procedures;
