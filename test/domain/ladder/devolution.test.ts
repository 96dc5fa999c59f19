import fc from 'fast-check';
import { actsOfMonth, type Act } from '#domain/ladder/acts';
import { devolution } from '#domain/ladder/devolution';

const MONTH = '2026-06';
const someAct = fc.record<Act>({
  at: fc.constantFrom('2026-05-31T23:59:59.999Z', '2026-06-01T00:00:00.000Z', '2026-06-01T23:00:00.000Z', '2026-06-30'),
  by: fc.constantFrom('a', 'b', 'o'),
  of: fc.constantFrom('rating 1', 'rating 2', 'answer x'),
});

test('one record a day and person is one act, however often it was saved [4.8]', () => {
  const acts = ['2026-06-01T08:00:00.000Z', '2026-06-01T09:00:00.000Z', '2026-06-02T08:00:00.000Z'].flatMap((at) => [
    { at, by: 'a', of: 'rating 1' },
    { at, by: 'b', of: 'rating 1' },
  ]);
  expect(actsOfMonth(acts, MONTH)).toHaveLength(4);
  expect(devolution(acts, new Set(['b']), MONTH)).toMatchObject({ x: 2, n: 4, p: 0.5, low: null });
});

test('of a month without acts there is no share, and of a group that nobody is in all is done outside [4.8]', () => {
  expect(devolution([], new Set(['a']), MONTH)).toEqual({ state: 'not provided' });
  expect(devolution([{ at: '2026-06-03', by: 'a' }], new Set(), MONTH)).toMatchObject({ x: 1, n: 1, p: 1 });
});

test('the share is that of distinct acts, by another way; order and repetition change nothing [4.8]', () => {
  fc.assert(
    fc.property(fc.array(someAct, { maxLength: 30 }), fc.subarray(['a', 'b', 'o']), (acts, members) => {
      const group = new Set(members);
      const names = new Set(
        acts.flatMap(({ at, by, of }) => (at.startsWith(MONTH) ? [`${by}|${at.slice(0, 10)}|${of}`] : [])),
      );
      const outside = [...names].filter((name) => !group.has(name.split('|')[0]!)).length;
      const found = devolution(acts, group, MONTH);
      if (names.size === 0) expect(found).toEqual({ state: 'not provided' });
      else expect(found).toMatchObject({ x: outside, n: names.size });
      expect(devolution([...acts].reverse().concat(acts), group, MONTH)).toEqual(found);
    }),
  );
});
