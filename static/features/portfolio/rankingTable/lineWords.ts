import { counted, type Figures } from '../../../parts/texts/counted';
import type { PageReading } from '../reading/pageReading';
import type { LineKind } from './tableItems';

export interface LineWords {
  name: string;
  /** Where the line is, with the tie that it runs through. */
  value: string;
}

/** @returns what stands on a line. */
export function lineWords(
  figures: Figures,
  line: LineKind,
  count: number,
  reading: Pick<PageReading, 'places' | 'extent'>,
): LineWords {
  const places = counted(figures, count, 'place', 'places');
  const tie = tieWords(figures, count, reading);
  if (line === 'cut') return { name: 'Cut line', value: `${places}${tie}` };
  return { name: 'Must-haves', value: count === 0 ? 'none' : `the first ${places}${tie}` };
}

function tieWords(figures: Figures, count: number, { places, extent }: Pick<PageReading, 'places' | 'extent'>): string {
  const [above, below] = [places[count - 1], places[count]];
  if (!above || !below || above.rank !== below.rank) return '';
  const shared = places.filter(({ rank }) => rank === above.rank).length;
  const up = count - above.rank + 1;
  const goesOn = extent !== 'all' && places.at(-1)?.rank === above.rank;
  return (
    ` · a tie crosses it: =${figures(above.rank)} is shared by ${figures(up)} ` +
    `above and ${goesOn ? 'at least ' : ''}${figures(shared - up)} below`
  );
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
    `Listed: ${listed === read ? '' : `${figures(listed)} of `}the ${counted(figures, read, 'epic', 'epics')} ` +
    `that ${read === 1 ? 'was' : 'were'} read.`
  );
}
