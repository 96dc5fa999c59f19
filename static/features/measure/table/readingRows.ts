import { partsOfKind } from '#domain/measure/parts';
import type { Settings } from '#domain/settings/settings';
import type { TableCell } from '../../rating/exporting/ratingTable';
import { cellText, numberText } from '../cells/cellText';
import { segmentWords } from '../grid/monthTable';
import { knownReasons } from '../reading/knownReasons';
import { segmentsIn, versionIn, type MeasureOnScreen } from '../reading/measureOnScreen';

/** Heads of a file of readings, by what stands below each. */
export const HEADS = {
  of: 'Measure',
  month: 'Month',
  customers: 'Customers',
  x: 'x',
  n: 'n',
  value: 'Reading',
  stated: 'Stated',
  source: 'Source',
  version: 'Definition',
} as const;
export type HeadName = keyof typeof HEADS;
export const HEAD_NAMES = Object.keys(HEADS) as HeadName[];

/** @returns all readings as a table with heads: a reading in a row. What is not provided has no row. */
export function readingRows(measures: readonly MeasureOnScreen[], settings: Settings): TableCell[][] {
  const reasons = knownReasons(settings);
  const rows = measures.flatMap((measure) =>
    segmentsIn(measure).flatMap((segment) =>
      Object.entries(measure.sheet.cells[segment] ?? {})
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([month, cell]): TableCell[] => {
          const counts = 'state' in cell ? null : partsOfKind('counts', cell);
          const source = 'state' in cell ? null : cell.source;
          const stated = 'state' in cell || cell.stated === undefined ? null : cell.stated;
          const plain = 'state' in cell ? cell : { ...cell, stated: undefined };
          return [
            measure.name,
            month,
            segmentWords(segment, settings),
            counts?.x ?? null,
            counts?.n ?? null,
            counts ? null : cellText({ source: source ?? measure.source, reasons }, plain),
            stated === null ? null : plainNumber(stated),
            source,
            versionIn(measure, month).version,
          ];
        }),
    ),
  );
  return [HEAD_NAMES.map((name) => HEADS[name]), ...rows];
}

/** A number that could be read as another one, by country, goes as text. */
const plainNumber = (number: number): TableCell =>
  numberText(number) === String(number) ? number : numberText(number);
