import { tallyKey, writeTally } from '#domain/trend/tallyRecord';
import { loadDemoTallies } from '../../jira';
import type { RunningPlatform } from '../../platform';
import type { Marks } from '../../state/marks';
import { DEMO_MARK } from '../content';

const TALLIES_MARK = 'demo tallies';

/**
 * Gives the demo some months of tallies, which no night can write afterwards; once, so that they do not move on with
 * the calendar.
 */
export function keepDemoTallies(platform: Pick<RunningPlatform, 'keep'>, marks: Marks, now: string): void {
  if (marks.get(DEMO_MARK) === undefined || marks.get(TALLIES_MARK) !== undefined) return;
  for (const tally of loadDemoTallies(now)) platform.keep('tally', tallyKey(tally), writeTally(tally));
  marks.set(TALLIES_MARK, now);
}
