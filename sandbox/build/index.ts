import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { StartError } from '../startError';
import { bundleBackend } from './backend';
import { fingerprint, isFresh, markFresh } from './fingerprint';

/** What a start needs built. */
export interface BuiltApp {
  /** The backend, one CommonJS file. */
  backend: string;
  /** The folder of the bundle that the app's pages are served from. */
  surfaces: string;
}

/** How it is built is a source as well. */
const SHARED = ['src', 'package-lock.json', 'tsconfig.json', 'sandbox/build'];

/**
 * Builds what is stale: the backend, and the bundle of the surfaces. What is fresh by the content of its sources stays.
 * @param note told of each part before it is built.
 * @throws StartError with the first thing that is wrong in the sources.
 */
export async function buildApp(root: string, note: (line: string) => void = () => {}): Promise<BuiltApp> {
  const folder = join(root, '.build');
  mkdirSync(folder, { recursive: true });
  const app: BuiltApp = { backend: join(folder, 'backend.cjs'), surfaces: join(root, 'static', 'dist') };
  await buildPart('backend', app.backend, join(folder, 'backend.stamp'), fingerprint(root, SHARED), note, () =>
    bundleBackend(join(root, 'src', 'index.ts'), app.backend),
  );
  const surfaces = fingerprint(root, [...SHARED, 'static'], ['static/dist']);
  await buildPart('surfaces', join(app.surfaces, 'index.html'), join(folder, 'surfaces.stamp'), surfaces, note, () =>
    bundleSurfaces(root),
  );
  return app;
}

async function buildPart(
  name: string,
  output: string,
  stamp: string,
  digest: string,
  note: (line: string) => void,
  work: () => Promise<void>,
): Promise<void> {
  if (isFresh(output, stamp, digest)) return;
  note(`Building the ${name} ...`);
  try {
    await work();
  } catch (error) {
    throw new StartError(`The ${name} cannot be built: ${firstProblem(error as Error)}`);
  }
  markFresh(stamp, digest);
}

async function bundleSurfaces(root: string): Promise<void> {
  // Vite takes development JSX from the environment, and a test runner sets it: what is built here is always what
  // ships.
  process.env['NODE_ENV'] = 'production';
  const { build } = await import('vite');
  await build({ root: join(root, 'static'), configFile: join(root, 'static', 'vite.config.ts'), logLevel: 'silent' });
}

/**
 * Both bundlers begin with a count, then name each problem over several lines: the count and the first are enough here.
 */
function firstProblem(error: Error): string {
  const lines = stripVTControlCharacters(error.message)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.slice(0, 2).join(' ');
}
