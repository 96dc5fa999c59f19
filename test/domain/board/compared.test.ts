import fc from 'fast-check';
import { boardChange, movedBy, type BoardSide, type ComparedEpic } from '#domain/board/boardChange';
import { comparedSides } from '#domain/board/compared';
import { coverageChange } from '#domain/board/coverageChange';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';

const epic = (issueId: string, impact: number): ComparedEpic => ({
  issueId,
  rated: { answers: { impact, request: 'no' }, stage: 'retention' },
});
const side = (epics: readonly ComparedEpic[], places = 2): BoardSide => ({
  scale: scaleOf(DEFAULT_SETTINGS),
  places,
  epics,
  whole: true,
});
const NOBODY = { newcomers: new Set<string>(), isNewerFrozen: false };

const frozen = side([epic('1', 2), epic('2', 1), epic('3', 0)]);
/** The same three, and one ahead of them all that the maker of the board did not see. */
const seen = side([epic('9', 3), ...frozen.epics]);

test('who sees more than the maker of a board is told no move: what was hidden is not new and pushes nobody', () => {
  const { older, newer, notOnOlder, notOnNewer } = comparedSides(frozen, seen, NOBODY);
  const change = boardChange(older, newer);
  expect([change.entered, change.left, change.moved, change.added, change.gone]).toEqual([[], [], [], [], []]);
  expect(change.same).toBe(3);
  expect(coverageChange(older, newer)).toEqual([]);
  expect(notOnOlder).toMatchObject([{ issueId: '9', standing: { rank: 1, tied: false } }]);
  expect(notOnNewer).toEqual([]);
});

test('what was first rated since takes part as new', () => {
  const { older, newer, notOnOlder } = comparedSides(frozen, seen, { ...NOBODY, newcomers: new Set(['9']) });
  const change = boardChange(older, newer);
  expect(change.entered).toMatchObject([{ issueId: '9', before: null, after: { rank: 1 } }]);
  expect(change.byIssue.get('1')?.shifts).toEqual([{ cause: 'new', by: 1 }]);
  expect(notOnOlder).toEqual([]);
});

test('what is gone from a ranking that is read now has left; of a later board it cannot be told', () => {
  const fewer = side([epic('2', 1), epic('3', 0)]);
  const now = comparedSides(frozen, fewer, NOBODY);
  expect(boardChange(now.older, now.newer).byIssue.get('2')?.shifts).toEqual([{ cause: 'gone', by: -1 }]);
  expect(now.notOnNewer).toEqual([]);
  const later = comparedSides(frozen, fewer, { ...NOBODY, isNewerFrozen: true });
  expect(boardChange(later.older, later.newer).moved).toEqual([]);
  expect(later.notOnNewer).toMatchObject([{ issueId: '1', standing: { rank: 1 } }]);
});

const someSide = fc
  .uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 12 }), impact: fc.integer({ min: -3, max: 3 }) }), {
    selector: ({ id }) => id,
    maxLength: 10,
  })
  .map((all) => side(all.map(({ id, impact }) => epic(String(id), impact))));

test('every epic of both sides is compared or told apart, never both; nobody is moved by one told apart', () => {
  fc.assert(
    fc.property(
      someSide,
      someSide,
      fc.uniqueArray(fc.integer({ min: 1, max: 12 }).map(String)),
      fc.boolean(),
      (older, newer, ids, isNewerFrozen) => {
        const compared = comparedSides(older, newer, { newcomers: new Set(ids), isNewerFrozen });
        const apart = [...compared.notOnOlder, ...compared.notOnNewer].map(({ issueId }) => issueId);
        const { byIssue } = boardChange(compared.older, compared.newer);
        expect([...byIssue.keys(), ...apart].sort()).toEqual(
          [...new Set([...older.epics, ...newer.epics].map(({ issueId }) => issueId))].sort(),
        );
        const without = (one: BoardSide): BoardSide => ({
          ...one,
          epics: one.epics.filter(({ issueId }) => !apart.includes(issueId)),
        });
        const other = boardChange(without(older), without(newer)).byIssue;
        for (const [id, change] of byIssue) expect(movedBy(change)).toBe(movedBy(other.get(id)!));
      },
    ),
  );
});
