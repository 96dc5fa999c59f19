import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A module as the manifest has it, under its type. */
export type ManifestModule = Record<string, unknown> & { key: string };

/** What is read of the manifest here; the official validation judges its form. */
export interface ManifestFile {
  app: { id?: string; runtime?: { name: string }; storage?: { entities?: unknown[] } };
  modules: Record<string, ManifestModule[]>;
  resources?: { key: string; path: string }[];
  permissions?: { scopes?: string[]; [other: string]: unknown };
}

export interface SourceFile {
  /** Path from the app's folder. */
  file: string;
  text: string;
}

/** The app as it would be deployed from a folder. */
export interface App {
  folder: string;
  manifest: ManifestFile;
  manifestText: string;
  /** TypeScript of the backend and of the pages. */
  sources: readonly SourceFile[];
  /** Of package.json: everything that the app depends on. */
  dependencies: readonly string[];
}

const CODE = /\.tsx?$/;
const NOT_OURS = new Set(['node_modules', 'dist']);

/** @param folder the one with the manifest. */
export function readApp(folder: string): App {
  const manifestText = readFileSync(join(folder, 'manifest.yml'), 'utf8');
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return {
    folder,
    manifest: parse(manifestText) as ManifestFile,
    manifestText,
    sources: ['src', 'static'].flatMap((part) => sourcesBelow(folder, part)),
    dependencies: Object.keys(dependencies),
  };
}

function sourcesBelow(folder: string, part: string): SourceFile[] {
  return readdirSync(join(folder, part)).flatMap((name) => {
    const file = join(part, name);
    if (NOT_OURS.has(name)) return [];
    if (statSync(join(folder, file)).isDirectory()) return sourcesBelow(folder, file);
    return CODE.test(name) ? [{ file, text: readFileSync(join(folder, file), 'utf8') }] : [];
  });
}

/** @returns every module with its type, functions too. */
export function modulesOf({ manifest }: Pick<App, 'manifest'>): (ManifestModule & { type: string })[] {
  return Object.entries(manifest.modules).flatMap(([type, list]) => list.map((module) => ({ ...module, type })));
}
