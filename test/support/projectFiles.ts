import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const ROOT = path.resolve(__dirname, '../..');

const NOT_OURS = ['node_modules', 'dist', '.build', '.local-jira', '.git'];

/** Files of the project below a folder, as paths from the root, with one of the endings. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  const start = path.join(ROOT, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start).flatMap((name) => {
    if (NOT_OURS.includes(name)) return [];
    const file = path.join(folder, name);
    if (statSync(path.join(ROOT, file)).isDirectory()) return filesBelow(file, endings);
    return endings.some((ending) => name.endsWith(ending)) ? [file] : [];
  });
}

export const textOfFile = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

export interface Manifest {
  app: {
    runtime: { name: string; memoryMB: number; architecture: string };
    storage: { entities: { name: string; indexes: unknown[]; attributes: Record<string, unknown> }[] };
  };
  modules: Record<string, Record<string, unknown>[]>;
  resources: { key: string; path: string }[];
  permissions: { scopes: string[] };
}

export const manifest = (): Manifest => parse(textOfFile('manifest.yml')) as Manifest;

/** Runs a tool of the project and answers what it printed, with its exit code. */
export function runTool(args: readonly string[]): { code: number; output: string } {
  try {
    return { code: 0, output: execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number | null; stdout: string; stderr: string };
    return { code: status ?? 1, output: `${stdout}${stderr}` };
  }
}
