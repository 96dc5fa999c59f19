import * as z from 'zod/mini';
import { devolution } from '#domain/ladder/devolution';
import { ladderOf } from '#domain/ladder/ladder';

/** The rules of the office itself, section 12: rule → the domain function behind it. */

const acts = z.object({
  month: z.string(),
  group: z.array(z.string()),
  acts: z.array(z.object({ at: z.string(), by: z.string(), of: z.optional(z.string()) })),
});
const rungs = z.object({ rungs: z.array(z.array(z.object({ id: z.string(), holds: z.nullable(z.boolean()) }))) });

export const LADDER: Readonly<Record<string, (input: unknown) => unknown>> = {
  devolution(input) {
    const { month, group, acts: done } = acts.parse(input);
    return devolution(done, new Set(group), month);
  },
  ladder: (input) => ladderOf(rungs.parse(input).rungs),
};
