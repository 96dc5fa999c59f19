import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import { identifier, text } from '#kernel/scalars';

/**
 * Short lists that forms offer and that an office keeps: what is chosen is stored by its id, so an id is never used
 * again and what is removed stays, archived.
 */

/** Length, in characters, of a name on a list. */
export const LISTED_LABEL_MAX = 60;
/** Customers of a segment, at most. */
export const SEGMENT_SIZE_MAX = 2_000_000_000;

const MOST_EVER = 200;

const listed = { id: identifier, label: text(LISTED_LABEL_MAX), archived: z.optional(z.boolean()) };

/** A group of customers that is told apart. */
const segmentSchema = z.strictObject({
  ...listed,
  /** About how many customers belong to it; absent where nobody said. */
  size: z.optional(z.int().check(z.gte(0), z.lte(SEGMENT_SIZE_MAX))),
});
export type Segment = z.infer<typeof segmentSchema>;

/** How somebody on a roster meets customers. */
const rosterRoleSchema = z.strictObject(listed);
export type RosterRole = z.infer<typeof rosterRoleSchema>;

const shipped = (prefix: string, ids: readonly string[]) => ids.map((id) => ({ id, label: `default.${prefix}.${id}` }));

export const DEFAULT_SEGMENTS: Segment[] = shipped('segment', [
  'consumers',
  'small-business',
  'large-business',
  'partners',
]);
export const DEFAULT_ROSTER_ROLES: RosterRole[] = shipped('role', [
  'support',
  'sales',
  'service',
  'research',
  'product',
  'other',
]);

/** Settings from before these lists have those that come with the app. */
export const listSchemas = {
  segments: z._default(z.array(segmentSchema).check(atMost(MOST_EVER)), DEFAULT_SEGMENTS),
  rosterRoles: z._default(z.array(rosterRoleSchema).check(atMost(MOST_EVER)), DEFAULT_ROSTER_ROLES),
};

/** The lists by the name under which settings hold them. */
export type ListName = keyof typeof listSchemas;
export const LIST_NAMES = Object.keys(listSchemas) as ListName[];
