import * as z from 'zod/mini';
import { CLASSES } from '#domain/audit/classes';
import type { ReadinessId } from '#domain/engagement/readiness';
import { improbablyQuiet } from '#domain/engagement/silence';
import type { WarningId } from '#domain/engagement/warnings';
import { dayOrTime, identifier, isoSecond, isoTime } from '#kernel/scalars';

/**
 * What is counted of the records of an issue. It stands beside the rating in the epic's record, so that whoever reads
 * the rating knows it without a read more, and most of it is published: flags are "yes" or absent, counts are numbers
 * once there was something to count. No names, no customers, no words that somebody wrote.
 */
const count = z.int().check(z.gte(0));
/** How many, by the id of what is told apart. */
const counts = z.record(identifier, count);

/** A disruption as a calendar draws it. */
export const disruptionFact = z.object({
  /** Tells it from the others of its epic, also after a change. */
  id: z.optional(z.string().check(z.regex(/^[0-9a-f]{8}$/))),
  from: dayOrTime,
  to: dayOrTime,
  depth: z.optional(z.int().check(z.gte(1), z.lte(3))),
  segments: z.optional(z.array(identifier)),
  stages: z.optional(z.array(identifier)),
  /** When customers are to be told of it, and when they were. */
  noticeAt: z.optional(dayOrTime),
  noticeGivenAt: z.optional(dayOrTime),
});
export type DisruptionFact = z.infer<typeof disruptionFact>;

/** Published as it is, under these names. */
export const publishedFacts = {
  /** Of those who were asked, how many gave an opinion; and how many were asked. */
  heard: z.optional(count),
  asked: z.optional(count),
  /** Somebody says that customers gain, somebody that they lose. */
  conflict: z.optional(z.literal('yes')),
  /** Of those who were asked, how many have neither answered nor declined; since when the first of them owes it. */
  opinionsWaiting: z.optional(count),
  opinionsSince: z.optional(isoSecond),
  /** Each with the time of the one that waits the longest. */
  openChallenges: z.optional(count),
  challengesSince: z.optional(isoSecond),
  openAsks: z.optional(count),
  asksSince: z.optional(isoSecond),
  requests: z.optional(count),
  requestCustomers: z.optional(count),
  /** The customers of a request said that they may leave. */
  mayLeave: z.optional(z.literal('yes')),
  /** Of those that stand: how many may leave, of which need, how heard, of which customers. */
  requestsLeaving: z.optional(count),
  requestNeeds: z.optional(counts),
  requestsHeard: z.optional(counts),
  requestSegments: z.optional(z.array(identifier)),
  requestsDeclined: z.optional(count),
  /** When the last of them was recorded, or declined. */
  requestsAt: z.optional(isoSecond),
  /** At most ten, what is to come before what is over; `disruptionCount` counts all. */
  disruptions: z.optional(z.array(disruptionFact)),
  disruptionCount: z.optional(count),
  disruptionFrom: z.optional(isoSecond),
  disruptionTo: z.optional(isoSecond),
  disruptionDepth: z.optional(count),
  /** A noticeable or severe disruption of which nobody planned to tell customers. */
  noticeMissing: z.optional(z.literal('yes')),
  realised: z.optional(z.int().check(z.gte(-3), z.lte(3))),
  /** What came true was seen at the later look: nobody has to look once more. */
  realisedLater: z.optional(z.literal('yes')),
  /** Paths that it changes; of them the worst adoption, in per cent of the target; one at least is off target. */
  paths: z.optional(count),
  adoption: z.optional(z.number().check(z.gte(0))),
  /** Items of the map that it changes. */
  items: z.optional(count),
  pathOffTarget: z.optional(z.literal('yes')),
  /** Whom a deliverable serves, by its first judgement. */
  class: z.optional(z.enum(CLASSES)),
  /** Cohorts and sessions; and of the readiness of their engagement what holds of all of them. */
  cohorts: z.optional(count),
  roleClear: z.optional(z.literal('yes')),
  qualified: z.optional(z.literal('yes')),
  sessions: z.optional(count),
  purposeClear: z.optional(z.literal('yes')),
  realData: z.optional(z.literal('yes')),
  /** Gaps; those that nobody told upward, since when the first of them is known; those found after going live. */
  gaps: z.optional(count),
  gapsUntold: z.optional(count),
  gapsSince: z.optional(isoSecond),
  gapsAfter: z.optional(count),
  /** Objections without an answer, with the time of the one that waits the longest. */
  openObjections: z.optional(count),
  objectionsSince: z.optional(isoSecond),
  /** Somebody proposed to stop it; what was decided of the newest proposal. */
  stop: z.optional(z.enum(['proposed', 'stop', 'change', 'keep'])),
};
export const PUBLISHED = Object.keys(publishedFacts) as (keyof typeof publishedFacts)[];

const flag = z.optional(z.literal('yes'));
/** Where the engagement flatters the project, each said by the kind that knows it. */
const warned = {
  onlyFriendly: flag,
  noHardData: flag,
  allProxies: flag,
  onlyLearning: flag,
  nothingUnfinished: flag,
} satisfies Record<Exclude<WarningId, 'improbablyQuiet'>, typeof flag>;
const WARNED = Object.keys(warned) as (keyof typeof warned)[];
/** What tells a session from the others of its epic. */
const ending = z.string().check(z.regex(/^[0-9a-f]{8}$/));

export const factsSchema = z.object({
  ...publishedFacts,
  /** Whether somebody judged whom it serves: 1, or 0 where that was taken back. */
  judged: z.optional(count),
  /** Goals that are linked. */
  goals: z.optional(count),
  /** Until when a blind round is open, unless everybody answers before. */
  roundUntil: z.optional(isoTime),
  /** What the sponsor confirmed last: the version of the rating, and its impact then. */
  confirmedVersion: z.optional(count),
  confirmedAt: z.optional(isoTime),
  confirmedImpact: z.optional(z.int().check(z.gte(-3), z.lte(3))),
  ...warned,
  /** Sessions that took place; and how many gaps were found in which. */
  sessionsHeld: z.optional(z.array(ending)),
  gapsFoundIn: z.optional(z.record(ending, count)),
});
export type Facts = z.infer<typeof factsSchema>;

/** What procedures tell of the facts: not what a second judge must not know, which stands in Jira's search alone. */
export const tellableFacts = z.omit(factsSchema, { class: true });

/** @returns what is counted of all kinds, from what is counted of each. */
export const factsTogether = (byKind: Readonly<Record<string, Facts>> = {}): Facts =>
  Object.assign({}, ...Object.values(byKind));

/** A confirmation lapses when the rating changes by more. */
const STILL_CONFIRMED = 1;

/** @returns whether what the sponsor confirmed still stands. */
export const isConfirmed = (
  { confirmedVersion, confirmedImpact }: Pick<Facts, 'confirmedVersion' | 'confirmedImpact'>,
  impact: number | null,
): boolean =>
  confirmedVersion !== undefined &&
  (confirmedImpact === undefined || impact === null
    ? confirmedImpact === undefined && impact === null
    : Math.abs(confirmedImpact - impact) <= STILL_CONFIRMED);

/** Under which name each light of an engagement is counted, but for the last, which the sponsor gives. */
export const LIGHT_FACTS = {
  purpose: 'purposeClear',
  role: 'roleClear',
  qualification: 'qualified',
  data: 'realData',
} as const satisfies Record<Exclude<ReadinessId, 'leadership'>, keyof Facts>;
const LIGHTS = Object.values(LIGHT_FACTS);

/**
 * @returns how many of five things hold of the engagement of customers, the confirmation of the sponsor as the fifth;
 *   null while there is neither a cohort nor a session.
 */
export function engagementOf(facts: Facts, impact: number | null): number | null {
  if (!facts.cohorts && !facts.sessions) return null;
  return LIGHTS.filter((light) => facts[light] === 'yes').length + (isConfirmed(facts, impact) ? 1 : 0);
}

/** What follows of the facts, and is published beside them. */
export const publishedOfFacts = {
  confirmed: z.optional(z.literal('yes')),
  engagement: z.optional(z.int().check(z.gte(0), z.lte(LIGHTS.length + 1))),
  engagementWarnings: z.optional(z.array(z.string().check(z.regex(/^[a-zA-Z]{1,30}$/)))),
};
/** @returns where an engagement flatters the project, of all of its kinds together. */
function warningsIn(facts: Facts): WarningId[] {
  const { sessionsHeld = [], gapsFoundIn = {} } = facts;
  const quiet = improbablyQuiet(sessionsHeld.map((id) => ({ id, gaps: gapsFoundIn[id] ?? 0 })));
  return [
    ...WARNED.filter((name) => facts[name] === 'yes'),
    ...(quiet.length > 0 ? (['improbablyQuiet'] as const) : []),
  ];
}

type OfFacts = z.infer<z.ZodMiniObject<typeof publishedOfFacts>>;

/** @returns what of the facts is published with the rating. */
export function toldFacts(facts: Facts, impact: number | null): Partial<Facts> & OfFacts {
  const told = PUBLISHED.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]] as const]));
  const engagement = engagementOf(facts, impact);
  const warnings = warningsIn(facts);
  return {
    ...Object.fromEntries(told),
    ...(isConfirmed(facts, impact) ? { confirmed: 'yes' as const } : {}),
    ...(engagement === null ? {} : { engagement }),
    ...(warnings.length > 0 ? { engagementWarnings: warnings } : {}),
  };
}
