import * as z from 'zod/mini';
import { SOURCES } from '#domain/measure/reading';
import { month } from '#domain/trend/month';
import { readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';
import type { Standing } from './standing';
import { STEP_IDS } from './steps';

const count = z.int().check(z.gte(0));
const rate = z.number();
const cell = z.union([
  z.object({
    x: count,
    n: count,
    source: z.enum(SOURCES),
    version: z.optional(z.int()),
    stated: z.optional(z.number()),
  }),
  z.object({ state: z.enum(['not applicable', 'not provided']) }),
]);

const crown = z.enum(['won', 'lost', 'open']);

const step = z.object({
  state: z.enum([
    ...(['below', 'holds', 'cannot tell yet', 'no threshold'] as const),
    ...(['too few to say', 'refused', 'not provided', 'not applicable'] as const),
  ]),
  cell: z.nullable(cell),
  period: z.nullable(month),
  threshold: z.nullable(rate),
  of: z.string(),
});

/** How a path stands, as it is stored and sent. */
export const standingSchema: z.ZodMiniType<Standing> = z.object({
  rate: z.nullable(z.object({ p: rate, low: z.nullable(rate), high: z.nullable(rate) })),
  upTo: z.nullable(z.enum(STEP_IDS)),
  isWhole: z.boolean(),
  steps: z.partialRecord(z.enum(STEP_IDS), step),
  off: z.nullable(z.enum(['off', 'on', 'cannot tell'])),
  adoption: z.nullable(z.int()),
  roomSince: z.nullable(month),
  roomSteps: z.array(z.enum(STEP_IDS)),
  atStake: z.nullable(z.object({ low: z.number(), high: z.number() })),
  crowns: z.optional(z.object({ since: z.nullable(z.string()), service: crown, cost: crown, revenue: crown })),
});

const definition: BodyDefinition<Standing> = { name: 'standing', schema: standingSchema, steps: [] };

export const writeStanding = (standing: Standing): Record<string, unknown> => writeBody(definition, standing);

/** @throws UnreadableRecord on a value that this app did not write. */
export const readStanding = (stored: unknown): Standing => readBody(definition, stored);
