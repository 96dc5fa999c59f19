/** @returns the number that was typed, with a point or a comma; undefined when it is none. */
export function readNumber(typed: string): number | undefined {
  const plain = typed.trim().replace(',', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}
