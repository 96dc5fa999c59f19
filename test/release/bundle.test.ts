import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../support/projectFiles';

const DIST = path.join(ROOT, 'static', 'dist');

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

const chunks = JSON.parse(readFileSync(path.join(DIST, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** The files that a surface loads before it shows anything: the entry, its own chunk, and what both import at once. */
function firstLoad(surface: string): string[] {
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

const kilobytes = (files: readonly string[]): number => files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(DIST, file)), { level: 9 }).length, 0) / 1000;

test.each([
  ['surfaces/panel/PanelSurface.tsx', 130],
  ['surfaces/gadget/GadgetSurface.tsx', 130],
  ['surfaces/gadget/WidgetSurface.tsx', 130],
  ['surfaces/settings/SettingsSurface.tsx', 230],
  ['surfaces/portfolioPage/PortfolioSurface.tsx', 230],
])('%s loads at most %d kB of JavaScript first', (surface, most) => {
  const files = firstLoad(surface);
  expect(files.length).toBeGreaterThan(1);
  const size = kilobytes(files);
  expect(size).toBeGreaterThan(40);
  expect(size).toBeLessThanOrEqual(most);
});

test('the page has no inline script or style and only relative addresses', () => {
  const html = readFileSync(path.join(DIST, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=/i);
  const addresses = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) {
    expect(address.startsWith('./')).toBe(true);
    expect(existsSync(path.join(DIST, address))).toBe(true);
  }
});

test('no source map and nothing of the local Jira is shipped', () => {
  const files = readdirSync(DIST, { recursive: true }).map(String);
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  const code = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(path.join(DIST, file), 'utf8'));
  expect(code.some((text) => text.includes('/sandbox/'))).toBe(false);
});
