import type { Values } from '#domain/register/kind';

/** FNV-1a with 128 bits. */
const PRIME = (1n << 88n) + 0x13bn;
const BASIS = 0x6c62272e07bb014262b821756295c58dn;
const BITS = 128n;

function hash(text: string): string {
  let value = BASIS;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(Number(BITS), (value ^ BigInt(byte)) * PRIME);
  return value.toString(16);
}

/**
 * @returns for each row a key that is made of what it says, and of how many rows before it say the same: rows that are
 *   sent once more, also days later from the same spreadsheet, are the same records.
 */
export function rowKeys(rows: readonly Values[]): string[] {
  const met = new Map<string, number>();
  return rows.map((values) => {
    const said = hash(JSON.stringify(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1))));
    const before = met.get(said) ?? 0;
    met.set(said, before + 1);
    return `table ${said} ${before}`;
  });
}
