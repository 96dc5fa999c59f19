import fc from 'fast-check';
import { NOTHING_FOLLOWED } from '#domain/ladder/officeSums';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { tallyKey, type Tally } from '#domain/trend/tallyRecord';
import { scaleOf } from '#domain/rating/score';
import { NEVER_RATED } from '#domain/rating/assessment';
import { dayOf, monthOf, monthsBetween, monthsLater } from '#domain/trend/month';
import { gatherSums, MOST_TALLIED, NO_SUMS, sumsOf, type Sums } from '#domain/trend/sums';
import { FEWEST_RATED, trendOf } from '#domain/trend/trend';
import { anAssessment } from '../../support/generators';

const SCALE = scaleOf(DEFAULT_SETTINGS);

test('an epic adds what was answered, harm and disruption apart, and nothing for what was not', () => {
  expect(sumsOf(anAssessment({ answers: { impact: -3, request: 'no' }, disruption: 2 }), SCALE)).toEqual({
    rated: 1,
    withImpact: 1,
    positive: 0,
    harm: 3,
    withRequest: 1,
    requested: 0,
    withDisruption: 1,
    disruption: 2,
    judged: 0,
    speaking: 0,
  });
  expect(sumsOf(anAssessment({ answers: { impact: 2 }, disruption: null }), SCALE)).toEqual({
    ...NO_SUMS,
    rated: 1,
    withImpact: 1,
    positive: 1,
  });
  expect(sumsOf(anAssessment({ answers: { request: 'yes' }, disruption: 0 }), SCALE)).toEqual({
    ...NO_SUMS,
    rated: 1,
    withRequest: 1,
    requested: 1,
    withDisruption: 1,
  });
  // Without a score it is not rated, whatever else is known of it.
  expect(sumsOf(anAssessment({ answers: {}, disruption: 3, stage: 'retention' }), SCALE)).toEqual(NO_SUMS);
});

const someEpic = fc.record({
  projectId: fc.constantFrom('1', '2', '3'),
  impact: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
  request: fc.constantFrom('yes', 'no', undefined),
  disruption: fc.option(fc.integer({ min: 0, max: 3 })),
});

test('sums of a run are the same in whatever pages the records come', () => {
  fc.assert(
    fc.property(
      fc.array(someEpic, { maxLength: 40 }),
      fc.array(fc.nat({ max: 40 }), { maxLength: 5 }),
      (drawn, cuts) => {
        const epics = drawn.map(({ projectId, impact, request, disruption }) => {
          const answers = { ...(impact === undefined ? {} : { impact }), ...(request ? { request } : {}) };
          return { projectId, assessment: anAssessment({ answers, disruption }) };
        });
        const whole = gatherSums([], epics, SCALE);
        const ends = [...cuts, 0, epics.length].sort((a, b) => a - b);
        let paged: ReturnType<typeof gatherSums> = [];
        for (const [at, end] of ends.entries()) paged = gatherSums(paged, epics.slice(ends[at - 1] ?? 0, end), SCALE);
        expect(paged).toEqual(whole);
        // By another way: filtering instead of adding up.
        for (const { projectId, ...sums } of whole) {
          const own = drawn.filter(
            (epic) => epic.projectId === projectId && (epic.impact !== undefined || epic.request !== undefined),
          );
          const impacts = own.flatMap(({ impact }) => impact ?? []);
          expect(sums.rated).toBe(own.length);
          expect([sums.withImpact, sums.positive]).toEqual([
            impacts.length,
            impacts.filter((impact) => impact > 0).length,
          ]);
          expect(sums.harm).toBe(impacts.filter((impact) => impact < 0).reduce((sum, impact) => sum - impact, 0));
          expect([sums.withRequest, sums.requested]).toEqual([
            own.filter(({ request }) => request).length,
            own.filter(({ request }) => request === 'yes').length,
          ]);
          expect([sums.withDisruption, sums.disruption]).toEqual([
            own.filter(({ disruption }) => disruption !== null).length,
            own.reduce((sum, { disruption }) => sum + (disruption ?? 0), 0),
          ]);
        }
      },
    ),
  );
});

test('of too many projects the first are kept, and go on being counted', () => {
  const epics = Array.from({ length: MOST_TALLIED + 3 }, (_, at) => ({
    projectId: String(at),
    assessment: anAssessment({ answers: { impact: 1 } }),
  }));
  const sums = gatherSums(gatherSums([], epics, SCALE), epics, SCALE);
  expect(sums.map(({ projectId }) => projectId)).toEqual(
    epics.slice(0, MOST_TALLIED).map(({ projectId }) => projectId),
  );
  expect(sums.every(({ rated }) => rated === 2)).toBe(true);
});

test('months follow each other over the turn of the year', () => {
  expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsBetween('2027-02', '2026-11')).toEqual([]);
  expect([monthsLater('2026-01', -1), monthsLater('2026-12', 1), monthsLater('2026-05', -12)]).toEqual([
    '2025-12',
    '2027-01',
    '2025-05',
  ]);
  expect([dayOf('2026-11-21T23:59:59.999Z'), monthOf('2026-11-21')]).toEqual(['2026-11-21', '2026-11']);
});

const aTally = (projectId: string, day: string, epics: number | null, sums: Partial<Sums> = {}): Tally => ({
  projectId,
  day,
  epics,
  sums: { ...NO_SUMS, rated: FEWEST_RATED, ...sums },
});

test('the last tally of a month stands for it, a month without one is a gap, and the running month is marked', () => {
  const tallies = [
    aTally('1', '2026-09-30', 20, { harm: 7 }),
    aTally('1', '2026-09-02', 18, { harm: 1 }),
    aTally('1', '2026-11-05', 20, { rated: 9, harm: 4 }),
  ];
  const { months, ...rest } = trendOf([tallies], '2026-08', '2026-11', '2026-11');
  expect(months.map(({ month, running, sums }) => [month, running, sums?.harm ?? null])).toEqual([
    ['2026-08', false, null],
    ['2026-09', false, 7],
    ['2026-10', false, null],
    ['2026-11', true, 4],
  ]);
  expect(rest).toEqual({ projects: 1, untallied: 0, small: 0 });
});

test('what was judged is added up of issues of any type, rated or not; customer and mixed speak to customers', () => {
  const judged = (said: 'customer' | 'functional' | 'mixed' | 'none' | null) => ({
    projectId: '1',
    assessment: NEVER_RATED,
    registers: {
      version: 1,
      at: '2026-11-01T10:00:00.000Z',
      facts: { judgement: said === null ? { judged: 0 } : { judged: 1, class: said } },
    },
  });
  const records = (['customer', 'functional', 'mixed', 'none', null] as const).map(judged);
  expect(gatherSums([], records, SCALE)).toEqual([
    { ...NO_SUMS, projectId: '1', judged: 4, speaking: 2, followed: NOTHING_FOLLOWED },
  ]);
});

test('of few that were judged no share is told, and a project without ratings tells that of what was judged', () => {
  const month = (...sums: Partial<Sums>[]) =>
    trendOf(
      sums.map((one, at) => [aTally(String(at), '2026-09-30', 20, one)]),
      '2026-09',
      '2026-09',
      '2026-11',
    ).months[0]?.sums;
  expect(month({ rated: 9, judged: 4, speaking: 4 })).toMatchObject({ rated: 9, judged: 0, speaking: 0 });
  expect(month({ rated: 2, harm: 3, judged: 6, speaking: 1 })).toMatchObject({
    ...{ rated: 0, harm: 0, judged: 6, speaking: 1 },
    counted: { epics: 0, rated: 0 },
  });
  expect(month({ rated: 2, judged: 4 })).toBeNull();
});

test('two tallies of a month of one project have the same key', () => {
  expect(tallyKey(aTally('1', '2026-09-02', 1))).toBe(tallyKey(aTally('1', '2026-09-30', 1)));
  expect(tallyKey(aTally('1', '2026-09-30', 1))).not.toBe(tallyKey(aTally('1', '2026-10-01', 1)));
});

test('projects are added up; coverage only over those whose epics could be counted', () => {
  const { months } = trendOf(
    [
      [aTally('1', '2026-09-30', 20, { rated: 10, disruption: 3 })],
      [aTally('2', '2026-09-30', null, { rated: 6, disruption: 4 })],
      [],
    ],
    '2026-09',
    '2026-09',
    '2026-11',
  );
  expect(months[0]?.sums).toEqual({
    ...NO_SUMS,
    rated: 16,
    disruption: 7,
    projects: 2,
    counted: { epics: 20, rated: 10 },
    office: null,
  });
});

test('a project with few rated epics takes no part, so that no difference of two answers is about so few', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ rated: fc.nat({ max: 12 }), harm: fc.nat({ max: 30 }) }), { maxLength: 8 }),
      (drawn) => {
        const tallies = drawn.map(({ rated, harm }, at) => [aTally(String(at), '2026-09-30', 40, { rated, harm })]);
        const { months, projects, untallied, small } = trendOf(tallies, '2026-09', '2026-09', '2026-11');
        const shown = drawn.filter(({ rated }) => rated >= 5);
        expect(months[0]?.sums?.harm ?? null).toBe(
          shown.length === 0 ? null : shown.reduce((sum, { harm }) => sum + harm, 0),
        );
        expect([projects, untallied, small]).toEqual([drawn.length, 0, drawn.length - shown.length]);
      },
    ),
  );
});
