import * as fc from 'fast-check';
import Libsql from 'libsql';
import { KeyValueStore } from '#sandbox/platform/kvs/index';
import { Ledger } from '#sandbox/platform/ledger';
import type { Database } from '#sandbox/state/database';
import { clockAt } from '../../support/local/movableClock';
import { fixtureManifest } from './fixtures/platform';

const MANIFEST = fixtureManifest();

interface Found {
  data: { key: string; value: unknown }[];
  cursor?: string;
}

let now = 0;
let installations = 0;
const database = new Libsql(':memory:') as Database;
beforeEach(() => void (now = 0));

/** A store of its own, whose queries know a write that many milliseconds later. */
function aStore(queryLag: number) {
  installations += 1;
  const store = new KeyValueStore({
    database,
    manifest: MANIFEST,
    ledger: new Ledger(),
    installation: `site ${installations}`,
    clock: clockAt(() => now),
  });
  store.setQueryLag(queryLag);
  const ask = (path: string, body: object) => store.handle(`/api/v1/${path}`, JSON.stringify(body), 'test');
  const found = (path: string, body: object): Found => {
    const { status, body: answer } = ask(path, body);
    expect([status, status === 200 ? '' : answer]).toEqual([200, '']);
    return answer as Found;
  };
  return { store, ask, found };
}

const employee = (key: string) => ({ entityName: 'employee', key });
const byAge = { entityName: 'employee', indexName: 'by-age', partition: [true], limit: 100 };
const keysOf = ({ data }: Found): string[] => data.map(({ key }) => key);

test('a query knows a write after the lag; a read by key, a condition and FAIL_IF_EXISTS at once', () => {
  const { ask, found } = aStore(1_000);
  ask('entity/set', { ...employee('a'), value: { age: 1, active: true, version: 1 } });
  expect(keysOf(found('entity/query', byAge))).toEqual([]);
  expect(ask('entity/get', employee('a'))).toMatchObject({ status: 200, body: { value: { version: 1 } } });
  expect(ask('batch/get', [employee('a')] as never)).toMatchObject({ body: { successfulKeys: [{ key: 'a' }] } });
  expect(
    ask('entity/set', { ...employee('a'), value: { age: 2 }, options: { keyPolicy: 'FAIL_IF_EXISTS' } }).status,
  ).toBe(409);
  const conditions = { and: [{ property: 'version', condition: 'EQUAL_TO', values: [1] }] };
  expect(
    ask('transaction', { set: [{ ...employee('a'), value: { age: 5, active: true, version: 2 }, conditions }] }).status,
  ).toBe(204);
  now = 999;
  expect(keysOf(found('entity/query', byAge))).toEqual([]);
  now = 1_000;
  expect(found('entity/query', byAge).data).toMatchObject([{ key: 'a', value: { version: 2 } }]);
  ask('entity/delete', employee('a'));
  expect(found('entity/query', byAge).data).toMatchObject([{ key: 'a', value: { version: 2 } }]);
  now = 2_000;
  expect(keysOf(found('entity/query', byAge))).toEqual([]);
});

test('what was undone is not waited for, and without a lag everything is known at once', () => {
  const { store, ask, found } = aStore(1_000);
  ask('set', { key: 'plain', value: 1 });
  const conditions = { and: [{ property: 'version', condition: 'EQUAL_TO', values: [1] }] };
  expect(ask('transaction', { set: [{ ...employee('b'), value: { age: 1, active: true }, conditions }] }).status).toBe(
    400,
  );
  expect(keysOf(found('query', {}))).toEqual([]);
  store.setQueryLag(0);
  expect(keysOf(found('query', {}))).toEqual(['plain']);
  expect(keysOf(found('entity/query', byAge))).toEqual([]);
});

test('pages go on over records that the index does not know yet', () => {
  const { ask, found } = aStore(1_000);
  for (let at = 0; at < 30; at += 1)
    ask('entity/set', { ...employee(`e${String(at).padStart(2, '0')}`), value: { age: at, active: true } });
  now = 5_000;
  for (let at = 0; at < 30; at += 3)
    ask('entity/set', { ...employee(`e${String(at).padStart(2, '0')}`), value: { age: 99, active: true } });
  const keys: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = found('entity/query', { ...byAge, limit: 7, ...(cursor === undefined ? {} : { cursor }) });
    keys.push(...keysOf(page));
    cursor = page.cursor;
  }
  expect(keys).toEqual(Array.from({ length: 30 }, (_, at) => `e${String(at).padStart(2, '0')}`));
});

const key = fc.constantFrom('a', 'b', 'c', 'd', 'é', 'ab');
const value = fc.record(
  { surname: fc.constantFrom('Ash', 'Ask', 'Élan', 'Zed'), age: fc.integer({ min: -2, max: 2 }), active: fc.boolean() },
  { requiredKeys: [] },
);
const step = fc.oneof(
  fc.record({ path: fc.constant('entity/set'), body: fc.record({ entityName: fc.constant('employee'), key, value }) }),
  fc.record({ path: fc.constant('entity/delete'), body: fc.record({ entityName: fc.constant('employee'), key }) }),
  fc.record({ path: fc.constant('set'), body: fc.record({ key, value: fc.integer() }) }),
);

const QUERIES: [string, object][] = [
  ['entity/query', byAge],
  ['entity/query', { ...byAge, partition: [false], sort: 'DESC', range: { condition: 'BETWEEN', values: [-1, 1] } }],
  ['entity/query', { ...byAge, range: { condition: 'LESS_THAN', values: [1] }, limit: 2 }],
  [
    'entity/query',
    {
      entityName: 'employee',
      indexName: 'surname',
      partition: [],
      range: { condition: 'BEGINS_WITH', values: ['As'] },
    },
  ],
  [
    'entity/query',
    {
      entityName: 'employee',
      indexName: 'surname',
      partition: [],
      range: { condition: 'GREATER_THAN_EQUAL_TO', values: ['Ask'] },
      sort: 'DESC',
      limit: 3,
    },
  ],
  ['entity/query', { entityName: 'employee', indexName: 'by-key', range: { condition: 'BEGINS_WITH', values: ['a'] } }],
  ['query', { where: [{ property: 'key', condition: 'BEGINS_WITH', values: ['a'] }] }],
  ['query', { limit: 2 }],
];

test('with a lag every query answers what it would have answered that long ago', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (steps, lag) => {
      now = 0;
      const current = aStore(0);
      const lagging = aStore(lag);
      const answersOf = ({ found }: typeof current) =>
        QUERIES.map(([path, body]) => ({
          keys: found(path, body).data.map(({ key: one, value: content }) => [one, content]),
          cursor: found(path, body).cursor,
        }));
      const seen = [answersOf(current)];
      for (const { path, body } of steps) {
        now += 1;
        current.ask(path, body);
        lagging.ask(path, body);
        seen.push(answersOf(current));
        expect(answersOf(lagging)).toEqual(seen[Math.max(0, now - lag)]);
      }
    }),
    { numRuns: 60 },
  );
});
