import type { Settings } from '#domain/settings/settings';
import { normalForm } from '#tables/words/normalForm';
import { monthNames, monthWords } from '../cells/monthWords';
import { readMonth } from '../cells/readMonth';
import { lineNamed, segmentLines, segmentWords } from '../grid/monthTable';
import { knownReasons } from '../reading/knownReasons';
import { wordsIn, type MeasureOnScreen } from '../reading/measureOnScreen';
import type { ReadingBook } from '../saving/readingBook';
import type { PlanAround } from './readingPlan';

/** @returns what has to be known to make readings of a file. */
export function planAround(
  measures: readonly MeasureOnScreen[],
  settings: Settings,
  book: Pick<ReadingBook, 'valueAt'>,
  locale: string,
): PlanAround {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const lines = segmentLines(measures, settings);
  const names = monthNames(locale);
  const reasons = knownReasons(settings);
  const measureOf = (id: string): MeasureOnScreen => {
    const measure = byId.get(id);
    if (!measure) throw new Error(`There is no measure ${id} here.`);
    return measure;
  };
  return {
    locale,
    segmentNamed: (text) => lineNamed(lines, text),
    monthNamed: (text) => readMonth(text, names),
    measuresNamed: (text) =>
      measures
        .filter(({ name }) => normalForm(name) === normalForm(text))
        .map(({ id, name, entry }) => ({ id, name, mayEnter: entry.may.change })),
    only: measures.length === 1 ? (measures[0]?.id ?? null) : null,
    wordsAt: ({ measure, month }) => wordsIn(measureOf(measure), month, reasons),
    valueAt: (cell) => book.valueAt(cell),
    nameOf: ({ measure, month, segment }) =>
      [
        ...(measures.length === 1 ? [] : [measureOf(measure).name]),
        monthWords(month, locale),
        segmentWords(segment, settings),
      ].join(' · '),
  };
}
