import fc from 'fast-check';
import { coverageOf, coverageOfCounts, type CoveredEpic } from '#domain/journey/coverage';
import type { Stage } from '#domain/journey/journey';
import { DEFAULT_JOURNEY } from '#domain/settings/presets';

test('the worked example', () => {
  const coverage = coverageOf(DEFAULT_JOURNEY.stages, [
    { stage: 'retention', impact: 3 },
    { stage: 'retention', impact: 2 },
    { stage: 'retention', impact: -1 },
    { stage: 'purchase', impact: 1 },
    { stage: 'awareness', impact: 0 },
  ]);
  const byStage = Object.fromEntries(coverage.stages.map(({ stage, ...rest }) => [stage.id, rest]));
  expect(coverage.totalSupply).toBe(6);
  expect(byStage['retention']).toMatchObject({ supply: 5, harm: 1, epics: 3, flags: ['overServed'] });
  expect(byStage['retention']!.index).toBeCloseTo(4.1667, 4);
  expect(byStage['purchase']!.index).toBeCloseTo(0.8333, 4);
  expect(byStage['purchase']!.flags).toEqual(['singleEpic']);
  for (const stage of ['awareness', 'consideration', 'advocacy']) expect(byStage[stage]!.flags).toEqual(['empty']);
});

test('a stage without need has no index and is never empty; without any supply no stage has one', () => {
  const stages: Stage[] = [
    { id: 'a', label: 'A', need: 0 },
    { id: 'b', label: 'B', need: 3 },
  ];
  expect(coverageOf(stages, [{ stage: 'a', impact: 3 }]).stages.map(({ index, flags }) => [index, flags])).toEqual([
    [null, ['singleEpic']],
    [0, ['empty']],
  ]);
  expect(coverageOf(stages, []).stages.map(({ index }) => index)).toEqual([null, null]);
});

const stages: Stage[] = ['a', 'b', 'c'].map((id, need) => ({ id, label: id, need }));
const someEpics: fc.Arbitrary<CoveredEpic[]> = fc.array(
  fc.record({
    stage: fc.constantFrom('a', 'b', 'c', 'removed', null),
    impact: fc.option(fc.integer({ min: -3, max: 3 }), { nil: null }),
  }),
);

describe('properties of every coverage', () => {
  test('stages and epics without one add up to all epics; supply and harm to the totals', () => {
    fc.assert(
      fc.property(someEpics, (epics) => {
        const coverage = coverageOf(stages, epics);
        expect(coverage.stages.reduce((sum, stage) => sum + stage.epics, coverage.withoutStage)).toBe(epics.length);
        expect(coverage.withoutImpact).toBe(epics.filter(({ impact }) => impact === null).length);
        expect(coverage.totalSupply - coverage.totalHarm).toBe(
          epics
            .filter(({ stage }) => stages.some(({ id }) => id === stage))
            .reduce((sum, { impact }) => sum + (impact ?? 0), 0),
        );
        for (const { index } of coverage.stages) expect(index === null || Number.isFinite(index)).toBe(true);
      }),
    );
  });

  test('counting gives the same as reading', () => {
    fc.assert(
      fc.property(someEpics, (epics) => {
        const levels = [-3, -2, -1, 1, 2, 3];
        const counts = stages.map(({ id }) => ({
          stage: id,
          epics: epics.filter(({ stage }) => stage === id).length,
          byImpact: Object.fromEntries(
            levels.map((level) => [level, epics.filter((one) => one.stage === id && one.impact === level).length]),
          ),
        }));
        const withImpact = epics.filter(({ impact }) => impact !== null).length;
        expect(coverageOfCounts(stages, { stages: counts, epics: epics.length, withImpact })).toEqual(
          coverageOf(stages, epics),
        );
      }),
    );
  });
});
