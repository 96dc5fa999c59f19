import { epicFlagsOf } from '#domain/portfolio/epicFlags';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { summaryOf } from '#domain/publication/summary';
import { anAssessment } from '../../support/generators';

const scale = scaleOf(DEFAULT_SETTINGS);
const ANSWERED = { answers: { impact: 1, request: 'no' }, sponsor: 'someone' };

function flagsOf(fields: Parameters<typeof anAssessment>[0], outdated = false) {
  return epicFlagsOf(
    summaryOf(anAssessment({ ...ANSWERED, ...fields }), scale, 1),
    scale,
    DEFAULT_SETTINGS.sponsorRule,
    outdated,
  );
}

test('an epic with nothing to look out for has no flag', () => {
  expect(flagsOf({ disruption: 1 })).toEqual([]);
  expect(flagsOf({ disruption: 0, sponsor: null })).toEqual([]);
});

test.each([
  [2, false],
  [3, true],
])('disruption %i is a flag, severe: %s', (disruption, severe) => {
  expect(flagsOf({ disruption })).toEqual([{ kind: 'disruption', severe }]);
});

test.each([
  [-1, true],
  [0, false],
])('impact %i harms customers: %s', (impact, harms) => {
  expect(flagsOf({ answers: { impact, request: 'no' } }).some(({ kind }) => kind === 'harmsCustomers')).toBe(harms);
});

test('all of them, the most serious first, with the labels of what is missing', () => {
  expect(flagsOf({ answers: { impact: -3 }, disruption: 3, sponsor: null }, true)).toEqual([
    { kind: 'harmsCustomers' },
    { kind: 'disruption', severe: true },
    { kind: 'noSponsor' },
    { kind: 'missing', criteria: [DEFAULT_SETTINGS.criteria.find(({ id }) => id === 'request')?.label] },
    { kind: 'needsRepublishing' },
  ]);
});
