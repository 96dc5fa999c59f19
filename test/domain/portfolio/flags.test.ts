import { FLAG_KINDS, flagJql, flagsOf as flagsIn } from '#domain/portfolio/flags';
import type { Summary } from '#domain/publication/summary';
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

/** An epic with nothing to look out for, but for what is counted of its registers. */
function tagsWith(facts: Partial<Summary>): string[] {
  const summary = { ...summaryOf(anAssessment({ ...ANSWERED, disruption: 1 }), scale, 1), ...facts };
  return flagsIn({ summary, scale, rule: DEFAULT_SETTINGS.sponsorRule, outdated: false }).map(
    ({ tag, tone }) => `${tag}, ${tone}`,
  );
}

test.each<[Partial<Summary>, string[]]>([
  [{ noticeMissing: 'yes', disruptionDepth: 1 }, ['no notice planned, warning']],
  [{ noticeMissing: 'yes', disruptionDepth: 2 }, ['no notice planned, warning', 'recorded as noticeable, warning']],
  [{ noticeMissing: 'yes', disruptionDepth: 3 }, ['no notice planned, danger', 'recorded as severe, warning']],
  [{ disruptionDepth: 1, disruptionCount: 4 }, []],
  [{ mayLeave: 'yes' }, ['customers may leave, danger']],
  [{ conflict: 'yes', heard: 2, asked: 2 }, ['gain or harm?, warning']],
  [{ openChallenges: 1 }, ['challenge unanswered, warning']],
  [{ openChallenges: 3 }, ['3 challenges unanswered, warning']],
  [{ openAsks: 1 }, ['sponsor asked, neutral']],
  [{ openAsks: 2 }, ['sponsor asked 2 things, neutral']],
  [{ paths: 2, adoption: 62, pathOffTarget: 'yes' }, ['path off target, warning']],
  [{ paths: 2, adoption: 62 }, []],
  [{ openChallenges: 0, openAsks: 0, requests: 0 }, []],
])('of the registers %j is told as %j', (facts, tags) => {
  expect(tagsWith(facts)).toEqual(tags);
});

test('a minor disruption above the level of the rating is left to the panel', () => {
  const tagsAt = (disruptionDepth: number) =>
    flagsIn({
      summary: { ...summaryOf(anAssessment({ ...ANSWERED, disruption: 0 }), scale, 1), disruptionDepth },
      scale,
      rule: DEFAULT_SETTINGS.sponsorRule,
      outdated: false,
    }).map(({ tag }) => tag);
  expect([1, 2].map(tagsAt)).toEqual([[], ['recorded as noticeable']]);
});

test('each flag has a shape of its own, so that no two are told apart by colour', () => {
  const everything = flagsIn({
    summary: {
      ...summaryOf(anAssessment({ answers: { impact: -3 }, disruption: 2, sponsor: null }), scale, 1),
      ...{ noticeMissing: 'yes', disruptionDepth: 3, mayLeave: 'yes', conflict: 'yes', openChallenges: 1, openAsks: 1 },
      pathOffTarget: 'yes',
    },
    scale,
    rule: DEFAULT_SETTINGS.sponsorRule,
    outdated: true,
  });
  expect(everything.map(({ kind }) => kind)).toEqual(FLAG_KINDS);
  expect(new Set(everything.map(({ shape }) => shape)).size).toBe(FLAG_KINDS.length);
});

test('what Jira can search is told for a flag, and nothing for a word that is no flag', () => {
  expect(flagJql('noNotice')).toBe('customerNoticeMissing = yes');
  expect(flagJql('missing')).toBeNull();
  expect(flagJql('constructor')).toBeNull();
});
