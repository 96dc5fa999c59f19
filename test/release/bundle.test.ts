import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
