import { failingFor, pauseBefore } from '#domain/publication/retries';

const SINCE = 1_000_000;

test('work is tried again later and later, no sooner than Jira asks, and at least every quarter of an hour', () => {
  expect([0, 1, 2, 3, 4, 5, 90].map((retries) => pauseBefore(retries))).toEqual([60, 120, 240, 480, 900, 900, 900]);
  expect([pauseBefore(0, 1), pauseBefore(0, 90.2), pauseBefore(3, 30), pauseBefore(0, 3_000)]).toEqual([
    60, 91, 480, 900,
  ]);
});

test('its age is the time since it failed first, or the pauses that it was given where these are more', () => {
  expect(failingFor({ since: SINCE, waited: 60 }, SINCE + 3_600_000)).toBe(3_600);
  expect(failingFor({ since: SINCE, waited: 7_200 }, SINCE + 3_600_000)).toBe(7_200);
});
