import * as z from 'zod/mini';
import { speaksToCustomers } from '#domain/audit/classes';
import { addFollowed, followedOf, followedSchema, NOTHING_FOLLOWED } from '#domain/ladder/officeSums';
import type { Assessment } from '#domain/rating/assessment';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import { impactOf } from '#domain/rating/missing';
import { scoreOf, type Scale } from '#domain/rating/score';
import { factsTogether } from '#domain/register/facts';
import { additionOf } from './addition';

const count = z.int().check(z.gte(0));

/**
 * What the rated epics of a project say together, and what was judged of all that is delivered there. Each share has a
 * denominator of its own, since a missing answer is no answer. `harm` is the sum of the negative impact levels, as a
 * positive number; `disruption` the sum of the levels 0 to 3. They are ledgers of their own and are never netted.
 */
export const sumsSchema = z.object({
  rated: count,
  /** Epics with an impact level; of those, the ones above 0. */
  withImpact: count,
  positive: count,
  harm: count,
  /** Epics that say whether a customer asked; of those, the ones that say yes. */
  withRequest: count,
  requested: count,
  withDisruption: count,
  disruption: count,
  /** Deliverables that were judged; of those, the ones that speak to customers. */
  judged: count,
  speaking: count,
});
export type Sums = z.infer<typeof sumsSchema>;

export const NO_SUMS: Sums = {
  rated: 0,
  withImpact: 0,
  positive: 0,
  harm: 0,
  withRequest: 0,
  requested: 0,
  withDisruption: 0,
  disruption: 0,
  judged: 0,
  speaking: 0,
};

export const projectSumsSchema = z.extend(sumsSchema, {
  projectId: z.string(),
  /** What became of the rated ones; absent in a night that an app began which did not count it. */
  followed: z.optional(followedSchema),
});
export type ProjectSums = z.infer<typeof projectSumsSchema>;

/**
 * Projects that sums are kept of: they stand in one stored record, and each costs a count of Jira at the end of the
 * night.
 */
export const MOST_TALLIED = 200;

/** @returns what the rating of one epic adds; nothing for one that has no score. */
export function sumsOf(assessment: Assessment, scale: Scale): Sums {
  if (scoreOf(scale, assessment) === null) return NO_SUMS;
  const { answers, disruption } = assessment;
  const impact = impactOf(answers);
  const request = answers['request'];
  const answered = request === 'yes' || request === 'no';
  return {
    ...NO_SUMS,
    rated: 1,
    withImpact: Number(impact !== null),
    positive: Number(impact !== null && impact > 0),
    harm: Math.max(0, -(impact ?? 0)),
    withRequest: Number(answered),
    requested: Number(request === 'yes'),
    withDisruption: Number(disruption !== null),
    disruption: disruption ?? 0,
  };
}

/** @returns what the judgement of a deliverable adds, of whatever type the issue is. */
function judgedSums(registers: AssessmentRecord['registers']): Sums {
  const { class: said } = factsTogether(registers?.facts);
  return said === undefined ? NO_SUMS : { ...NO_SUMS, judged: 1, speaking: Number(speaksToCustomers(said)) };
}

export const addSums = additionOf(NO_SUMS);

/**
 * Adds epics to the sums of their projects. Of more than MOST_TALLIED projects the first that are met are kept: in the
 * order of issue ids these are the same ones every night.
 */
export function gatherSums(
  before: readonly ProjectSums[],
  epics: readonly Pick<AssessmentRecord, 'projectId' | 'assessment' | 'registers'>[],
  scale: Scale,
): ProjectSums[] {
  const gathered = new Map(before.map((sums) => [sums.projectId, sums]));
  for (const { projectId, assessment, registers } of epics) {
    const sums = gathered.get(projectId);
    if (!sums && gathered.size >= MOST_TALLIED) continue;
    const { followed, ...rest } = sums ?? { ...NO_SUMS, followed: NOTHING_FOLLOWED };
    const added = sumsOf(assessment, scale);
    gathered.set(projectId, {
      ...addSums(addSums(rest, added), judgedSums(registers)),
      projectId,
      ...(followed ? { followed: added.rated > 0 ? addFollowed(followed, followedOf(registers)) : followed } : {}),
    });
  }
  return [...gathered.values()];
}
