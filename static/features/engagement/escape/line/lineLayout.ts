import { scaleLinear, scalePoint } from 'd3-scale';
import { line as lineOf } from 'd3-shape';
import type { LinePoint } from '#domain/engagement/ddpLine';
import type { Escape } from '#domain/engagement/escape';

export interface LineSize {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A place below which a day stands, with the height of what is told there; null where nothing is told yet. */
export interface Spot {
  id: string;
  /** Days after go-live; null for today. */
  day: number | null;
  x: number;
  y: number | null;
  rate: number | null;
}

export interface LineLayout {
  spots: Spot[];
  /** From one told spot to the next. */
  path: string;
  /** Everything known on the day of go-live was found before it: here the line starts. */
  start: { x: number; y: number };
  heightOf: (rate: number) => number;
}

const START = 'start';
const NOW = 'now';

/** Lays the line out: the days stand at equal distances, as the days that are told grow. */
export function lineLayout(points: readonly LinePoint[], now: Escape, size: LineSize): LineLayout {
  const ids = [START, ...points.map(({ day }) => String(day)), NOW];
  const across = scalePoint(ids, [size.left, size.width - size.right]);
  const heightOf = scaleLinear([0, 1], [size.height - size.bottom, size.top]);
  const spot = (id: string, day: number | null, rate: number | null): Spot => ({
    ...{ id, day, rate },
    x: across(id) ?? size.left,
    y: rate === null ? null : heightOf(rate),
  });
  const spots = [
    ...points.map((point) => spot(String(point.day), point.day, point.state === 'share' ? point.ddp : null)),
    spot(NOW, null, now.ddp),
  ];
  const start = { x: across(START) ?? size.left, y: heightOf(1) };
  const told = spots.flatMap(({ x, y }): [number, number][] => (y === null ? [] : [[x, y]]));
  return { spots, path: lineOf()([[start.x, start.y], ...told]) ?? '', start, heightOf };
}
