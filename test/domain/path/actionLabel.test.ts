import { labelledJql } from '#domain/portfolio/portfolioQuery';
import { actionLabel, draftLabel } from '#domain/path/actionLabel';

test('a label is made of the last eight digits of a record, and of a row', () => {
  const label = actionLabel('cause-p10020-00000000000000000000000000abc123');
  expect(label).toBe('customer-lens-00abc123');
  expect(draftLabel(label, 'f00d')).toBe('customer-lens-00abc123-f00d');
  expect(labelledJql([label, 'a "b'])).toBe('labels in ("customer-lens-00abc123", "a \\"b") ORDER BY created DESC');
});

test.each(['', 'cause-p10020', 'cause-p1-ABCDEF12'])('%s is the id of no record', (id) => {
  expect(() => actionLabel(id)).toThrow(RangeError);
});

test.each(['', 'two words', 'a-b', 'x'.repeat(41)])('%s is no row', (row) => {
  expect(() => draftLabel('customer-lens-00abc123', row)).toThrow(RangeError);
});
