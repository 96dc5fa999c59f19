import * as z from 'zod/mini';
import { frozenText } from '#kernel/storedBody';
import { dayOrTime, isoTime } from '#kernel/scalars';

/**
 * All that the page before go-live prints, as it was when it was frozen: what was ready, who saw what, what was found
 * and what nobody found yet. Words and names are as they were then. Nobody is named in it.
 */

const count = z.int().check(z.gte(0));
const words = z.nullable(z.string());

const light = z.object({ id: z.string(), words: z.string(), next: z.string(), on: z.boolean() });

const matrix = z.object({
  /** States of data; without a name what was shown in sessions that name none. */
  rows: z.array(z.object({ name: words, hard: z.boolean() })),
  /** Cohorts; without a name sessions that name none. */
  columns: z.array(z.object({ name: words })),
  /** By row and column: sessions that took place, and gaps that were found in them. */
  cells: z.array(z.array(z.object({ sessions: count, gaps: count }))),
  /** Cohorts that did not fit on the page. */
  more: count,
});

/** What cohorts that saw real data found beside what the others did; how many more there are that neither found. */
const unseen = z.object({
  saw: count,
  didNot: count,
  found: z.object({ a: count, b: count, m: count }),
  more: z.nullable(
    z.union([
      z.object({ state: z.literal('at least'), N: z.number(), more: z.int() }),
      z.object({ state: z.enum(['cannot tell', 'refused']) }),
    ]),
  ),
});

const warning = z.union([
  z.object({ id: z.literal('onlyFriendly'), cohorts: count }),
  z.object({ id: z.literal('noHardData'), sessions: count }),
  z.object({ id: z.literal('allProxies'), people: count }),
  z.object({ id: z.literal('onlyLearning'), sessions: count }),
  /** When each was; gaps a session over the others, and how probable it was that this one found none. */
  z.object({
    id: z.literal('improbablyQuiet'),
    sessions: z.array(z.object({ heldAt: z.nullable(dayOrTime), y: z.number(), p: z.number() })),
  }),
  z.object({ id: z.literal('nothingUnfinished'), before: words, sessions: count }),
]);

const gap = z.object({
  what: words,
  severity: words,
  foundIn: words,
  foundAt: dayOrTime,
  /** Whole days from then until the page was frozen. */
  days: count,
  /** The issue in which it is worked on, or its address. */
  issue: words,
});

export const goLiveSchema = z.object({
  at: isoTime,
  epic: z.object({ key: z.string(), summary: z.string() }),
  counts: z.object({ cohorts: count, planned: count, held: count, gaps: count, told: count, after: count }),
  /** Five, in the order in which a project gets ready. */
  lights: z.array(light),
  matrix,
  unseen,
  warnings: z.array(warning),
  /** Gaps that nobody told upward: the worst first, of those the oldest. */
  open: z.array(gap),
  moreOpen: count,
  /** What the sponsor confirmed last, and whether it still stood. */
  confirmed: z.nullable(z.object({ at: isoTime, standing: z.boolean() })),
});

export type FrozenGoLive = z.infer<typeof goLiveSchema>;
export type FrozenWarning = FrozenGoLive['warnings'][number];

const page = frozenText<FrozenGoLive>({ name: 'frozen page before go-live', schema: goLiveSchema, steps: [] });
export const writeGoLive = page.write;
export const readGoLive = page.read;
