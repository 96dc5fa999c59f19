import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Libsql from 'libsql';
import { StartError } from '../startError';

/** The one database file that Jira, storage and queues of a local Jira share. Calls are synchronous. */
export type Database = InstanceType<typeof Libsql>;

export const DATABASE_FILE = 'jira.db';
const COMPANIONS = ['', '-wal', '-shm', '-journal'];

/**
 * Opens the database of a state folder, creating both where they do not exist.
 * Write-ahead logging with `synchronous = NORMAL`: a commit has left the process when it returns, so it survives `kill -9`.
 * The lock is exclusive: two local Jiras on one state would both deliver its queues.
 * @param reset throws away what was kept.
 * @throws StartError when the folder cannot be used, is in use, or holds something else.
 */
export function openDatabase(stateFolder: string, { reset = false } = {}): Database {
  const file = join(stateFolder, DATABASE_FILE);
  try {
    makeFolder(stateFolder);
    if (reset) for (const suffix of COMPANIONS) rmSync(file + suffix, { force: true });
    const database = new Libsql(file);
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    return database;
  } catch (error) {
    throw new StartError(`The state folder ${stateFolder} cannot be used: ${reasonOf(error)}`);
  }
}

/** One folder after the other: Node's own recursive way never ends where a file system refuses new folders as "not there" (`/proc`). */
function makeFolder(path: string): void {
  if (!existsSync(path)) {
    makeFolder(dirname(path));
    mkdirSync(path);
  } else if (!statSync(path).isDirectory()) {
    throw Object.assign(new Error('It is a file.'), { code: 'ENOTDIR' });
  }
}

/**
 * Closes the database and gives up its lock. Statements that were not collected yet keep the file open, and with it the
 * lock; and with write-ahead logging an exclusive lock cannot be given up, so that is ended first.
 */
export function closeDatabase(database: Database): void {
  database.pragma('journal_mode = DELETE');
  database.pragma('locking_mode = NORMAL');
  database.exec('SELECT COUNT(*) FROM sqlite_master');
  database.close();
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  switch (code) {
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `its ${DATABASE_FILE} is damaged or something else. Start with --reset to begin anew, or name another folder with --state.`;
    case 'SQLITE_BUSY':
      return 'another local Jira is running on it. End that one, or name another folder with --state.';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return 'it cannot be written. Change its permissions, or name another folder with --state.';
    case 'EEXIST':
    case 'ENOTDIR':
    case 'ENOENT':
      return 'it cannot be a folder there. Name another with --state.';
    default:
      return `${message}. Name another folder with --state.`;
  }
}
