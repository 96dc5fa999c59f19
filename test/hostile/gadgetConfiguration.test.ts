import fc from 'fast-check';
import { staysInParentheses } from '#domain/portfolio/orderBy';
import {
  DEFAULT_CONFIGURATION,
  gadgetConfigurationSchema,
  readConfiguration,
} from '../../static/features/portfolio/scope/gadgetConfiguration';
import { hostileText, hostileValue, spoilt } from './hostileValues';
import { timeFor, tryCases } from './runs';

const PART = 0.1;
const KEPT = [
  { scope: { kind: 'all' }, places: 5, cutLine: 3, show: 'ranking' },
  { scope: { kind: 'projects', projectIds: ['10000', '10010'] }, places: 15, cutLine: 0, show: 'both' },
  { scope: { kind: 'filter', jql: 'labels = x' }, places: 25, cutLine: 999, show: 'coverage' },
];
const kept = fc.oneof(
  ...KEPT.map(spoilt),
  hostileValue,
  hostileText.map((jql) => ({ scope: { kind: 'filter', jql } })),
);

test(
  'what a dashboard kept is read as a configuration that can be used, or falls back and says so',
  async () => {
    let usable = 0;
    let unreadable = 0;
    await tryCases(kept, PART, (value) => {
      const read = readConfiguration(value);
      expect(gadgetConfigurationSchema.parse(read.configuration)).toEqual(read.configuration);
      if (read.unreadable) {
        expect(read.configuration).toEqual(DEFAULT_CONFIGURATION);
        unreadable += 1;
      } else usable += 1;
      const { scope } = read.configuration;
      // A filter stands in parentheses beside the rest of the query: it must not close them.
      if (scope.kind === 'filter') expect(staysInParentheses(scope.jql)).toBe(true);
      if (scope.kind === 'projects') expect(scope.projectIds.every((id) => /^\d+$/.test(id))).toBe(true);
    });
    expect({ usable: usable > 0, unreadable: unreadable > 0 }).toEqual({ usable: true, unreadable: true });
  },
  timeFor(PART),
);
