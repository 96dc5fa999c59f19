import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import {
  criterionSchema,
  isAsked,
  kindOf,
  KIND_NAMES,
  optionsOf,
  WEIGHT_MIN,
  type Criterion,
} from '#domain/rating/criterion';
import { journeySchema, openStages } from '#domain/journey/journey';
import { day, text } from '#kernel/scalars';
import { auditSchema } from './audit';
import { fits, inUse } from './inUse';
import { LIST_NAMES, listSchemas } from './lists';
import type { SettingsProblem } from './problem';

export { fits, MOST_IN_USE } from './inUse';
export type { SettingsProblem } from './problem';

/** Lengths, in characters, of the name of an issue type or a group, and of why the settings change. */
export const TYPE_NAME_MAX = 60;
export const GROUP_NAME_MAX = 255;
export const SETTINGS_REASON_MAX = 500;

/** A sponsor is asked for when |impact| or disruption reaches the level; null switches that half of the rule off. */
export const sponsorRuleSchema = z.strictObject({
  impact: z.nullable(z.int().check(z.gte(1), z.lte(3))),
  disruption: z.nullable(z.int().check(z.gte(1), z.lte(3))),
});

/**
 * A group of Jira: its id, which decides, for names change and are used again; its name when it was chosen, which is
 * shown.
 */
const groupSchema = z.strictObject({
  id: z.string().check(z.regex(/^[A-Za-z0-9-]{1,128}$/)),
  name: text(GROUP_NAME_MAX).check(atLeast(1)),
});
export type BoardGroup = z.infer<typeof groupSchema>;

export const settingsSchema = z.strictObject({
  /** Archived ones included: ids are never used again. */
  criteria: z.array(criterionSchema).check(atMost(200)),
  journeys: z.array(journeySchema).check(atLeast(1), atMost(10)),
  sponsorRule: sponsorRuleSchema,
  /** Names, not ids, of the issue types that are rated: two types may share a name and differ in id. */
  initiativeTypes: z.array(text(TYPE_NAME_MAX).check(atLeast(1))).check(atLeast(1), atMost(20)),
  /** Weights change by proposals only, and another person than the proposer approves. */
  secondPerson: z.optional(z.boolean()),
  /** The Jira group whose members may set the needs of stages, beside administrators; absent: nobody else may. */
  boardGroup: z.optional(groupSchema),
  /**
   * The Jira group whose members may decide on boards about epics that they may browse, beside who may edit them;
   * absent: nobody else may.
   */
  decisionGroup: z.optional(groupSchema),
  /**
   * The office: the Jira group whose members keep the rosters of all projects that they may browse, beside
   * administrators; absent: nobody else does.
   */
  officeGroup: z.optional(groupSchema),
  /** The last day of the office: by then departments do by themselves what it does now; absent: nobody said. */
  officeEndsAt: z.optional(day),
  /** Who said or did something is told by their role, to everybody but themselves. */
  rolesOnly: z.optional(z.boolean()),
  /** Which deliverables are judged, and until when; absent: rated epics and their children that are not done. */
  audit: z.optional(auditSchema),
  ...listSchemas,
});
export type Settings = z.infer<typeof settingsSchema>;
export type SponsorRule = z.infer<typeof sponsorRuleSchema>;

/** Criteria that other rules lean on (coverage, the request mark): they can be weighted 0 but not removed. */
export const FIXED_CRITERIA = ['impact', 'request'] as const;

/** @returns the criteria that take part in a score: not archived, weight above 0. */
export function activeCriteria(settings: Settings): Criterion[] {
  return settings.criteria.filter((criterion) => !criterion.archived && criterion.weight > 0);
}

/**
 * @returns the criteria that a person is asked about, in the order of asking: the fixed ones, whatever their weight,
 * then those that take part.
 */
export function askedCriteria(settings: Settings): Criterion[] {
  const fixed: readonly string[] = FIXED_CRITERIA;
  const first = fixed.flatMap((id) =>
    settings.criteria.filter((criterion) => criterion.id === id && !criterion.archived),
  );
  return [...first, ...activeCriteria(settings).filter(({ id }) => !fixed.includes(id))];
}

/** @returns every reason why these settings may not be saved or scored with; empty when they may. */
export function settingsProblems(settings: Settings): SettingsProblem[] {
  return [
    ...repeatedIds(settings),
    ...fixedCriteriaProblems(settings),
    ...weightProblems(settings),
    ...inUse(settings.criteria).flatMap(criterionProblems),
    ...problemsTogether(settings),
    ...sizeProblems(settings),
    ...repeatedTypes(settings),
    ...sharedProjects(settings),
  ];
}

/** What a stored version may take of a value's 240 KiB, in characters of JSON. */
const LARGEST_SETTINGS = 100_000;

function sizeProblems(settings: Settings): SettingsProblem[] {
  return [
    ...(fits(settings.criteria) ? [] : [{ key: 'problem.tooManyCriteria' } as const]),
    ...settings.journeys
      .filter(({ stages }) => !fits(stages))
      .map((): SettingsProblem => ({ key: 'problem.tooManyStages' })),
    ...LIST_NAMES.filter((name) => !fits(settings[name])).map((subject): SettingsProblem => ({
      key: 'problem.tooManyListed',
      subject: `default.list.${subject}`,
    })),
    ...(JSON.stringify(settings).length > LARGEST_SETTINGS ? [{ key: 'problem.tooLarge' } as const] : []),
  ];
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function repeatedIds({ criteria, journeys, ...settings }: Settings): SettingsProblem[] {
  const lists = [
    criteria.map(({ id }) => id),
    journeys.map(({ id }) => id),
    ...LIST_NAMES.map((name) => settings[name].map(({ id }) => id)),
    journeys.flatMap(({ stages }) => stages.map(({ id }) => id)),
    ...criteria.map((criterion) => optionsOf(criterion).map(({ id }) => id)),
  ];
  return lists.flatMap(repeated).map((subject) => ({ key: 'problem.repeatedId', subject }));
}

const FIXED_KINDS: Record<(typeof FIXED_CRITERIA)[number], Criterion['kind']> = { impact: 'signed', request: 'yesNo' };

function fixedCriteriaProblems({ criteria }: Settings): SettingsProblem[] {
  return FIXED_CRITERIA.filter(
    (id) =>
      !criteria.some((criterion) => criterion.id === id && criterion.kind === FIXED_KINDS[id] && !criterion.archived),
  ).map((subject) => ({ key: 'problem.fixedCriterion', subject }));
}

function weightProblems(settings: Settings): SettingsProblem[] {
  const tooSmall = settings.criteria.filter(({ weight }) => weight > 0 && weight < WEIGHT_MIN);
  const rated = activeCriteria(settings).filter(isAsked);
  return [
    ...tooSmall.map(({ label }): SettingsProblem => ({ key: 'problem.weightTooSmall', subject: label })),
    ...(rated.length === 0 ? [{ key: 'problem.noWeight' } as const] : []),
  ];
}

function criterionProblems(criterion: Criterion): SettingsProblem[] {
  const { number, problems } = kindOf(criterion);
  const set = number?.of(criterion);
  return [
    ...(criterion.label.trim() === '' ? [{ key: 'problem.noLabel', subject: criterion.id } as const] : []),
    ...(number && set !== undefined && !number.allows(set)
      ? [{ key: number.problem, subject: criterion.label || criterion.id }]
      : []),
    ...(problems?.(criterion) ?? []),
  ];
}

function problemsTogether(settings: Settings): SettingsProblem[] {
  const stages = openStages(settings.journeys);
  const criteria = inUse(settings.criteria);
  return [
    ...KIND_NAMES.flatMap(
      (name) =>
        kindOf({ kind: name }).problemsTogether?.(
          criteria.filter(({ kind }) => kind === name),
          stages,
        ) ?? [],
    ),
    ...[...stages, ...LIST_NAMES.flatMap((name) => inUse(settings[name]))]
      .filter(({ label }) => label.trim() === '')
      .map(({ id }): SettingsProblem => ({ key: 'problem.noLabel', subject: id })),
  ];
}

/** An epic belongs to the department of its project: there can be one only. */
function sharedProjects({ departments }: Settings): SettingsProblem[] {
  const taken = new Set<string>();
  return inUse(departments).flatMap(({ label, projects }): SettingsProblem[] => {
    const isShared = projects.some((id) => taken.has(id));
    projects.forEach((id) => taken.add(id));
    return isShared ? [{ key: 'problem.sharedProject', subject: label }] : [];
  });
}

function repeatedTypes({ initiativeTypes }: Settings): SettingsProblem[] {
  return repeated(initiativeTypes.map((name) => name.trim().toLowerCase())).map((subject) => ({
    key: 'problem.repeatedType',
    subject,
  }));
}
