import * as z from 'zod/mini';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import { factsTogether } from '#domain/register/facts';
import { additionOf } from '#domain/trend/addition';
import { identifier, numericId } from '#kernel/scalars';

const count = z.int().check(z.gte(0));

/** What became of the rated epics of a project after they were rated. */
export const followedSchema = z.object({
  /** Rated epics on which somebody's opinion was asked; opinions asked on them, and given of those. */
  withAsked: count,
  asked: count,
  heard: count,
  /** With a plan for customers to take part, or a session with them. */
  withCustomers: count,
  /** That change a path; of those, with a path whose adoption is known; of those, with none off target. */
  onPath: count,
  adopted: count,
  onTarget: count,
  /** Of which somebody said what came true. */
  realised: count,
  /** Gaps that customers' sessions found, and how many of them somebody told upward. */
  gaps: count,
  gapsTold: count,
});
export type Followed = z.infer<typeof followedSchema>;

export const NOTHING_FOLLOWED: Followed = {
  withAsked: 0,
  asked: 0,
  heard: 0,
  withCustomers: 0,
  onPath: 0,
  adopted: 0,
  onTarget: 0,
  realised: 0,
  gaps: 0,
  gapsTold: 0,
};

/** @returns what one rated epic adds. */
export function followedOf(registers: AssessmentRecord['registers']): Followed {
  const facts = factsTogether(registers?.facts);
  const { asked = 0, heard = 0, cohorts = 0, sessions = 0, paths = 0, gaps = 0, gapsUntold = 0 } = facts;
  const isAdopted = paths > 0 && facts.adoption !== undefined;
  return {
    withAsked: Number(asked > 0),
    asked,
    heard: Math.min(heard, asked),
    withCustomers: Number(cohorts + sessions > 0),
    onPath: Number(paths > 0),
    adopted: Number(isAdopted),
    onTarget: Number(isAdopted && facts.pathOffTarget === undefined),
    realised: Number(facts.realised !== undefined),
    gaps,
    gapsTold: Math.max(0, gaps - gapsUntold),
  };
}

export const addFollowed = additionOf(NOTHING_FOLLOWED);

/** The measures of a project: how many count what, and the weights of those that people are rewarded on, by stage. */
export const measuredSchema = z.object({
  output: count,
  outcome: count,
  undecided: count,
  rewards: z.record(identifier, z.number().check(z.gte(0))),
  /** Measures that people are rewarded on, but of no stage: they are left out. */
  ofNoStage: count,
});
export type Measured = z.infer<typeof measuredSchema>;

/** What people did in a project in the month. */
const didSchema = z.object({
  /** Ratings, answers and judgements; of those, by people outside the office. Absent where nobody knows who that is. */
  all: count,
  outside: z.optional(count),
});

const tookPart = { asked: count, answered: count, others: count };
const ofLevel = z.optional(z.object(tookPart));

/** People of the unit that the project belongs to; `projectIds` are those in which they were counted. */
export const participationSchema = z.object({
  projectIds: z.array(numericId),
  ...tookPart,
  /**
   * The same by what they were asked as: who is asked as two counts in both. Absent in months that were counted before
   * this was; a level is absent where nobody was.
   */
  levels: z.optional(z.object({ sponsor: ofLevel, project: ofLevel, colleague: ofLevel })),
});
export type ToldPeople = z.infer<typeof participationSchema>;

/** What a night adds up of a project for the ladder: counts only, and nobody's account. */
export const officeSchema = z.object({
  followed: followedSchema,
  measured: measuredSchema,
  /** The needs of the stages as the board rated them that night. */
  needs: z.record(identifier, z.number().check(z.gte(0))),
  did: z.optional(didSchema),
  people: z.optional(participationSchema),
});
export type OfficeTally = z.infer<typeof officeSchema>;
