import { timeWords } from '../../../static/parts/texts/timeWords';

const NOW = new Date('2026-03-10T12:00:00.000Z');

test.each([
  ['2026-03-10T12:00:20.000Z', 'now'],
  ['2026-03-10T11:15:00.000Z', '45 minutes ago'],
  ['2026-03-10T09:59:00.000Z', '2 hours ago'],
  ['2026-03-09T10:00:00.000Z', 'yesterday'],
  ['2026-03-01T12:00:00.000Z', '9 days ago'],
  ['2025-12-24T12:00:00.000Z', '24 Dec 2025'],
])('%s is %s', (iso, words) => {
  expect(timeWords(iso, NOW, 'en-GB', 'Europe/Berlin').relative).toBe(words);
});

test('the exact time is the viewer’s, in zone and language', () => {
  const iso = '2026-03-09T23:30:00.000Z';
  expect(timeWords(iso, NOW, 'en-GB', 'Europe/Berlin').exact).toBe('10 March 2026 at 00:30');
  expect(timeWords(iso, NOW, 'de-DE', 'America/New_York').exact).toBe('9. März 2026 um 19:30');
});
