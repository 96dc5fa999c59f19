import fc from 'fast-check';
import { dayNumber, dayText } from '#domain/calendar/days';
import { ddpLine, hasCome, LINE_DAYS } from '#domain/engagement/ddpLine';
import { escapeOf } from '#domain/engagement/escape';
import { versionThatCounts, zeroEntry, type Bug } from '#domain/engagement/zeroEntry';

const FIRST = dayNumber('2020-01-01');
const day = fc.integer({ min: FIRST, max: FIRST + 1500 }).map(dayText);
const version = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(day))
  .map(([id, released]) => ({ id, released }));
const bug: fc.Arbitrary<Bug> = fc.record({
  created: day.map((at) => `${at}T23:30:00.000-0500`),
  versions: fc.array(version, { maxLength: 3 }),
});

test('what was found before and what escaped are all there is', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), (before, after) => {
      const { state, ddp, escape, n } = escapeOf(before, after);
      expect(n).toBe(before + after);
      if (n === 0) return expect([state, ddp, escape]).toEqual(['not provided', null, null]);
      expect((ddp ?? NaN) + (escape ?? NaN)).toBeCloseTo(1, 12);
      expect((ddp ?? NaN) >= 0 && (ddp ?? NaN) <= 1).toBe(true);
    }),
  );
  expect(escapeOf(-1, 3)).toMatchObject({ state: 'refused', ddp: null });
  expect(escapeOf(1.5, 3)).toMatchObject({ state: 'refused', ddp: null });
});

test('every bug is counted once or left out, and versions add up to all', () => {
  fc.assert(
    fc.property(fc.array(bug), (bugs) => {
      const { before, n, leftOut, versions } = zeroEntry(bugs);
      expect(n + leftOut).toBe(bugs.length);
      const counts = Object.values(versions);
      expect(counts.reduce((sum, one) => sum + one.n, 0)).toBe(n);
      expect(counts.reduce((sum, one) => sum + one.before, 0)).toBe(before);
      expect(leftOut).toBe(bugs.filter((one) => one.versions.every(({ released }) => released === null)).length);
    }),
  );
});

test('of several versions the earliest counts; one that is not released, or comes later, moves nothing', () => {
  fc.assert(
    fc.property(fc.array(bug), (bugs) => {
      const none = { id: 'next', released: null };
      const late = { id: 'late', released: '2030-01-01' };
      const more = bugs.map((one) => ({
        ...one,
        versions: [none, ...one.versions, ...(versionThatCounts(one.versions) ? [late] : [])],
      }));
      expect(zeroEntry(more)).toEqual(zeroEntry(bugs));
    }),
  );
  expect(versionThatCounts([none('x'), dated('b', '2026-02-01'), dated('a', '2026-02-01')])?.id).toBe('a');
});
const none = (id: string) => ({ id, released: null });
const dated = (id: string, released: string) => ({ id, released });

test('created on the day of release is after it, the calendar day being that of the time as it is written', () => {
  const versions = [dated('2.1', '2026-02-01')];
  const at = (created: string) => zeroEntry([{ created, versions }]).before;
  expect(at('2026-01-31T23:59:59.000-0800')).toBe(1);
  expect(at('2026-02-01T00:00:00.000+0900')).toBe(0);
});

test('the line falls, and has no point for a day that has not come [3.11]', () => {
  fc.assert(
    fc.property(day, day, fc.array(day), (released, asOf, found) => {
      const line = ddpLine(released, asOf, found);
      expect(line.map((one) => one.day)).toEqual([...LINE_DAYS]);
      let last = 1;
      for (const point of line) {
        expect(point.state === 'not yet').toBe(!hasCome(released, point.day, asOf));
        if (point.state === 'not yet' || point.ddp === null) continue;
        expect(point.ddp).toBeLessThanOrEqual(last);
        last = point.ddp;
      }
      const whole = ddpLine(released, '2040-01-01', found, [4_000])[0];
      expect(whole).toMatchObject({ n: found.length });
    }),
  );
});

test('day d is drawn from that day on, and counts what was found on it', () => {
  const line = (asOf: string) => ddpLine('2026-01-01', asOf, ['2025-12-31', '2026-01-31', '2026-02-01'], [30]);
  expect(line('2026-01-30')).toEqual([{ state: 'not yet', day: 30 }]);
  expect(line('2026-01-31')).toEqual([{ state: 'share', day: 30, ddp: 0.5, before: 1, n: 2 }]);
});
