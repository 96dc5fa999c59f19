/** What the audit must come to, worked out apart from the app: from a seed, and from the published formulas. */

export const CLASS_KEYS = { C: 'customer', F: 'functional', M: 'mixed', N: 'none' } as const;
export type ClassKey = keyof typeof CLASS_KEYS;
const KEYS = Object.keys(CLASS_KEYS) as ClassKey[];

/** FNV-1a with a last stir: the same number in [0, 1) for the same words in every run. */
function drawn(words: string): number {
  let hash = 0x811c9dc5;
  for (const sign of words) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** @returns whom a deliverable serves in the eyes of who looks first: as rarely a customer as in the published case. */
export function firstLook(seed: string, key: string): ClassKey {
  const at = drawn(`${seed} first ${key}`);
  return at < 0.07 ? 'C' : at < 0.15 ? 'M' : at < 0.85 ? 'F' : 'N';
}

/** @returns the same in the eyes of who looks again: mostly the same. */
export function secondLook(seed: string, key: string): ClassKey {
  if (drawn(`${seed} agrees ${key}`) < 0.85) return firstLook(seed, key);
  return KEYS[Math.floor(drawn(`${seed} second ${key}`) * KEYS.length)] ?? 'N';
}

const Z = 1.959964;

/** E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927), 209–212. */
export function wilson(x: number, n: number): [low: number, high: number] {
  const p = x / n;
  const middle = p + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  return [(middle - half) / (1 + Z ** 2 / n), (middle + half) / (1 + Z ** 2 / n)];
}

/** AC1 after Gwet (2008), kappa after Cohen (1960), of pairs of looks at four classes. */
export function coefficients(pairs: readonly (readonly [ClassKey, ClassKey])[]): { ac1: number; kappa: number } {
  const n = pairs.length;
  const agreed = pairs.filter(([first, second]) => first === second).length / n;
  const shares = KEYS.map((key) => [0, 1].map((at) => pairs.filter((pair) => pair[at] === key).length / n));
  let [byGwet, byCohen] = [0, 0];
  for (const [first = 0, second = 0] of shares) {
    const mean = (first + second) / 2;
    byGwet += (mean * (1 - mean)) / (KEYS.length - 1);
    byCohen += first * second;
  }
  return { ac1: (agreed - byGwet) / (1 - byGwet), kappa: (agreed - byCohen) / (1 - byCohen) };
}
