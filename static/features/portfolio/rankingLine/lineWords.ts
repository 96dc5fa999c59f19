import { crossingTie } from '#domain/portfolio/rank';
import { counted, type Figures } from '../../../parts/texts/counted';
import type { PageReading } from '../reading/pageReading';
import type { LineKind } from '../rankingTable/tableItems';

export interface LineWords {
  /** What stands before and behind the number. */
  before: string;
  after: string;
  /** What it means to a tie that it runs through; empty where it separates two ranks. */
  tie: string;
}

/** @returns what stands on a line beside its number. */
export function lineWords(
  figures: Figures,
  line: LineKind,
  count: number,
  reading: Pick<PageReading, 'places' | 'extent'>,
): LineWords {
  const after = count === 1 ? 'place' : 'places';
  const tie = tieWords(figures, count, reading);
  return line === 'cut' ? { before: 'Line after', after, tie } : { before: 'Must-haves: the first', after, tie };
}

function tieWords(figures: Figures, count: number, { places, extent }: Pick<PageReading, 'places' | 'extent'>): string {
  const tie = crossingTie(places, count);
  if (!tie) return '';
  const atLeast = extent !== 'all' && tie.to === places.length - 1 ? 'at least ' : '';
  const last = tie.places === 1 ? 'the last place' : `the last ${figures(tie.places)} places`;
  return `${atLeast}${figures(tie.epics)} epics tie for ${last}`;
}

/** @returns how many epics are listed, of how many. */
export function listedWords(
  figures: Figures,
  listed: number,
  read: number,
  { extent }: Pick<PageReading, 'extent'>,
): string {
  if (extent === 'all')
    return (
      `${listed === read ? 'All ' : `${figures(listed)} of `}` +
      `${counted(figures, read, 'rated epic', 'rated epics')} listed.`
    );
  return (
    `${listed === read ? '' : `${figures(listed)} of `}` +
    `${counted(figures, read, 'epic that was read is', 'epics that were read are')} listed.`
  );
}
