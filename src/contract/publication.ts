import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { isoTime, numericId } from '#kernel/scalars';
import { MOST_VOUCHED } from './bounds/atOnce';
import type { Procedures } from './guards';

const RESCORE_STATES = ['idle', 'running', 'done', 'failed'] as const;

/** A row as it is shown: the issue and its published property, as Jira's search returned it. */
const shownRow = z.strictObject({ issueId: numericId, property: z.optional(z.unknown()) });

/** `total` is an estimate until the state is `done`; `missed` counts epics that the app may not publish. */
const rescoreStatus = z.object({ state: z.enum(RESCORE_STATES), done: z.int(), total: z.int(), missed: z.int() });

/** `missed` counts epics that are hidden from the app, or from which there was nothing to remove. */
const removalStatus = z.object({
  state: z.enum(RESCORE_STATES),
  done: z.int(),
  missed: z.int(),
  at: z.nullable(isoTime),
});

export const publicationProcedures = {
  'portfolio.vouch': {
    guard: 'seesListed',
    about: 'rows',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ rows: z.array(shownRow).check(atLeast(1), atMost(MOST_VOUCHED)) }),
    /**
     * Of the rows that the viewer may see, those whose property is not what is stored. They are published anew in the
     * background.
     */
    output: z.object({ doubtful: z.array(numericId) }),
  },
  'rescore.status': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({}),
    output: rescoreStatus,
  },
  /**
   * Begins to remove every published summary, in the background; while that is under way it only answers how far it is.
   */
  'removal.start': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({}),
    output: removalStatus,
  },
  'removal.status': {
    guard: 'administersJira',
    doors: ['admin'],
    input: z.strictObject({}),
    output: removalStatus,
  },
} as const satisfies Procedures;

export type RescoreStatus = z.infer<typeof rescoreStatus>;
export type RemovalStatus = z.infer<typeof removalStatus>;
