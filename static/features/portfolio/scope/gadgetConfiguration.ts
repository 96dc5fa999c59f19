import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { staysInParentheses } from '#domain/portfolio/portfolioQuery';
import { MOST_PLACES } from '#domain/portfolio/rank';
import { numericId, text } from '#kernel/scalars';
import type { WholeNumberRange } from '../../../parts/fields/wholeNumber';

/** Places of the ranking that a gadget lists. */
export const PLACES: WholeNumberRange = { least: 1, most: 25 };
/** Places above the cut line; 0 draws none. */
export const CUT_LINE: WholeNumberRange = { least: 0, most: MOST_PLACES };
/** One project search answers for this many ids, which keeps the fallback for hidden projects at one request. */
export const MOST_PROJECTS = 50;
export const FILTER_MAX = 2000;

/** A `Scope` as it is kept: project ids, because keys change, or a JQL filter without ORDER BY. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('projects'), projectIds: z.array(numericId).check(atLeast(1), atMost(MOST_PROJECTS)) }),
  z.object({
    kind: z.literal('filter'),
    jql: text(FILTER_MAX).check(z.trim(), atLeast(1), z.refine(staysInParentheses)),
  }),
]);

export const SHOWN_PARTS = ['both', 'ranking', 'coverage'] as const;
export type ShownParts = (typeof SHOWN_PARTS)[number];

const within = ({ least, most }: WholeNumberRange) => z.int().check(z.gte(least), z.lte(most));

/** What a gadget or widget is set to show. */
export const gadgetConfigurationSchema = z.object({
  scope: z._default(scopeSchema, { kind: 'all' }),
  places: z._default(within(PLACES), 15),
  cutLine: z._default(within(CUT_LINE), 0),
  show: z._default(z.enum(SHOWN_PARTS), 'both'),
});
export type GadgetConfiguration = z.infer<typeof gadgetConfigurationSchema>;

export const DEFAULT_CONFIGURATION: GadgetConfiguration = gadgetConfigurationSchema.parse({});

/**
 * Reads what a dashboard kept; the dashboard is not ours, so it is parsed.
 * @returns the defaults, with `unreadable`, when something else was kept there; nothing kept is no fault.
 */
export function readConfiguration(kept: unknown): { configuration: GadgetConfiguration; unreadable: boolean } {
  const parsed = gadgetConfigurationSchema.safeParse(kept ?? {});
  return parsed.success
    ? { configuration: parsed.data, unreadable: false }
    : { configuration: DEFAULT_CONFIGURATION, unreadable: true };
}
