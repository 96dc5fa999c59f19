import fc from 'fast-check';
import { costToServe, savingOf } from '#domain/path/shift/costToServe';
import { substitutionOf, takeUpOf } from '#domain/path/shift/substitution';

const at = (digital: number | null, all: number | null, rest: { months?: number; version?: number } = {}) => ({
  digital,
  all,
  ...rest,
});

test('what is named first wins: a missing part, more digital than all, another length, another definition', () => {
  expect(substitutionOf(at(null, 10, { months: 3 }), at(9, 5))).toEqual({ state: 'not provided' });
  expect(substitutionOf(at(1, 10, { months: 3 }), at(9, 5))).toEqual({ state: 'refused' });
  expect(substitutionOf(at(1, 10, { months: 3 }), at(2, 10))).toEqual({ state: 'not comparable' });
  expect(substitutionOf(at(1, 10, { months: 12, version: 1 }), at(2, 10, { version: 2 }))).toEqual({
    state: 'not comparable',
  });
  // Twelve months and the first definition are what is not said.
  expect(substitutionOf(at(1, 10, { months: 12, version: 1 }), at(2, 10))).toMatchObject({ value: 1 });
});

test.each([
  [800, 'customers move over', 0.8],
  [799, 'some customers move over', 0.799],
  [200, 'some customers move over', 0.2],
  [199, 'it grows, and hardly anyone leaves the old way', 0.199],
  [0, 'it grows, and hardly anyone leaves the old way', 0],
  [-1, 'the old way grows too: nobody has moved', -0.001],
])('1,000 more digital, %i fewer in the old ways: %s', (fewer, state, value) => {
  const moved = substitutionOf(at(0, 5000), at(1000, 6000 - fewer));
  expect(moved).toEqual({ state, digital: 1000, other: fewer === 0 ? 0 : -fewer, value });
});

test('where digital stayed or fell there is no ratio; a new way had nobody before it', () => {
  const none = { state: 'digital does not grow', value: null };
  expect(substitutionOf(at(5, 10), at(5, 7))).toEqual({ ...none, digital: 0, other: -3 });
  expect(substitutionOf(at(5, 10), at(4, 20))).toMatchObject(none);
  expect(substitutionOf(at(0, 0), at(4, 20))).toMatchObject({ state: 'the old way grows too: nobody has moved' });
});

test('take-up is counted; nobody at all, or a missing part, is not provided', () => {
  expect(takeUpOf(at(0, 0))).toEqual({ state: 'not provided' });
  expect(takeUpOf(at(3, null))).toEqual({ state: 'not provided' });
  expect(takeUpOf(at(295, 292))).toMatchObject({ state: 'refused' });
  expect(takeUpOf(at(3, 4))).toEqual({ state: 'share', x: 3, n: 4, p: 0.75, low: null, high: null });
});

test('a way that was used wants a cost, one that nobody used does not; a saving is what costs differ by', () => {
  expect(costToServe([])).toEqual({ state: 'not provided' });
  expect(costToServe([{ completed: 0, cost: null }])).toEqual({ state: 'not provided' });
  expect(costToServe([{ completed: null, cost: 4 }])).toEqual({ state: 'not provided' });
  expect(
    costToServe([
      { completed: 5, cost: null },
      { completed: 5, cost: 1 },
    ]),
  ).toEqual({ state: 'not provided' });
  expect(
    costToServe([
      { completed: 0, cost: null },
      { completed: 5, cost: 0 },
    ]),
  ).toEqual({
    state: 'cost',
    cost: 0,
    n: 5,
  });
  const ways = fc.array(
    fc.record({ completed: fc.integer({ min: 1, max: 1e6 }), cost: fc.integer({ min: 0, max: 100 }) }),
    { minLength: 2, maxLength: 4 },
  );
  fc.assert(
    fc.property(ways, fc.integer({ min: 0, max: 100 }), (all, points) => {
      const found = costToServe(all);
      if (found.state !== 'cost') throw new Error('Every way has a cost.');
      const costs = all.map(({ cost }) => cost);
      expect(found.cost).toBeGreaterThanOrEqual(Math.min(...costs) - 1e-9);
      expect(found.cost).toBeLessThanOrEqual(Math.max(...costs) + 1e-9);
      // Moving customers from the first way to the second changes the cost of all by the saving.
      const [first, second] = all;
      if (!first || !second || (found.n * points) / 100 > first.completed) return;
      const moved = (found.n * points) / 100;
      const after = costToServe([
        { ...first, completed: first.completed - moved },
        { ...second, completed: second.completed + moved },
        ...all.slice(2),
      ]);
      const saved = savingOf(found.n, points, first.cost, second.cost);
      expect('cost' in after && found.n * (found.cost - after.cost)).toBeCloseTo(saved, 2);
    }),
  );
});
