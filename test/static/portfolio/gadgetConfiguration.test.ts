import fc from 'fast-check';
import { MOST_VOUCHED } from '#contract/bounds/atOnce';
import {
  DEFAULT_CONFIGURATION,
  gadgetConfigurationSchema,
  listedPlaces,
  readConfiguration,
} from '../../../static/features/portfolio/scope/gadgetConfiguration';

test('what was kept is read; the refresh time that Jira adds is left out', () => {
  const kept = { scope: { kind: 'filter', jql: ' labels = x ' }, places: 5, cutLine: 3, show: 'ranking', refresh: 15 };
  expect(readConfiguration(kept)).toEqual({
    configuration: { scope: { kind: 'filter', jql: 'labels = x' }, places: 5, cutLine: 3, show: 'ranking' },
    unreadable: false,
  });
});

test.each([[undefined], [null], [{}]])('nothing kept (%j) is no fault', (kept) => {
  expect(readConfiguration(kept)).toEqual({ configuration: DEFAULT_CONFIGURATION, unreadable: false });
});

test.each([
  ['text'],
  [[]],
  [{ places: 0 }],
  [{ places: 21 }],
  [{ places: '5' }],
  [{ cutLine: -1 }],
  [{ show: 'everything' }],
  [{ scope: { kind: 'filter', jql: '  ' } }],
  [{ scope: { kind: 'projects', projectIds: [] } }],
  [{ scope: { kind: 'projects', projectIds: ['KEY'] } }],
  [{ scope: { kind: 'projects', projectIds: ['1) OR (1 = 1'] } }],
])('%j falls back to the defaults and says so', (kept) => {
  expect(readConfiguration(kept)).toEqual({ configuration: DEFAULT_CONFIGURATION, unreadable: true });
});

test('the line is on from the start', () => {
  expect(DEFAULT_CONFIGURATION.cutLine).toBe(10);
});

test.each([
  [{ cutLine: 10, places: 3 }, 12],
  [{ cutLine: 20, places: 3 }, 22],
  [{ cutLine: 21, places: 3 }, 20],
  [{ cutLine: 0, places: 7 }, 7],
])('with a line two places below it are listed, else as many as were chosen: %j', (configuration, listed) => {
  expect(listedPlaces(configuration)).toBe(listed);
  // All of them, and the three that stand apart, are vouched for by one question.
  expect(listed + 3).toBeLessThanOrEqual(MOST_VOUCHED);
});

test('whatever was kept, the result can be used', () => {
  fc.assert(
    fc.property(fc.anything(), (kept) => {
      const { configuration } = readConfiguration(kept);
      expect(gadgetConfigurationSchema.parse(configuration)).toEqual(configuration);
    }),
  );
});
