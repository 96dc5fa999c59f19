import fc from 'fast-check';
import type { CountsCell } from '#domain/measure/reading';
import { monthsLater } from '#domain/trend/month';
import { lastDayOf, roomOf, type StepReading, type WatchedStep } from '#domain/path/room';
import { stepState } from '#domain/path/stepState';

const asked = (x: number, n: number): CountsCell => ({ x, n, source: 'asked' });
const counted = (x: number, n: number): CountsCell => ({ x, n, source: 'counted' });

const read = (period: string, cell: CountsCell, entered = `${monthsLater(period, 1)}-03`): StepReading => ({
  period,
  cell,
  entered,
});
const step = (id: string, ...readings: StepReading[]): WatchedStep => ({ id, threshold: 0.75, readings });
const below = counted(70, 100);
const holds = counted(76, 100);

test('a step is below, holds, or nobody can tell; without a percentage it says why', () => {
  expect(stepState(asked(84, 120), 0.8)).toBe('below');
  expect(stepState(asked(27, 27), 1)).toBe('cannot tell yet');
  expect(stepState(counted(3, 4), 0.75)).toBe('holds');
  expect(stepState(asked(3, 4), 0.9)).toBe('too few to say');
  expect(stepState(null, 0.9)).toBe('not provided');
  expect(stepState({ state: 'not applicable' }, 0.9)).toBe('not applicable');
  expect(stepState(asked(9, 4), 0.9)).toBe('refused');
  expect(stepState(asked(84, 120), null)).toBe('no threshold');
});

test('what reaches a threshold to the last customer holds it, whatever percentage it is', () => {
  for (let tenths = 0; tenths <= 1000; tenths += 1)
    expect(stepState(counted(tenths, 1000), Number((tenths / 10).toFixed(1)) / 100)).toBe('holds');
});

test('the room is open since the end of the first month of its run, whichever step was below in it', () => {
  const room = roomOf(
    [
      step('s1', read('2026-03', below), read('2026-04', holds), read('2026-05', below), read('2026-06', holds)),
      step('s2', read('2026-05', holds), read('2026-06', below), read('2026-07', below)),
    ],
    [],
  );
  expect(room).toEqual({ open: true, since: '2026-05-31', below: ['s2'] });
});

test('months without a percentage are skipped: a step goes on standing as it stood', () => {
  const months = [read('2026-04', below), read('2026-05', null), read('2026-06', asked(1, 4)), read('2026-07', below)];
  expect(roomOf([step('s1', ...months)], [])).toMatchObject({ open: true, since: '2026-04-30' });
  // Another step was read in the month in which this one was not.
  expect(roomOf([step('s1', read('2026-04', below)), step('s2', read('2026-05', holds))], [])).toEqual({
    open: true,
    since: '2026-04-30',
    below: ['s1'],
  });
  expect(roomOf([step('s1', read('2026-04', holds), read('2026-05', null))], [])).toMatchObject({ open: false });
});

test('readings come in any order, and a month of February ends when it ends', () => {
  expect(roomOf([step('s1', read('2028-02', below), read('2028-01', holds))], [])).toMatchObject({
    since: '2028-02-29',
  });
  expect(lastDayOf('2026-12')).toBe('2026-12-31');
});

test('only a decision after the newest reading of a step that is below closes it; a new one opens it again', () => {
  const steps = [
    step('s1', read('2026-06', below, '2026-07-03T10:00:00.000Z'), read('2026-07', below, '2026-08-03T10:00:00.000Z')),
    step('s2', read('2026-08', holds, '2026-09-03T10:00:00.000Z')),
  ];
  expect(roomOf(steps, ['2026-07-20T10:00:00.000Z', '2026-08-03T10:00:00.000Z'])).toMatchObject({ open: true });
  // What was read later of a step that holds opens nothing.
  expect(roomOf(steps, ['2026-08-03T10:00:00.001Z'])).toEqual({ open: false, since: null, below: ['s1'] });
  // The same month corrected, still below.
  const corrected = [step('s1', read('2026-06', below), read('2026-07', below, '2026-08-20T10:00:00.000Z'))];
  expect(roomOf(corrected, ['2026-08-10T10:00:00.000Z'])).toMatchObject({ open: true, since: '2026-06-30' });
});

test('a path without steps, readings or thresholds has no open room', () => {
  const closed = { open: false, since: null, below: [] };
  expect(roomOf([], [])).toEqual(closed);
  expect(roomOf([step('s1')], [])).toEqual(closed);
  expect(roomOf([{ ...step('s1', read('2026-06', below)), threshold: null }], [])).toEqual(closed);
});

const month = fc.integer({ min: 0, max: 11 }).map((at) => monthsLater('2026-01', at));
const cell = fc.constantFrom(below, holds, null, asked(2, 3), asked(84, 120), { state: 'not applicable' } as const);
const readings = fc
  .uniqueArray(fc.tuple(month, cell), { selector: ([period]) => period, maxLength: 12 })
  .map((all) => all.map(([period, one]) => read(period, one)));
const steps = fc
  .array(readings, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((one, at) => step(`s${at}`, ...one)));

test('open is what a step below means, and since is the end of a month in which that is so of every month on', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const room = roomOf(all, []);
      expect(room.open).toBe(room.below.length > 0);
      expect(room.since === null).toBe(!room.open);
      const upTo = (period: string) =>
        roomOf(
          all.map((one) => ({ ...one, readings: one.readings.filter((reading) => reading.period <= period) })),
          [],
        );
      const percentages = all.flatMap((one) =>
        one.readings.filter((reading) => reading.cell && 'x' in reading.cell && reading.cell.n >= 5),
      );
      const periods = [...new Set(percentages.map(({ period }) => period))].sort();
      if (room.since === null) return;
      const first = room.since.slice(0, 7);
      expect(room.since).toBe(lastDayOf(first));
      // As the room stood at the end of each month: open from the first on, and not open in the one before it.
      const run = periods.slice(periods.indexOf(first));
      expect(run.map((period) => upTo(period).open)).toEqual(run.map(() => true));
      const before = periods[periods.indexOf(first) - 1];
      if (before !== undefined) expect(upTo(before).open).toBe(false);
    }),
  );
});
