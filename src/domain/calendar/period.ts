import { mondayOf, WEEK } from './days';

/** How much of the calendar is seen at once, and by how much one goes on; always whole weeks. */
export const ZOOMS = {
  weeks: { label: '6 weeks', weeks: 6, step: 2 },
  months: { label: '3 months', weeks: 13, step: 4 },
  year: { label: 'A year', weeks: 52, step: 13 },
} as const;
export type Zoom = keyof typeof ZOOMS;
export const ZOOM_NAMES = Object.keys(ZOOMS) as Zoom[];

/** Days that are seen: the first, a Monday, and the one after the last. */
export interface Period {
  from: number;
  to: number;
}

/** @param from any day of the first week. */
export function periodFrom(zoom: Zoom, from: number): Period {
  const monday = mondayOf(from);
  return { from: monday, to: monday + ZOOMS[zoom].weeks * WEEK };
}

/** @returns the period one step on; with -1 one step back. */
export const stepped = (zoom: Zoom, { from }: Period, steps: 1 | -1): Period =>
  periodFrom(zoom, from + steps * ZOOMS[zoom].step * WEEK);

/** Whether some days and a period have a day in common. */
export const touches = ({ from, to }: Period, days: { firstDay: number; lastDay: number }): boolean =>
  days.firstDay < to && days.lastDay >= from;
