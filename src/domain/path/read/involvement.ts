import { dayNumber } from '#domain/calendar/days';
import { dayOf } from '#domain/trend/month';
import { lastDayOf } from '../room';

/**
 * How the office is involved in a path: six lights that are computed of what is there, and never ticked.
 */

/** A brief about the path that stands. */
export interface BriefThere {
  what: 'strategy' | 'adoption';
  at: string;
}

/** What is there of a path. */
export interface Involved {
  /** When it went live; null while nobody said. */
  goLiveAt: string | null;
  briefs: readonly BriefThere[];
  /** Months of which anything was read, in any order. */
  months: readonly string[];
  /** Every measure that is asked of a sample and was read. */
  surveys: readonly { isVetted: boolean }[];
  /** `isOut`: it was sent, or its day has come. */
  messages: readonly { isApproved: boolean; isOut: boolean }[];
}

/** So many days after its end the newest month is still news. */
export const FRESH_DAYS = 35;
/** An adoption brief tells of the present for so long. */
export const BRIEF_DAYS = 90;

/** One light: what it stands for, and what is missing where it is off. */
interface Light {
  id: string;
  words: string;
  missing: string;
  isOn: (there: Involved, now: string) => boolean;
}

/** @returns the days from one day to another. @param from a day, or a time. */
const daysSince = (from: string, now: string): number => dayNumber(dayOf(now)) - dayNumber(dayOf(from));

const newestOf = (months: readonly string[]): string | undefined => [...months].sort().at(-1);

/** In the order in which an office gets involved. */
export const LIGHTS = [
  {
    id: 'strategy',
    words: 'strategy brief',
    missing: 'no strategy brief',
    isOn: ({ briefs }) => briefs.some(({ what }) => what === 'strategy'),
  },
  {
    id: 'baseline',
    words: 'baseline',
    missing: 'no reading from before it went live',
    isOn: ({ months, goLiveAt }) => months.some((month) => goLiveAt === null || month < goLiveAt.slice(0, 7)),
  },
  {
    id: 'survey',
    words: 'vetted survey',
    missing: 'not all surveys are vetted and signed, or there is none',
    isOn: ({ surveys }) => surveys.length > 0 && surveys.every(({ isVetted }) => isVetted),
  },
  {
    id: 'messages',
    words: 'approved messages',
    missing: 'no message that somebody else approved',
    isOn: ({ messages }) =>
      messages.some(({ isApproved }) => isApproved) && messages.every(({ isApproved, isOut }) => isApproved || !isOut),
  },
  {
    id: 'readings',
    words: `readings of the last ${FRESH_DAYS} days`,
    missing: `no reading that is ${FRESH_DAYS} days old or newer`,
    isOn({ months }, now) {
      const newest = newestOf(months);
      return newest !== undefined && daysSince(lastDayOf(newest), now) <= FRESH_DAYS;
    },
  },
  {
    id: 'adoption',
    words: 'adoption brief',
    missing: `no adoption brief of the last ${BRIEF_DAYS} days`,
    isOn: ({ briefs }, now) => briefs.some(({ what, at }) => what === 'adoption' && daysSince(at, now) <= BRIEF_DAYS),
  },
] as const satisfies readonly Light[];

export type LightId = (typeof LIGHTS)[number]['id'];

/** How the six lights stand. */
export interface Involvement {
  lights: { id: LightId; words: string; missing: string; on: boolean }[];
  /** How many are on. */
  on: number;
}

/** @returns the six lights of a path as they stand now. */
export function involvementOf(there: Involved, now: string): Involvement {
  const lights = LIGHTS.map(({ id, words, missing, isOn }) => ({ id, words, missing, on: isOn(there, now) }));
  return { lights, on: lights.filter(({ on }) => on).length };
}
