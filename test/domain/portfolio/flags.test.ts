import { flagsOf as flagsIn } from '#domain/portfolio/flags';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { summaryOf } from '#domain/publication/summary';
import { anAssessment } from '../../support/generators';

const scale = scaleOf(DEFAULT_SETTINGS);
const ANSWERED = { answers: { impact: 1, request: 'no' }, sponsor: 'someone' };

function flagsOf(fields: Parameters<typeof anAssessment>[0], outdated = false) {
  const summary = summaryOf(anAssessment({ ...ANSWERED, ...fields }), scale, 1);
  return flagsIn({ summary, scale, rule: DEFAULT_SETTINGS.sponsorRule, outdated });
}

test('an epic with nothing to look out for has no flag', () => {
  expect(flagsOf({ disruption: 1 })).toEqual([]);
  expect(flagsOf({ disruption: 0, sponsor: null })).toEqual([]);
});

test.each([
  [2, 'noticeable disruption', 'warning'],
  [3, 'severe disruption', 'danger'],
])('disruption %i is a flag: %s', (disruption, tag, tone) => {
  expect(flagsOf({ disruption })).toMatchObject([{ kind: 'disruption', tag, tone }]);
});

test.each([
  [-1, true],
  [0, false],
])('impact %i harms customers: %s', (impact, harms) => {
  expect(flagsOf({ answers: { impact, request: 'no' } }).some(({ kind }) => kind === 'harmsCustomers')).toBe(harms);
});

test('all of them, the most serious first, with the labels of what is missing', () => {
  const flags = flagsOf({ answers: { impact: -3 }, disruption: 3, sponsor: null }, true);
  expect(flags.map(({ kind, tag }) => [kind, tag])).toEqual([
    ['harmsCustomers', 'harms customers'],
    ['disruption', 'severe disruption'],
    ['noSponsor', 'no sponsor'],
    ['missing', '1 missing'],
    ['needsRepublishing', 'needs republishing'],
  ]);
  expect(flags[3]?.meaning).toBe('Not answered yet: Customer request. The score is a range until then.');
});
