import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { refusalOf, startStorage, type Employee, type TestStorage } from './fixtures/storage';

let storage: TestStorage;
beforeEach(async () => void (storage = await startStorage()));
afterEach(() => storage.platform.close());

type Conditions = ReturnType<Filter<Employee>['and']> | ReturnType<Filter<Employee>['or']>;

const employees = () => kvs.entity<Employee>('employee');
const versionIs = (version: number) => new Filter<Employee>().and('version', FilterConditions.equalTo(version));

describe('conditions', () => {
  const stored: Employee = { surname: 'Davis', age: 30, active: true };
  const holding: [string, Conditions][] = [
    ['equal', new Filter<Employee>().and('surname', FilterConditions.equalTo('Davis'))],
    ['not equal', new Filter<Employee>().and('age', FilterConditions.notEqualTo(31))],
    ['not equal to what is not there', new Filter<Employee>().and('pay', FilterConditions.notEqualTo(1))],
    ['greater', new Filter<Employee>().and('age', FilterConditions.greaterThan(29))],
    ['greater or equal', new Filter<Employee>().and('age', FilterConditions.greaterThanEqualTo(30))],
    ['less', new Filter<Employee>().and('surname', FilterConditions.lessThan('E'))],
    ['less or equal', new Filter<Employee>().and('age', FilterConditions.lessThanEqualTo(30))],
    ['between', new Filter<Employee>().and('age', FilterConditions.between(30, 31))],
    ['begins with', new Filter<Employee>().and('surname', FilterConditions.beginsWith('Da'))],
    ['contains', new Filter<Employee>().and('surname', FilterConditions.contains('avi'))],
    ['does not contain', new Filter<Employee>().and('surname', FilterConditions.notContains('x'))],
    ['exists', new Filter<Employee>().and('active', FilterConditions.exists())],
    ['does not exist', new Filter<Employee>().and('version', FilterConditions.notExists())],
    [
      'one of two',
      new Filter<Employee>().or('age', FilterConditions.equalTo(1)).or('age', FilterConditions.equalTo(30)),
    ],
  ];
  const failing: typeof holding = [
    [
      'both of two',
      new Filter<Employee>().and('age', FilterConditions.equalTo(30)).and('surname', FilterConditions.equalTo('Scott')),
    ],
    ['of another type', new Filter<Employee>().and('age', FilterConditions.greaterThan('1'))],
    ['greater than what is not there', new Filter<Employee>().and('pay', FilterConditions.greaterThan(-1))],
    ['less than what is not there', new Filter<Employee>().and('pay', FilterConditions.lessThan(1))],
  ];

  it.each(holding)('lets through: %s', (_name, conditions) =>
    storage.inside(async () => {
      await employees().set('e', stored);
      await kvs
        .transact()
        .check('e', { entityName: 'employee', conditions })
        .set<Employee>('done', { age: 1 }, { entityName: 'employee' })
        .execute();
      expect(await employees().get('done')).toEqual({ age: 1 });
    }),
  );

  it.each(failing)('stops: %s', (_name, conditions) =>
    storage.inside(async () => {
      await employees().set('e', stored);
      expect(
        await refusalOf(
          kvs
            .transact()
            .check('e', { entityName: 'employee', conditions })
            .set<Employee>('done', { age: 1 }, { entityName: 'employee' })
            .execute(),
        ),
      ).toMatchObject({ status: 409, code: 'TRANSACTION_CONDITION_FAILED' });
      expect(await employees().get('done')).toBeUndefined();
    }),
  );
});

describe('all or nothing', () => {
  it('writes nothing when one condition does not hold', () =>
    storage.inside(async () => {
      await employees().set('kept', { version: 2 });
      await employees().set('e', { version: 3 });
      const refusal = await refusalOf(
        kvs
          .transact()
          .set<Employee>('other', { age: 1 }, { entityName: 'employee' })
          .delete('kept', { entityName: 'employee' })
          .set<Employee>('e', { version: 2 }, { entityName: 'employee', conditions: versionIs(1) })
          .execute(),
      );
      expect(refusal.status).toBe(409);
      expect([await employees().get('other'), await employees().get('kept'), await employees().get('e')]).toEqual([
        undefined,
        { version: 2 },
        { version: 3 },
      ]);
    }));

  it('writes nothing when one value is not acceptable', () =>
    storage.inside(async () => {
      expect(
        await refusalOf(
          kvs
            .transact()
            .set<Employee>('other', { age: 1 }, { entityName: 'employee' })
            .set('e', { shoe: 1 }, { entityName: 'employee' })
            .execute(),
        ),
      ).toMatchObject({ code: 'INVALID_ENTITY_VALUE' });
      expect(await employees().get('other')).toBeUndefined();
    }));

  it.each<[string, Conditions]>([
    ['that nothing is there', new Filter<Employee>().and('version', FilterConditions.notExists())],
    [
      'that would hold of anything',
      new Filter<Employee>().or('version', FilterConditions.notExists()).or('version', FilterConditions.exists()),
    ],
    ['on a version', versionIs(0)],
  ])('refuses a condition on a key that is not there: %s', (_name, conditions) =>
    storage.inside(async () => {
      const refusal = { status: 400, code: 'CONDITION_ON_MISSING_KEY' };
      expect(
        await refusalOf(
          kvs.transact().set<Employee>('e', { version: 1 }, { entityName: 'employee', conditions }).execute(),
        ),
      ).toMatchObject(refusal);
      expect(
        await refusalOf(
          kvs
            .transact()
            .set<Employee>('other', { version: 1 }, { entityName: 'employee' })
            .check('e', { entityName: 'employee', conditions })
            .execute(),
        ),
      ).toMatchObject(refusal);
      expect([await employees().get('e'), await employees().get('other')]).toEqual([undefined, undefined]);
    }),
  );

  it('refuses plain values beside those of entities', () =>
    storage.inside(async () => {
      const refusal = await refusalOf(
        kvs.transact().set('plain', 1).set<Employee>('e', { version: 1 }, { entityName: 'employee' }).execute(),
      );
      expect(refusal).toMatchObject({ status: 400, message: expect.stringContaining('not documented') });
      expect([await kvs.get('plain'), await employees().get('e')]).toEqual([undefined, undefined]);
    }));

  it('holds 25 operations, each key once, 4 MB', () =>
    storage.inside(async () => {
      const many = (count: number, size = 1) =>
        Array.from({ length: count }).reduce<ReturnType<typeof kvs.transact>>(
          (transaction, _, at) => transaction.set(`k${at}`, 'x'.repeat(size)),
          kvs.transact(),
        );
      await many(25).execute();
      expect(await refusalOf(many(26).execute())).toMatchObject({ status: 400 });
      expect(await refusalOf(kvs.transact().set('k', 1).delete('k').execute())).toMatchObject({
        message: expect.stringContaining('once'),
      });
      expect(await refusalOf(many(20, 230 * 1024).execute())).toMatchObject({ code: 'MAX_SIZE' });
      expect(await refusalOf(kvs.transact().set('plain', 1, { entityName: 'employee' }).execute())).toMatchObject({
        code: 'INVALID_ENTITY_VALUE',
      });
    }));
});

it('lets a hundred writers compare and set without losing one, and keeps it through a crash', async () => {
  await storage.inside(async () => {
    await employees().set('counter', { version: 0, body: [] });
    const increment = async (writer: number): Promise<void> => {
      for (;;) {
        const { version = 0, body } = (await employees().get('counter')) ?? {};
        try {
          await kvs
            .transact()
            .set<Employee>(
              'counter',
              { version: version + 1, body: [...(body as number[]), writer] },
              { entityName: 'employee', conditions: versionIs(version) },
            )
            .set<Employee>(`change:${version + 1}`, { age: writer }, { entityName: 'employee' })
            .execute();
          return;
        } catch (error) {
          expect(error).toMatchObject({ code: 'TRANSACTION_CONDITION_FAILED' });
        }
      }
    };
    await Promise.all(Array.from({ length: 100 }, (_, writer) => increment(writer)));
  });
  const again = storage.platform.crash();
  again.platform.runtime.install(globalThis);
  storage = {
    platform: again,
    inside: (work) =>
      again.platform.runtime.during(
        { id: 'after', moduleKey: 'page', principal: null, chain: 0, deadline: Infinity, ended: false },
        work,
      ),
  };
  await storage.inside(async () => {
    const counter = await employees().get('counter');
    expect(counter?.version).toBe(100);
    expect(new Set(counter?.body as number[]).size).toBe(100);
    expect(await employees().get('change:100')).toEqual({ age: (counter?.body as number[])[99] });
  });
});

it('names every key of a call in the list of calls', () =>
  storage.inside(async () => {
    await kvs.set('a', 1);
    await employees().set('e', { surname: 'A' });
    await employees().query().index('surname').getMany();
    await kvs.batchGet([{ key: 'a' }, { key: 'e', entityName: 'employee' }]);
    await kvs
      .transact()
      .set<Employee>('b', { age: 1 }, { entityName: 'employee' })
      .delete('a', { entityName: 'employee' })
      .check('e', {
        entityName: 'employee',
        conditions: new Filter<Employee>().and('surname', FilterConditions.exists()),
      })
      .execute();
    await refusalOf(
      kvs
        .transact()
        .set<Employee>('c', { age: 1 }, { entityName: 'employee' })
        .check('e', { entityName: 'employee', conditions: versionIs(1) })
        .execute(),
    );
    expect(storage.platform.platform.ledger.entries().store).toEqual([
      { op: 'set', keys: ['a'], invocation: 'test' },
      { op: 'set', keys: ['employee/e'], invocation: 'test' },
      { op: 'getMany', keys: ['employee/e'], invocation: 'test' },
      { op: 'batchGet', keys: ['a', 'employee/e'], invocation: 'test' },
      { op: 'transact', keys: ['employee/b', 'employee/a', 'employee/e'], invocation: 'test' },
      { op: 'transact', keys: ['employee/c', 'employee/e'], invocation: 'test' },
    ]);
  }));
