import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a temporary folder for a test. Each test file has one of its own that holds them all, which is gone when the
 * file has been run: no test takes its folders away itself.
 * @param name said in the folder's name.
 */
export const temporaryFolder = (name: string): string => mkdtempSync(join(tmpdir(), `${name}-`));
