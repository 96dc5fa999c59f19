import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { engagementData } from '../../../static/features/engagement/reading/engagementData';
import { sessionFoundWords } from '../../../static/features/engagement/words/sessionFoundWords';
import { aRecord, anEngagement, idOf, SESSIONS } from './engagedSample';

/** What a session found, and what of it others had found on an earlier day. */

const figures = String;
const gap = (number: number, ...sessions: number[]) =>
  aRecord('gap', number, { foundIn: 'session', sessions: sessions.map((one) => idOf('session', one)) });

function told(...gaps: ReturnType<typeof gap>[]): (string | null)[] {
  const data = engagementData(anEngagement({ sessions: [...SESSIONS].reverse(), gaps }), DEFAULT_SETTINGS);
  return data.sessions.map((session) => sessionFoundWords(session, data, figures));
}

test('found before is what a session of an earlier day found, in whichever order the gap names them', () => {
  expect(told(gap(1, 2, 1), gap(2, 2, 3), gap(3, 3))).toEqual([
    'Found 1 gap.',
    'Found 2 gaps, 1 of them found before.',
    'Found 2 gaps, 1 of them found before.',
    null,
  ]);
});

test('all that a session found may have been found before', () => {
  expect(told(gap(1, 1, 2, 3), gap(2, 3, 1))).toEqual([
    'Found 2 gaps.',
    'Found 1 gap, found before.',
    'Found 2 gaps, all of them found before.',
    null,
  ]);
});
