import { DISRUPTION_WORDS } from '#domain/rating/disruptionWords';
import type { PortfolioEpic } from '../reading/portfolioEpic';

/** Levels of customer impact, worst first, and of disruption, none first. */
export const IMPACTS = [-3, -2, -1, 0, 1, 2, 3] as const;
export const DISRUPTIONS = DISRUPTION_WORDS.map((_, level) => level);

/** The epics that have both levels. */
export interface Spot {
  id: string;
  impact: number;
  disruption: number;
  /** In the order in which they were given. */
  epics: PortfolioEpic[];
}

export interface ImpactGrid {
  spots: Spot[];
  drawn: number;
  /** Epics that lack one of the two levels, and so have no place. */
  without: PortfolioEpic[];
}

/** @returns where epics stand, impact against disruption; spots from bad to good, and from calm to severe. */
export function impactGrid(epics: readonly PortfolioEpic[]): ImpactGrid {
  const spots = DISRUPTIONS.flatMap((disruption) =>
    IMPACTS.map((impact): Spot => ({ id: `${impact} ${disruption}`, impact, disruption, epics: [] })),
  );
  const byId = new Map(spots.map((spot) => [spot.id, spot]));
  const without: PortfolioEpic[] = [];
  for (const epic of epics) {
    const spot = byId.get(`${epic.impact} ${epic.disruption}`);
    if (spot) spot.epics.push(epic);
    else without.push(epic);
  }
  return { spots: spots.filter((spot) => spot.epics.length > 0), drawn: epics.length - without.length, without };
}

export interface GridBox {
  width: number;
  height: number;
  left: number;
  top: number;
  cell: { width: number; height: number };
}

const LEFT = { wide: 96, narrow: 76 };
const NARROW = 480;
const TOP = 8;
const FOOT = 40;
const ROW = 56;

/** @returns the measures of a picture of so many px. */
export function gridBox(width: number): GridBox {
  const left = width < NARROW ? LEFT.narrow : LEFT.wide;
  const cell = { width: (width - left) / IMPACTS.length, height: ROW };
  return { width, height: TOP + ROW * DISRUPTIONS.length + FOOT, left, top: TOP, cell };
}

/** @returns the middle of a spot: the better for customers the further right, the calmer the lower. */
export function middleOf({ impact, disruption }: Spot, { left, top, cell }: GridBox): { x: number; y: number } {
  const column = IMPACTS.findIndex((level) => level === impact);
  const row = DISRUPTIONS.length - 1 - disruption;
  return { x: left + cell.width * (column + 0.5), y: top + cell.height * (row + 0.5) };
}

const LEAST_RADIUS = 10;

/** @returns the radius of a spot: its area grows with its epics, and the largest one fills its cell. */
export function radiusOf(count: number, most: number, { cell }: GridBox): number {
  const largest = Math.min(cell.width, cell.height) / 2 - 3;
  return Math.max(LEAST_RADIUS, largest * Math.sqrt(count / Math.max(1, most)));
}
