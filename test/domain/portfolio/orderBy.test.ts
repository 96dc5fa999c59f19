import fc from 'fast-check';
import { splitOrderBy } from '#domain/portfolio/orderBy';

test.each([
  ['labels = x', 'labels = x', null],
  ['labels = x ORDER BY created DESC', 'labels = x', 'ORDER BY created DESC'],
  ['labels = x order\n  by rank', 'labels = x', 'order\n  by rank'],
  ['ORDER BY key', '', 'ORDER BY key'],
  ['summary ~ "order by" AND labels = x', 'summary ~ "order by" AND labels = x', null],
  ["summary ~ 'say \\'order by\\'' ORDER BY key", "summary ~ 'say \\'order by\\''", 'ORDER BY key'],
  ['summary ~ "a \\" order by b" ORDER BY key', 'summary ~ "a \\" order by b"', 'ORDER BY key'],
  ['reorder by = 1', 'reorder by = 1', null],
])('%j', (jql, filter, orderBy) => {
  expect(splitOrderBy(jql)).toEqual({ filter, orderBy });
});

test('nothing that was written is lost but space around the parts', () => {
  const word = fc.constantFrom('labels', '=', '"order by"', "'x'", 'ORDER', 'BY', 'AND', 'key', '(', ')');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const { filter, orderBy } = splitOrderBy(words.join(' '));
      expect([filter, orderBy].filter(Boolean).join(' ')).toBe(words.join(' '));
      expect(splitOrderBy(filter).orderBy).toBeNull();
    }),
  );
});
