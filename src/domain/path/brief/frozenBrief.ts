import * as z from 'zod/mini';
import type { CountsCell } from '#domain/measure/reading';
import { SOURCES } from '#domain/measure/reading';
import type { Share } from '#domain/measure/share';
import { month } from '#domain/trend/month';
import { frozenText } from '#kernel/storedBody';
import { numericId } from '#kernel/scalars';
import { STEP_IDS } from '../steps';

/**
 * All that the page of a brief prints, as it was when the brief was frozen: numbers with their counts, ends, months and
 * definitions, and names as they were called then. Nobody is named in it.
 */

const step = z.enum(STEP_IDS);
const count = z.int().check(z.gte(0));
const words = z.nullable(z.string());
const end = z.nullable(z.number());
const between = z.object({ low: z.number(), high: z.number() });
const source = z.nullable(z.enum(SOURCES));

const share: z.ZodMiniType<Share> = z.union([
  z.object({ state: z.literal('share'), x: count, n: count, p: z.number(), low: end, high: end }),
  z.object({ state: z.literal('too few to say'), x: count, n: count }),
  z.object({ state: z.literal('refused'), x: count, n: count }),
  z.object({ state: z.enum(['not provided', 'not applicable']) }),
]);
const cell: z.ZodMiniType<CountsCell> = z.nullable(
  z.union([
    z.object({ x: count, n: count, source: z.enum(SOURCES), version: z.optional(z.int()) }),
    z.object({ state: z.enum(['not applicable', 'not provided']) }),
  ]),
);
const stepState = z.enum([
  ...(['below', 'holds', 'cannot tell yet', 'no threshold'] as const),
  ...(['too few to say', 'refused', 'not provided', 'not applicable'] as const),
]);

/** How far customers get: of those who should use the path, how many took every step up to one. */
const reach = z.object({ p: z.number(), low: end, high: end, upTo: step, isWhole: z.boolean() });

/** Customers, with the range that the readings leave. */
const customers = z.object({ customers: z.number(), low: z.number(), high: z.number() });

const frozenStep = z.object({
  id: step,
  state: stepState,
  share,
  /** The reading that the share is of, for comparing it with a later one. */
  cell,
  period: z.nullable(month),
  threshold: end,
  /** Of which customers it was read; null where nothing was. */
  of: words,
  measure: words,
  /** What exactly is counted, by the definition of that month. */
  definition: words,
  /** Null where nobody was asked. */
  isVetted: z.nullable(z.boolean()),
  /** Who could not be asked. */
  notAsked: words,
  lost: z.nullable(customers),
  atStake: z.nullable(between),
});

const frozenSegment = z.object({
  name: z.string(),
  isOwn: z.boolean(),
  size: z.nullable(count),
  reach: z.nullable(reach),
  steps: z.array(z.object({ id: step, share, source })),
});

const frozenWhy = z.object({
  /** Of the measure. */
  id: z.string(),
  step: z.nullable(step),
  measure: words,
  period: month,
  asked: count,
  gave: count,
  isVetted: z.nullable(z.boolean()),
  /** The unexplained first: it has no name. */
  lines: z.array(z.object({ id: z.string(), name: words, branch: words, share })),
  /** Reasons that were named and are not listed. */
  more: count,
});

const frozenOption = z.object({
  text: z.string(),
  step: z.nullable(step),
  /** The rate to which it raises the step. */
  to: end,
  /** Customers who then go on to the end of the chain. */
  recovers: z.nullable(z.extend(customers, { upTo: step })),
  money: z.nullable(between),
});

export const frozenSchema = z.object({
  path: z.object({
    name: z.string(),
    experience: words,
    segment: words,
    stage: words,
    channel: words,
    phase: words,
    state: words,
    hops: end,
    minutes: end,
    habit: words,
    department: words,
    customers: z.nullable(count),
    /** A rate. */
    target: end,
    targetAt: words,
    goLiveAt: words,
    value: z.nullable(between),
    currency: words,
    treatment: words,
    treatmentEvidence: words,
  }),
  reach: z.nullable(reach),
  off: z.nullable(z.enum(['off', 'on', 'cannot tell'])),
  /** What was reached of the target, in whole per cent. */
  adoption: z.nullable(z.int()),
  atStake: z.nullable(between),
  room: z.object({ since: z.nullable(month), steps: z.array(step) }),
  steps: z.array(frozenStep),
  segments: z.array(frozenSegment),
  whys: z.array(frozenWhy),
  causes: z.array(
    z.object({
      id: z.string(),
      step: z.nullable(step),
      reason: words,
      branch: words,
      customers: z.nullable(count),
      whys: z.array(z.string()),
    }),
  ),
  moves: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      what: words,
      step: z.nullable(step),
      at: words,
      status: z.string(),
      /** From before it to the newest month: whether the step moved. */
      change: z.nullable(z.object({ state: z.string(), d: end, low: end, high: end, from: month, to: month })),
    }),
  ),
  decisions: z.array(z.object({ id: z.string(), decision: z.string(), reason: z.string(), at: z.string() })),
  /** Epics that change the path, as whoever froze it saw them; how many they did not see. */
  epics: z.array(z.object({ issueId: numericId, key: z.string(), summary: z.string() })),
  hiddenEpics: count,
  /** What there was more of than a page holds. */
  more: z.object({ segments: count, causes: count, moves: count, decisions: count, epics: count }),
  options: z.array(frozenOption),
});

export type FrozenBrief = z.infer<typeof frozenSchema>;
export type FrozenStep = FrozenBrief['steps'][number];
export type FrozenOption = FrozenBrief['options'][number];
export type FrozenReach = NonNullable<FrozenBrief['reach']>;

const page = frozenText<FrozenBrief>({ name: 'frozen brief', schema: frozenSchema, steps: [] });
export const writeFrozenBrief = page.write;
export const readFrozenBrief = page.read;
