import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckError } from './checkError';
import { npm } from './npm';

/**
 * Installs Forge's tools as their lock file says, unless they are there already.
 * @param folder the one with their package.json.
 * @returns whether anything was installed.
 * @throws CheckError when npm cannot install them.
 */
export function installTools(note: (line: string) => void, folder: string = __dirname): boolean {
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  // Written last, inside what `npm ci` replaces: a broken installation has none.
  const stamp = join(folder, 'node_modules', '.installed-from');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false;
  note("Installing Forge's tools from checks/forge/package-lock.json ...");
  // The tools bring no scripts that are needed here, and what a package runs while it is installed is nobody's check.
  const { status, stderr, error } = npm(folder, [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
  ]);
  if (status !== 0) {
    const reason = error?.message ?? stderr.trim().split('\n').slice(-12).join('\n');
    throw new CheckError(
      `Forge's tools cannot be installed: \`npm ci --prefix checks/forge\` failed. ` +
        `It needs the npm registry, or a cache that has the packages.\n${reason}`,
    );
  }
  writeFileSync(stamp, digest);
  return true;
}
