import { bytesOf } from '#domain/backup/parts';
import { MOST_AT_ONCE } from '#domain/map/exchange/importRecord';
import type { PlannedItem } from '#domain/map/exchange/plan';
import { keysAtOnce, partsOf } from '../../../../static/features/map/exchange/sentItems';

const item = (key: string, note: string | null = null): PlannedItem => ({
  ...{ key, name: key, what: 'rule', stage: null, pain: null, note },
  links: [],
});

test('items are sent in parts that the storage takes, each once and in order', () => {
  const many = Array.from({ length: 600 }, (_, at) => item(`thing ${at}`));
  expect(partsOf(many).map(({ length }) => length)).toEqual([MOST_AT_ONCE, MOST_AT_ONCE, 100]);
  const long = Array.from({ length: 200 }, (_, at) => item(`long ${at}`, '字'.repeat(1_000)));
  const parts = partsOf(long);
  expect(parts.flat().map(({ key }) => key)).toEqual(long.map(({ key }) => key));
  expect(Math.max(...parts.map(bytesOf))).toBeLessThan(200_000);
  // What is not said is not sent.
  expect(partsOf([item('a')])).toEqual([[{ key: 'a', name: 'a', what: 'rule', links: [] }]]);
  expect(partsOf([])).toEqual([]);
});

test('what a file calls its things is asked about in lists of a size that is taken', () => {
  const keys = Array.from({ length: 130 }, (_, at) => `${at} `.padEnd(1_000, 'x'));
  const lists = keysAtOnce(keys, 500);
  expect(lists.flat()).toEqual(keys);
  expect(lists.map(({ length }) => length)).toEqual([60, 60, 10]);
});
