import { legalUtilities, type LegalUtilities } from '#domain/rating/criterion';
import { toGrid } from '#domain/rating/rounding';
import { hashOf } from '#kernel/hash';
import { completenessOf, partsOf, scoreOfParts, type Part, type RatedAnswers, type Scale } from '#domain/rating/score';
import { DEFAULT_TOLERANCE, drawnUtility, DRAWS, meanUtility, weightFactor } from './draws';
import { reachThreshold } from './reach';

/**
 * An epic whose place is asked for: the id of its issue, which its draws depend on, and its answers. A frozen board
 * knows ids only, and an id stays when the issue moves to another project: by it the same epics have the same chances
 * wherever they are shown.
 */
export interface BandedEpic {
  id: string;
  rated: RatedAnswers;
}

/** Where an epic would stand once everything is answered and the weights move a little. */
export type Band = 'in' | 'contested' | 'out';

/** Why a place is contested; `both` also where neither alone explains it. */
export type ContestCause = 'missingAnswers' | 'closeScores' | 'both';

export interface EpicBand {
  /** Share of the draws, 0 to 1, in which fewer epics than there are places score strictly higher. */
  share: number;
  band: Band;
  /** Only where the band is `contested`. */
  cause: ContestCause | null;
}

export interface Bands {
  /** The cut line: how many places there are, at least 1. */
  places: number;
  /** Epics that have a score. */
  ranked: number;
  in: number;
  contested: number;
  out: number;
  /** Places that no epic holds for certain. */
  open: number;
  byIssue: Map<string, EpicBand>;
}

/** Of 1,000 draws: this many or more is in, this few or fewer is out. */
const IN_FROM = 950;
const OUT_UP_TO = 50;

/** Draws between two chances to show progress, or to stop. */
const SLICE = 20;

/** How a simulation treats what is not known. */
interface Assumption {
  tolerance: number;
  missing: 'drawn' | 'mean';
}

/** An epic made ready: for each criterion its utility, 0 where the answer is missing, and the places of those. */
interface Entrant {
  id: string;
  hash: number;
  utilities: Float64Array;
  missing: readonly number[];
}

interface Field {
  entrants: Entrant[];
  weights: number[];
  hashes: number[];
  legal: LegalUtilities[];
}

/**
 * Bands by simulation: 1,000 draws of weights and missing answers, in slices. Yields the share of the work that is
 * done, 0 to 1; whoever runs it may pause or stop between two. @param places the cut line, at least 1. @param tolerance
 * by how much weights move, 0 up to, not including, 1. @returns the band of every epic that has a score.
 */
export function* bandSteps(
  scale: Scale,
  epics: readonly BandedEpic[],
  places: number,
  tolerance = DEFAULT_TOLERANCE,
): Generator<number, Bands> {
  const { field, hopeless } = prepare(scale, epics, places, tolerance);
  const counts = yield* countIn(field, places, { tolerance, missing: 'drawn' }, 0);
  const contested = field.entrants.filter((_, at) => bandOf(counts[at] ?? 0) === 'contested');
  const causes = contested.length > 0 ? yield* causesOf(field, places, tolerance) : [];
  const byIssue = new Map<string, EpicBand>(hopeless.map((id) => [id, { share: 0, band: 'out', cause: null }]));
  field.entrants.forEach(({ id }, at) => {
    const band = bandOf(counts[at] ?? 0);
    byIssue.set(id, {
      share: (counts[at] ?? 0) / DRAWS,
      band,
      cause: band === 'contested' ? (causes[at] ?? 'both') : null,
    });
  });
  return summed(places, byIssue);
}

const bandOf = (count: number): Band => (count >= IN_FROM ? 'in' : count <= OUT_UP_TO ? 'out' : 'contested');

/** Sorts out who has a score, and who cannot reach the line in any draw: for those nothing has to be drawn. */
function prepare(
  scale: Scale,
  epics: readonly BandedEpic[],
  places: number,
  tolerance: number,
): { field: Field; hopeless: string[] } {
  const scored = epics.flatMap(({ id, rated }) => {
    const parts = partsOf(scale, rated);
    const score = completenessOf(parts) === 'notRated' ? null : scoreOfParts(scale, parts);
    return score ? [{ id, parts, score }] : [];
  });
  const floors = Float64Array.from(scored, ({ score }) => -score.floor).sort();
  const last = floors[places - 1];
  const threshold = last === undefined ? -Infinity : reachThreshold(scale, -last, tolerance);
  const hopeful = scored.filter(({ score }) => score.ceiling >= threshold);
  return {
    hopeless: scored.filter(({ score }) => score.ceiling < threshold).map(({ id }) => id),
    field: {
      entrants: hopeful.map(entrantOf),
      weights: scale.criteria.map(({ weight }) => weight / scale.totalWeight),
      hashes: scale.criteria.map(({ id }) => hashOf(id)),
      legal: scale.criteria.map((criterion) => legalUtilities(criterion, scale.stages)),
    },
  };
}

function entrantOf({ id, parts }: { id: string; parts: readonly Part[] }): Entrant {
  const missing = parts.flatMap((part, at) => (part.missing ? [at] : []));
  return {
    id,
    hash: hashOf(id),
    utilities: Float64Array.from(parts, (part) => (part.missing ? 0 : part.range.low)),
    missing,
  };
}

/**
 * Counts, for each entrant, the draws in which it is among the first. `begun`: the share of the whole work done before.
 */
function* countIn(
  { entrants, weights, hashes, legal }: Field,
  places: number,
  { tolerance, missing }: Assumption,
  begun: number,
): Generator<number, number[]> {
  const counts = entrants.map(() => 0);
  const scores = new Float64Array(entrants.length);
  const means = legal.map(meanUtility);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    if (draw % SLICE === 0) yield begun + draw / DRAWS / 3;
    const drawn = Float64Array.from(weights, (weight, at) => weight * weightFactor(draw, hashes[at] ?? 0, tolerance));
    const total = drawn.reduce((sum, weight) => sum + weight, 0);
    const unknown = (at: number, hash: number): number =>
      missing === 'mean' ? (means[at] ?? 0) : drawnUtility(legal[at] ?? [], draw, hashes[at] ?? 0, hash);
    for (const [at, entrant] of entrants.entries()) {
      let sum = 0;
      for (let c = 0; c < drawn.length; c += 1) sum += (drawn[c] ?? 0) * (entrant.utilities[c] ?? 0);
      for (const c of entrant.missing) sum += (drawn[c] ?? 0) * unknown(c, entrant.hash);
      scores[at] = toGrid((100 * sum) / total);
    }
    const line = lineOf(scores, places);
    for (let at = 0; at < scores.length; at += 1) if ((scores[at] ?? 0) >= line) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** @returns the score of the last place: who has it or more has fewer than `places` before them. */
function lineOf(scores: Float64Array, places: number): number {
  return scores.length <= places ? -Infinity : (Float64Array.from(scores).sort()[scores.length - places] ?? -Infinity);
}

/**
 * Contested still with the weights as they are: by missing answers. Contested still with every missing answer at its
 * mean: by close scores.
 */
function* causesOf(field: Field, places: number, tolerance: number): Generator<number, ContestCause[]> {
  const still = yield* countIn(field, places, { tolerance: 0, missing: 'drawn' }, 1 / 3);
  const certain = yield* countIn(field, places, { tolerance, missing: 'mean' }, 2 / 3);
  return field.entrants.map((_, at) => {
    const missing = bandOf(still[at] ?? 0) === 'contested';
    const close = bandOf(certain[at] ?? 0) === 'contested';
    return missing === close ? 'both' : missing ? 'missingAnswers' : 'closeScores';
  });
}

function summed(places: number, byIssue: Map<string, EpicBand>): Bands {
  const count = (band: Band): number => [...byIssue.values()].filter((epic) => epic.band === band).length;
  const ranked = byIssue.size;
  const certain = count('in');
  return {
    places,
    ranked,
    in: certain,
    contested: count('contested'),
    out: count('out'),
    open: Math.max(0, Math.min(places, ranked) - certain),
    byIssue,
  };
}
