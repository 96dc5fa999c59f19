import { byRealData } from '#domain/engagement/byRealData';
import { cohortOf, isHeld, sessionOf, sessionsOfGap } from '#domain/engagement/recordsOf';

const STATES = [{ id: 'clean' }, { id: 'dirty', hard: true }];
const session = (id: string, cohort: string | undefined, ...dataStates: string[]) => ({ id, cohort, dataStates });
const found = (...sessions: string[]) => ({ sessions });

const HELD = [session('s1', 'pilot', 'clean'), session('s2', 'pilot', 'dirty'), session('s3', 'friends', 'clean')];

test('what cohorts that saw real data found, beside what the others did', () => {
  // The pilot saw real data once: all that it found counts as theirs, also what it found before.
  const gaps = [found('s1'), found('s2'), found('s1'), found('s2', 's3'), found('s1', 's3'), found('s3'), found('s3')];
  expect(byRealData(HELD, gaps, STATES)).toEqual({
    ...{ saw: 1, didNot: 1, found: { a: 5, b: 4, m: 2 } },
    more: { state: 'at least', N: 9, more: 2 },
  });
});

test('with nothing in common it cannot tell; with one group there are no two', () => {
  expect(byRealData(HELD, [found('s2'), found('s3')], STATES).more).toEqual({ state: 'cannot tell' });
  expect(byRealData(HELD.slice(0, 2), [found('s2')], STATES)).toMatchObject({ saw: 1, didNot: 0, more: null });
  expect(byRealData(HELD.slice(2), [found('s3')], STATES)).toMatchObject({ saw: 0, didNot: 1, more: null });
  expect(byRealData([], [], STATES)).toMatchObject({ saw: 0, didNot: 0, more: null });
});

test('sessions of which nobody said who came are a group of their own', () => {
  const held = [session('s1', undefined, 'dirty'), session('s2', undefined, 'clean'), session('s3', 'friends')];
  expect(byRealData(held, [found('s2', 's3')], STATES)).toMatchObject({
    ...{ saw: 1, didNot: 1, found: { a: 1, b: 1, m: 1 } },
  });
});

test('a record is read without what nobody said', () => {
  const values = { name: 'Pilot', size: 8, endCustomers: null, friendly: false };
  expect(cohortOf({ id: 'c1', values })).toEqual({ id: 'c1', name: 'Pilot', size: 8, friendly: false });
  expect(sessionOf({ id: 's1', values: { cohort: 'c1', dataStates: null } })).toEqual({ id: 's1', cohort: 'c1' });
  expect([isHeld({ values: { held: true } }), isHeld({ values: { held: null } })]).toEqual([true, false]);
  expect(sessionsOfGap({ values: { sessions: ['s1'] } })).toEqual(['s1']);
  expect(sessionsOfGap({ values: { sessions: null } })).toEqual([]);
});
