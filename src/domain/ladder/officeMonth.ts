import * as z from 'zod/mini';
import { sayDo } from '#domain/measure/office/sayDo';
import type { Tally } from '#domain/trend/tallyRecord';
import {
  addFollowed,
  followedSchema,
  NOTHING_FOLLOWED,
  participationSchema,
  type Followed,
  type Measured,
  type OfficeTally,
} from './officeSums';

const count = z.int();

/** What the ladder is made of in a month, over the projects that the viewer may browse. */
export const officeMonthSchema = z.object({
  /** Rated epics of the projects that were counted, and what became of them. */
  rated: count,
  followed: followedSchema,
  /** Ratings, answers and judgements, and those by people outside the office; null where that is not known. */
  did: z.nullable(z.object({ all: count, outside: z.nullable(count) })),
  /** People by department, and by project where it belongs to none. */
  people: z.array(participationSchema),
  /** Departments that reach into projects that are not among these: of their people nothing is told. */
  unseen: count,
  /** Measures that count what is done, of all in use. */
  output: z.object({ output: count, measures: count }),
  /** How far what is rewarded lies from what is needed, 0 to 1; null without needs or without rewards. */
  sayDo: z.nullable(z.number()),
});
export type OfficeMonth = z.infer<typeof officeMonthSchema>;

/** A tally whose part for the ladder was counted. */
type Counted = Tally & { office: OfficeTally };

/**
 * @param tallies of one month, one a project.
 * @param isShown whether enough epics of a project are rated for sums over them to be told.
 */
export function officeMonthOf(tallies: readonly Tally[], isShown: (tally: Tally) => boolean): OfficeMonth | null {
  const counted = tallies.filter((tally): tally is Counted => tally.office !== undefined);
  if (counted.length === 0) return null;
  const shown = counted.filter(isShown);
  const measured = counted.map(({ office }) => office.measured).reduce(addMeasured);
  return {
    rated: shown.reduce((sum, { sums }) => sum + sums.rated, 0),
    followed: shown.reduce<Followed>((sum, { office }) => addFollowed(sum, office.followed), NOTHING_FOLLOWED),
    did: didIn(counted),
    ...peopleIn(counted),
    output: { output: measured.output, measures: measured.output + measured.outcome + measured.undecided },
    sayDo: distanceIn(counted, measured),
  };
}

function addMeasured(a: Measured, b: Measured): Measured {
  const rewards = { ...a.rewards };
  for (const [stage, weight] of Object.entries(b.rewards)) rewards[stage] = (rewards[stage] ?? 0) + weight;
  return {
    output: a.output + b.output,
    outcome: a.outcome + b.outcome,
    undecided: a.undecided + b.undecided,
    rewards,
    ofNoStage: a.ofNoStage + b.ofNoStage,
  };
}

/** Where of one project it is not known who is outside, it is not known of all. */
function didIn(tallies: readonly Counted[]): OfficeMonth['did'] {
  const all = tallies.flatMap(({ office }) => office.did ?? []);
  if (all.length === 0) return null;
  const outside = all.map((did) => did.outside ?? null);
  return {
    all: all.reduce((sum, did) => sum + did.all, 0),
    outside: outside.reduce((sum, one) => (sum === null || one === null ? null : sum + one), 0),
  };
}

/** Each project of a department holds what was counted of it; it is told where all of its projects are seen. */
function peopleIn(tallies: readonly Counted[]): Pick<OfficeMonth, 'people' | 'unseen'> {
  const seen = new Set(tallies.map(({ projectId }) => projectId));
  const units = new Map(
    tallies.flatMap(({ office: { people } }) => (people ? [[people.projectIds.join(' '), people] as const] : [])),
  );
  const people = [...units.values()].filter(({ projectIds }) => projectIds.every((id) => seen.has(id)));
  return { people, unseen: units.size - people.length };
}

/** The needs are those of the whole site: the newest night knows them best. */
function distanceIn(tallies: readonly Counted[], { rewards }: Measured): number | null {
  const newest = tallies.reduce((best, one) => (one.day > best.day ? one : best));
  const stages = Object.entries(newest.office.needs).map(([id, need]) => ({ id, need }));
  const weights = Object.entries(rewards).map(([stage, weight]) => ({ stage, weight }));
  return sayDo(stages, weights).distance;
}
