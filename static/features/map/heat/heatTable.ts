import type { HeatCell } from '#domain/map/heat';

export interface StageColumn {
  id: string;
  label: string;
}

/** How dark a cell is, from 0 (nothing) to 4 (as much as the fullest one). */
export type Heat = 0 | 1 | 2 | 3 | 4;

export interface HeatTable {
  stages: (StageColumn & { departments: number })[];
  rows: { id: string; label: string; stages: number; cells: { items: number; heat: Heat }[] }[];
}

const DARKEST = 4;

const heatIn = (items: number, most: number): Heat => Math.ceil((DARKEST * items) / Math.max(1, most)) as Heat;

/** @returns the departments behind each stage with their numbers; those that the settings know no more stand last. */
export function heatTable(
  cells: readonly HeatCell[],
  stages: readonly StageColumn[],
  departments: readonly { id: string }[],
  labelOf: (department: string) => string,
): HeatTable {
  const shown = new Set(stages.map(({ id }) => id));
  const told = cells.filter(({ stage }) => shown.has(stage));
  const counts = new Map(told.map(({ department, stage, items }) => [`${department} ${stage}`, items.length]));
  const countOf = (department: string, stage: string): number => counts.get(`${department} ${stage}`) ?? 0;
  const most = Math.max(0, ...counts.values());
  const order = departments.map(({ id }) => id);
  const there = new Set(told.map(({ department }) => department));
  const ids = [...order.filter((id) => there.has(id)), ...[...there].filter((id) => !order.includes(id)).sort()];
  const rows = ids.map((id) => {
    const numbers = stages.map((stage) => countOf(id, stage.id));
    return {
      id,
      label: labelOf(id),
      stages: numbers.filter((items) => items > 0).length,
      cells: numbers.map((items) => ({ items, heat: heatIn(items, most) })),
    };
  });
  const columns = stages.map((stage) => ({
    ...stage,
    departments: ids.filter((id) => countOf(id, stage.id) > 0).length,
  }));
  return { stages: columns, rows };
}
