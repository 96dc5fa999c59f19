import fc from 'fast-check';
import { lineCertainty, type LineCertainty } from '#domain/portfolio/analysis/lineCertainty';
import { rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf, type RatedAnswers, type Scale } from '#domain/rating/score';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { someAnswers, someSettings, weighted } from '../../../support/generators';
import { bandsOf } from '../../../support/screen/bandsOf';

const usual = scaleOf(DEFAULT_SETTINGS);

const epicsOf = (scale: Scale, rated: readonly RatedAnswers[]) =>
  rated.map((one, at) => ({ id: String(at + 1), key: `X-${at + 1}`, rated: one, score: scoreOf(scale, one) }));

function certaintyOf(answers: readonly RatedAnswers['answers'][], places: number, scale = usual) {
  const epics = epicsOf(
    scale,
    answers.map((one) => ({ answers: one })),
  );
  return lineCertainty(scale, rank(epics).ranked, [], bandsOf(scale, epics, places));
}

const said = ({ byIssue }: LineCertainty): string[] =>
  [...byIssue].map(([id, { side, hinge }]) => {
    if (hinge?.kind === 'othersAnswers') return `${id} ${side}: answers of ${hinge.issueIds.join()}`;
    if (hinge?.kind === 'ownAnswers') return `${id} ${side}: own ${hinge.criteria.map((one) => one.id).join()}`;
    if (hinge?.kind === 'tie') return `${id} ${side}: ${hinge.epics} for ${hinge.places}`;
    return `${id} ${side}${hinge ? ': weights' : ''}`;
  });

test('an answer that is missing below the line opens the place above it, and both say so from their side', () => {
  const line = certaintyOf(
    [{ impact: 3, request: 'yes' }, { impact: 1, request: 'yes' }, { impact: 1 }, { impact: -3, request: 'no' }],
    2,
  );
  // With a yes X-3 ties with X-2, so X-2 keeps its place: nothing is open.
  expect(said(line)).toEqual(['1 safe', '2 safe', '3 couldGetIn: own request', '4 out']);
  const open = certaintyOf([{ impact: 3, request: 'yes' }, { impact: 2, request: 'no' }, { impact: 1 }], 2);
  expect(said(open)).toEqual(['1 safe', '2 couldFallOut: answers of 3', '3 couldGetIn: own request']);
  expect([open.safe, open.open, open.couldGetIn]).toEqual([1, 1, 1]);
  expect(open.answers.map(({ epic, criterion }) => `${epic.key} ${criterion.id}`)).toEqual(['X-3 request']);
});

test('complete epics that are close hang on the weights, and no missing answer is named', () => {
  const line = certaintyOf(
    [
      { impact: 1, request: 'no' },
      { impact: 0, request: 'yes' },
    ],
    1,
    scaleOf(weighted(70, 23)),
  );
  expect(said(line)).toEqual(['1 couldFallOut: weights', '2 couldGetIn: weights']);
  expect(line.answers).toEqual([]);
});

test('a tie across the line is open on both sides, and any answer of an epic in it decides', () => {
  const yes = { impact: 1, request: 'yes' } as const;
  const tie = certaintyOf([{ impact: 3, request: 'yes' }, yes, yes, yes], 3);
  expect(said(tie)).toEqual(['1 safe', '2 couldFallOut: 3 for 2', '3 couldFallOut: 3 for 2', '4 couldGetIn: 3 for 2']);
  expect([tie.safe, tie.open, tie.couldGetIn, tie.tie]).toEqual([1, 2, 1, { from: 1, to: 3, epics: 3, places: 2 }]);
  const unanswered = certaintyOf([{ impact: 3, request: 'yes' }, { impact: 1 }, { impact: 1 }], 2);
  expect(said(unanswered)).toEqual(['1 safe', '2 couldFallOut: own request', '3 couldGetIn: own request']);
  expect(unanswered.answers.map(({ epic, share }) => [epic.key, share])).toEqual([
    ['X-2', 1],
    ['X-3', 1],
  ]);
});

test('above the line on what is answered and most likely out once all is: it is said', () => {
  const line = certaintyOf(
    [{ impact: 0, request: 'yes' }, ...Array.from({ length: 12 }, () => ({ request: 'yes' }))],
    1,
  );
  const first = line.byIssue.get('1');
  expect([first?.side, first?.isLikely, first?.hinge?.kind]).toEqual(['couldFallOut', true, 'othersAnswers']);
});

test('whatever the portfolio: sides add up, and an answer that decides is missing where it is named', () => {
  const portfolio = someSettings.chain((settings) =>
    fc.tuple(
      fc.constant(settings),
      fc.array(someAnswers(settings), { minLength: 1, maxLength: 10 }),
      fc.integer({ min: 1, max: 5 }),
    ),
  );
  let named = 0;
  fc.assert(
    fc.property(portfolio, ([settings, rated, places]) => {
      const scale = scaleOf(settings);
      const epics = epicsOf(scale, rated);
      const { ranked } = rank(epics);
      const line = lineCertainty(scale, ranked, [], bandsOf(scale, epics, places));
      const range = (id: string): boolean => {
        const { score } = epics.find((epic) => epic.id === id)!;
        return score !== null && score.floor < score.ceiling;
      };
      const sides = [...line.byIssue.values()].map(({ side }) => side);
      const count = (side: string): number => sides.filter((one) => one === side).length;
      expect(sides).toHaveLength(ranked.length);
      expect(count('safe') + count('couldFallOut')).toBe(Math.min(places, ranked.length));
      expect([line.safe, line.open, line.couldGetIn]).toEqual([
        count('safe'),
        count('couldFallOut'),
        count('couldGetIn'),
      ]);
      const own = [...line.byIssue].flatMap(([id, { hinge }]) => (hinge?.kind === 'ownAnswers' ? [id] : []));
      const others = [...line.byIssue.values()].flatMap(({ hinge }) =>
        hinge?.kind === 'othersAnswers' ? hinge.issueIds : [],
      );
      expect([...own, ...others].filter((id) => !range(id))).toEqual([]);
      expect([...new Set(line.answers.map(({ epic }) => epic.id))].sort()).toEqual([...own].sort());
      named += own.length + others.length;
    }),
    { numRuns: 60 },
  );
  expect(named).toBeGreaterThan(10);
}, 30_000);
