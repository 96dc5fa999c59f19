import { coverageMatrix, couldWait, onlyEpics, type PlacedEpic } from '../../../src/domain/analysis/coverageInsight';
import { DEFAULT_SETTINGS } from '../../../src/domain/presets';
import { openStages } from '../../../src/domain/journey';

const stages = openStages(DEFAULT_SETTINGS.journeys);
const epic = (key: string, stage: string | null, impact: number | null, floor = 0): PlacedEpic => ({ key, project: key.split('-')[0] ?? '', stage, impact, score: { floor, ceiling: floor } });

test('stage by project, the project that serves most first', () => {
  const { projects, rows } = coverageMatrix(stages, [epic('B-1', 'retention', 3), epic('B-2', 'retention', -1), epic('A-1', 'purchase', 1), epic('C-1', null, 3), epic('D-1', 'gone', 3)]);
  expect(projects).toEqual(['B', 'A']);
  expect(rows.find(({ stage }) => stage.id === 'retention')?.cells).toEqual([{ supply: 3, harm: 1, epics: 2 }, { supply: 0, harm: 0, epics: 0 }]);
  expect(rows).toHaveLength(stages.length);
});

test('the one epic that keeps a stage from being empty', () => {
  const lone = epic('A-1', 'purchase', 2);
  expect(onlyEpics(stages, [lone, epic('A-2', 'purchase', -3), epic('A-3', 'retention', 1), epic('A-4', 'retention', 1)])).toEqual([{ stage: stages.find(({ id }) => id === 'purchase'), epic: lone }]);
});

test('in an over-served stage the lowest scores could wait, as long as it keeps its share', () => {
  const crowd = [epic('A-1', 'retention', 3, 80), epic('A-2', 'retention', 3, 60), epic('A-3', 'retention', 3, 40), epic('A-4', 'retention', 3, 20)];
  const rest = ['awareness', 'consideration', 'purchase', 'advocacy'].map((stage, at) => epic(`B-${at}`, stage, 1, 90));
  const [only] = couldWait(stages, [...crowd, ...rest]);
  expect(only?.stage.id).toBe('retention');
  // 12 of 16 at a need of a fifth; with one epic left it still has 3 of 7.
  expect(only?.epics.map(({ key }) => key)).toEqual(['A-4', 'A-3', 'A-2']);
  expect(couldWait(stages, rest)).toEqual([]);
});
