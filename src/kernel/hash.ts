/**
 * Numbers that depend on a text only, the same on every machine. Not for secrets: whoever wants to can find two texts
 * with one hash.
 */

/**
 * @returns a hash of 32 bits: FNV-1a over the UTF-16 units (Fowler, Noll and Vo). Similar texts have similar hashes.
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Spreads every bit of the input over the whole word (the finaliser of MurmurHash3): similar hashes no longer stay
 * together.
 */
export function spread(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const WIDE_PRIME = (1n << 88n) + 0x13bn;
const WIDE_BASIS = 0x6c62272e07bb014262b821756295c58dn;

/** @returns a hash of 128 bits in hexadecimal digits (FNV-1a over UTF-8): any two texts of people differ in it. */
export function wideHashOf(text: string): string {
  let hash = WIDE_BASIS;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * WIDE_PRIME);
  return hash.toString(16);
}
