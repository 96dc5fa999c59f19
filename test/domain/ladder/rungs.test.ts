import fc from 'fast-check';
import { ladderOf } from '#domain/ladder/ladder';
import { NOTHING_FOLLOWED } from '#domain/ladder/officeSums';
import { ladderIn, RUNGS, valueOfFigure, type LadderMonth } from '#domain/ladder/rungs';
import { NO_SUMS } from '#domain/trend/sums';
import { EVERYTHING_HOLDS } from '../../support/ladderMonth';

const NOTHING: LadderMonth = {
  ...EVERYTHING_HOLDS,
  ...NO_SUMS,
  counted: { epics: 0, rated: 0 },
  office: {
    rated: 0,
    followed: NOTHING_FOLLOWED,
    did: null,
    people: [],
    unseen: 0,
    output: { output: 0, measures: 0 },
    sayDo: null,
  },
};

test('five rungs, and each condition has a figure; where all hold nothing is next [4.25]', () => {
  expect(RUNGS).toHaveLength(5);
  const ladder = ladderIn(EVERYTHING_HOLDS);
  expect(ladder).toMatchObject({ reached: 5, next: null, missing: null });
  const stated = ladder.rungs.flatMap(({ conditions }) => conditions);
  expect(stated.filter(({ figure, holds }) => figure === null || holds !== true)).toEqual([]);
  const ids = stated.map(({ condition }) => condition.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('without any figure no condition holds, and each says which figure is missing [4.25]', () => {
  const ladder = ladderIn(NOTHING);
  expect(ladder).toMatchObject({ reached: 0, next: 'coverage' });
  for (const { condition, figure, holds } of ladder.rungs.flatMap(({ conditions }) => conditions)) {
    expect([condition.id, figure, holds]).toEqual([condition.id, null, null]);
    expect(condition.missing).toMatch(/^[A-Z].+\.$/);
  }
});

test('who belongs to the office is not known: the share done outside is missing, not 0 and not all [4.25]', () => {
  const ladder = ladderIn({
    ...EVERYTHING_HOLDS,
    office: { ...EVERYTHING_HOLDS.office, did: { all: 300, outside: null } },
  });
  expect(ladder).toMatchObject({ reached: 4, next: 'outside' });
  expect(ladder.missing).toMatchObject({ figure: null, holds: null });
});

test('a rung below that is missing keeps those above from being reached, whatever holds there [4.25]', () => {
  const ladder = ladderIn({
    ...EVERYTHING_HOLDS,
    office: { ...EVERYTHING_HOLDS.office, followed: { ...EVERYTHING_HOLDS.office.followed, heard: 10 } },
  });
  expect(ladder).toMatchObject({ reached: 1, next: 'heard' });
  expect(ladder.rungs.map(({ isReached }) => isReached)).toEqual([true, false, false, false, false]);
});

test('a bound is held where it is met exactly [4.25]', () => {
  const at = (counted: LadderMonth['counted'], sayDo: number) =>
    ladderIn({ ...EVERYTHING_HOLDS, counted, office: { ...EVERYTHING_HOLDS.office, sayDo } });
  expect(at({ epics: 100, rated: 60 }, 0.25).reached).toBe(5);
  expect(at({ epics: 1000, rated: 599 }, 0.25)).toMatchObject({ reached: 0, next: 'coverage' });
  expect(at({ epics: 100, rated: 80 }, 0.26)).toMatchObject({ reached: 3, next: 'say-do' });
  const { missing } = at({ epics: 100, rated: 80 }, 0.26);
  expect(missing?.figure && valueOfFigure(missing.figure)).toBe(0.26);
});

const held = fc.constantFrom(true, false, null);
const someRungs = fc.array(fc.array(held, { maxLength: 4 }), { minLength: 5, maxLength: 5 });

test('reached are the rungs from below that stand whole; next is the first that is missing [4.25]', () => {
  fc.assert(
    fc.property(someRungs, (drawn) => {
      const rungs = drawn.map((rung, at) => rung.map((holds, place) => ({ id: `${at}-${place}`, holds })));
      const { reached, next } = ladderOf(rungs);
      const stands = (rung: (boolean | null)[]): boolean =>
        rung.length > 0 && !rung.includes(false) && !rung.includes(null);
      expect(drawn.slice(0, reached).every(stands)).toBe(true);
      const following = drawn[reached];
      expect(following === undefined || !stands(following)).toBe(true);
      const place = following?.findIndex((holds) => holds !== true) ?? -1;
      expect(next).toBe(place < 0 ? null : `${reached}-${place}`);
    }),
  );
});
