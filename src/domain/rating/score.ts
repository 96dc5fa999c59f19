import {
  isAnsweredByStage,
  isAsked,
  isCounted,
  kindOf,
  missingRange,
  utilityOf,
  type Answer,
  type CountedFact,
  type Criterion,
  type UtilityRange,
} from './criterion';
import { toGrid } from './rounding';
import { findStage, openStages, type Stage } from '#domain/journey/journey';
import type { Facts } from '#domain/register/facts';
import { inUse } from '#domain/settings/inUse';
import { activeCriteria, settingsProblems, type Settings } from '#domain/settings/settings';

/** What a score is computed from: one epic's answers and its primary journey stage. */
export interface RatedAnswers {
  answers: Readonly<Record<string, Answer>>;
  stage?: string | null;
  /** What is counted of registers, where it is known beside the answers: settings that are tried may count with it. */
  counted?: Pick<Facts, CountedFact | 'requestsAt'>;
}

/**
 * A score on the grid, from -100 to 100. `floor` equals `ceiling` when every criterion is answered (and sometimes
 * otherwise).
 */
export interface Score {
  floor: number;
  ceiling: number;
}

export type Completeness = 'complete' | 'range' | 'notRated';

/** One criterion's part in a score: the utility of its answer, or the range that a missing answer leaves open. */
export interface Part {
  criterion: Criterion;
  /** The answer in force; undefined when it is missing or no longer one of the criterion's. */
  answer: Answer | undefined;
  range: UtilityRange;
  missing: boolean;
}

/** Everything about settings that scoring needs, worked out once and used for any number of epics. */
export interface Scale {
  criteria: Criterion[];
  totalWeight: number;
  stages: Stage[];
  journeys: Settings['journeys'];
  /** Criteria in use that are answered by what is counted of registers, whatever their weight. */
  counted: Criterion[];
}

/**
 * @returns the scale of these settings; one without criteria when they break a rule, so that everything is "not rated".
 */
export function scaleOf(settings: Settings): Scale {
  const criteria = settingsProblems(settings).length === 0 ? activeCriteria(settings) : [];
  return {
    criteria,
    totalWeight: criteria.reduce((sum, { weight }) => sum + weight, 0),
    stages: openStages(settings.journeys),
    journeys: settings.journeys,
    counted: inUse(settings.criteria).filter(isCounted),
  };
}

/** @returns one part for every criterion that takes part, in the order of the settings. */
export function partsOf(scale: Scale, rated: RatedAnswers): Part[] {
  return scale.criteria.map((criterion) => {
    const answer = answerTo(scale, criterion, rated);
    const u = answer === undefined ? undefined : utilityOf(criterion, answer, scale.stages);
    if (u === undefined)
      return { criterion, answer: undefined, range: missingRange(criterion, scale.stages), missing: true };
    return { criterion, answer, range: { low: u, high: u }, missing: false };
  });
}

/** @returns what answers a criterion that nobody is asked; undefined where nothing was counted. */
export function countedFor(criterion: Criterion, facts: Pick<Facts, CountedFact>): number | undefined {
  const fact = kindOf(criterion).counting?.fact;
  return fact && facts[fact];
}

/** @returns whether a part is a rating: a journey stage alone is not, nor what was counted. */
const isRating = (part: Part): boolean => !part.missing && isAsked(part.criterion);

/** Read from the answers, never from floor = ceiling: a missing answer may have a range of one point. */
export function completenessOf(parts: readonly Part[]): Completeness {
  if (!parts.some(isRating)) return 'notRated';
  return parts.some(({ missing }) => missing) ? 'range' : 'complete';
}

/**
 * The weighted mean of utilities on a fixed scale, times 100 (a weighted sum model; other epics have no part in it).
 * @returns floor and ceiling on the grid, or null when the epic is not rated.
 */
export function scoreOf(scale: Scale, rated: RatedAnswers): Score | null {
  return scoreOfParts(scale, partsOf(scale, rated));
}

export function scoreOfParts(scale: Scale, parts: readonly Part[]): Score | null {
  if (completenessOf(parts) === 'notRated') return null;
  return {
    floor: toGrid(weightedMean(scale, parts, 'low')),
    ceiling: toGrid(weightedMean(scale, parts, 'high')),
  };
}

function weightedMean(scale: Scale, parts: readonly Part[], end: keyof UtilityRange): number {
  return (
    (100 * parts.reduce((sum, { criterion, range }) => sum + criterion.weight * range[end], 0)) / scale.totalWeight
  );
}

/** @returns the points by which a criterion can move a score, from 0 to 200; 0 when it takes no part. */
export function swingOf(scale: Scale, criterion: Criterion): number {
  if (!scale.criteria.includes(criterion)) return 0;
  const { low, high } = missingRange(criterion, scale.stages);
  return toGrid((100 * criterion.weight * (high - low)) / scale.totalWeight);
}

function answerTo(scale: Scale, criterion: Criterion, rated: RatedAnswers): Answer | undefined {
  if (rated.counted && isCounted(criterion)) return countedFor(criterion, rated.counted);
  if (isAnsweredByStage(criterion)) return findStage(scale.journeys, rated.stage)?.id;
  return Object.hasOwn(rated.answers, criterion.id) ? rated.answers[criterion.id] : undefined;
}
