import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Kept states lie here, beside the project, unless `--state` names another folder. */
export const STATE_ROOT = '.local-jira';

/**
 * Where a start keeps its state: `--state`, or one folder for the demo and one for each set of imported files, so that
 * starting with the same files again finds what was done with them.
 */
export function stateFolder(projectRoot: string, data: readonly string[], chosen?: string): string {
  if (chosen !== undefined) return resolve(chosen);
  if (data.length === 0) return join(projectRoot, STATE_ROOT, 'demo');
  const paths = data.map((file) => (existsSync(file) ? realpathSync(file) : resolve(file))).sort();
  const digest = createHash('sha256').update(paths.join('\n')).digest('hex').slice(0, 12);
  return join(projectRoot, STATE_ROOT, digest);
}
