import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import * as fc from 'fast-check';
import { startStorage, type Employee, type TestStorage } from './fixtures/storage';

let storage: TestStorage;
beforeAll(async () => void (storage = await startStorage()));
afterAll(() => storage.platform.close());

type Step =
  | { do: 'set'; key: string; value: Employee }
  | { do: 'delete'; key: string }
  | { do: 'create'; key: string; value: Employee }
  | { do: 'transact'; sets: { key: string; value: Employee }[]; expected: number; on: string };

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const value: fc.Arbitrary<Employee> = fc.record(
  {
    surname: fc.constantFrom('Ash', 'Ask', 'Birch', 'Élan', 'Zed'),
    age: fc.integer({ min: -3, max: 3 }),
    active: fc.boolean(),
    version: fc.integer({ min: 0, max: 2 }),
  },
  { requiredKeys: [] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('set' as const), key, value }),
  fc.record({ do: fc.constant('delete' as const), key }),
  fc.record({ do: fc.constant('create' as const), key, value }),
  fc.record({
    do: fc.constant('transact' as const),
    sets: fc.uniqueArray(fc.record({ key, value }), { minLength: 1, maxLength: 4, selector: (one) => one.key }),
    expected: fc.integer({ min: 0, max: 2 }),
    on: fc.constant('guard'),
  }),
);

const employees = () => kvs.entity<Employee>('employee');

/** Does a step in the store and in a plain map; both must agree whether it succeeds. */
async function take(one: Step, model: Map<string, Employee>): Promise<void> {
  if (one.do === 'set') {
    await employees().set(one.key, one.value);
    model.set(one.key, one.value);
  } else if (one.do === 'delete') {
    await employees().delete(one.key);
    model.delete(one.key);
  } else if (one.do === 'create') {
    const succeeded = await succeeds(employees().set(one.key, one.value, { keyPolicy: 'FAIL_IF_EXISTS' }));
    expect(succeeded).toBe(!model.has(one.key));
    if (succeeded) model.set(one.key, one.value);
  } else {
    const transaction = kvs.transact().check<Employee>(one.on, {
      entityName: 'employee',
      conditions: new Filter<Employee>().and('version', FilterConditions.equalTo(one.expected)),
    });
    for (const set of one.sets) transaction.set(set.key, set.value, { entityName: 'employee' });
    const succeeded = await succeeds(transaction.execute());
    expect(succeeded).toBe(model.get(one.on)?.version === one.expected);
    if (succeeded) for (const set of one.sets) model.set(set.key, set.value);
  }
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    expect(error).toMatchObject({ responseDetails: { status: 409 } });
    return false;
  }
}

async function walk(active: boolean, from: number, descending: boolean, limit: number): Promise<string[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  do {
    const query = employees()
      .query()
      .index('by-age', { partition: [active] })
      .where(WhereConditions.greaterThanEqualTo(from))
      .sort(descending ? Sort.DESC : Sort.ASC)
      .limit(limit);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    expect(page.results.length).toBeLessThanOrEqual(limit);
    keys.push(...page.results.map((one) => one.key));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return keys;
}

it('does what a plain map with sorted lists would do', () =>
  storage.inside(() =>
    fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.boolean(),
        fc.integer({ min: -3, max: 3 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        async (steps, active, from, descending, limit) => {
          const model = new Map<string, Employee>([['guard', { version: 1 }]]);
          for (const one of ['a', 'b', 'c', 'd', 'e', 'f']) await employees().delete(one);
          await employees().set('guard', { version: 1 });
          for (const one of steps) await take(one, model);
          for (const [name, expected] of model) expect(await employees().get(name)).toEqual(expected);
          const listed = [...model].filter(
            ([, one]) => one.active === active && one.age !== undefined && one.age >= from,
          );
          const sorted = listed
            .sort(([left, a], [right, b]) => (a.age ?? 0) - (b.age ?? 0) || (left < right ? -1 : 1))
            .map(([name]) => name);
          expect(await walk(active, from, descending, limit)).toEqual(descending ? sorted.reverse() : sorted);
        },
      ),
      { numRuns: 60 },
    ),
  ));
