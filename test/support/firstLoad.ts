import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './projectFiles';

/** The built surfaces. */
export const DIST = path.join(ROOT, 'static', 'dist');

/** What each surface may load before it shows anything, in kB of gzipped JavaScript. */
export const FIRST_LOAD_BUDGETS = [
  ['surfaces/panel/PanelSurface.tsx', 130],
  ['surfaces/gadget/GadgetSurface.tsx', 130],
  ['surfaces/gadget/WidgetSurface.tsx', 130],
  ['surfaces/settings/SettingsSurface.tsx', 230],
  ['surfaces/portfolioPage/PortfolioSurface.tsx', 230],
] as const;

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

/** The files that a surface loads before it shows anything: the entry, its own chunk, and what both import at once. */
export function firstLoad(surface: string): string[] {
  const chunks = JSON.parse(readFileSync(path.join(DIST, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const entry = Object.keys(chunks).find((key) => chunks[key]!.isEntry)!;
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const imported of chunks[key]!.imports ?? []) visit(imported);
  };
  visit(entry);
  visit(surface);
  return [...seen].map((key) => chunks[key]!.file);
}

/** @returns their size, gzipped, in thousands of bytes. */
export const kilobytes = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length, 0) / 1000;
