import fc from 'fast-check';
import { boardChange, movedBy, type BoardSide, type ComparedEpic } from '#domain/board/boardChange';
import { rank } from '#domain/portfolio/rank';
import { scaleOf, scoreOf, type RatedAnswers } from '#domain/rating/score';
import type { Settings } from '#domain/settings/settings';
import { someAnswers, someSettings, weighted } from '../../support/generators';

const side = (settings: Settings, epics: readonly ComparedEpic[], places = 2): BoardSide => ({
  scale: scaleOf(settings),
  places,
  epics,
  whole: true,
});
const epic = (issueId: string, impact: number, request?: 'yes' | 'no'): ComparedEpic => ({
  issueId,
  rated: { answers: { impact, ...(request ? { request } : {}) } },
});

const EVEN = weighted(50, 50);

/** Ranks as the ranking itself gives them. */
function ranksOf({ scale, epics }: BoardSide): Map<string, { rank: number; tied: boolean }> {
  const { ranked } = rank(epics.map(({ issueId, rated }) => ({ key: issueId, score: scoreOf(scale, rated) })));
  return new Map(ranked.map((place) => [place.epic.key, { rank: place.rank, tied: place.tied }]));
}

describe('each cause alone', () => {
  const old = side(EVEN, [epic('1', 3, 'yes'), epic('2', 2, 'yes'), epic('3', 1, 'yes'), epic('4', 1, 'no')]);

  test('its own answer, with what it was and is', () => {
    const change = boardChange(
      old,
      side(EVEN, [epic('1', 3, 'yes'), epic('2', 2, 'yes'), epic('3', 3, 'no'), epic('4', 3, 'yes')]),
    );
    const four = change.byIssue.get('4');
    expect(four).toMatchObject({
      before: { rank: 4 },
      after: { rank: 1, tied: true },
      shifts: [{ cause: 'own', by: -3 }],
    });
    expect(four?.answers.map(({ criterion, from, to }) => [criterion.id, from, to])).toEqual([
      ['impact', 1, 3],
      ['request', 'no', 'yes'],
    ]);
    expect(change.entered.map(({ issueId }) => issueId)).toEqual(['4']);
    expect(change.left.map(({ issueId }) => issueId)).toEqual(['2']);
    expect(change.byIssue.get('2')?.shifts).toEqual([{ cause: 'others', by: 1 }]);
  });

  test('other weights', () => {
    const epics = [epic('1', 3, 'no'), epic('2', -1, 'yes')];
    const change = boardChange(side(weighted(70, 30), epics, 1), side(weighted(10, 90), epics, 1));
    expect(change.entered).toMatchObject([{ issueId: '2', shifts: [{ cause: 'weights', by: -1 }], answers: [] }]);
    expect(change.left).toMatchObject([{ issueId: '1', shifts: [{ cause: 'weights', by: 1 }] }]);
  });

  test('an epic that is new, and one that is gone', () => {
    const change = boardChange(
      old,
      side(EVEN, [epic('2', 2, 'yes'), epic('3', 1, 'yes'), epic('4', 1, 'no'), epic('5', 2, 'yes')]),
    );
    expect(change.entered).toMatchObject([{ issueId: '5', before: null, after: { rank: 1, tied: true }, shifts: [] }]);
    expect(change.left).toMatchObject([{ issueId: '1', before: { rank: 1 }, after: null }]);
    expect(change.byIssue.get('2')?.shifts).toEqual([{ cause: 'gone', by: -1 }]);
    expect(change.byIssue.get('3')?.shifts).toEqual([
      { cause: 'gone', by: -1 },
      { cause: 'new', by: 1 },
    ]);
    expect(change.same).toBe(2);
  });

  test('new below the line, and gone from below it, are told as well', () => {
    const change = boardChange(
      old,
      side(EVEN, [
        epic('1', 3, 'yes'),
        epic('2', 2, 'yes'),
        epic('4', 1, 'no'),
        epic('6', -1, 'no'),
        epic('5', -1, 'no'),
      ]),
    );
    expect(change.added.map(({ issueId }) => issueId)).toEqual(['5', '6']);
    expect(change.gone).toMatchObject([{ issueId: '3', before: { rank: 3 }, after: null }]);
    expect([change.entered, change.left]).toEqual([[], []]);
  });

  test('epics that stand alike are told in the order that is asked for', () => {
    const tied = side(EVEN, [epic('9', 1, 'yes'), epic('10', 1, 'yes'), epic('8', 3, 'no')], 2);
    const change = boardChange(
      side(EVEN, [epic('8', 3, 'no')], 2),
      { ...tied, places: 9 },
      (a, b) => Number(a) - Number(b),
    );
    expect(change.entered.map(({ issueId }) => issueId)).toEqual(['9', '10']);
  });

  test('only the line moved', () => {
    const change = boardChange(old, { ...old, places: 3 });
    expect(change.line).toEqual({ from: 2, to: 3 });
    expect(change.entered).toMatchObject([{ issueId: '3', before: { rank: 3 }, after: { rank: 3 }, shifts: [] }]);
  });
});

test('old answers that give no score under the new settings leave the share of the weights to the own answers', () => {
  const onlyRequest = weighted(0, 100);
  const change = boardChange(
    side(EVEN, [epic('1', 3), epic('2', 1, 'yes')], 1),
    side(onlyRequest, [epic('1', 3, 'yes'), epic('2', 1, 'no')], 1),
  );
  expect(change.entered).toMatchObject([
    { issueId: '1', before: { rank: 2 }, after: { rank: 1 }, shifts: [{ cause: 'own', by: -1 }] },
  ]);
});

const ids = ['1', '2', '3', '4', '5', '6', '7', '8'];
function someSide(settings: Settings): fc.Arbitrary<BoardSide> {
  const epics = fc.tuple(...ids.map(() => fc.option(someAnswers(settings), { nil: undefined })));
  return fc.tuple(epics, fc.integer({ min: 1, max: 5 })).map(([rated, places]) => {
    const present = rated.flatMap((one: RatedAnswers | undefined, at): ComparedEpic[] =>
      one ? [{ issueId: ids[at] ?? '', rated: one }] : [],
    );
    return side(settings, present, places);
  });
}
const someSides = fc
  .tuple(someSettings, someSettings)
  .chain(([before, after]) => fc.tuple(someSide(before), someSide(after)));

test('ranks are those of the ranking, and the shifts of an epic add up to its move', () => {
  fc.assert(
    fc.property(someSides, ([older, newer]) => {
      const change = boardChange(older, newer);
      const [before, after] = [ranksOf(older), ranksOf(newer)];
      expect([...change.byIssue.keys()].sort()).toEqual([...new Set([...before.keys(), ...after.keys()])].sort());
      for (const [id, epicChange] of change.byIssue) {
        const { before: was, after: is } = epicChange;
        expect(was && { rank: was.rank, tied: was.tied }).toEqual(before.get(id) ?? null);
        expect(is && { rank: is.rank, tied: is.tied }).toEqual(after.get(id) ?? null);
        const sum = epicChange.shifts.reduce((total, { by }) => total + by, 0);
        expect(sum).toBe(movedBy(epicChange));
        expect(epicChange.shifts.every(({ by }) => by !== 0)).toBe(true);
      }
    }),
  );
});

test('every epic is counted once: entered, left, moved, the same, or outside the line on both sides', () => {
  fc.assert(
    fc.property(someSides, ([older, newer]) => {
      const { entered, left, moved, added, gone, same, byIssue } = boardChange(older, newer);
      const listed = [...entered, ...left, ...moved, ...added, ...gone].map(({ issueId }) => issueId);
      expect(new Set(listed).size).toBe(listed.length);
      expect(byIssue.size - listed.length).toBe(same);
      expect(added.every(({ before, after }) => before === null && (after?.rank ?? 0) > newer.places)).toBe(true);
      expect(gone.every(({ before, after }) => after === null && (before?.rank ?? 0) > older.places)).toBe(true);
    }),
  );
});

test('nothing changed: nothing entered, left or moved', () => {
  fc.assert(
    fc.property(someSettings.chain(someSide), (one) => {
      const change = boardChange(one, one);
      expect([change.entered, change.left, change.moved, change.line]).toEqual([[], [], [], null]);
      expect(change.same).toBe(change.byIssue.size);
    }),
  );
});

test('the same weights and answers, whatever else is scaled: no cause is invented', () => {
  fc.assert(
    fc.property(
      someSettings.chain((settings) => fc.tuple(fc.constant(settings), someSide(settings))),
      ([settings, one]) => {
        const doubled = {
          ...settings,
          criteria: settings.criteria.map((criterion) => ({ ...criterion, weight: criterion.weight * 2 })),
        };
        const change = boardChange(one, side(doubled, one.epics, one.places));
        expect([...change.byIssue.values()].flatMap(({ answers }) => answers)).toEqual([]);
        expect(change.entered.length).toBe(0);
      },
    ),
  );
});
