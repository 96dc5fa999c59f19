import { scalePoint } from 'd3-scale';
import { curveBumpX, line } from 'd3-shape';
import { crossing, type RankedMove } from '../weighting/aroundLine';

/**
 * One epic in the picture: where it stands on the left, with the weights in force, and on the right, with the tried
 * ones.
 */
export interface Bump {
  move: RankedMove;
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
  bumps: Bump[];
  /** Height of the cut line on either side; null where all of the shown epics stand on one side of it. */
  cut: { left: number; right: number } | null;
}

const ROW = 20;
const WIDTH = 380;
const LABELS = 132;
const HEAD = 24;

const toPath = line().curve(curveBumpX);

/** Lays out a bump chart of epics given in their new order. Lengths are those of the picture's own coordinates. */
export function bumpLayout(moves: readonly RankedMove[], places: number): BumpLayout {
  const old = [...moves].sort((a, b) => a.before - b.before);
  const height = HEAD + ROW * Math.max(1, moves.length);
  const range: [number, number] = [HEAD + ROW / 2, height - ROW / 2];
  const [before, after] = [old, moves].map((order) =>
    scalePoint(
      order.map(({ key }) => key),
      range,
    ),
  );
  const bumps = moves.map((move): Bump => {
    const [left, right] = [before?.(move.key) ?? 0, after?.(move.key) ?? 0];
    return {
      move,
      crosses: crossing(move, places),
      left,
      right,
      path:
        toPath([
          [LABELS, left],
          [WIDTH - LABELS, right],
        ]) ?? '',
    };
  });
  const above = {
    left: moves.filter(({ before: rank }) => rank <= places).length,
    right: moves.filter(({ after: rank }) => rank <= places).length,
  };
  const isDrawn = [above.left, above.right].some((count) => count > 0 && count < moves.length);
  return {
    width: WIDTH,
    height,
    begin: LABELS,
    end: WIDTH - LABELS,
    bumps,
    cut: isDrawn ? { left: HEAD + ROW * above.left, right: HEAD + ROW * above.right } : null,
  };
}
