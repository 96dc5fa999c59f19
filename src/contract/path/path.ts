import * as z from 'zod/mini';
import { PURPOSES } from '#domain/engagement/records';
import { standingSchema } from '#domain/path/standingRecord';
import { entryId } from '#domain/register/entryId';
import { WHAT_NAMES } from '#domain/register/kinds/map/item';
import { dayOrTime, numericId } from '#kernel/scalars';
import type { Procedures } from '../guards';
import { measureRow, underMeasures } from './measure';
import { entryViewOf } from '../register';

/** A session with customers that names a path, with whom it is and how many gaps were found there. */
const sessionHere = z.object({
  id: entryId,
  issueId: numericId,
  heldAt: z.nullable(dayOrTime),
  /** It took place. */
  held: z.boolean(),
  purpose: z.nullable(z.enum(PURPOSES)),
  /** Null where it names none. */
  cohort: z.nullable(z.object({ name: z.nullable(z.string()), size: z.nullable(z.int()) })),
  gaps: z.int(),
});
export type SessionHere = z.infer<typeof sessionHere>;

export const pathProcedures = {
  'path.list': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    packed: true,
    /** `cursor`: the `next` of the page before. */
    input: z.strictObject({ cursor: z.optional(entryId) }),
    /** At most 100, in the order of their ids; `hidden`: those of the page whose home the viewer may not browse. */
    output: z.object({
      paths: z.array(
        z.object({
          entry: entryViewOf('path'),
          /** How it stands, as it was worked out last; null while that was not done yet. */
          standing: z.nullable(standingSchema),
        }),
      ),
      next: z.optional(entryId),
      hidden: z.int(),
    }),
  },
  'path.ofIssue': {
    guard: 'seesHome',
    about: 'home',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ home: z.strictObject({ issueId: numericId }) }),
    /**
     * The paths and items that an epic changes, paths as they stood last; both null where none was chosen yet.
     * `hidden`: those of projects that the viewer does not see.
     */
    output: z.object({
      changes: z.array(
        z.object({
          entry: entryViewOf('pathChange'),
          path: z.nullable(
            z.object({
              id: entryId,
              name: z.nullable(z.string()),
              target: z.nullable(z.number()),
              standing: z.nullable(standingSchema),
            }),
          ),
          item: z.nullable(
            z.object({ id: entryId, name: z.nullable(z.string()), what: z.nullable(z.enum(WHAT_NAMES)) }),
          ),
        }),
      ),
      hidden: z.int(),
      mayAdd: z.boolean(),
    }),
  },
  'path.open': {
    guard: 'seesHome',
    about: 'id',
    doors: ['viewer', 'admin'],
    packed: true,
    input: z.strictObject({ id: entryId }),
    /** What stands under the path and was not removed; `more`: kinds of which there are more than are told. */
    output: z.object({
      path: entryViewOf('path'),
      measures: z.array(measureRow),
      ...underMeasures,
      moves: z.array(entryViewOf('move')),
      causes: z.array(entryViewOf('cause')),
      decisions: z.array(entryViewOf('roomDecision')),
      briefs: z.array(entryViewOf('brief')),
      /** Issues that change it and that the viewer may browse; how many others there are. */
      epics: z.array(numericId),
      hiddenEpics: z.int(),
      /** Sessions at issues that the viewer may browse, the newest first; how many others there are. */
      sessions: z.array(sessionHere),
      hiddenSessions: z.int(),
      more: z.array(z.string()),
      may: z.object({ add: z.boolean() }),
    }),
  },
} as const satisfies Procedures;
