import fc from 'fast-check';
import { duplicatesOf, type Titled } from '#domain/audit/duplicates';

const titled = (key: string, title: string): Titled => ({ key, project: key.split('-')[0]!, title });

test('issues of two projects with nearly the same title are found, and it is said by which words [4.5]', () => {
  const issues = [
    titled('MOB-1', 'Pay the bill in the app'),
    titled('CARE-1', 'Bills in the app: pay them'),
    titled('CARE-2', 'Recognise the caller before the menu'),
    titled('NET-1', 'Recognising callers before the menu of the hotline'),
    titled('BIZ-1', 'A portal for contracts'),
  ];
  const found = duplicatesOf(issues);
  expect(found.map(({ one, other }) => [one, other])).toEqual([
    ['MOB-1', 'CARE-1'],
    ['CARE-2', 'NET-1'],
  ]);
  expect(found[1]!.shared).toEqual(expect.arrayContaining(['recognise', 'caller', 'menu']));
  expect(found[0]!.likeness).toBeGreaterThan(found[1]!.likeness);
});

test.each([
  ['the same project', [titled('MOB-1', 'Pay the bill'), titled('MOB-2', 'Pay the bill')]],
  ['one word alone', [titled('MOB-1', 'Roaming'), titled('NET-1', 'Roaming')]],
  ['a few small words', [titled('MOB-1', 'The bill in the app'), titled('NET-1', 'The mast in the wood of the king')]],
  ['no words', [titled('MOB-1', '… — …'), titled('NET-1', '… — …')]],
])('no duplicates where they share %s', (_why, issues) => {
  const others = Array.from({ length: 30 }, (_, at) => titled(`BIZ-${at}`, `The thing in the room number ${at}`));
  expect(duplicatesOf([...issues, ...others]).filter(({ one }) => !one.startsWith('BIZ'))).toEqual([]);
});

test('titles without spaces between their words are compared by their words', () => {
  const found = duplicatesOf([titled('MOB-1', 'アプリで請求書を支払う'), titled('CARE-1', '請求書をアプリで支払う')]);
  expect(found).toHaveLength(1);
});

const word = fc.constantFrom(
  ...'pay bill app contract roaming caller menu portal invoice tariff shop letter'.split(' '),
);
const title = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
const issue = fc.record({ project: fc.constantFrom('A', 'B', 'C'), title: fc.oneof(title, fc.string()) });
const portfolio = fc
  .array(issue, { maxLength: 25 })
  .map((all) => all.map((one, at): Titled => ({ ...one, key: `${one.project}-${at}` })));

test('whatever the titles: a pair is of two projects, stands once, and is a pair whichever comes first', () => {
  fc.assert(
    fc.property(portfolio, (issues) => {
      const found = duplicatesOf(issues);
      const nameOf = ({ one, other }: { one: string; other: string }): string => [one, other].sort().join(' ');
      const names = found.map(nameOf);
      expect(new Set(names).size).toBe(names.length);
      const byKey = new Map(issues.map((one) => [one.key, one]));
      for (const { one, other, likeness, shared } of found) {
        expect(byKey.get(one)!.project).not.toBe(byKey.get(other)!.project);
        expect(likeness).toBeGreaterThanOrEqual(0.5);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(shared.length).toBeGreaterThanOrEqual(2);
      }
      expect(
        duplicatesOf([...issues].reverse())
          .map(nameOf)
          .sort(),
      ).toEqual(names.sort());
    }),
  );
});

test('whatever the title: its copy in another project is a duplicate as soon as it has two words', () => {
  fc.assert(
    fc.property(portfolio, fc.uniqueArray(word, { minLength: 2, maxLength: 6 }), (issues, words) => {
      const copies = [titled('X-1', words.join(' ')), titled('Y-1', words.reverse().join(' '))];
      const found = duplicatesOf([...issues, ...copies]);
      expect(found).toContainEqual(expect.objectContaining({ one: 'X-1', other: 'Y-1', likeness: 1 }));
    }),
  );
});

/** So many titles of a portfolio, of which few are alike: each word stands in about four. */
const many = (count: number): Titled[] =>
  Array.from({ length: count }, (_, at) => {
    const words = [at * 7, at * 13 + 1, at * 29 + 2, at * 31 + 5].map((one) => `q${(one % count).toString(36)}`);
    return titled(`P${at % 9}-${at}`, `Improve the ${words.join(' ')} for customers of the group`);
  });

/** What the processor does for it, the least of some runs: other work on the machine only adds to it. */
function timeOf(count: number): number {
  const issues = many(count);
  const times = [1, 2, 3, 4, 5].map(() => {
    const before = process.cpuUsage();
    duplicatesOf(issues);
    return process.cpuUsage(before).user;
  });
  return Math.min(...times);
}

test('four times as many titles take far less than the sixteen times that all with all would take', () => {
  const [some, four] = [timeOf(1_000), timeOf(4_000)];
  expect(four / some).toBeLessThan(10);
});
