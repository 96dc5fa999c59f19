/** A bar of the picture: its name, and where it begins. */
interface Item {
  id: string;
  x: number;
}

/**
 * @param rows the bars of each row, in the order of time.
 * @returns the bar that a key leads to: along its row by left and right, to the nearest of another row by up and down;
 *   null where the key leads nowhere.
 */
export function nextItem(rows: readonly (readonly Item[])[], current: string, key: string): string | null {
  const rowAt = rows.findIndex((row) => row.some(({ id }) => id === current));
  const row = rows[rowAt];
  if (!row) return null;
  const at = row.findIndex(({ id }) => id === current);
  switch (key) {
    case 'ArrowRight':
      return row[at + 1]?.id ?? null;
    case 'ArrowLeft':
      return row[at - 1]?.id ?? null;
    case 'Home':
      return at === 0 ? null : (row[0]?.id ?? null);
    case 'End':
      return at === row.length - 1 ? null : (row.at(-1)?.id ?? null);
    case 'ArrowDown':
      return nearest(rows.slice(rowAt + 1), row[at]?.x ?? 0);
    case 'ArrowUp':
      return nearest(rows.slice(0, rowAt).reverse(), row[at]?.x ?? 0);
    default:
      return null;
  }
}

function nearest(rows: readonly (readonly Item[])[], x: number): string | null {
  const row = rows.find((items) => items.length > 0) ?? [];
  const [first] = [...row].sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  return first?.id ?? null;
}
