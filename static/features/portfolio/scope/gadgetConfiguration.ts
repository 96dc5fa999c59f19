import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { staysInParentheses } from '#domain/portfolio/orderBy';
import { MOST_PLACES } from '#domain/portfolio/rank';
import { numericId, text } from '#kernel/scalars';
import type { WholeNumberRange } from '../../../parts/fields/wholeNumber';

/**
 * Places that a gadget without a line lists. With those below a line, and what stands apart, the server vouches for
 * all.
 */
export const PLACES: WholeNumberRange = { least: 1, most: 20 };
/** Places above the line. */
export const CUT_LINE: WholeNumberRange = { least: 1, most: MOST_PLACES };
/** Places that are listed below the line, so that it is seen who is next. */
const BELOW_LINE = 2;
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

/** Of ranking and coverage, which are read together. */
const SHOWN_PARTS = ['both', 'ranking', 'coverage'] as const;
export type ShownParts = (typeof SHOWN_PARTS)[number];
/** Everything that a gadget can show; a new one is a name here, and an entry in the gadget's table. */
export const SHOWN = [...SHOWN_PARTS, 'waits', 'paths', 'progress'] as const;
export type Shown = (typeof SHOWN)[number];

const within = ({ least, most }: WholeNumberRange) => z.int().check(z.gte(least), z.lte(most));

/** What a gadget or widget is set to show. */
export const gadgetConfigurationSchema = z.object({
  scope: z._default(scopeSchema, { kind: 'all' }),
  /** Places to list where no line is drawn. */
  places: z._default(within(PLACES), 15),
  /** The line is after this many places; 0 draws none. */
  cutLine: z._default(within({ ...CUT_LINE, least: 0 }), 10),
  show: z._default(z.enum(SHOWN), 'both'),
});
export type GadgetConfiguration = z.infer<typeof gadgetConfigurationSchema>;

export const DEFAULT_CONFIGURATION: GadgetConfiguration = gadgetConfigurationSchema.parse({});

/** @returns how many places are listed: those above the line and two below it, or as many as there is room for. */
export const listedPlaces = ({ places, cutLine }: Pick<GadgetConfiguration, 'places' | 'cutLine'>): number =>
  cutLine === 0 ? places : cutLine <= PLACES.most ? cutLine + BELOW_LINE : PLACES.most;

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
