import type { Disruption } from './disruption';
import { byGroup } from './overlaps';

/** What the rows of a calendar are. */
export const ROWS_BY = ['segments', 'stages', 'projects'] as const;
export type RowsBy = (typeof ROWS_BY)[number];

/** A row: a segment, a stage or a project; without an id those of which nobody said one that there is. */
export interface CalendarRow<D extends Disruption = Disruption> {
  id: string | null;
  label: string;
  disruptions: readonly D[];
}

interface Named {
  id: string;
  label: string;
}

/**
 * @param known segments or stages that there are, in their order; projects come by their name.
 * @returns every row in which something stands, each with its disruptions in the order of time.
 */
export function rowsOf<D extends Disruption>(
  all: readonly D[],
  by: RowsBy,
  known: readonly Named[],
  unnamed: string,
): CalendarRow<D>[] {
  const sorted = [...all].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  if (by === 'projects') return projectRows(sorted);
  const groups = byGroup(sorted, by);
  const ids = new Set(known.map(({ id }) => id));
  const left = sorted.filter((one) => !one[by].some((id) => ids.has(id)));
  const rows = known.map(({ id, label }): CalendarRow<D> => ({ id, label, disruptions: groups.get(id) ?? [] }));
  return [...rows, { id: null, label: unnamed, disruptions: left }].filter(({ disruptions }) => disruptions.length > 0);
}

function projectRows<D extends Disruption>(sorted: readonly D[]): CalendarRow<D>[] {
  const rows = new Map<string, { id: string; label: string; disruptions: D[] }>();
  for (const one of sorted) {
    const { id, name } = one.epic.project;
    const row = rows.get(id);
    if (row) row.disruptions.push(one);
    else rows.set(id, { id, label: name, disruptions: [one] });
  }
  return [...rows.values()].sort((a, b) => (a.label < b.label ? -1 : 1));
}
