import { hourOf, pointsIn, spend } from '#domain/health/points';
import { failedStep, startedJob, steppedJob } from '#domain/publication/jobRecord';

const at = (time: string): string => `2026-11-01T${time}:00.000Z`;

test('points are counted by the hour of the clock, of which two are kept', () => {
  let spent = spend([], at('10:01'), 5);
  spent = spend(spent, at('10:59'), 7);
  spent = spend(spent, at('11:00'), 11);
  expect(spent).toEqual([
    { hour: '2026-11-01T10', points: 12 },
    { hour: '2026-11-01T11', points: 11 },
  ]);
  spent = spend(spent, at('13:30'), 1);
  expect([
    pointsIn(spent, hourOf(at('10:00'))),
    pointsIn(spent, hourOf(at('11:00'))),
    pointsIn(spent, hourOf(at('13:00'))),
  ]).toEqual([0, 11, 1]);
});

test('what comes of a run stays while the next one is under way, and while that one fails', () => {
  const first = steppedJob(startedJob('reconcile', 1, at('02:00')), {
    at: at('02:05'),
    points: 9,
    done: 100,
    missed: 2,
    findings: { republished: 3, records: 98 },
    state: 'done',
  });
  expect(first.last).toMatchObject({
    at: at('02:05'),
    done: 100,
    missed: 2,
    findings: { republished: 3, moved: 0, records: 98 },
  });
  const second = failedStep(
    steppedJob(startedJob('reconcile', 1, at('03:00'), first), {
      at: at('03:01'),
      points: 1,
      done: 50,
      findings: { moved: 1 },
    }),
    at('03:02'),
    4,
  );
  expect(second).toMatchObject({ state: 'running', done: 50, failedAt: at('03:02'), last: first.last, version: 2 });
  expect(second.spent).toEqual([
    { hour: '2026-11-01T02', points: 9 },
    { hour: '2026-11-01T03', points: 5 },
  ]);
  expect(steppedJob(second, { at: at('04:00'), points: 0, done: 50, state: 'done' })).toMatchObject({
    failedAt: null,
    last: { done: 100, findings: { moved: 1, republished: 0 } },
  });
});

test('a run gathers sums from its beginning or not at all, and lets go of them at its end', () => {
  const sums = [
    {
      projectId: '1',
      rated: 5,
      withImpact: 5,
      positive: 2,
      harm: 1,
      withRequest: 5,
      requested: 1,
      withDisruption: 0,
      disruption: 0,
      judged: 0,
      speaking: 0,
    },
  ];
  expect([
    startedJob('reconcile', 1, at('02:00')).sums,
    startedJob('sweep', 1, at('02:00')).sums,
    startedJob('rescore', 1, at('02:00')).sums,
  ]).toEqual([[], null, null]);
  const first = steppedJob(startedJob('reconcile', 1, at('02:00')), { at: at('02:01'), points: 1, sums });
  expect(failedStep(first, at('02:02'), 0).sums).toEqual(sums);
  const done = steppedJob(first, { at: at('02:03'), points: 1, sums: null, state: 'done' });
  expect([done.sums, startedJob('reconcile', 1, at('03:00'), done).sums]).toEqual([null, []]);
});
