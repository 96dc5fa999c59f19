import { Z, FEWEST_ASKED, shareOf, type Share } from './share';
import { isAsked, type Provenance } from './reading';
import { partsOfKind, peopleOf, type Parts, type PartsByKind, type PartsKind } from './parts';

/** A value in points, or in the unit of its measure, with how many it is said of. */
export interface Points {
  state: 'value';
  value: number;
  /** Half of the interval, before its ends are clipped; null where there is none. */
  half: number | null;
  low: number | null;
  high: number | null;
  /** Null where the parts do not tell. */
  n: number | null;
  unit?: string | undefined;
}

/** What a formula makes of a reading, or the reason why it makes nothing of it. */
export type Value = Share | Points | { state: 'too few to say'; n: number } | { state: 'refused' };

/** One formula: which parts it needs, what it makes of them, and what a reader is told of it. */
interface FormulaOf<K extends PartsKind> {
  parts: K;
  words: string;
  /** One sentence: how the value is made. */
  made: string;
  /** Of 0 to 100, or −100 to 100, or of a unit of its own. */
  of: 'per cent' | 'points' | 'unit';
  value: (parts: PartsByKind[K], provenance: Provenance, n: number) => Value;
}

const formula = <K extends PartsKind>(one: FormulaOf<K>): FormulaOf<K> => one;

const plain = (value: number, n: number | null, unit?: string): Points => ({
  state: 'value',
  value,
  half: null,
  low: null,
  high: null,
  n,
  ...(unit === undefined ? {} : { unit }),
});

/** What the five levels from the worst to the best are worth: 0, 25, 50, 75, 100 points. */
const STEP_OF_LEVEL = 25;
const TOP_LEVELS = 2;

/**
 * The points of net promoters and their interval, clipped to where points can be.
 *
 * F. F. Reichheld, The one number you need to grow, Harvard Business Review, December 2003. The variance is that of the
 * difference of two shares of one sample, (p + d − (p − d)²) / n.
 */
function promotersLessDetractors(
  { promoters, detractors }: PartsByKind['promoters'],
  provenance: Provenance,
  n: number,
): Points {
  const value = (100 * (promoters - detractors)) / n;
  if (!isAsked(provenance)) return plain(value, n);
  const [p, d] = [promoters / n, detractors / n];
  // Where all are of one kind the difference may come out a hair below 0.
  const half = Z * 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / n);
  return {
    state: 'value',
    value,
    half,
    low: Math.max(-100, value - half),
    high: Math.min(100, value + half),
    n,
  };
}

/** How the value of a measure is made, by the id that a measure stores; its words are what a person reads. */
export const FORMULAS = {
  share: formula({
    parts: 'counts',
    words: 'share',
    made: 'So many of all of them, in per cent.',
    of: 'per cent',
    value: (parts, provenance) => shareOf({ ...parts, source: provenance.source }),
  }),
  mean: formula({
    parts: 'levels',
    words: 'mean of levels',
    made: 'The mean of five levels that are worth 0, 25, 50, 75 and 100 points.',
    of: 'points',
    value: ({ levels }, _, n) =>
      plain(levels.reduce((sum, count, level) => sum + count * level * STEP_OF_LEVEL, 0) / n, n),
  }),
  topTwo: formula({
    parts: 'levels',
    words: 'top two',
    made: 'Those who chose one of the two best levels, of all, in per cent.',
    of: 'per cent',
    value: ({ levels }, { source }, n) =>
      shareOf({ x: levels.slice(-TOP_LEVELS).reduce((sum, count) => sum + count, 0), n, source }),
  }),
  netPromoters: formula({
    parts: 'promoters',
    words: 'net promoters',
    made: 'Promoters less detractors, of all who were asked, in points from −100 to 100.',
    of: 'points',
    value: promotersLessDetractors,
  }),
  number: formula({
    parts: 'figure',
    words: 'number',
    made: 'The number itself, with its unit.',
    of: 'unit',
    value: ({ number, unit }) => plain(number, null, unit),
  }),
  duration: formula({
    parts: 'figure',
    words: 'duration',
    made: 'How long it takes, with its unit.',
    of: 'unit',
    value: ({ number, unit }) => plain(number, null, unit),
  }),
  reasons: formula({
    parts: 'reasons',
    words: 'reasons',
    made: 'Those who gave no reason, of all who were asked, in per cent: the unexplained.',
    of: 'per cent',
    value: ({ asked, gave }, { source }) => shareOf({ x: asked - gave, n: asked, source }),
  }),
} as const;

export type Formula = keyof typeof FORMULAS;

export const FORMULA_NAMES = Object.keys(FORMULAS) as [Formula, ...Formula[]];

/** @returns the formulas that the parts allow, in the order of the table. */
export const formulasFor = (parts: Parts): Formula[] =>
  FORMULA_NAMES.filter((name) => partsOfKind(FORMULAS[name].parts, parts) !== null);

/**
 * What a formula makes of parts that can be. Other parts than it needs are refused; of nobody there is nothing to say;
 * of fewer than five who were asked it is too few.
 */
export function madeBy(name: Formula, parts: Parts, provenance: Provenance): Value {
  const { parts: kind, value } = FORMULAS[name] as FormulaOf<PartsKind>;
  const own = partsOfKind(kind, parts);
  if (own === null) return { state: 'refused' };
  const n = peopleOf(own);
  if (n === 0) return { state: 'not provided' };
  // A share says its x as well when it is too few.
  const isTooFew = n !== null && n < FEWEST_ASKED && isAsked(provenance);
  const made = value(own, provenance, n ?? 0);
  return isTooFew && made.state === 'value' ? { state: 'too few to say', n: n } : made;
}
