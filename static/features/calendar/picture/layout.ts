import { WEEK } from '#domain/calendar/days';
import type { Disruption } from '#domain/calendar/disruption';
import { lanesOf } from '#domain/calendar/lanes';
import { overlapsIn, type Overlap } from '#domain/calendar/overlaps';
import type { Period } from '#domain/calendar/period';
import { placeOf, type Zone } from '#domain/calendar/zone';
import { textWidth } from '../../journey/picture/textWidth';

/** Where everything stands in the picture of a period: px from its left edge. */

export const LANE = 28;
export const BAR_HEIGHT = 20;
const PADDING = 8;
/** Lanes of a row that are drawn before it is opened. */
const MOST_LANES = 12;
const LEAST_BAR = 6;
const MARK = 18;
const GAP = 6;
const FONT = 12;
const LONGEST_LABEL = 230;
const LONGEST_INSIDE = 420;

export interface Scale {
  period: Period;
  width: number;
  zone: Zone;
}

const perDay = ({ period, width }: Scale): number => width / (period.to - period.from);
/** @returns where a day begins. */
export const dayX = (scale: Scale, day: number): number => (day - scale.period.from) * perDay(scale);
const within = ({ width }: Scale, x: number): number => Math.min(width, Math.max(0, x));

export interface PlacedItem<D extends Disruption> {
  disruption: D;
  lane: number;
  bar: { x: number; width: number; isCutBefore: boolean; isCutAfter: boolean };
  /** Middle of the mark of its notice; null without one. */
  mark: number | null;
  label: { x: number; width: number; isInside: boolean; text: string };
}

export interface PlacedRow<D extends Disruption> {
  items: PlacedItem<D>[];
  /** Stretches in which two or more are at once: over the whole row, or over the lanes of some. */
  frames: { x: number; width: number; lane: number | null; key: string }[];
  lanes: number;
  height: number;
  /** How many stand in lanes that are not drawn. */
  hidden: number;
}

/**
 * @param shared stretches to mark where rows are no segments and no stages; null to mark what is at once in the row.
 * @param isOpen all lanes are drawn.
 */
export function placeRow<D extends Disruption>(
  disruptions: readonly D[],
  scale: Scale,
  { shared, isOpen }: { shared: readonly Overlap<D>[] | null; isOpen: boolean },
): PlacedRow<D> {
  const placed = disruptions
    .map((disruption) => placeItem(disruption, scale))
    .sort((a, b) => a.extent.from - b.extent.from);
  const inLanes = lanesOf(placed.map(({ extent }) => extent));
  const all = placed.map(({ item }, at) => ({ ...item, lane: inLanes[at] ?? 0 }));
  const drawn = isOpen ? all : all.filter(({ lane }) => lane < MOST_LANES);
  const items = drawn.sort((a, b) => a.disruption.start - b.disruption.start);
  const lanes = Math.max(1, ...items.map(({ lane }) => lane + 1));
  const frames = shared ? laneFrames(items, shared, scale) : rowFrames(disruptions, scale);
  return { items, frames, lanes, height: lanes * LANE + PADDING, hidden: all.length - drawn.length };
}

function placeItem<D extends Disruption>(
  disruption: D,
  scale: Scale,
): { item: Omit<PlacedItem<D>, 'lane'>; extent: { from: number; to: number } } {
  const bar = barOf(disruption, scale);
  const mark = markOf(disruption, bar, scale);
  const label = labelOf(disruption, bar, mark, scale);
  const from = Math.min(bar.x, label.x, mark === null ? bar.x : mark - MARK / 2);
  const to = Math.max(bar.x + bar.width, label.x + label.width) + GAP;
  return { item: { disruption, bar, mark, label }, extent: { from, to } };
}

function barOf({ firstDay, lastDay, start, end, from, to }: Disruption, scale: Scale): PlacedItem<never>['bar'] {
  const begin = from.length === 10 ? firstDay : placeOf(start, scale.zone);
  const until = to.length === 10 ? lastDay + 1 : placeOf(end, scale.zone);
  const [x, right] = [within(scale, dayX(scale, begin)), within(scale, dayX(scale, until))];
  const width = Math.max(LEAST_BAR, right - x);
  return {
    x: Math.min(x, scale.width - width),
    width,
    isCutBefore: begin < scale.period.from,
    isCutAfter: until > scale.period.to,
  };
}

/** A notice stands at its day; one that is missing stands where customers are hit without it. */
function markOf({ notice }: Disruption, bar: PlacedItem<never>['bar'], scale: Scale): number | null {
  if (notice.state === 'none') return null;
  const before = Math.max(MARK / 2, bar.x - MARK / 2 - 2);
  if (notice.state === 'late' || notice.state === 'unplanned') return before;
  const at = dayX(scale, notice.day + 0.5);
  return Math.max(MARK / 2, Math.min(at, before));
}

/** Inside of its bar, behind it, or before it, wherever there is room; inside and cut off where there is none. */
function labelOf(
  { epic }: Disruption,
  bar: PlacedItem<never>['bar'],
  mark: number | null,
  { width }: Scale,
): PlacedItem<never>['label'] {
  const text = `${epic.key} ${epic.summary}`;
  const whole = Math.ceil(textWidth(text, FONT)) + 2;
  const needed = Math.min(LONGEST_LABEL, whole);
  // A mark at the left edge stands on the bar.
  const taken = mark !== null && mark + MARK / 2 > bar.x ? MARK : 0;
  const room = bar.width - taken - 2 * GAP;
  if (room >= needed || room >= LONGEST_LABEL / 2)
    return { x: bar.x + taken + GAP, width: Math.min(room, whole, LONGEST_INSIDE), isInside: true, text };
  const behind = bar.x + bar.width + GAP;
  const roomBehind = width - behind;
  const begin = Math.min(bar.x, mark === null ? bar.x : mark - MARK / 2) - GAP;
  if (roomBehind >= needed || roomBehind >= begin)
    return { x: behind, width: Math.max(0, Math.min(needed, roomBehind)), isInside: false, text };
  const before = Math.min(needed, begin);
  return { x: begin - before, width: before, isInside: false, text };
}

function rowFrames<D extends Disruption>(disruptions: readonly D[], scale: Scale): PlacedRow<D>['frames'] {
  return overlapsIn(disruptions).flatMap((overlap) => {
    const frame = frameOf(overlap, scale);
    return frame ? [{ ...frame, lane: null, key: `${overlap.start}` }] : [];
  });
}

function laneFrames<D extends Disruption>(
  items: readonly PlacedItem<D>[],
  shared: readonly Overlap<D>[],
  scale: Scale,
): PlacedRow<D>['frames'] {
  const lanes = new Map(items.map(({ disruption, lane }) => [disruption, lane]));
  return shared.flatMap((overlap, at) =>
    overlap.disruptions.flatMap((one) => {
      const part = { start: Math.max(overlap.start, one.start), end: Math.min(overlap.end, one.end) };
      const [frame, lane] = [frameOf(part, scale), lanes.get(one)];
      return frame && lane !== undefined ? [{ ...frame, lane, key: `${one.id} ${at}` }] : [];
    }),
  );
}

function frameOf({ start, end }: Pick<Overlap, 'start' | 'end'>, scale: Scale): { x: number; width: number } | null {
  const [from, to] = [dayX(scale, placeOf(start, scale.zone)), dayX(scale, placeOf(end, scale.zone))];
  if (to <= 0 || from >= scale.width) return null;
  const [x, right] = [within(scale, from - 2), within(scale, Math.max(to, from + LEAST_BAR) + 2)];
  return { x, width: right - x };
}

/** Weeks and months that the head names. */
export interface Ticks {
  weeks: { day: number; x: number; isNamed: boolean }[];
  months: { day: number; x: number; room: number }[];
}

const ROOM_OF_WEEK = 30;

const MONTH_FONT = 14;
const MONTH_PADDING = 10;

/** @returns the longest of some names of a month that there is room for; empty where there is for none. */
export const monthName = (names: readonly string[], room: number): string =>
  names.find((name) => textWidth(name, MONTH_FONT) + MONTH_PADDING <= room) ?? '';

/** @param isMonthStart whether a day is the first of its month. */
export function ticksOf(scale: Scale, isMonthStart: (day: number) => boolean): Ticks {
  const { from, to } = scale.period;
  const days = Array.from({ length: to - from }, (_, at) => from + at);
  const starts = [from, ...days.filter((day) => day > from && isMonthStart(day))];
  const weekWidth = perDay(scale) * WEEK;
  const every = Math.max(1, Math.ceil(ROOM_OF_WEEK / Math.max(1, weekWidth)));
  return {
    weeks: days
      .filter((day) => (day - from) % WEEK === 0)
      .map((day, at) => ({ day, x: dayX(scale, day), isNamed: at % every === 0 })),
    months: starts.map((day, at) => {
      const x = dayX(scale, day);
      const next = starts[at + 1];
      const end = next === undefined ? scale.width : dayX(scale, next);
      return { day, x, room: end - x };
    }),
  };
}
