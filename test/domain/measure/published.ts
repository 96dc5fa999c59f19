import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import * as z from 'zod/mini';
import { readNumber } from '#kernel/numbers';
import { referenceFile } from '../../support/referenceData';

/** Published tables of real services, as their owners wrote them, and what must come out of them. */

export const publishedFile = (name: string): string => referenceFile('practice', name);

/** @returns the rows of a packed table, by the names of its columns; of two columns of one name, the first. */
export function rowsOf(name: string): Record<string, string>[] {
  const text = gunzipSync(readFileSync(publishedFile(name))).toString('utf8');
  const [columns = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const first = columns.map((name, at) => [name, at] as const).filter(([name, at]) => columns.indexOf(name) === at);
  return rows.map((row) => Object.fromEntries(first.map(([name, at]) => [name, row[at] ?? ''])));
}

/** @returns the whole number in a cell, thousands separators or not; null where there is none. */
export function wholeIn(cell: string | undefined): number | null {
  return cell !== undefined && /^(\d+|\d{1,3}(,\d{3})+)$/.test(cell.trim()) ? Number(cell.replaceAll(',', '')) : null;
}

const count = z.union([z.number(), z.string()]);
const figures = z.array(z.object({ _timestamp: z.string(), dataType: z.string(), count }));

/** @returns month → name of a figure → its value. */
export function monthsOf(name: string): Map<string, Map<string, number>> {
  const months = new Map<string, Map<string, number>>();
  for (const figure of figures.parse(JSON.parse(readFileSync(publishedFile(name), 'utf8')))) {
    const month = figure._timestamp.slice(0, 7);
    // Some months write numbers as texts.
    const value = readNumber(String(figure.count));
    if (value === undefined) throw new Error(`${month} has no number for ${figure.dataType}.`);
    months.set(month, (months.get(month) ?? new Map<string, number>()).set(figure.dataType, value));
  }
  return months;
}

const oracles = z.object({ oracles: z.array(z.object({ id: z.string(), expected: z.unknown() })) });

/** @returns what must come out, by the id of the oracle. */
export function expectedOf(): (id: string) => unknown {
  const all = oracles.parse(JSON.parse(readFileSync(publishedFile('oracles.json'), 'utf8'))).oracles;
  return (id) => {
    const found = all.find((one) => one.id === id);
    if (!found) throw new Error(`No oracle ${id}.`);
    return found.expected;
  };
}
