import type { MonthCell } from '#domain/measure/months';
import { moveEffect } from '#domain/path/moveEffect';

const asked = (period: string, x: number, n: number, version = 1): MonthCell => ({
  ...{ period, x, n, version },
  source: 'asked',
});
const STEP = [asked('2026-02', 40, 80), asked('2026-03', 48, 80), asked('2026-04', 70, 120), asked('2026-10', 90, 120)];

test('the last month before a move against the newest since, by the interval of the difference', () => {
  const { before, after, change } = moveEffect(STEP, '2026-04-14');
  expect([before?.period, after?.period, change.state]).toEqual(['2026-03', '2026-10', 'up']);
  expect(change).toMatchObject({ d: expect.closeTo(0.15, 10) as number });
});

test.each([
  ['nothing was read before it', '2026-02-01', 'not provided'],
  ['nothing was read since', '2026-11-01', 'not provided'],
])('%s: nothing can be said', (_, at, state) => {
  expect(moveEffect(STEP, at).change.state).toBe(state);
});

test('across definitions it is not comparable, and of few it is too few to say', () => {
  expect(moveEffect([...STEP, asked('2026-11', 100, 120, 2)], '2026-04-14').change.state).toBe('not comparable');
  expect(moveEffect([...STEP, asked('2026-11', 1, 4)], '2026-04-14').change.state).toBe('too few to say');
});
