import type { RankingRow } from '../ranking/rankingRows';

/** A line through the ranking: who is above the cut line, and who of them is settled. */
export type LineKind = 'cut' | 'must';

/** What stands in the table, one below the other; a receipt stands below the row that it explains. */
export type TableItem =
  | { kind: 'row'; row: RankingRow }
  | { kind: 'line'; line: LineKind; places: number }
  | { kind: 'receipt'; key: string };

export interface TableParts {
  rows: readonly RankingRow[];
  /** Only in the order of the ranking a line means anything. */
  inRankOrder: boolean;
  places: number;
  mustHave: number;
  /** Key of the epic whose receipt stands below its row; null for none there. */
  receipt: string | null;
}

/**
 * Puts the lines between the rows. A line stands before the first row that is behind it, also in a filtered list, and
 * at the end where none is.
 */
export function tableItems({ rows, inRankOrder, places, mustHave, receipt }: TableParts): TableItem[] {
  const items = rows.map((row): TableItem => ({ kind: 'row', row }));
  if (inRankOrder) {
    const at = (count: number): number => {
      const found = rows.findIndex(({ position }) => position >= count);
      return found < 0 ? rows.length : found;
    };
    items.splice(at(places), 0, { kind: 'line', line: 'cut', places });
    if (mustHave > 0) items.splice(at(mustHave), 0, { kind: 'line', line: 'must', places: mustHave });
  }
  const explained = items.findIndex((item) => item.kind === 'row' && item.row.epic.key === receipt);
  if (receipt !== null && explained >= 0) items.splice(explained + 1, 0, { kind: 'receipt', key: receipt });
  return items;
}

/**
 * @param at the item before which a line was dropped, from 0. @returns the places above it: one more than the position
 * of the last row above, 0 at the top.
 */
export function placesAbove(items: readonly TableItem[], at: number): number {
  for (let above = Math.min(at, items.length) - 1; above >= 0; above -= 1) {
    const item = items[above];
    if (item?.kind === 'row') return item.row.position + 1;
  }
  return 0;
}

/** @returns what stays the same of an item wherever it stands: the id of its epic, or which line it is. */
export function nameOfItem(item: TableItem | undefined): string {
  if (item?.kind === 'row') return item.row.epic.id;
  return item?.kind === 'line' ? item.line : (item?.kind ?? '');
}
