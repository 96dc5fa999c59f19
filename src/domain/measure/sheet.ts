import * as z from 'zod/mini';
import { month, monthsBetween, monthsLater } from '#domain/trend/month';
import { momentNumber, momentOf } from '#kernel/days';
import { isRecord } from '#kernel/sameJson';
import { identifier, text } from '#kernel/scalars';
import { NumbersIn, NumbersOut } from './stored/bits';
import type { Cells } from './cells';
import type { StoredCell } from './reading';

/**
 * All that was read of one measure, by segment and month: what lists, funnels and lines are drawn from. It follows from
 * the readings, which are the truth.
 */
export interface Sheet {
  /** Segment, or everybody → month → cell. */
  cells: Readonly<Record<string, Readonly<Record<string, StoredCell>>>>;
  /** Version of the record of each month that there is one of: who saves says which they saw. */
  versions: Readonly<Record<string, number>>;
  /** When each of these was saved last. */
  entered: Readonly<Record<string, string>>;
}

export const EMPTY_SHEET: Sheet = { cells: {}, versions: {}, entered: {} };

/** Months that a sheet can span. */
const MOST_MONTHS = 1_200;
/** Characters of a shape: the words of a cell without its numbers. */
const SHAPE_MAX = 10_000;

/**
 * A sheet as it is stored and sent: small, because five years of six segments of a hundred measures go into one answer.
 */
export const packedSheet = z.object({
  /** The first month, and how many there are from it on. */
  first: z.nullable(month),
  months: z.int().check(z.gte(0), z.lte(MOST_MONTHS)),
  segments: z.array(identifier),
  /** Cells without their numbers, each once. */
  shapes: z.array(text(SHAPE_MAX)),
  /** What differs from one month to the next, as `NumbersOut` writes it: versions, moments, shapes, numbers. */
  numbers: z.string(),
});
export type PackedSheet = z.infer<typeof packedSheet>;

/** What was read of one month, as its record says. */
export interface MonthRead {
  month: string;
  version: number;
  /** When it was saved. */
  entered: string;
  cells: Readonly<Cells>;
}

/** @returns the sheet with what its months say now, whatever stood there. */
export function withMonths(sheet: Sheet, read: readonly MonthRead[]): Sheet {
  const cells = new Map(
    Object.entries(sheet.cells).map(([id, of]): [string, Record<string, StoredCell>] => [id, { ...of }]),
  );
  const versions = { ...sheet.versions };
  const entered = { ...sheet.entered };
  for (const one of read) {
    for (const of of cells.values()) delete of[one.month];
    for (const [id, cell] of Object.entries(one.cells)) cells.set(id, { ...cells.get(id), [one.month]: cell });
    versions[one.month] = one.version;
    entered[one.month] = one.entered;
  }
  const kept = [...cells].filter(([, of]) => Object.keys(of).length > 0);
  return { cells: Object.fromEntries(kept), versions, entered };
}

/** @returns the newest month of which anything was read; null where nothing was. */
export const newestMonthOf = ({ cells }: Sheet): string | null =>
  Object.values(cells)
    .flatMap((of) => Object.keys(of))
    .sort()
    .at(-1) ?? null;

/** @returns the sheet from a month on. */
export function sinceMonth({ cells, versions, entered }: Sheet, from: string): Sheet {
  const later = <T>(of: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([at]) => at >= from));
  return {
    cells: Object.fromEntries(
      Object.entries(cells)
        .map(([id, of]) => [id, later(of)] as const)
        .filter(([, of]) => Object.keys(of).length > 0),
    ),
    versions: later(versions),
    entered: later(entered),
  };
}

/** @returns the sheet as it is stored and sent. */
export function packSheet(sheet: Sheet): PackedSheet {
  const months = monthsOf(sheet);
  const segments = Object.keys(sheet.cells);
  const shapes: string[] = [];
  const out = new Differences(new NumbersOut());
  for (const at of months) {
    out.put('version', sheet.versions[at] ?? 0);
    if (sheet.versions[at] !== undefined) out.put('entered', momentNumber(sheet.entered[at] ?? '') - beginOf(at));
  }
  for (const [place, id] of segments.entries())
    for (const at of months) {
      const cell = sheet.cells[id]?.[at];
      const [shape, parts] = cell ? takeApart(cell) : ['', []];
      const number = cell ? numberOf(shape) : 0;
      out.put(`shape ${place}`, number);
      parts.forEach((part, index) => out.put(`${place} ${number} ${index}`, part));
    }
  return { first: months[0] ?? null, months: months.length, segments, shapes, numbers: out.numbers.text() };

  function numberOf(shape: string): number {
    const known = shapes.indexOf(shape) + 1;
    return known > 0 ? known : shapes.push(shape);
  }
}

/** @returns the sheet that was packed. */
export function unpackSheet({ first, months: many, segments, shapes, numbers }: PackedSheet): Sheet {
  if (first === null || many === 0) return EMPTY_SHEET;
  const months = monthsBetween(first, monthsLater(first, many - 1));
  const known = shapes.map((shape): unknown => JSON.parse(shape));
  const found = new Sums(new NumbersIn(numbers));
  const versions: Record<string, number> = {};
  const entered: Record<string, string> = {};
  for (const at of months) {
    const version = found.take('version');
    if (version === 0) continue;
    versions[at] = version;
    entered[at] = momentOf(beginOf(at) + found.take('entered'));
  }
  const cells = segments.map((id, place) => {
    const of = months.flatMap((at) => {
      const number = found.take(`shape ${place}`);
      if (number === 0 || number > known.length) return [];
      const shape = known[number - 1];
      let index = 0;
      const cell = putTogether(shape, () => found.take(`${place} ${number} ${index++}`));
      return [[at, cell as StoredCell] as const];
    });
    return [id, Object.fromEntries(of)] as const;
  });
  return { cells: Object.fromEntries(cells), versions, entered };
}

/** Readings are entered about the same time after their month: so it is told from its begin on. */
const beginOf = (month: string): number => momentNumber(`${month}-01T00:00:00.000Z`);

/** Of each sort it is told by how much a number differs from the one before. */
class Differences {
  private readonly before = new Map<string, number>();
  constructor(readonly numbers: NumbersOut) {}

  put(sort: string, value: number): void {
    this.numbers.put(sort, value - (this.before.get(sort) ?? 0));
    this.before.set(sort, value);
  }
}
class Sums {
  private readonly before = new Map<string, number>();
  constructor(private readonly numbers: NumbersIn) {}

  take(sort: string): number {
    const value = (this.before.get(sort) ?? 0) + this.numbers.take(sort);
    this.before.set(sort, value);
    return value;
  }
}

/** Every month from the first to the last of which there is a record. */
function monthsOf({ versions }: Sheet): string[] {
  const known = Object.keys(versions).sort();
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined ? [] : monthsBetween(first, last).slice(-MOST_MONTHS);
}

/** Stands in a shape where a number was taken out, with how many places it has behind the point. */
const HOLE = '#';
/** Digits behind the point, by steps: so that 4.1 and 4.25 have one shape. */
const PLACES = [0, 2, 4, 6];
/** A difference of two such numbers is still whole without loss. */
const LARGEST = 2 ** 50;

const placesOf = (value: number): number | undefined =>
  PLACES.find((places) => Math.abs(value * 10 ** places) < LARGEST && shifted(value, places) === value);

const shifted = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;

/** @returns a cell without its numbers, and the numbers, as whole ones. One with too many digits stays where it is. */
function takeApart(cell: StoredCell): [shape: string, numbers: number[]] {
  const numbers: number[] = [];
  const shape = JSON.stringify(cell, (name, value: unknown) => {
    const places = typeof value === 'number' && name !== HOLE ? placesOf(value) : undefined;
    if (places === undefined) return value;
    numbers.push(Math.round(Number(value) * 10 ** places));
    return { [HOLE]: places };
  });
  return [shape, numbers];
}

/** @returns what a shape says, with the numbers in it, in the order in which they were taken out. */
function putTogether(shape: unknown, next: () => number): unknown {
  if (Array.isArray(shape)) return shape.map((one) => putTogether(one, next));
  if (!isRecord(shape)) return shape;
  const places = shape[HOLE];
  if (typeof places === 'number') return next() / 10 ** places;
  return Object.fromEntries(Object.entries(shape).map(([name, one]) => [name, putTogether(one, next)] as const));
}
