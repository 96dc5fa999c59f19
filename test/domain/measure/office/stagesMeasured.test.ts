import { stagesMeasured } from '#domain/measure/office/stagesMeasured';

const at = (stage: string | null, ...departments: string[]) => ({ stage, departments });
const told = (...measures: ReturnType<typeof at>[]) => stagesMeasured(['aware', 'buy', 'stay'], measures);

test('stages without a measure stand in the order of the journey; one of no stage counts nowhere [2.9]', () => {
  expect(told()).toEqual({ stages: 3, bare: ['aware', 'buy', 'stay'], alone: [], unclear: [] });
  expect(told(at('buy', 'sales', 'service'), at(null, 'service')).bare).toEqual(['aware', 'stay']);
});

test('a stage where one department alone measures is told apart from one where two do [2.9]', () => {
  const { alone, unclear } = told(
    at('buy', 'service'),
    at('buy', 'service'),
    at('stay', 'service'),
    at('stay', 'sales'),
  );
  expect(alone).toEqual([{ stage: 'buy', department: 'service' }]);
  expect(unclear).toEqual([]);
});

test('nothing is said of one department where nobody said whose a measure is [2.9]', () => {
  const { alone, unclear } = told(at('aware'), at('buy', 'service'), at('buy'));
  expect([alone, unclear]).toEqual([[], ['aware', 'buy']]);
  // Two are known: whose the third is does not matter.
  expect(told(at('buy', 'service'), at('buy', 'sales'), at('buy')).unclear).toEqual([]);
});
