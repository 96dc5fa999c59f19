import { cpSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { App } from './app';
import { silent, tools, type WrapperProvider } from './tools';

/** What `forge deploy` would upload as the backend, complete enough to run. */
export interface ForgeBundle {
  /** The folder with `<module>.cjs` of every handler's module, and the loader. */
  folder: string;
  /** Bytes of the modules. */
  bytes: number;
  /** What the bundler warns of. */
  warnings: readonly string[];
  remove(): void;
}

/**
 * Bundles the backend with the platform's own bundler, types checked as it does.
 * @throws Error with what the bundler finds wrong.
 */
export async function bundleApp(app: App): Promise<ForgeBundle> {
  const names = [
    ...new Set((app.manifest.modules['function'] ?? []).map(({ handler }) => String(handler).replace(/\.[^.]*$/, ''))),
  ];
  const warnings: string[] = [];
  const bundler = tools
    .bundler()
    .getNodeBundler({ ...silent, warn: (warning) => void warnings.push(warning) }, await ownLoader(), {
      readConfig: async () => app.manifest,
    });
  const entryPoints = names.map((name) => ({ name, path: resolve(app.folder, 'src', name) }));
  const { outputDir, additionalOutputs = new Map() } = await bundler.bundle({ appDirectory: app.folder, entryPoints });
  for (const [name, content] of additionalOutputs) {
    if (typeof content === 'string') cpSync(content, join(outputDir, name));
    else writeFileSync(join(outputDir, name), content);
  }
  const bytes = names.reduce((sum, name) => sum + statSync(join(outputDir, `${name}.cjs`)).size, 0);
  return { folder: outputDir, bytes, warnings, remove: () => rmSync(outputDir, { recursive: true, force: true }) };
}

/**
 * Atlassian's loader and wrapper are downloaded at a deployment; ours passes what the app asks on to the local
 * platform.
 */
async function ownLoader(): Promise<WrapperProvider> {
  const source = join(__dirname, 'smoke', 'loader.ts');
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
    logLevel: 'silent',
  });
  const script = outputFiles[0]?.text;
  if (!script) throw new Error('The loader of the checks was not built.');
  return {
    getNodeRuntimeLoader: async () => ({ script, source, version: 'local' }),
    getNodeRuntimeWrapper: async () => ({ script: '', source, version: 'local' }),
  };
}
