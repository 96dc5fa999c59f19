import type { Values } from '#domain/register/kind';
import { wideHashOf } from '#kernel/hash';

/**
 * @returns for each row a key that is made of what it says, and of how many rows before it say the same: rows that are
 *   sent once more, also days later from the same spreadsheet, are the same records.
 */
export function rowKeys(rows: readonly Values[]): string[] {
  const met = new Map<string, number>();
  return rows.map((values) => {
    const said = wideHashOf(JSON.stringify(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))));
    const before = met.get(said) ?? 0;
    met.set(said, before + 1);
    return `table ${said} ${before}`;
  });
}
