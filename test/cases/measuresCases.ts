import * as z from 'zod/mini';
import { seriesOf, type MonthCell } from '#domain/measure/months';
import { checkCell, type Cell } from '#domain/measure/reading';
import { shareOf } from '#domain/measure/share';
import { foresightOf } from '#domain/voice/foresight';
import { heardOf } from '#domain/voice/heard';
import { agesOf, loadOf } from '#domain/voice/waiting';

/** How the cases of measures write what goes in. */

const reading = z.object({
  x: z.number(),
  n: z.number(),
  source: z._default(z.enum(['asked', 'counted', 'system']), 'counted'),
  version: z.optional(z.number()),
});
const empty = z.object({ state: z.enum(['not applicable', 'not provided']) });
const cell = z.nullable(z.union([reading, empty]));
const placed = z.looseObject({ row: z.number(), column: z.string() });
const period = { period: z.string() };
const months = z.object({
  from: z.string(),
  to: z.string(),
  readings: z.array(z.union([z.extend(reading, period), z.extend(empty, period)])),
});
const forecast = z.object({ impact: z.number(), sure: z.number() });
const voices = z.object({
  opinions: z.array(
    z.object({
      role: z.string(),
      realised: z.nullable(z.number()),
      blind: z._default(z.nullable(forecast), null),
      revised: z.optional(z.nullable(forecast)),
      kept: z.optional(z.boolean()),
    }),
  ),
});
const heard = z.object({ asked: z.array(z.string()), roster: z.array(z.string()), given: z.array(z.string()) });

/** @returns a rule that reads its input as a schema says. */
const rule =
  <T>(schema: z.ZodMiniType<T>, answer: (input: T) => unknown) =>
  (input: unknown): unknown =>
    answer(schema.parse(input));

/**
 * Rule of the measures → the real domain function behind it, called with the input as the cases write it. A rule comes
 * here with the domain module that it is about; until then its cases are counted as not built.
 */
export const MEASURES: Readonly<Record<string, (input: unknown) => unknown>> = {
  reading(input) {
    const { row, column, ...one } = placed.parse(input);
    return checkCell(cell.parse(one) as Cell, row, column);
  },
  months: rule(months, ({ from, to, readings }) => seriesOf(from, to, readings as MonthCell[])),
  share: rule(cell, (one) => shareOf(one as Cell)),
  voices: rule(voices, ({ opinions }) => foresightOf(opinions as Parameters<typeof foresightOf>[0])),
  heard: rule(heard, ({ asked, roster, given }) => heardOf(asked, roster, given)),
  age: rule(z.object({ days: z.array(z.number()) }), ({ days }) => agesOf(days)),
  little: rule(z.object({ open: z.number(), closedPerWeek: z.number() }), (one) => loadOf(one.open, one.closedPerWeek)),
};

/** @returns what the domain says to a case, where the rule is built. */
export function measured(
  rule: string,
  input: unknown,
  expected: unknown,
): { found: unknown; expected: unknown; notBuilt: boolean } {
  const answer = Object.hasOwn(MEASURES, rule) ? MEASURES[rule] : undefined;
  return answer ? { found: answer(input), expected, notBuilt: false } : { found: {}, expected: {}, notBuilt: true };
}
