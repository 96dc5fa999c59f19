import '../../../support/screen/fakeBridge';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf, type RatedAnswers } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import {
  equalFactsOf,
  rankFactsOf,
  type ReceiptFacts,
} from '../../../../static/features/portfolio/receipt/receiptFacts';
import { receiptText } from '../../../../static/features/portfolio/receipt/receiptText';

const epic = (key: string, answers: RatedAnswers['answers'], settings: Settings = DEFAULT_SETTINGS) => ({
  id: key,
  key,
  summary: `Epic ${key}`,
  rated: { answers },
  score: scoreOf(scaleOf(settings), { answers }),
});

function factsOf(key: string, epics: ReturnType<typeof epic>[], settings: Settings = DEFAULT_SETTINGS): ReceiptFacts {
  const scale = scaleOf(settings);
  const own = epics.find((one) => one.key === key)!;
  return {
    epic: own,
    settings: { settings, version: 4, scale },
    rated: own.rated,
    standing: rankFactsOf(scale, rank(epics).ranked, key),
    equal: equalFactsOf(scale, own, epics),
    publishedOtherwise: null,
    voiced: '3 of 5 heard; they differ in sign.',
    answeredAt: null,
  };
}

const text = (facts: ReceiptFacts): string[] =>
  receiptText(facts, {
    last: 'Last changed by Paula Manager, 1 March 2026 at 11:00.',
    given: ({ missing }) => (missing ? null : 'by Paula Manager, 28 February 2026 at 9:00'),
  }).split('\n');

/** A(+2, yes) 76.67 and B(+3, no) 70 of the scoring rules. */
const WORKED = [epic('X-1', { impact: 2, request: 'yes' }), epic('X-2', { impact: 3, request: 'no' })];

test('the worked example as text: points that add up, distance 6.7, impact weight 90, request weight 23.3', () => {
  expect(text(factsOf('X-2', WORKED))).toEqual([
    'X-2 Epic X-2',
    'Customer score 70.0',
    '- Customer impact: +3 (Major gain: many customers can do what they could not do before.): ' +
      '+70.0 points (worth +1, weight 70 of 100), by Paula Manager, 28 February 2026 at 9:00',
    '- Customer request: No (The idea comes from inside the company.): ' +
      '0.0 points (worth 0, weight 30 of 100), by Paula Manager, 28 February 2026 at 9:00',
    'Rank 2. Next better: X-1 Epic X-1, rank 1: 6.7 points ahead.',
    'It would rank before that epic if one of these weights were different:',
    '- Customer impact: above weight 90 (now 70)',
    '- Customer request: below weight 23.3 (now 30)',
    'If all questions weighed the same: score 50.0, rank 2.',
    '3 of 5 heard; they differ in sign.',
    'Last changed by Paula Manager, 1 March 2026 at 11:00. Settings version 4.',
    'Other epics cannot change this score.',
  ]);
});

test('the first has no better rank, and no weight is asked for', () => {
  const lines = text(factsOf('X-1', WORKED));
  expect(lines).toContain('Rank 1. No rated epic that you can see ranks better.');
  expect(lines.some((line) => /\(now/.test(line))).toBe(false);
});

test('a missing answer shows its points as a range and counts at its lowest against others', () => {
  const lines = text(factsOf('X-3', [...WORKED, epic('X-3', { impact: 2 })]));
  expect(lines).toContain('Customer score 46.7 … 76.7');
  expect(lines).toContain('- Customer request: not rated: 0.0 … +30.0 points (worth 0 to +1, weight 30 of 100)');
  expect(lines).toContain('Rank 3. Next better: X-2 Epic X-2, rank 2: 23.3 points ahead.');
  expect(lines).toContain(
    'No other weight of a single question would bring this epic before it. Missing answers count at their lowest here.',
  );
});

test('where the ceiling decided the distance is 0, and the line says so; level weights are told with no number', () => {
  const same = text(factsOf('X-3', [epic('X-2', { impact: 2, request: 'no' }), epic('X-3', { impact: 2 })]));
  expect(same).toContain(
    'Rank 2. Next better: X-2 Epic X-2, rank 1: 0 points ahead. ' +
      'Both have the same lowest score, and of two like that the more certain one ranks first.',
  );
  const level = text(
    factsOf('X-4', [epic('X-3', { impact: -1, request: 'yes' }, even), epic('X-4', { impact: 0 }, even)], even),
  );
  expect(level).toContain(
    'A little more weight on Customer impact or less weight on Customer request would ' +
      'bring it before that epic. Missing answers count at their lowest here.',
  );
  expect(level.join('\n')).not.toMatch(/\(now/);
});

/** Impact 60, request 20: -1 and a request weigh each other up to a floor of 0. */
const even: Settings = {
  ...DEFAULT_SETTINGS,
  criteria: DEFAULT_SETTINGS.criteria.map((one) => ({
    ...one,
    weight: one.id === 'impact' ? 60 : one.id === 'request' ? 20 : one.weight,
  })),
};

test('a tie is a tie, and the lowest key of the tie above is named', () => {
  const tied = [
    epic('X-10', { impact: 3, request: 'yes' }),
    epic('X-9', { impact: 3, request: 'yes' }),
    epic('X-4', { impact: 0, request: 'yes' }),
    epic('X-5', { impact: 0, request: 'yes' }),
  ];
  expect(text(factsOf('X-5', tied))).toContain(
    'Rank =3, which it shares. Next better: X-9 Epic X-9, rank =1: 70.0 points ahead.',
  );
});

test('a swap weight is told from the weight in force however near it is', () => {
  const near: Settings = {
    ...DEFAULT_SETTINGS,
    criteria: DEFAULT_SETTINGS.criteria.map((one) => ({
      ...one,
      weight: one.id === 'impact' ? 70 : one.id === 'request' ? 23.334 : one.weight,
    })),
  };
  const lines = text(
    factsOf(
      'X-2',
      WORKED.map(({ key, rated }) => epic(key, rated.answers, near)),
      near,
    ),
  );
  expect(lines).toContain('- Customer impact: above weight 70.002 (now 70)');
  expect(lines).toContain('Rank 2. Next better: X-1 Epic X-1, rank 1: less than 0.1 points ahead.');
});
