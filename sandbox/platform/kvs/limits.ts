import { refused } from './errors';

/** The platform's limits for storage. Sizes are bytes of JSON in UTF-8. */
export const LIMITS = {
  keyLength: 500,
  valueBytes: 240 * 1024,
  depth: 31,
  operations: 25,
  requestBytes: 4 * 1024 * 1024,
  pageDefault: 10,
  pageMost: 100,
  conditions: 100,
  rangeBytes: 900,
  partitionBytes: 1700,
  ttlSeconds: 366 * 24 * 60 * 60,
} as const;

const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s-#]+$/;

/** @throws StorageError when the key is empty, too long or has a character outside the platform's pattern. */
export function checkKey(key: string): void {
  if (key.length === 0) throw refused('EMPTY_KEY', 'A key cannot be empty.');
  if (key.length > LIMITS.keyLength) throw refused('KEY_TOO_LONG', `A key has at most ${LIMITS.keyLength} characters.`);
  if (!KEY_PATTERN.test(key))
    throw refused('INVALID_KEY', `The key ${JSON.stringify(key)} does not match ${String(KEY_PATTERN)}.`);
}

/**
 * @returns the value as JSON text.
 * @throws StorageError when the value is nothing, too large or nested too deep.
 */
export function checkValue(value: unknown): string {
  if (value === undefined || value === null)
    throw refused('VALIDATION_ERROR', 'A value is needed: an object, an array, a string, a number or a boolean.');
  if (depthOf(value) > LIMITS.depth)
    throw refused('MAX_DEPTH', `A value is nested at most ${LIMITS.depth} levels deep.`);
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) > LIMITS.valueBytes)
    throw refused('MAX_SIZE', `A value has at most ${LIMITS.valueBytes} bytes of JSON.`);
  return text;
}

/** @throws StorageError when a batch or transaction has none or too many operations, or names one key twice. */
export function checkOperations(keys: readonly string[]): void {
  if (keys.length === 0) throw refused('VALIDATION_ERROR', 'At least one operation is needed.');
  if (keys.length > LIMITS.operations)
    throw refused('VALIDATION_ERROR', `At most ${LIMITS.operations} operations go into one call, not ${keys.length}.`);
  const twice = keys.find((key, at) => keys.indexOf(key) < at);
  if (twice !== undefined)
    throw refused('VALIDATION_ERROR', `The key ${twice} stands twice: each key can be used once in one call.`);
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let deepest = 0;
  for (const inner of Object.values(value)) deepest = Math.max(deepest, depthOf(inner));
  return deepest + 1;
}
