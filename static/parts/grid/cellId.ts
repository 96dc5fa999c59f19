import { blockBetween, type Position } from './position';

/** A row of a table; `key` is what a person calls it. */
export interface GridRow {
  id: string;
  key: string;
}

export interface GridColumn {
  field: string;
  label: string;
}

/**
 * A cell by what it is: its row and its column. Where it stands changes with every filter and every reading; this does
 * not.
 */
export interface CellId {
  rowId: string;
  field: string;
}

export const sameCell = (one: CellId | null, other: CellId | null): boolean =>
  one !== null && other !== null && one.rowId === other.rowId && one.field === other.field;

/** Where each cell stands in the rows and columns of one moment. */
export class CellPositions<R extends GridRow = GridRow> {
  private readonly rowOf: ReadonlyMap<string, number>;

  /** @param fields of all columns in their order, the one that says what the row is first. */
  constructor(
    readonly rows: readonly R[],
    private readonly fields: readonly string[],
  ) {
    this.rowOf = new Map(rows.map(({ id }, index) => [id, index]));
  }

  has(rowId: string): boolean {
    return this.rowOf.has(rowId);
  }

  row(rowId: string): R | undefined {
    return this.rows[this.rowOf.get(rowId) ?? -1];
  }

  /** @returns where the cell stands; null for one that is not in the table. */
  positionOf({ rowId, field }: CellId): Position | null {
    const row = this.rowOf.get(rowId);
    const column = this.fields.indexOf(field);
    return row === undefined || column < 0 ? null : { row, column };
  }

  cellAt({ row, column }: Position): CellId | null {
    const rowId = this.rows[row]?.id;
    const field = this.fields[column];
    return rowId === undefined || field === undefined ? null : { rowId, field };
  }

  /** The first cell of the table that is written in; null in a table without rows. */
  get first(): CellId | null {
    return this.cellAt({ row: 0, column: 1 });
  }

  /** @returns the ids of the rows from one cell to another; none when one of them is not in the table. */
  between(one: CellId, other: CellId): string[] {
    const [from, to] = [this.positionOf(one), this.positionOf(other)];
    if (!from || !to) return [];
    const { top, bottom } = blockBetween(from, to);
    return this.rows.slice(top, bottom + 1).map(({ id }) => id);
  }
}

/** The cell where the person is, and the other corner of what is marked. */
export interface Selected {
  active: CellId;
  corner: CellId;
  /** Key of the row whose cell was active until it left the table; null once the person went to another cell. */
  leftFrom: string | null;
}

export const selectedAt = (active: CellId): Selected => ({ active, corner: active, leftFrom: null });

/**
 * What stays selected when rows come and go. A cell stays selected wherever it stands now. When its row left, the
 * nearest one that is still there takes its place. A block in which rows came or went shrinks to the active cell:
 * nobody marked the new ones.
 */
export function stillSelected(selected: Selected, before: CellPositions, now: CellPositions): Selected {
  const { active, corner, leftFrom } = selected;
  const place = now.positionOf(active) ? active : nearest(active, before, now);
  if (!place) return selected;
  const isSameBlock = place === active && before.between(active, corner).join() === now.between(active, corner).join();
  const left = place.rowId === active.rowId ? leftFrom : (before.row(active.rowId)?.key ?? leftFrom);
  return { active: place, corner: isSameBlock ? corner : place, leftFrom: left };
}

/** Below what left, or else above it; in the first column where its own is gone. */
function nearest(cell: CellId, before: CellPositions, now: CellPositions): CellId | null {
  const at = before.positionOf(cell)?.row ?? 0;
  const below = before.rows.slice(at).find(({ id }) => now.has(id));
  const above = before.rows
    .slice(0, at)
    .reverse()
    .find(({ id }) => now.has(id));
  const rowId = (below ?? above)?.id ?? now.first?.rowId;
  const field = now.first?.field;
  if (rowId === undefined || field === undefined) return null;
  const inColumn = { rowId, field: cell.field };
  return now.positionOf(inColumn) ? inColumn : { rowId, field };
}
