import { spawnSync, type SpawnSyncOptionsWithStringEncoding } from 'node:child_process';

/** Runs the npm that runs this script, where there is one: it need not be on the path. */
export function npm(
  folder: string,
  words: readonly string[],
): { status: number | null; stdout: string; stderr: string; error?: Error | undefined } {
  const cli = process.env['npm_execpath'];
  const options: SpawnSyncOptionsWithStringEncoding = {
    cwd: folder,
    env: process.env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  };
  if (cli?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [cli, ...words], options);
  return spawnSync('npm', words, { ...options, shell: process.platform === 'win32' });
}
