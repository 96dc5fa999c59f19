import { counted, type Figures } from '../../../parts/counted';
import type { PageReading } from '../../../portfolio/whole/pageReading';
import type { LineKind } from './tableItems';

/** @returns what stands on a line, with the tie that it runs through. */
export function lineWords(figures: Figures, line: LineKind, count: number, reading: Pick<PageReading, 'places' | 'extent'>): string {
  const places = counted(figures, count, 'place', 'places');
  const name = line === 'cut' ? `Cut line: ${places}` : count === 0 ? 'Must-haves: none' : `Must-haves: the first ${places}`;
  return `${name}${tieWords(figures, count, reading)}`;
}

function tieWords(figures: Figures, count: number, { places, extent }: Pick<PageReading, 'places' | 'extent'>): string {
  const [above, below] = [places[count - 1], places[count]];
  if (!above || !below || above.rank !== below.rank) return '';
  const shared = places.filter(({ rank }) => rank === above.rank).length;
  const up = count - above.rank + 1;
  const goesOn = extent !== 'all' && places.at(-1)?.rank === above.rank;
  return ` · a tie crosses it: =${figures(above.rank)} is shared by ${figures(up)} above and ${goesOn ? 'at least ' : ''}${figures(shared - up)} below`;
}

/** @returns how many epics are listed, of how many. */
export function listedWords(figures: Figures, listed: number, read: number, { extent }: Pick<PageReading, 'extent'>): string {
  if (extent === 'all') return `${listed === read ? 'All ' : `${figures(listed)} of `}${counted(figures, read, 'rated epic', 'rated epics')} listed.`;
  return `Listed: ${listed === read ? '' : `${figures(listed)} of `}the ${counted(figures, read, 'epic', 'epics')} that ${read === 1 ? 'was' : 'were'} read.`;
}
