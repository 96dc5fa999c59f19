import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../temporaryFolder';

/** What a local Jira that has ended leaves of its state: one file. */
const FILE = 'jira.db';

/**
 * Gives a state folder the demo as it begins. The five months of its history are lived once in a run of tests, for the
 * first that wants it; every other begins with a copy.
 * @param live starts a local Jira with the demo on a state, and ends it.
 */
export async function beginDemo(state: string, live: (state: string) => Promise<void>): Promise<void> {
  // Told by the global set-up (test/support/jest/folders.js); outside of tests there is none, and the demo is lived.
  const run = process.env['LENS_TEST_RUN_FOLDER'];
  if (run === undefined) return;
  const lived = join(run, 'demo');
  if (!existsSync(lived)) {
    const own = temporaryFolder('demo');
    await live(own);
    try {
      renameSync(own, lived);
    } catch (error) {
      // Another worker was quicker; its demo is as good.
      if (!existsSync(lived)) throw error;
    }
  }
  mkdirSync(state, { recursive: true });
  copyFileSync(join(lived, FILE), join(state, FILE));
}
