import * as z from 'zod/mini';
import { numericId, text } from '../../src/domain/text';

export const MOST_PLACES = 25;
export const MOST_CUT_LINE = 999;
/** One project search answers for this many ids, which keeps the fallback for hidden projects at one request. */
export const MOST_PROJECTS = 50;
export const FILTER_MAX = 2000;

/** A `Scope` as it is kept: project ids, because keys change, or a JQL filter without ORDER BY. */
export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('projects'), projectIds: z.array(numericId).check(z.minLength(1), z.maxLength(MOST_PROJECTS)) }),
  z.object({ kind: z.literal('filter'), jql: text(FILTER_MAX).check(z.trim(), z.minLength(1)) }),
]);

export const SHOWN_PARTS = ['both', 'ranking', 'coverage'] as const;
export type ShownParts = (typeof SHOWN_PARTS)[number];

/** What a gadget or widget is set to show. */
export const gadgetConfigurationSchema = z.object({
  scope: z._default(scopeSchema, { kind: 'all' }),
  /** Places of the ranking that are listed. */
  places: z._default(z.int().check(z.gte(1), z.lte(MOST_PLACES)), 15),
  /** A line after this many places; 0 draws none. */
  cutLine: z._default(z.int().check(z.gte(0), z.lte(MOST_CUT_LINE)), 0),
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
  return parsed.success ? { configuration: parsed.data, unreadable: false } : { configuration: DEFAULT_CONFIGURATION, unreadable: true };
}
