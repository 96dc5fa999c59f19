import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartError } from '../startError';

/** Kept states lie here, beside the project, unless `--state` names another folder. */
const STATE_ROOT = '.local-jira';

/**
 * Where a start keeps its state: `--state`, or one folder for the demo and one for each set of imported files, so that
 * starting with the same files again finds what was done with them.
 * @throws StartError when one of the files is missing.
 */
export function stateFolder(projectRoot: string, data: readonly string[], chosen?: string): string {
  const paths = data.map(realPath).sort();
  if (chosen !== undefined) return resolve(chosen);
  if (data.length === 0) return join(projectRoot, STATE_ROOT, 'demo');
  const digest = createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 12);
  return join(projectRoot, STATE_ROOT, digest);
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    throw new StartError(
      `${file} cannot be imported: ` +
        `${(error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message}` +
        '.',
    );
  }
}
