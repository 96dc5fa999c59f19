import { randomUUID } from 'node:crypto';
import { LONGEST_PAUSE, pauseBetweenPages, SHORTEST_PAUSE } from '#domain/publication/reconcilePace';

const SITES = 20_000;
const PARTS = 10;

test.each<[string, (number: number) => string]>([
  ['ids as the platform gives them', () => `ari:cloud:jira::site/${randomUUID()}`],
  ['names that differ in a digit', (number) => `site-${number}`],
])('%s: pauses are whole seconds within the bounds, evenly spread', (_, nameOf) => {
  const outside: number[] = [];
  const counts = Array.from({ length: PARTS }, () => 0);
  for (let number = 0; number < SITES; number += 1) {
    const pause = pauseBetweenPages(nameOf(number));
    if (!Number.isInteger(pause) || pause < SHORTEST_PAUSE || pause > LONGEST_PAUSE) outside.push(pause);
    const part = Math.min(PARTS - 1, Math.floor(((pause - SHORTEST_PAUSE) / (LONGEST_PAUSE - SHORTEST_PAUSE)) * PARTS));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  expect(outside).toEqual([]);
  // Six standard deviations of a fair spread: 6 * sqrt(20,000 * 0.1 * 0.9), and the last part has one second more.
  for (const count of counts)
    expect(Math.abs(count - SITES / PARTS)).toBeLessThan(255 + SITES / (LONGEST_PAUSE - SHORTEST_PAUSE + 1));
});

test('a site keeps its pause, on whatever machine its page is done', () => {
  expect(
    [
      'ari:cloud:jira::site/4f6d9508-93c9-4c2e-abd7-916c34920012',
      'ari:cloud:jira::site/4f6d9508-93c9-4c2e-abd7-916c34920013',
      '',
    ].map(pauseBetweenPages),
  ).toEqual([645, 742, 877]);
});
