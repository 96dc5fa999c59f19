import * as z from 'zod/mini';
import { PART_FIELDS } from '#domain/measure/parts';
import type { Parts } from '#domain/measure/parts';
import { loadDemoEntries, readDemo, type DemoEntry } from './demoRegisters';

/**
 * What the measures of the demo said, month by month: the last of a list is the month before that in which the demo was
 * first started. Each month is entered a day after its turn, by whoever enters that measure.
 */

const counts = z.string().check(z.regex(/^\d+\/\d+$/));
const levels = z.object(PART_FIELDS.levels);
const figure = z.object(PART_FIELDS.figure);
const reasons = z.object(PART_FIELDS.reasons);
const series = z.strictObject({
  /** By the name that its record has in the file of paths. */
  measure: z.string(),
  by: z.string(),
  months: z.array(z.nullable(z.union([counts, levels, figure, reasons]))),
});

/** One person enters what some measures of a project said in a month. */
export interface DemoReadings {
  by: string;
  project: string;
  /** So many months before that in which the demo was first started. */
  monthsAgo: number;
  daysAgo: number;
  at: string;
  rows: { measure: DemoEntry; parts: Parts; source: string }[];
}

const MONTH_DAYS = 30.44;

/** @returns every month of every person, in no order. */
export function loadDemoReadings(): DemoReadings[] {
  const byName = new Map(loadDemoEntries().map(({ entry }) => [entry.name, entry]));
  const months = new Map<string, DemoReadings>();
  for (const { measure: name, by, months: told } of z.array(series).parse(readDemo('readings.json'))) {
    const measure = byName.get(name);
    if (!measure || !('project' in measure)) throw new Error(`No measure of the demo is called ${name}.`);
    for (const [at, one] of told.entries()) {
      if (one === null) continue;
      const monthsAgo = told.length - at;
      const key = `${by} ${measure.project} ${monthsAgo}`;
      const daysAgo = 1 + Math.round((monthsAgo - 1) * MONTH_DAYS);
      const month = months.get(key) ?? { by, project: measure.project, monthsAgo, daysAgo, at: '16:40', rows: [] };
      month.rows.push({ measure, parts: partsOf(one), source: String(measure.changes['source']) });
      months.set(key, month);
    }
  }
  return [...months.values()];
}

function partsOf(told: string | Parts): Parts {
  if (typeof told !== 'string') return told;
  const [x = NaN, n = NaN] = told.split('/').map(Number);
  return { x, n };
}
