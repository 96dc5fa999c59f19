import { existsSync } from 'node:fs';
import path from 'node:path';

/** Real exports and published examples that stand beside the repository, not in it. */
const REFERENCE = path.resolve(__dirname, '../../../shared/data');

export const referenceFile = (...parts: string[]): string => path.join(REFERENCE, ...parts);

/**
 * Registers tests that want reference data, where it is; elsewhere a test in their place that says that they are
 * skipped.
 */
export function withReferenceData(what: string, files: readonly string[], register: () => void): void {
  const absent = files.filter((file) => !existsSync(file));
  if (absent.length === 0) return register();
  test(`${what}: skipped, because the reference data is missing`, () => {
    console.warn(`Skipped: ${what}. Missing: ${absent.join(', ')}`);
    expect(absent.every((file) => !existsSync(file))).toBe(true);
  });
}
