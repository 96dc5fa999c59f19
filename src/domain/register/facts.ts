import * as z from 'zod/mini';
import { CLASSES } from '#domain/audit/classes';
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
  pathOffTarget: z.optional(z.literal('yes')),
  /** Whom a deliverable serves, by its first judgement. */
  class: z.optional(z.enum(CLASSES)),
};
export const PUBLISHED = Object.keys(publishedFacts) as (keyof typeof publishedFacts)[];

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

/** @returns what of the facts is published with the rating. */
export function toldFacts(facts: Facts, impact: number | null): Partial<Facts> & { confirmed?: 'yes' } {
  const told = PUBLISHED.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]] as const]));
  return { ...Object.fromEntries(told), ...(isConfirmed(facts, impact) ? { confirmed: 'yes' as const } : {}) };
}
