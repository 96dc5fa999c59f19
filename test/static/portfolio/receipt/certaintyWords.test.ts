import type { LineCertainty } from '#domain/portfolio/analysis/lineCertainty';
import type { OpenQuestion } from '#domain/portfolio/analysis/nextQuestions';
import { rank } from '#domain/portfolio/rank';
import { lineCertainty, type LineEpic } from '#domain/portfolio/analysis/lineCertainty';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf, scoreOf, type RatedAnswers } from '#domain/rating/score';
import { figuresIn } from '../../../../static/parts/texts/counted';
import { hingeWords, lineSentence } from '#domain/portfolio/analysis/certaintyWords';
import { shareWords } from '../../../../static/features/portfolio/questions/questionWords';
import { bandsOf } from '../../../support/screen/bandsOf';

const figures = figuresIn('en-GB');
const scale = scaleOf(DEFAULT_SETTINGS);

const answersOf = (count: number): OpenQuestion<LineEpic>[] =>
  Array.from({ length: count }, () => ({
    epic: { id: '1', key: 'X-1', rated: { answers: {} }, score: null },
    criterion: scale.criteria[0]!,
    share: 0.5,
    answers: null,
    floor: 0,
  }));

const line = (values: Partial<LineCertainty> & { decide?: number }): LineCertainty => ({
  ...{ places: 10, ranked: 30, safe: 7, open: 3, couldGetIn: 4, tie: null, byIssue: new Map() },
  ...values,
  answers: answersOf(values.decide ?? 0),
});

test.each<[string, LineCertainty]>([
  ['7 of 10 places are safe. 3 are open: 7 epics contest them, 5 missing answers decide.', line({ decide: 5 })],
  [
    '9 of 10 places are safe. 1 is open: 2 epics contest it, 1 missing answer decides.',
    line({ safe: 9, open: 1, couldGetIn: 1, decide: 1 }),
  ],
  ['7 of 10 places are safe. 3 are open: 7 epics contest them if weights move.', line({})],
  [
    '8 of 10 places are safe. 2 are open: 3 epics tie for them.',
    line({ safe: 8, open: 2, couldGetIn: 1, tie: { from: 8, to: 10, epics: 3, places: 2 } }),
  ],
  [
    '8 of 10 places are safe. 2 are open: 5 epics contest them, a tie crosses the line.',
    line({ safe: 8, open: 2, couldGetIn: 3, tie: { from: 8, to: 10, epics: 3, places: 2 } }),
  ],
  [
    '9 of 10 places are safe. 1 is open: its epic could fall out, though no epic alone is likely to get in.',
    line({ safe: 9, open: 1, couldGetIn: 0 }),
  ],
  ['All 10 places are safe.', line({ safe: 10, open: 0, couldGetIn: 0 })],
  [
    'All 10 places are safe. 1 epic below the line could still get in, 2 missing answers decide.',
    line({ safe: 10, open: 0, couldGetIn: 1, decide: 2 }),
  ],
  [
    'The first place is open. 2 epics contest it, 3 missing answers decide.',
    line({ places: 1, safe: 0, open: 1, couldGetIn: 1, decide: 3 }),
  ],
  ['The first place is safe.', line({ places: 1, safe: 1, open: 0, couldGetIn: 0 })],
  ['All 3 rated epics have a place. There are 10 places.', line({ ranked: 3, safe: 3, open: 0, couldGetIn: 0 })],
])('%s', (words, certainty) => {
  const { lead, rest } = lineSentence(figures, certainty);
  expect(`${lead} ${rest}`.trim()).toBe(words);
});

test('a row says who must answer what, which epics could pass it, or that the weights decide', () => {
  const epic = (id: string, answers: RatedAnswers['answers']) => ({
    id,
    key: `X-${id}`,
    rated: { answers },
    score: scoreOf(scale, { answers }),
  });
  const words = (epics: ReturnType<typeof epic>[], places: number): (string | null)[] => {
    const { byIssue } = lineCertainty(scale, rank(epics).ranked, [], bandsOf(scale, epics, places));
    return epics.map(({ id }) =>
      hingeWords(byIssue.get(id)!, { figures, keyOf: (one) => `X-${one}`, whom: id === '3' ? 'Tomas' : null }),
    );
  };
  const open = [epic('1', { impact: 2, request: 'no' }), epic('3', { impact: 1 }), epic('4', { request: 'yes' })];
  expect(words(open, 1)).toEqual([
    'if answers of X-3 or X-4 come high',
    'Tomas: Customer request',
    'nobody named: Customer impact',
  ]);
  const yes = { impact: 1, request: 'yes' } as const;
  expect(words([epic('1', { impact: 3, request: 'yes' }), epic('2', yes), epic('3', yes)], 2)).toEqual([
    null,
    'tie: 2 epics for 1 place',
    'tie: 2 epics for 1 place',
  ]);
  const overtaken = Array.from({ length: 12 }, (_, at) => epic(String(at + 2), { request: 'yes' }));
  expect(words([epic('1', { impact: 0, request: 'yes' }), ...overtaken], 1)[0]).toBe(
    'likely: if answers of X-2 or 11 others come high',
  );
});

test('a missing answer says how likely it is to bring its epic in', () => {
  const [question] = answersOf(1);
  const words = (share: number, answers: { enough: number; all: number } | null): string =>
    shareWords(figures, { ...question!, share, answers });
  expect([words(0, { enough: 0, all: 7 }), words(1, { enough: 7, all: 7 }), words(0.5, null)]).toEqual([
    'only together with another answer',
    'any answer would bring it in',
    'a high enough number would bring it in',
  ]);
  expect(words(2 / 7, { enough: 2, all: 7 })).toMatch(/^2 of 7 .+ would bring it in$/);
});
