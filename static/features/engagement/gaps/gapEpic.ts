import { readSummary } from '#domain/publication/summary';
import type { FoundEpic } from '../../../host/jira';

/** What is published of the gaps of an epic. */
export interface GapEpic extends Omit<FoundEpic, 'property'> {
  gaps: number;
  untold: number;
  /** Since when the first of those that are not told is known. */
  since: string | null;
  after: number;
}

/** @returns the epic as its published facts tell it; null where what is published cannot be read. */
export function gapEpic({ property, ...found }: FoundEpic): GapEpic | null {
  const summary = readSummary(property);
  if (!summary) return null;
  const { gaps = 0, gapsUntold = 0, gapsSince = null, gapsAfter = 0 } = summary;
  return { ...found, gaps, untold: gapsUntold, since: gapsSince, after: gapsAfter };
}

/** What has waited longest to be told stands first: those epics are read first. */
export const longestUntoldFirst = (epics: readonly GapEpic[]): GapEpic[] =>
  [...epics].sort((one, other) => {
    const [first, second] = [one.since ?? 'z', other.since ?? 'z'];
    if (first !== second) return first < second ? -1 : 1;
    return one.key.localeCompare(other.key, 'en', { numeric: true });
  });

/** What the epics together come to. */
export interface GapSums {
  epics: number;
  gaps: number;
  untold: number;
  after: number;
  since: string | null;
}

export const gapSums = (epics: readonly GapEpic[]): GapSums => ({
  epics: epics.length,
  gaps: epics.reduce((sum, { gaps }) => sum + gaps, 0),
  untold: epics.reduce((sum, { untold }) => sum + untold, 0),
  after: epics.reduce((sum, { after }) => sum + after, 0),
  since: epics
    .map(({ since }) => since)
    .reduce((one, other) => (one === null || (other !== null && other < one) ? other : one), null),
});
