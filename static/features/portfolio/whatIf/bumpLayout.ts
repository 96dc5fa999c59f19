import { scalePoint } from 'd3-scale';
import { curveBumpX, line } from 'd3-shape';
import { crossing, type RankedMove } from '../weighting/aroundLine';

/**
 * One epic in the picture: where it stands on the left, with the weights in force, and on the right, with the tried
 * ones.
 */
export interface Bump {
  move: RankedMove;
  way: 'up' | 'down';
  crosses: 'enters' | 'leaves' | null;
  left: number;
  right: number;
  path: string;
}

export interface BumpLayout {
  width: number;
  height: number;
  /** Where the lines begin and end; labels stand outside. */
  begin: number;
  end: number;
  /** There is no room for the key beside the old rank: the name beside the new one tells which epic it is. */
  isNarrow: boolean;
  bumps: Bump[];
  /** Height of the cut line on either side; null where all of the shown epics stand on one side of it. */
  cut: { left: number; right: number } | null;
}

const ROW = 24;
const HEAD = 24;
/** Below this many px a picture is narrow. */
const NARROW = 520;
const ROOM = { wide: { labels: 124, lines: 0.28 }, narrow: { labels: 40, lines: 0.2 } } as const;

const toPath = line().curve(curveBumpX);

/** Lays out a bump chart of the epics that move, given in their new order, in so many px of width. */
export function bumpLayout(moves: readonly RankedMove[], places: number, width: number): BumpLayout {
  const old = [...moves].sort((a, b) => a.before - b.before);
  const height = HEAD + ROW * Math.max(1, moves.length);
  const range: [number, number] = [HEAD + ROW / 2, height - ROW / 2];
  const [before, after] = [old, moves].map((order) =>
    scalePoint(
      order.map(({ key }) => key),
      range,
    ),
  );
  const isNarrow = width < NARROW;
  const { labels, lines } = isNarrow ? ROOM.narrow : ROOM.wide;
  const [begin, end] = [labels, Math.round(labels + width * lines)];
  const bumps = moves.map((move): Bump => {
    const [left, right] = [before?.(move.key) ?? 0, after?.(move.key) ?? 0];
    const path = toPath([
      [begin, left],
      [end, right],
    ]);
    const way = move.after < move.before ? 'up' : 'down';
    return { move, way, crosses: crossing(move, places), left, right, path: path ?? '' };
  });
  const above = {
    left: moves.filter(({ before: rank }) => rank <= places).length,
    right: moves.filter(({ after: rank }) => rank <= places).length,
  };
  const isDrawn = [above.left, above.right].some((count) => count > 0 && count < moves.length);
  const cut = isDrawn ? { left: HEAD + ROW * above.left, right: HEAD + ROW * above.right } : null;
  return { width, height, begin, end, isNarrow, bumps, cut };
}
