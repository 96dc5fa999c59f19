import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const LOCK_FILE = 'in-use';

/** State folders that this process holds: it may run several local Jiras, but not two on one state. */
const held = new Set<string>();

/**
 * Holds a state folder for this process: two local Jiras on one state would both deliver its queues. The database's own lock does not do,
 * because a statement that was not collected yet keeps it after closing. A process that was killed leaves its mark, which then names nobody.
 * @returns how to give the folder up, or null when a running process holds it.
 */
export function holdState(folder: string): (() => void) | null {
  const file = join(folder, LOCK_FILE);
  const holder = holderOf(file);
  if (held.has(folder) || (holder !== null && holder !== process.pid && isRunning(holder))) return null;
  writeFileSync(file, String(process.pid));
  held.add(folder);
  return () => {
    held.delete(folder);
    rmSync(file, { force: true });
  };
}

function holderOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is running too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
