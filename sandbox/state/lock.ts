import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';

const LOCK_FILE = 'in-use.db';

/** State folders that this process holds: it may run several local Jiras, but not two on one state. */
const held = new Set<string>();

/**
 * Holds a state folder for this process: two local Jiras on one state would both deliver its queues. It is held by an
 * exclusive lock of the operating system on a file of its own, which ends with the process however that ends. A process
 * id in a file does not do: one that was killed keeps its id until its parent takes note, and ids are used again. Nor
 * does the lock of the state's database: a statement that was not collected yet keeps it after closing.
 * @returns how to give the folder up, or null when a running local Jira holds it.
 */
export function holdState(stateFolder: string): (() => void) | null {
  const folder = realpathSync(stateFolder);
  // Within one process such a lock never excludes: opening the file a second time would even give the first one up.
  if (held.has(folder)) return null;
  const lock = new Libsql(join(folder, LOCK_FILE));
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return null;
    throw error;
  }
  held.add(folder);
  return () => {
    lock.exec('ROLLBACK');
    lock.close();
    held.delete(folder);
  };
}
