import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntryKind } from '#domain/register/kind';
import { ISSUE_KINDS } from '#domain/register/kinds/atIssues';
import { ROOT } from '../support/projectFiles';
import { DIST, firstLoad, FIRST_LOAD_BUDGETS, kilobytes } from '../support/firstLoad';

test.each(FIRST_LOAD_BUDGETS)('%s loads at most %d kB of JavaScript first', (surface, most) => {
  const files = firstLoad(surface);
  expect(files.length).toBeGreaterThan(1);
  const size = kilobytes(files);
  expect(size).toBeGreaterThan(40);
  expect(size).toBeLessThanOrEqual(most);
});

test('the portfolio page with the view that it opens with stays within its budget', () => {
  const opened = ['surfaces/portfolioPage/PortfolioSurface.tsx', 'features/portfolio/ranking/RankingView.tsx'];
  const files = opened.flatMap(firstLoad);
  expect(kilobytes([...new Set(files)])).toBeLessThanOrEqual(230);
});

test('the panel shows its first fold before it knows the kinds of registers, which have many words', () => {
  const text = (files: readonly string[]): string =>
    files.map((file) => readFileSync(path.join(DIST, file), 'utf8')).join('\n');
  const words = Object.values(ISSUE_KINDS).map(({ none }: EntryKind) => none);
  const first = text(firstLoad('surfaces/panel/PanelSurface.tsx'));
  const all = text(firstLoad('surfaces/panel/drawers/Drawers.tsx'));
  expect(words.filter((none) => first.includes(none))).toEqual([]);
  expect(words.filter((none) => !all.includes(none))).toEqual([]);
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

test('the helpers that stand in place of a whole package are all that compiled code asks for', () => {
  const folders = ['bridge', 'i18n', 'egress', 'dashboards-bridge'].map((name) => `node_modules/@forge/${name}/out`);
  const asked = folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => readFileSync(path.join(ROOT, folder, file), 'utf8').match(/(?<=tslib_1\.)\w+/g) ?? []),
  );
  expect(asked.length).toBeGreaterThan(20);
  const given = readFileSync(path.join(ROOT, 'static', 'bridgeHelpers.ts'), 'utf8').match(/\b__\w+/g)!;
  expect([...new Set(asked)].sort()).toEqual(given.sort());
});

test('no source map and nothing of the local Jira is shipped', () => {
  const files = readdirSync(DIST, { recursive: true }).map(String);
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
  const code = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(path.join(DIST, file), 'utf8'));
  expect(code.some((text) => text.includes('/sandbox/'))).toBe(false);
});
