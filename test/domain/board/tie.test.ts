import { agendaOf } from '#domain/board/agenda';
import { freezeEpics } from '#domain/board/board';
import { overrideOutcomes } from '#domain/board/overrides';
import {
  MOST_ORDERED,
  orderFor,
  orderProblem,
  placeInTie,
  standsAbove,
  tieAtLine,
  type DecidedTie,
} from '#domain/board/tie';
import type { Bands } from '#domain/portfolio/analysis/bands';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { anAssessment } from '../../support/generators';

const epics = (ranks: readonly number[]) => ranks.map((rank, at) => ({ issueId: String(at + 1), rank }));

describe('the tie at the line', () => {
  test.each<[string, number, number[], object | null]>([
    ['two of three places are free for three', 3, [1, 2, 2, 2, 5], { rank: 2, open: 2, issueIds: ['2', '3', '4'] }],
    ['all share the first place', 1, [1, 1], { rank: 1, open: 1, issueIds: ['1', '2'] }],
    ['a tie that ends at the line does not cross it', 3, [1, 2, 2, 4], null],
    ['a tie below the line', 1, [1, 2, 2], null],
    ['a tie above the line', 3, [1, 1, 3, 4], null],
    ['fewer epics than places', 9, [1, 1], null],
    ['no epics', 2, [], null],
  ])('%s', (_, places, ranks, found) => {
    expect(tieAtLine({ places, epics: epics(ranks) })).toEqual(found);
  });
});

const TIED = ['1', '2', '3'];
const MANY = Array.from({ length: 8 }, (_, at) => String(at + 1));

test.each<[string, string[], string[], string, RegExp | null]>([
  ['all of a small tie, in any order', TIED, ['3', '1', '2'], 'why', null],
  ['one is left out', TIED, ['3', '1'], 'why', /leaves an epic of the tie out/],
  ['a stranger', TIED, ['3', '1', '9'], 'why', /not the epics that share/],
  ['one twice', TIED, ['3', '1', '1'], 'why', /not the epics that share/],
  ['no reason', TIED, TIED, '  ', /Say why/],
  ['six of a large tie', MANY, MANY.slice(2), 'why', null],
  ['two of a large tie', MANY, ['8', '1'], 'why', null],
  ['more than six', MANY, MANY.slice(1), 'why', new RegExp(`from 2 to ${MOST_ORDERED}`)],
])('an order: %s', (_, tied, order, reason, problem) => {
  if (problem === null) expect(orderProblem(tied, order, reason)).toBeNull();
  else expect(orderProblem(tied, order, reason)).toMatch(problem);
});

describe('what is told of an order', () => {
  const made = { version: 2, at: '2026-11-01T10:00:00.000Z', author: 'a', order: ['3', '1', '2'], reason: 'Secret 1' };

  test('to who sees all of it: every place and why', () => {
    expect(orderFor(made, new Set(['1', '2', '3', '4']))).toMatchObject({ of: 3, reason: 'Secret 1' });
  });

  test('to who sees some: their places in the whole, and no reason, which may speak of the others', () => {
    const told = orderFor(made, new Set(['2', '3']));
    expect(told).toMatchObject({
      of: 3,
      reason: null,
      places: [
        { issueId: '3', place: 1 },
        { issueId: '2', place: 3 },
      ],
    });
    expect(JSON.stringify(told)).not.toMatch(/"1"|Secret/);
  });

  test('to who sees none: nothing', () => {
    expect(orderFor(made, new Set(['4']))).toBeNull();
  });
});

test('who stands above the line: ranks outside, places inside the tie, and who was not asked about last', () => {
  const tie: DecidedTie = {
    rank: 2,
    of: 2,
    places: new Map([
      ['4', 1],
      ['2', 2],
    ]),
  };
  const all = epics([1, 2, 2, 2, 5]);
  const above = (places: number, decided: DecidedTie | null) =>
    all.filter((epic) => standsAbove(epic, places, decided)).map(({ issueId }) => issueId);
  expect(above(2, tie)).toEqual(['1', '4']);
  expect(above(3, tie)).toEqual(['1', '2', '4']);
  expect(above(4, tie)).toEqual(['1', '2', '3', '4']);
  // Not decided: all that share the place, as the rank says.
  expect(above(2, null)).toEqual(['1', '2', '3', '4']);
  expect(all.map((epic) => placeInTie(epic, tie))).toEqual([null, 2, 3, 1, null]);
  expect(all.map((epic) => placeInTie(epic, null))).toEqual([null, null, null, null, null]);
});

test('an epic that the order leaves below the line needs no decision, and taking it in goes against the line', () => {
  const assessed = ['1', '2'].map((issueId) => ({
    issueId,
    assessment: anAssessment({ answers: { impact: 2, request: 'no' } }),
  }));
  const frozen = freezeEpics(DEFAULT_SETTINGS, assessed);
  const certain: Bands = { places: 1, ranked: 2, in: 2, contested: 0, out: 0, open: 0, byIssue: new Map() };
  const tie: DecidedTie = {
    rank: 1,
    of: 2,
    places: new Map([
      ['2', 1],
      ['1', 2],
    ]),
  };
  const toTalkAbout = (decided: DecidedTie | null) =>
    agendaOf({ places: 1, epics: frozen, tie: decided }, certain, []).items.map(({ epic }) => epic.issueId);
  expect([toTalkAbout(null), toTalkAbout(tie)]).toEqual([['1', '2'], ['2']]);
  const override = {
    version: 1,
    decision: 'override',
    reason: 'why',
    at: '2026-11-01T10:00:00.000Z',
    author: 'a',
  } as const;
  const outcomes = overrideOutcomes(
    { places: 1, epics: frozen, tie },
    ['1', '2'].map((issueId) => ({ issueId, ...override })),
    { places: 1, standing: () => ({ before: null, after: null }) },
  );
  expect(outcomes.map(({ decision, direction }) => [decision.issueId, direction])).toEqual([
    ['1', 'in'],
    ['2', 'out'],
  ]);
});
