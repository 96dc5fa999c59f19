import * as z from 'zod/mini';
import { bandSteps, type Bands } from '#domain/portfolio/analysis/bands';
import { rankWithEqualWeights, equalWeights } from '#domain/portfolio/analysis/equalWeights';
import { standingOf, swapWeights, type RatedEpic } from '#domain/portfolio/analysis/standing';
import { coverageOf, type StageFlag } from '#domain/journey/coverage';
import { agreementOf } from '#domain/voice/agreement';
import type { Answer, Criterion } from '#domain/rating/criterion';
import { toDisplay } from '#domain/rating/rounding';
import { impactOf } from '#domain/rating/missing';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { rank, type Place, type Rankable } from '#domain/portfolio/rank';
import { completenessOf, partsOf, scaleOf, scoreOf, swingOf, type Scale } from '#domain/rating/score';
import { FIXED_CRITERIA, settingsProblems, settingsSchema, type Settings } from '#domain/settings/settings';

/** How the cases of scoring write settings and epics, and how the real domain functions answer them. */

const option = z.object({ id: z.string(), u: z.number(), archived: z.optional(z.boolean()) });
const criterion = z.object({
  id: z.string(),
  kind: z.string(),
  weight: z.number(),
  k: z.optional(z.number()),
  options: z.optional(z.array(option)),
  archived: z.optional(z.boolean()),
});
const stage = z.object({ id: z.string(), need: z.number(), archived: z.optional(z.boolean()) });
const settingsForm = z.object({
  criteria: z.array(criterion),
  stages: z.array(stage),
  cutLine: z.optional(z.number()),
  tolerance: z.optional(z.number()),
});
type SettingsForm = z.infer<typeof settingsForm>;
const epicForm = z.object({
  key: z.string(),
  stage: z.optional(z.nullable(z.string())),
  answers: z.record(z.string(), z.unknown()),
});
const inputForm = z.object({
  settings: z.optional(settingsForm),
  settingsList: z.optional(z.array(settingsForm)),
  epics: z._default(z.array(epicForm), []),
  displayValues: z._default(z.array(z.number()), []),
  pairs: z._default(z.array(z.tuple([z.string(), z.string()])), []),
  opinions: z._default(z.array(z.array(z.number())), []),
});

/** One case made ready: the scale of its settings and its epics, scored. */
interface Ready {
  input: z.infer<typeof inputForm>;
  scale: Scale;
  epics: RatedEpic[];
}

/** The cases write only what a rule needs; the criteria that settings always have are added with weight 0. */
function settingsOf({ criteria, stages }: SettingsForm): Settings {
  const own = criteria.map(({ options, ...one }) => ({
    label: one.id,
    question: '',
    anchors: {},
    ...one,
    ...(options ? { options: options.map((each) => ({ label: each.id, ...each })) } : {}),
  }));
  const added = DEFAULT_SETTINGS.criteria.filter(
    ({ id }) => (FIXED_CRITERIA as readonly string[]).includes(id) && !own.some((one) => one.id === id),
  );
  return {
    ...DEFAULT_SETTINGS,
    criteria: [...own, ...added.map((one) => ({ ...one, weight: 0 }))] as Criterion[],
    journeys: [{ id: 'default', label: 'Journey', stages: stages.map((one) => ({ label: one.id, ...one })) }],
  };
}

/** What a save would be told: the schema at the edge, then the rules. Names of stages stand for ids in the cases. */
function isValid(settings: Settings): boolean {
  const journeys = settings.journeys.map((one) => ({
    ...one,
    stages: one.stages.map((each) => ({ ...each, id: each.id.toLowerCase() })),
  }));
  return settingsSchema.safeParse({ ...settings, journeys }).success && settingsProblems(settings).length === 0;
}

function ready(raw: unknown): Ready {
  const input = inputForm.parse(raw);
  const scale = scaleOf(input.settings ? settingsOf(input.settings) : DEFAULT_SETTINGS);
  const epics = input.epics.map(({ key, stage: at = null, answers }) => {
    const rated = { answers: answers as Record<string, Answer>, stage: at };
    return { key, rated, score: scoreOf(scale, rated) };
  });
  return { input, scale, epics };
}

const byKey = <T>(epics: readonly RatedEpic[], of: (epic: RatedEpic) => T): Record<string, T> =>
  Object.fromEntries(epics.map((epic) => [epic.key, of(epic)]));

const placesByKey = (epics: readonly RatedEpic[], places: readonly Place<Rankable>[]) =>
  byKey(epics, ({ key }) => {
    const place = places.find(({ epic }) => epic.key === key);
    return place ? { rank: place.rank, tie: place.tied } : null;
  });

/** @returns for each criterion, by id, the points of one end of its range: 100 w u / sum of w. */
const points = (scale: Scale, epic: RatedEpic, end: 'low' | 'high'): Record<string, number> =>
  Object.fromEntries(
    partsOf(scale, epic.rated).map((part) => [
      part.criterion.id,
      (100 * part.criterion.weight * part.range[end]) / scale.totalWeight,
    ]),
  );

function bandsOf({ input, scale, epics }: Ready): Bands {
  // The cases know an epic by its key alone.
  const steps = bandSteps(
    scale,
    epics.map(({ key, rated }) => ({ id: key, rated })),
    input.settings?.cutLine ?? 1,
    input.settings?.tolerance,
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const FLAGS: Record<StageFlag, string> = {
  empty: 'empty',
  underServed: 'under-served',
  overServed: 'over-served',
  singleEpic: 'single epic',
};

const coverage = ({ scale, epics }: Ready) =>
  coverageOf(
    scale.stages,
    epics.map(({ rated }) => ({ stage: rated.stage ?? null, impact: impactOf(rated.answers) })),
  );

function distanceOf({ scale, epics }: Ready) {
  const { ranked } = rank(epics);
  return byKey(epics, ({ key }) => {
    const standing = standingOf(scale, ranked, key);
    return standing && { to: standing.above.epic.key, points: standing.distance };
  });
}

function swapOf({ input, scale, epics }: Ready) {
  const of = (key: string) => epics.find((epic) => epic.key === key)?.rated ?? { answers: {} };
  return input.pairs.map(([own, other]) => {
    const swaps = swapWeights(scale, of(own), of(other));
    return Object.fromEntries(
      scale.criteria.map(({ id }) => [id, swaps.find((swap) => swap.criterion.id === id)?.weight ?? null]),
    );
  });
}

/** Expected field → what the domain says. A field that is not here is not built. */
export const SCORING: Record<string, (one: Ready) => unknown> = {
  scores: ({ scale, epics }) =>
    byKey(epics, ({ rated, score }) => ({
      status: completenessOf(partsOf(scale, rated)),
      floor: score?.floor ?? null,
      ceiling: score?.ceiling ?? null,
    })),
  scoreDisplay: ({ epics }) => byKey(epics, ({ score }) => score && toDisplay(score.floor)),
  display: ({ input }) => input.displayValues.map(toDisplay),
  valid: ({ input }) => (input.settingsList ?? []).map((one) => isValid(settingsOf(one))),
  swing: ({ input, scale }) =>
    Object.fromEntries((input.settings?.criteria ?? []).map(({ id }) => [id, swingIn(scale, id)])),
  ranks: ({ epics }) => placesByKey(epics, rank(epics).ranked),
  order: ({ epics }) => rank(epics).ranked.map(({ epic }) => epic.key),
  notRated: ({ epics }) => rank(epics).notRated.map(({ key }) => key),
  equalRanks: ({ scale, epics }) => placesByKey(epics, rankWithEqualWeights(scale, epics)),
  equalScores: ({ scale, epics }) => byKey(epics, ({ rated }) => scoreOf(equalWeights(scale), rated)),
  points: ({ scale, epics }) => byKey(epics, (epic) => points(scale, epic, 'low')),
  pointsRange: ({ scale, epics }) =>
    byKey(epics, (epic) => {
      const high = points(scale, epic, 'high');
      return Object.fromEntries(Object.entries(points(scale, epic, 'low')).map(([id, low]) => [id, [low, high[id]]]));
    }),
  distance: distanceOf,
  swap: swapOf,
  bands: (one) =>
    Object.fromEntries([...bandsOf(one).byIssue].map(([key, { share, band }]) => [key, { p: share, band }])),
  counts: (one) => {
    const { in: inside, contested, out } = bandsOf(one);
    return { in: inside, contested, out };
  },
  coverage: (one) =>
    Object.fromEntries(
      coverage(one).stages.map((stageOf) => {
        const { epics, supply, harm, index, flags } = stageOf;
        return [stageOf.stage.id, { epics, supply, harm, index, flags: flags.map((flag) => FLAGS[flag]) }];
      }),
    ),
  noStage: (one) => coverage(one).withoutStage,
  noImpact: (one) => coverage(one).withoutImpact,
  total: (one) => coverage(one).epics,
  agreement: ({ input }) =>
    input.opinions.map((impacts) => {
      const { agreement, conflict } = agreementOf(impacts);
      return [agreement, conflict];
    }),
};

const swingIn = (scale: Scale, id: string): number => {
  const found = scale.criteria.find((one) => one.id === id);
  return found ? swingOf(scale, found) : 0;
};

const expectedBand = z.object({ p: z.number(), band: z.string(), pTolerance1000: z.number() });
const IN_FROM = 0.95;
const OUT_UP_TO = 0.05;

/** Shares of draws are compared within what 1,000 draws allow; a band only where that does not reach over its edge. */
function loosened(field: string, expected: unknown, found: unknown): unknown {
  if (field !== 'bands') return expected;
  return Object.fromEntries(
    Object.entries(expected as object).map(([key, one]) => {
      const { p, band, pTolerance1000 } = expectedBand.parse(one);
      const share = z.object({ [key]: z.object({ p: z.number() }) }).parse(found)[key]?.p ?? NaN;
      const nearEdge = [IN_FROM, OUT_UP_TO].some((edge) => Math.abs(p - edge) <= pTolerance1000);
      return [key, { p: Math.abs(share - p) <= pTolerance1000 ? share : p, ...(nearEdge ? {} : { band }) }];
    }),
  );
}

/**
 * @returns what the domain says to the expected fields that are built, what is expected of them, and the fields that
 * are not built.
 */
export function scored(input: unknown, expected: object): { found: object; expected: object; notBuilt: string[] } {
  const one = ready(input);
  const built = Object.keys(expected).filter((field) => Object.hasOwn(SCORING, field));
  const found = Object.fromEntries(built.map((field) => [field, SCORING[field]?.(one)]));
  return {
    found,
    expected: Object.fromEntries(
      built.map((field) => [field, loosened(field, Reflect.get(expected, field), Reflect.get(found, field))]),
    ),
    notBuilt: Object.keys(expected).filter((field) => !built.includes(field)),
  };
}
