import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Libsql from 'libsql';
import { StartError } from '../startError';
import { holdState } from './lock';

/** The one database file that Jira, storage and queues of a local Jira share. Calls are synchronous. */
export type Database = InstanceType<typeof Libsql>;

const DATABASE_FILE = 'jira.db';
const COMPANIONS = ['', '-wal', '-shm', '-journal'];

/** How to give up the folder of each open database. */
const releases = new WeakMap<Database, () => void>();

/**
 * Opens the database of a state folder, creating both where they do not exist, and holds the folder until it is closed.
 * Write-ahead logging with `synchronous = NORMAL`: a commit has left the process when it returns, so it survives `kill
 * -9`.
 * @param reset throws away what was kept.
 * @throws StartError when the folder cannot be used, is in use, or holds something else.
 */
export function openDatabase(stateFolder: string, { reset = false } = {}): Database {
  const release = hold(stateFolder);
  const file = join(stateFolder, DATABASE_FILE);
  try {
    if (reset) for (const suffix of COMPANIONS) rmSync(file + suffix, { force: true });
    const database = new Libsql(file);
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    releases.set(database, release);
    return database;
  } catch (error) {
    release();
    throw unusable(stateFolder, reasonOf(error));
  }
}

function hold(stateFolder: string): () => void {
  let release: (() => void) | null;
  try {
    makeFolder(stateFolder);
    release = holdState(stateFolder);
  } catch (error) {
    throw unusable(stateFolder, reasonOf(error));
  }
  if (!release)
    throw unusable(
      stateFolder,
      'another local Jira is running on it. End that one, or name another folder with --state.',
    );
  return release;
}

const unusable = (stateFolder: string, reason: string): StartError =>
  new StartError(`The state folder ${stateFolder} cannot be used: ${reason}`);

/**
 * One folder after the other: Node's own recursive way never ends where a file system refuses new folders as "not
 * there" (`/proc`).
 */
function makeFolder(path: string): void {
  if (!existsSync(path)) {
    makeFolder(dirname(path));
    mkdirSync(path);
  } else if (!statSync(path).isDirectory()) {
    throw Object.assign(new Error('It is a file.'), { code: 'ENOTDIR' });
  }
}

/** Brings everything into the one file, closes it and gives up its folder. */
export function closeDatabase(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  releases.get(database)?.();
  releases.delete(database);
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  switch (code) {
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return (
        `its ${DATABASE_FILE} is damaged or something else. ` +
        'Start with --reset to begin anew, or name another folder with --state.'
      );
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
