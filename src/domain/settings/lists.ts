import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import { identifier, numericId, text } from '#kernel/scalars';

/**
 * Short lists that forms offer and that an office keeps: what is chosen is stored by its id, so an id is never used
 * again and what is removed stays, archived.
 */

/** Length, in characters, of a name on a list. */
export const LISTED_LABEL_MAX = 60;
/** Customers of a segment, at most. */
export const SEGMENT_SIZE_MAX = 2_000_000_000;
/** Projects of a department, at most. */
const MOST_PROJECTS = 200;

/** Stands where a segment could stand, and means all customers: no segment has this id. */
export const EVERYBODY = 'all';

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

/** A part of the company, with the projects that belong to it: no department is ever typed on an epic. */
const departmentSchema = z.strictObject({
  ...listed,
  projects: z.array(numericId).check(atMost(MOST_PROJECTS)),
});
export type Department = z.infer<typeof departmentSchema>;

/** Why customers are lost: the experience itself, or education and habit. */
export const REASON_BRANCHES = ['experience', 'habit'] as const;
export type ReasonBranch = (typeof REASON_BRANCHES)[number];
/** What helps against a reason, in a few words. */
export const BRANCH_WORDS: Readonly<Record<ReasonBranch, string>> = {
  experience: 'the experience',
  habit: 'education and habit',
};

/** Why customers leave a path, in a word that can be counted. */
const reasonSchema = z.strictObject({ ...listed, branch: z.enum(REASON_BRANCHES) });
export type LossReason = z.infer<typeof reasonSchema>;

/** What the data is like that customers are shown; `hard`: as customers have it, with its faults. */
const dataStateSchema = z.strictObject({ ...listed, hard: z.optional(z.literal(true)) });
export type DataState = z.infer<typeof dataStateSchema>;

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

export const DEFAULT_DEPARTMENTS: Department[] = shipped('department', [
  'service',
  'sales',
  'marketing',
  'product',
  'operations',
  'technology',
  'finance',
]).map((one) => ({ ...one, projects: [] }));
const reasons = (branch: ReasonBranch, ids: readonly string[]): LossReason[] =>
  shipped('reason', ids).map((one) => ({ ...one, branch }));
export const DEFAULT_REASONS: LossReason[] = [
  ...reasons('experience', ['login', 'slower', 'broken', 'not-possible', 'unclear', 'no-device']),
  ...reasons('habit', ['unaware', 'where', 'no-trust', 'always-so', 'somebody-else', 'rather-a-person']),
];
export const DEFAULT_DATA_STATES: DataState[] = shipped('dataState', [
  'clean',
  'dirty',
  'legacy',
  'large',
  'empty',
]).map((one) => (['dirty', 'legacy'].includes(one.id) ? { ...one, hard: true } : one));

/** Settings from before these lists have those that come with the app. */
export const listSchemas = {
  segments: z._default(z.array(segmentSchema).check(atMost(MOST_EVER)), DEFAULT_SEGMENTS),
  rosterRoles: z._default(z.array(rosterRoleSchema).check(atMost(MOST_EVER)), DEFAULT_ROSTER_ROLES),
  departments: z._default(z.array(departmentSchema).check(atMost(MOST_EVER)), DEFAULT_DEPARTMENTS),
  reasons: z._default(z.array(reasonSchema).check(atMost(MOST_EVER)), DEFAULT_REASONS),
  dataStates: z._default(z.array(dataStateSchema).check(atMost(MOST_EVER)), DEFAULT_DATA_STATES),
};

/** The lists by the name under which settings hold them. */
export type ListName = keyof typeof listSchemas;
export const LIST_NAMES = Object.keys(listSchemas) as ListName[];

/** What one that is added to a list has beside its name, until somebody says more. */
export const FIRST_SAID: { readonly [N in ListName]: Omit<ListedOf<N>, 'id' | 'label' | 'archived' | 'size'> } = {
  segments: {},
  rosterRoles: {},
  departments: { projects: [] },
  reasons: { branch: 'experience' },
  dataStates: {},
};
type ListedOf<N extends ListName> = z.infer<(typeof listSchemas)[N]>[number];
