import { kvs, MetadataField } from '@forge/kvs';
import { refusalOf, startStorage, type Employee, type TestStorage } from './fixtures/storage';

let storage: TestStorage;
beforeEach(async () => void (storage = await startStorage()));
afterEach(() => storage.platform.close());

const employees = () => kvs.entity<Employee>('employee');

describe('single values', () => {
  it('keeps any JSON value, and says undefined of what is not there', () =>
    storage.inside(async () => {
      for (const value of ['text', 7, false, [1, 'two'], { deep: { er: [null] } }]) {
        await kvs.set('a key:1.b_c-d#e', value);
        expect(await kvs.get('a key:1.b_c-d#e')).toEqual(value);
      }
      await kvs.delete('a key:1.b_c-d#e');
      expect(await kvs.get('a key:1.b_c-d#e')).toBeUndefined();
      await expect(kvs.delete('never there')).resolves.toBeUndefined();
    }));

  it('refuses keys outside the limits', () =>
    storage.inside(async () => {
      expect(await refusalOf(kvs.get(''))).toMatchObject({ status: 400, code: 'EMPTY_KEY' });
      expect(await refusalOf(kvs.set('k'.repeat(501), 1))).toMatchObject({ code: 'KEY_TOO_LONG' });
      expect(await refusalOf(kvs.set('a/b', 1))).toMatchObject({ code: 'INVALID_KEY' });
      expect(await refusalOf(kvs.set('   ', 1))).toMatchObject({ code: 'INVALID_KEY' });
      await kvs.set('k'.repeat(500), 1);
    }));

  it('refuses values that are nothing, too large or too deep', () =>
    storage.inside(async () => {
      const nested = (levels: number): unknown => (levels === 0 ? 1 : { inner: nested(levels - 1) });
      await kvs.set('deep', nested(31));
      expect(await refusalOf(kvs.set('deep', nested(32)))).toMatchObject({ code: 'MAX_DEPTH' });
      await kvs.set('large', 'x'.repeat(240 * 1024 - 2));
      expect(await refusalOf(kvs.set('large', 'x'.repeat(240 * 1024 - 1)))).toMatchObject({ code: 'MAX_SIZE' });
      expect(await refusalOf(kvs.set('large', 'é'.repeat(121 * 1024)))).toMatchObject({ code: 'MAX_SIZE' });
      expect(await refusalOf(kvs.set('nothing', undefined))).toMatchObject({ code: 'BAD_REQUEST' });
      expect(await refusalOf(kvs.set('nothing', null))).toMatchObject({ code: 'VALIDATION_ERROR' });
    }));

  it('lets one of many first writers win', () =>
    storage.inside(async () => {
      const writers = Array.from({ length: 12 }, (_, at) =>
        kvs.set('first', at, { keyPolicy: 'FAIL_IF_EXISTS' }).then(
          () => 'won',
          (error: { code: string }) => error.code,
        ),
      );
      const outcomes = await Promise.all(writers);
      expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'KEY_CONFLICT')).toHaveLength(11);
      expect(await refusalOf(kvs.set('first', 1, { keyPolicy: 'FAIL_IF_EXISTS' }))).toMatchObject({ status: 409 });
    }));

  it('answers the previous or the latest value, with times when asked', () =>
    storage.inside(async () => {
      expect(await kvs.set('v', 1, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toBeUndefined();
      expect(await kvs.set('v', 2, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toEqual({ key: 'v', value: 1 });
      expect(await kvs.set('v', 3, { keyPolicy: 'OVERRIDE', returnValue: 'LATEST' })).toEqual({ key: 'v', value: 3 });
      const read = await kvs.get('v', { metadataFields: [MetadataField.CREATED_AT, MetadataField.UPDATED_AT] });
      expect(read?.createdAt).toBeLessThanOrEqual(Date.now());
      expect(read?.updatedAt).toBeGreaterThanOrEqual(read?.createdAt ?? Infinity);
    }));

  it('forgets a value when its time is over', () =>
    storage.inside(async () => {
      await kvs.set('soon', 1, { ttl: { value: 1, unit: 'SECONDS' } });
      await kvs.set('later', 1, { ttl: { value: 1, unit: 'HOURS' } });
      const later = await kvs.get('later', { metadataFields: [MetadataField.EXPIRE_TIME] });
      expect(new Date(later?.expireTime ?? 0).getTime()).toBeGreaterThan(Date.now() + 3_500_000);
      expect(await refusalOf(kvs.set('ever', 1, { ttl: { value: 367, unit: 'DAYS' } }))).toMatchObject({
        code: 'VALIDATION_ERROR',
      });
      expect(await kvs.get('soon')).toBe(1);
      await storage.platform.clock.pass(1100);
      expect(await kvs.get('soon')).toBeUndefined();
    }));

  it('keeps secrets apart', () =>
    storage.inside(async () => {
      await kvs.setSecret('token', 's3');
      expect(await kvs.getSecret('token')).toBe('s3');
      expect(await kvs.get('token')).toBeUndefined();
      expect((await kvs.query().getMany()).results).toEqual([]);
      await kvs.deleteSecret('token');
      expect(await kvs.getSecret('token')).toBeUndefined();
    }));
});

describe('entities', () => {
  it('holds declared attributes of their types only', () =>
    storage.inside(async () => {
      const refused = async (value: unknown) => (await refusalOf(employees().set('e', value as Employee))).message;
      await employees().set('e', { surname: 'Davis', age: 30, pay: 1.5, active: true, body: { anything: [1, 'x'] } });
      expect(await refused({ body: null })).toContain('employee.body must not hold null');
      expect(await refused({ body: { deep: [{ er: null }] } })).toContain('must not hold null (deep.0.er)');
      expect(await employees().get('e')).toMatchObject({ surname: 'Davis' });
      expect(await refused({ shoe: 42 })).toContain('no attribute shoe');
      expect(await refused({ surname: '' })).toContain('employee.surname must not be an empty string');
      expect(await refused({ surname: null })).toContain('must be a string');
      expect(await refused({ age: 1.5 })).toContain('integer of 32 bits');
      expect(await refused({ age: 2_147_483_648 })).toContain('integer of 32 bits');
      expect(await refused({ active: 'yes' })).toContain('true or false');
      expect(await refused([1])).toContain('an object');
      expect(await refused({ surname: 's'.repeat(901) })).toContain('at most 900 bytes');
      expect(await refusalOf(kvs.entity('nobody').get('e'))).toMatchObject({ code: 'INVALID_ENTITY_TYPE' });
    }));

  it('keeps the same key of two entities, and of plain values, apart', () =>
    storage.inside(async () => {
      await employees().set('x', { surname: 'A' });
      await kvs.entity('team').set('x', { name: 'T' });
      await kvs.set('x', 'plain');
      await kvs.entity('team').delete('x');
      expect([await employees().get('x'), await kvs.entity('team').get('x'), await kvs.get('x')]).toEqual([
        { surname: 'A' },
        undefined,
        'plain',
      ]);
    }));

  it('creates a record once, among many who try', () =>
    storage.inside(async () => {
      const tries = Array.from({ length: 20 }, () =>
        employees().set('once', { version: 0 }, { keyPolicy: 'FAIL_IF_EXISTS' }),
      );
      const settled = await Promise.allSettled(tries);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }));
});

describe('batches', () => {
  it('succeeds in part, and names each failure', () =>
    storage.inside(async () => {
      const set = await kvs.batchSet<unknown>([
        { key: 'one', value: { surname: 'A' }, entityName: 'employee' },
        { key: 'two', value: { shoe: 1 }, entityName: 'employee' },
        { key: 'three', value: 3 },
        { key: 'a/b', value: 1 },
      ]);
      expect(set.successfulKeys).toEqual([{ key: 'one', entityName: 'employee' }, { key: 'three' }]);
      expect(set.failedKeys.map(({ key, error }) => [key, error.code])).toEqual([
        ['two', 'INVALID_ENTITY_VALUE'],
        ['a/b', 'INVALID_KEY'],
      ]);
      const read = await kvs.batchGet([{ key: 'one', entityName: 'employee' }, { key: 'three' }, { key: 'none' }]);
      expect(read.successfulKeys).toMatchObject([
        { key: 'one', entityName: 'employee', value: { surname: 'A' } },
        { key: 'three', value: 3 },
      ]);
      expect(read.failedKeys).toMatchObject([{ key: 'none', error: { code: 'KEY_NOT_FOUND' } }]);
      const entities = await kvs.batchGet([{ key: 'none', entityName: 'employee' }]);
      expect(entities.failedKeys).toMatchObject([{ key: 'none', error: { code: 'NOT_FOUND' } }]);
      const gone = await kvs.batchDelete([{ key: 'three' }, { key: 'none' }]);
      expect([gone.successfulKeys.length, gone.failedKeys[0]?.error.code]).toEqual([1, 'KEY_NOT_FOUND']);
      expect(await kvs.get('three')).toBeUndefined();
    }));

  it('refuses more than 25, the same key twice, and 4 MB', () =>
    storage.inside(async () => {
      const items = (count: number, size = 1) =>
        Array.from({ length: count }, (_, at) => ({ key: `k${at}`, value: 'x'.repeat(size) }));
      expect((await kvs.batchSet(items(25))).successfulKeys).toHaveLength(25);
      expect(await refusalOf(kvs.batchSet(items(26)))).toMatchObject({ status: 400 });
      expect(await refusalOf(kvs.batchGet([{ key: 'k' }, { key: 'k' }]))).toMatchObject({
        message: expect.stringContaining('twice'),
      });
      expect(await refusalOf(kvs.batchSet(items(20, 220 * 1024)))).toMatchObject({ code: 'MAX_SIZE' });
    }));
});

it('needs the scope storage:app', async () => {
  const without = await startStorage((manifest) => ({ ...manifest, scopes: new Set(['read:jira-work']) }));
  expect(await without.inside(() => refusalOf(kvs.get('k')))).toMatchObject({ status: 403, code: 'PERMISSION_DENIED' });
  await without.platform.close();
});
