import { readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = join(__dirname, '..', '..', '..');
/**
 * What `npm start` runs, as one file: it is there in a third of the time that its sources take, which counts where a
 * test starts it again and again.
 */
export const LOCAL_JIRA = join(ROOT, '.build', 'localJira.cjs');

/** Files beside the sources are found from where each source stands, also when all of them are one file. */
const placesOfSources: Plugin = {
  name: 'places of sources',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]sandbox[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))),
    }));
  },
};

/** Bundles the local Jira for the tests that start it as a process. */
export async function bundleLocalJira(): Promise<void> {
  const unfinished = `${LOCAL_JIRA}.${process.pid}`;
  await build({
    entryPoints: [join(ROOT, 'sandbox', 'main.ts')],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Native code, and what is only loaded to build what is stale.
    external: ['libsql', 'vite', 'esbuild', 'iframe-resizer'],
    plugins: [placesOfSources],
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  renameSync(unfinished, LOCAL_JIRA);
}
