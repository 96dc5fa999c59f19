import fc from 'fast-check';
import { roomOf, type WatchedStep } from '#domain/path/room';
import { roomHistory } from '#domain/path/roomHistory';

type Read = [period: string, x: number, entered?: string];

/** Counted of a hundred, against a threshold of a half; saved on the fifth of the month after unless told. */
const step = <Id extends string>(id: Id, ...read: Read[]): WatchedStep<Id> => ({
  id,
  threshold: 0.5,
  readings: read.map(([period, x, entered]) => ({
    period,
    cell: { x, n: 100, source: 'counted' },
    entered: entered ?? `${period}-28T10:00:00.000Z`,
  })),
});
const decision = (at: string) => ({ at: `${at}T12:00:00.000Z` });

test('a room ends with the decision after its newest reading; the next run of months is another room', () => {
  const steps = [
    step('told', ['2026-01', 80], ['2026-02', 40], ['2026-03', 40], ['2026-04', 60], ['2026-05', 30]),
    step('knows', ['2026-03', 45], ['2026-04', 70]),
  ];
  const made = decision('2026-04-02');
  expect(roomHistory(steps, [made])).toEqual({
    rooms: [
      { since: '2026-05-31', steps: ['told'], decisions: [], end: null },
      { since: '2026-02-28', steps: ['told', 'knows'], decisions: [made], end: { how: 'decided', decision: made } },
    ],
    outside: [],
  });
});

test('a decision before the newest reading does not end it; the month in which the steps recover does', () => {
  const steps = [step('told', ['2026-02', 40], ['2026-03', 40], ['2026-04', 60])];
  const [early, before] = [decision('2026-03-01'), decision('2025-12-01')];
  expect(roomHistory(steps, [early, before])).toEqual({
    rooms: [{ since: '2026-02-28', steps: ['told'], decisions: [early], end: { how: 'recovered', month: '2026-04' } }],
    outside: [before],
  });
});

test('what is read after a decision opens the same room again', () => {
  const read: Read[] = [['2026-02', 40]];
  const made = decision('2026-03-01');
  expect(roomHistory([step('told', ...read)], [made]).rooms).toMatchObject([{ end: { how: 'decided' } }]);
  expect(roomHistory([step('told', ...read, ['2026-03', 41])], [made]).rooms).toEqual([
    { since: '2026-02-28', steps: ['told'], decisions: [made], end: null },
  ]);
});

test('without a threshold, or without readings, there never was a room', () => {
  expect(roomHistory([{ ...step('told', ['2026-02', 1]), threshold: null }], [])).toEqual({ rooms: [], outside: [] });
  expect(roomHistory([], [decision('2026-02-01')])).toEqual({ rooms: [], outside: [decision('2026-02-01')] });
});

const month = fc.integer({ min: 1, max: 12 }).map((of) => `2026-${String(of).padStart(2, '0')}`);
const day = fc.integer({ min: 0, max: 500 }).map((after) => new Date(Date.UTC(2026, 0, 1 + after)).toISOString());
const readings = fc
  .uniqueArray(fc.tuple(month, fc.integer({ min: 0, max: 100 }), day), { selector: ([period]) => period, maxLength: 9 })
  .map((all) => all as Read[]);

test('law: the newest room is open exactly while the room is, since the same day', () => {
  fc.assert(
    fc.property(readings, readings, fc.array(day, { maxLength: 4 }), (told, knows, times) => {
      const steps = [step('told', ...told), step('knows', ...knows)];
      const room = roomOf(steps, times);
      const { rooms } = roomHistory(
        steps,
        times.map((at) => ({ at })),
      );
      const open = rooms.filter(({ end }) => end === null);
      expect(open.length).toBeLessThan(2);
      expect(open[0]?.since ?? null).toBe(room.since);
      expect(open.length === 1).toBe(room.open);
    }),
  );
});
