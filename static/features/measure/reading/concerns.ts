import { valueOf } from '#domain/measure/value';
import { standingAgainst } from '#domain/path/stepState';
import {
  alarmsIn,
  mainSegment,
  newestOf,
  owedIn,
  versionIn,
  type Alarms,
  type MeasureOnScreen,
} from './measureOnScreen';

/** What is to be looked at, or done, about a measure. */
export interface Concerns {
  /** Months of which a reading is owed, oldest first. */
  owed: string[];
  alarms: Alarms;
  /** It was asked, and its survey is not vetted: its shares say so wherever they stand. */
  isNotVetted: boolean;
  /** Its newest share is surely below the threshold. */
  isBelow: boolean;
}

/** @param vetted ids of the measures whose survey is vetted. @param now ISO 8601 in UTC. */
export function concernsOf(measure: MeasureOnScreen, vetted: ReadonlySet<string>, now: string): Concerns {
  return {
    owed: owedIn(measure, now),
    alarms: alarmsIn(measure),
    isNotVetted: measure.source === 'asked' && !vetted.has(measure.id),
    isBelow: isBelow(measure),
  };
}

/** @returns the threshold as a rate; null where there is none. */
export function thresholdOf({ entry }: Pick<MeasureOnScreen, 'entry'>): number | null {
  const { threshold } = entry.body;
  return typeof threshold === 'number' ? threshold / 100 : null;
}

function isBelow(measure: MeasureOnScreen): boolean {
  const threshold = thresholdOf(measure);
  const newest = newestOf(measure, mainSegment(measure));
  if (threshold === null || newest === null) return false;
  const value = valueOf(versionIn(measure, newest.month).formula, newest.cell);
  return value.state === 'share' && standingAgainst(value, threshold) === 'below';
}
