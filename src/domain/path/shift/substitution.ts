import { shareOf, type Share } from '#domain/measure/share';

/** How many completed what they came for in a period: digitally (with help too), and in all ways. */
export interface Completed {
  /** Null where it was not provided. */
  digital: number | null;
  all: number | null;
  /** Of the period; twelve where absent. */
  months?: number | undefined;
  /** Of the definition; the first where absent. */
  version?: number | undefined;
}

/**
 * Take-up: completed digitally of completed in all ways, both counted. More digital than all is refused; a missing part
 * is not provided, never 0.
 *
 * As the manual of the British government's services defines it: completed digital transactions, with help too, by all
 * completed transactions of the same period.
 */
export const takeUpOf = ({ digital, all }: Pick<Completed, 'digital' | 'all'>): Share =>
  digital === null || all === null ? { state: 'not provided' } : shareOf({ x: digital, n: all, source: 'counted' });

/** From the ratio up to which a sentence does not hold any more, the strongest first. */
const SENTENCES = [
  { from: 0.8, sentence: 'customers move over' },
  { from: 0.2, sentence: 'some customers move over' },
  { from: 0, sentence: 'it grows, and hardly anyone leaves the old way' },
] as const;
const OLD_WAY_GROWS = 'the old way grows too: nobody has moved';
const NO_GROWTH = 'digital does not grow';

export type SubstitutionSentence = (typeof SENTENCES)[number]['sentence'] | typeof OLD_WAY_GROWS | typeof NO_GROWTH;

export interface Substituted {
  state: SubstitutionSentence;
  /** Change of what was completed digitally. */
  digital: number;
  /** Change of what was completed in the other ways. */
  other: number;
  /** How many left the other ways for each one more digital; null where digital did not grow. */
  value: number | null;
}

export type Substitution = Substituted | { state: 'not provided' | 'refused' | 'not comparable' };

/**
 * Adoption is not shift: whether customers leave the other ways as digital grows.
 *
 * In this order: a part that was not provided, more digital than all, periods of another length or another definition.
 */
export function substitutionOf(before: Completed, after: Completed): Substitution {
  const [from, to] = [partsOf(before), partsOf(after)];
  if (!from || !to) return { state: 'not provided' };
  if (!isPossible(before) || !isPossible(after)) return { state: 'refused' };
  if (monthsOf(before) !== monthsOf(after) || versionOf(before) !== versionOf(after))
    return { state: 'not comparable' };
  const digital = to.digital - from.digital;
  const other = to.other - from.other;
  if (digital <= 0) return { state: NO_GROWTH, digital, other, value: null };
  // Never -0, where the other ways stayed as they were.
  const value = other === 0 ? 0 : -other / digital;
  return { state: SENTENCES.find((one) => value >= one.from)?.sentence ?? OLD_WAY_GROWS, digital, other, value };
}

const monthsOf = ({ months = 12 }: Completed): number => months;
const versionOf = ({ version = 1 }: Completed): number => version;

const partsOf = ({ digital, all }: Completed): { digital: number; other: number } | null =>
  digital === null || all === null ? null : { digital, other: all - digital };

/** Nobody at all is a count too: a way that is new had none before. */
const isPossible = (completed: Completed): boolean => takeUpOf(completed).state !== 'refused';
