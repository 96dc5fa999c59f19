import { InvokePace } from '../../../static/host/invokePace';

/** What the bridge of the platform refuses beyond. */
const MOST = 500;
const WINDOW_MS = 25_000;

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** Asks for that many turns at once. @returns when each was given, ms. */
async function turnsOf(pace: InvokePace, count: number): Promise<number[]> {
  const given: number[] = [];
  const all = Promise.all(Array.from({ length: count }, () => pace.turn().then(() => given.push(Date.now()))));
  await jest.runAllTimersAsync();
  await all;
  return given;
}

const mostInWindow = (times: readonly number[]): number =>
  Math.max(...times.map((start) => times.filter((time) => time >= start && time - start < WINDOW_MS).length));

test('a few calls leave at once', async () => {
  const times = await turnsOf(new InvokePace(), 60);
  expect(new Set(times).size).toBe(1);
});

test('of 2,000 calls no 25 seconds hold more than the bridge lets through; all are made', async () => {
  const pace = new InvokePace();
  const first = await turnsOf(pace, 2_000);
  await jest.advanceTimersByTimeAsync(WINDOW_MS);
  const times = [...first, ...(await turnsOf(pace, 1_000))];
  expect(times).toHaveLength(3_000);
  expect(mostInWindow(times)).toBeLessThan(MOST);
  // Nor is time given away: in the long run it is close to the limit.
  expect(mostInWindow(times)).toBeGreaterThan(0.9 * MOST);
});

test('a clock that is set back stops nothing', async () => {
  const pace = new InvokePace();
  await turnsOf(pace, 100);
  jest.setSystemTime(Date.now() - 3_600_000);
  expect(await turnsOf(pace, 100)).toHaveLength(100);
});
