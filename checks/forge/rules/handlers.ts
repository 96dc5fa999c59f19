import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { modulesOf, type App } from '../app';

/**
 * Every function that a module names is declared, every declared one is named and exported, and nothing else is
 * exported.
 */
export async function handlersExist(app: App): Promise<string[]> {
  const functions = (app.manifest.modules['function'] ?? []) as { key: string; handler?: unknown }[];
  const declared = functions.map(({ key }) => key);
  const named = modulesOf(app)
    .filter(({ type }) => type !== 'function')
    .flatMap((module) => functionsIn(module).map((name) => ({ name, by: module.key })));
  const handlers = functions.map(({ key, handler }) => ({ key, handler: String(handler) }));
  const exported = (
    await Promise.all([...new Set(handlers.map(({ handler }) => fileOf(handler)))].map((file) => exportsOf(app, file)))
  ).flat();
  return [
    ...named
      .filter(({ name }) => !declared.includes(name))
      .map(({ name, by }) => `The module ${by} names the function ${name}, which is not declared.`),
    ...declared
      .filter((key) => !named.some(({ name }) => name === key))
      .map((key) => `The function ${key} is named by no module.`),
    ...handlers
      .filter(({ handler }) => !exported.includes(handler))
      .map(({ key, handler }) => `The function ${key} has the handler ${handler}, which src does not export.`),
    ...exported
      .filter((name) => !handlers.some(({ handler }) => handler === name))
      .map((name) => `src exports ${name}, which is the handler of no function.`),
  ];
}

const fileOf = (handler: string): string => handler.slice(0, handler.lastIndexOf('.'));

/** Names of functions anywhere in a module: its own, its resolver's, that of its dynamic properties. */
function functionsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'function' && typeof inner === 'string' ? [inner] : functionsIn(inner),
  );
}

/** @returns `file.export` of everything that a file of src exports. */
async function exportsOf({ folder }: App, file: string): Promise<string[]> {
  const entry = ['.ts', '.tsx', '.js'].map((ending) => join(folder, 'src', file + ending)).find(existsSync);
  if (!entry) return [];
  const { metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports.map((name) => `${file}.${name}`));
}
