import { counted, type Figures } from '../../../parts/texts/counted';
import { isRoomOpen, type ListedPath, type WaysTo } from './listedPath';

/** @returns how many ways there are to get one thing done: `3 ways, 1 wanted`. */
export function waysWords(
  { paths, wanted, retired }: Pick<WaysTo, 'paths' | 'wanted' | 'retired'>,
  figures: Figures,
): string {
  return [
    counted(figures, paths.length, 'way', 'ways'),
    ...(wanted > 0 ? [`${figures(wanted)} wanted`] : []),
    ...(retired > 0 ? [`${figures(retired)} given up`] : []),
  ].join(', ');
}

/** @returns what the paths that are shown say together, the number first. */
export function listSentence(paths: readonly ListedPath[], figures: Figures): string {
  const open = paths.filter(isRoomOpen).length;
  const off = paths.filter(({ standing }) => standing?.off === 'off').length;
  const many = counted(figures, paths.length, 'path', 'paths');
  const parts = [
    open === 0 ? 'no room is open' : counted(figures, open, 'room is open', 'rooms are open'),
    off === 0 ? 'none is known to be off target' : counted(figures, off, 'is off target', 'are off target'),
  ];
  return `${many}: ${parts.join(', ')}.`;
}
