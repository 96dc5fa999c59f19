import * as z from 'zod/mini';
import { JOB_KINDS } from '#domain/publication/jobRecord';
import { isoTime, numericId } from '#kernel/scalars';
import type { Procedures } from './guards';

/** Epics that Health names and links at most. */
export const MOST_NAMED = 25;

/** `more`: there are at least so many. */
const counted = z.object({ count: z.int(), more: z.boolean() });

/**
 * What came of a scheduled run: numbers of epics. `unseen` are hidden from the app, or deleted; `removed` are summaries
 * that no rating stood behind.
 */
const runResult = z.object({
  at: isoTime,
  checked: z.int(),
  republished: z.int(),
  moved: z.int(),
  removed: z.int(),
  refused: z.int(),
  unseen: z.int(),
});

/** Null where nothing of the kind is known. `failedAt` stands until the next run goes well. */
const scheduledRun = z.object({
  complete: z.nullable(runResult),
  underWay: z.nullable(z.object({ at: isoTime, checked: z.int() })),
  failedAt: z.nullable(isoTime),
});

/** Why Jira does not show what is stored: it does not let the app publish, or a publication waits for too long. */
const troubledEpic = z.object({ issueId: numericId, why: z.enum(['refused', 'late']), since: isoTime });

const hourSpent = z.object({ background: z.int(), saves: z.int() });

/**
 * How the app is doing. A part is null when it could not be read; the others stand.
 */
const healthSchema = z.object({
  at: isoTime,
  runs: z.nullable(
    z.object({
      reconcile: scheduledRun,
      sweep: scheduledRun,
      /** As the last complete reconcile summed it; `bytes` without the histories. */
      storage: z.nullable(z.object({ at: isoTime, records: z.int(), bytes: z.int(), changes: z.int() })),
    }),
  ),
  /** Saves that wait to be published, and runs under way. */
  backlog: z.nullable(
    z.object({
      waiting: counted,
      running: z.array(z.object({ kind: z.enum(JOB_KINDS), done: z.int(), total: z.int(), at: isoTime })),
    }),
  ),
  failed: z.nullable(
    z.object({
      refused: counted,
      late: counted,
      /** Those that the viewer may see, at most MOST_NAMED. */
      named: z.array(troubledEpic),
      /** How many of those that were looked at the viewer may not see. */
      hidden: z.int(),
    }),
  ),
  /** Rated epics, about, by the settings version that Jira shows them with. */
  settings: z.nullable(
    z.object({
      version: z.int(),
      current: z.int(),
      older: z.int(),
      /** The newest few of the older versions that any epic stands with. */
      versions: z.array(z.object({ version: z.int(), count: z.int() })),
    }),
  ),
  /** Points of Jira's hours by the clock, about: this hour, that begins at `hour`, and the one before. */
  points: z.nullable(
    z.object({
      hour: isoTime,
      now: hourSpent,
      before: hourSpent,
      /** There were more saves than were looked at. */
      more: z.boolean(),
      limit: z.int(),
      /**
       * What Jira itself says of this hour; null where it does not. `left` null: less than about four fifths are spent.
       */
      jira: z.nullable(z.object({ limit: z.int(), left: z.nullable(z.int()) })),
    }),
  ),
});

const retrySchema = z.object({
  /** Epics that are published anew in the background. */
  queued: z.int(),
  left: counted,
  /** Where to go on for those that are left. */
  next: z.optional(isoTime),
});

export const healthProcedures = {
  'health.read': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({}),
    output: healthSchema,
  },
  'health.retry': {
    guard: 'administersJira',
    doors: ['admin'],
    /** `after`: goes on where an earlier call left off, by its `next`. */
    input: z.strictObject({ after: z.optional(isoTime) }),
    output: retrySchema,
  },
} as const satisfies Procedures;

export type Health = z.infer<typeof healthSchema>;
export type Retried = z.infer<typeof retrySchema>;
export type ScheduledRun = z.infer<typeof scheduledRun>;
export type Counted = z.infer<typeof counted>;
export type TroubledEpic = z.infer<typeof troubledEpic>;
