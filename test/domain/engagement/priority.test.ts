import * as fc from 'fast-check';
import { SEVERITIES } from '#domain/engagement/foundLines';
import { priorityOf } from '#domain/engagement/preparing/priority';

test.each([
  [
    ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
    ['Highest', 'High', 'Low'],
  ],
  [
    ['Blocker', 'Critical', 'Major', 'Minor'],
    ['Blocker', 'Critical', 'Major'],
  ],
  [
    ['Hoch', 'Mittel', 'Niedrig'],
    ['Hoch', 'Mittel', 'Niedrig'],
  ],
  [['Now'], ['Now', 'Now', 'Now']],
  [[], [null, null, null]],
])('of %j a severity takes its place, whatever they are called', (priorities, expected) => {
  expect(SEVERITIES.map((severity) => priorityOf(severity, priorities))).toEqual(expected);
  expect(priorityOf(null, priorities)).toBeNull();
});

test('generated: what is worse is never less urgent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
      const places = SEVERITIES.map((severity) => priorityOf(severity, [...Array(count).keys()])!);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }),
  );
});
