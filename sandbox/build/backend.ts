import { mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles an app's backend, packages and all, into one CommonJS file, as the platform's own bundler does.
 * The file appears at once, complete: another start may be reading it.
 */
export async function bundleBackend(entry: string, output: string): Promise<void> {
  mkdirSync(dirname(output), { recursive: true });
  const unfinished = `${output}.${process.pid}`;
  await build({
    entryPoints: [entry],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'silent',
    legalComments: 'none',
  });
  renameSync(unfinished, output);
}
