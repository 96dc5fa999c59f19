import fc from 'fast-check';
import { coverageMatrix, couldWait, foldMatrix, onlyEpics, type PlacedEpic } from '#domain/journey/coverageInsight';
import { coverageOf, coverageWithNeeds } from '#domain/journey/coverage';
import { byKey } from '#domain/portfolio/rank';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { openStages } from '#domain/journey/journey';

const stages = openStages(DEFAULT_SETTINGS.journeys);
const epic = (key: string, stage: string | null, impact: number | null, floor = 0): PlacedEpic => ({
  key,
  project: key.split('-')[0] ?? '',
  stage,
  impact,
  score: { floor, ceiling: floor },
});

test('stage by project, the project that serves most first', () => {
  const { projects, rows } = coverageMatrix(stages, [
    epic('B-1', 'retention', 3),
    epic('B-2', 'retention', -1),
    epic('A-1', 'purchase', 1),
    epic('C-1', null, 3),
    epic('D-1', 'gone', 3),
  ]);
  expect(projects).toEqual(['B', 'A']);
  expect(rows.find(({ stage }) => stage.id === 'retention')?.cells).toEqual([
    { supply: 3, harm: 1, epics: 2 },
    { supply: 0, harm: 0, epics: 0 },
  ]);
  expect(rows).toHaveLength(stages.length);
});

test('the one epic that keeps a stage from being empty', () => {
  const lone = epic('A-1', 'purchase', 2);
  expect(
    onlyEpics(stages, [lone, epic('A-2', 'purchase', -3), epic('A-3', 'retention', 1), epic('A-4', 'retention', 1)]),
  ).toEqual([{ stage: stages.find(({ id }) => id === 'purchase'), epic: lone }]);
});

test('in an over-served stage the lowest scores could wait, as long as it keeps its share', () => {
  const crowd = [
    epic('A-1', 'retention', 3, 80),
    epic('A-2', 'retention', 3, 60),
    epic('A-3', 'retention', 3, 40),
    epic('A-4', 'retention', 3, 20),
  ];
  const rest = ['awareness', 'consideration', 'purchase', 'advocacy'].map((stage, at) => epic(`B-${at}`, stage, 1, 90));
  const [only] = couldWait(stages, [...crowd, ...rest]);
  expect(only?.stage.id).toBe('retention');
  // 12 of 16 at a need of a fifth; with one epic left it still has 3 of 7.
  expect(only?.epics.map(({ key }) => key)).toEqual(['A-4', 'A-3', 'A-2']);
  expect(couldWait(stages, rest)).toEqual([]);
});

test('many projects: the first ones and a last column that stands for all others, with their sums', () => {
  const many = Array.from({ length: 15 }, (_, at) =>
    epic(`P${String(at).padStart(2, '0')}-1`, 'retention', at % 2 === 0 ? 3 - Math.floor(at / 6) : -1),
  );
  const matrix = coverageMatrix(stages, many);
  const folded = foldMatrix(matrix, 12);
  expect([folded.projects.length, folded.others]).toEqual([12, 3]);
  const [whole, short] = [matrix, folded].map(
    ({ rows }) => rows.find(({ stage }) => stage.id === 'retention')?.cells ?? [],
  );
  expect(short).toHaveLength(13);
  const total = (cells: typeof whole, part: 'supply' | 'harm' | 'epics') =>
    (cells ?? []).reduce((sum, cell) => sum + cell[part], 0);
  for (const part of ['supply', 'harm', 'epics'] as const) expect(total(short, part)).toBe(total(whole, part));
  // A column for one other project would say less than its name.
  expect(foldMatrix(matrix, 14)).toMatchObject({ others: 0, projects: matrix.projects });
});

/** The rule word for word: each candidate is taken out of the whole portfolio, and the coverage is worked out anew. */
function waitingByTheRule(epics: readonly PlacedEpic[], stage: string): string[] {
  const candidates = epics
    .filter((one) => one.stage === stage && (one.impact ?? 0) > 0)
    .sort((a, b) => (a.score?.floor ?? 0) - (b.score?.floor ?? 0) || byKey(a, b));
  const waiting: PlacedEpic[] = [];
  for (const candidate of candidates) {
    const left = epics.filter((one) => one !== candidate && !waiting.includes(one));
    if ((coverageOf(stages, left).stages.find((one) => one.stage.id === stage)?.index ?? 0) >= 1)
      waiting.push(candidate);
  }
  return waiting.map(({ key }) => key);
}

/** The same portfolios in every run, so that there is always something to tell. */
const SEED = 20261121;

test('what could wait is what the rule leaves out one by one', () => {
  const anyStage = fc.constantFrom('retention', 'retention', 'purchase', 'awareness', null);
  const anyEpics = fc.array(
    fc.tuple(anyStage, fc.option(fc.integer({ min: -3, max: 3 })), fc.integer({ min: -100, max: 100 })),
    { minLength: 1, maxLength: 25 },
  );
  let told = 0;
  fc.assert(
    fc.property(anyEpics, (drawn) => {
      const epics = drawn.map(([stage, impact, floor], at) => epic(`A-${at + 1}`, stage, impact, floor));
      for (const { stage, epics: waiting } of couldWait(stages, epics)) {
        told += waiting.length;
        expect(waiting.map(({ key }) => key)).toEqual(waitingByTheRule(epics, stage.id));
      }
    }),
    { seed: SEED },
  );
  expect(told).toBeGreaterThan(20);
});

test('twenty thousand epics in one project cost about twenty times a thousand, not four hundred times', () => {
  const timeOf = (count: number): number => {
    const epics = Array.from({ length: count }, (_, at) =>
      epic(`A-${at + 1}`, at % 9 === 0 ? 'purchase' : 'retention', (at % 3) + 1, at % 100),
    );
    const begin = performance.now();
    coverageMatrix(stages, epics);
    couldWait(stages, epics);
    return performance.now() - begin;
  };
  timeOf(1_000);
  const small = Math.min(...[1, 2, 3].map(() => timeOf(1_000)));
  expect(Math.min(timeOf(20_000), timeOf(20_000)) / small).toBeLessThan(150);
});

test('other needs: the same supply and harm, measured anew as if the stages had had them', () => {
  const epics = [epic('A-1', 'retention', 3), epic('A-2', 'retention', -2), epic('A-3', 'purchase', 1)];
  const needs = { retention: 3, advocacy: 0, purchase: 2 };
  const withThem = stages.map((stage) => ({
    ...stage,
    need: (needs as Record<string, number>)[stage.id] ?? stage.need,
  }));
  expect(coverageWithNeeds(coverageOf(stages, epics), needs)).toEqual(coverageOf(withThem, epics));
});
