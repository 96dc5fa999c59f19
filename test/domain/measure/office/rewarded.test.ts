import fc from 'fast-check';
import {
  isRewarded,
  officeCounts,
  officeMeasure,
  replacementsIn,
  rewardedOutputs,
  rewardsIn,
  type OfficeMeasure,
} from '#domain/measure/office/rewarded';

const blank: OfficeMeasure = {
  ...{ id: 'm', name: null, stage: null, counts: null, cares: null, who: null },
  ...{ weight: null, replaces: null, since: null, kept: null },
};
const one = (id: string, said: Partial<OfficeMeasure> = {}): OfficeMeasure => ({ ...blank, id, name: id, ...said });

test('a measure without a stage of its own has that of its path; none takes its own place', () => {
  const said = {
    ...{ name: 'Handle time', stage: null, counts: 'output' as const, customerCares: false, rewarded: 'Hotline' },
    ...{ rewardWeight: 6, replaces: 'm1', replacesSince: null, rewardKept: null },
  };
  expect(officeMeasure('m1', said, 'retention')).toMatchObject({ stage: 'retention', replaces: null, weight: 6 });
  expect(officeMeasure('m2', { ...said, stage: 'purchase' }, 'retention')).toMatchObject({
    stage: 'purchase',
    replaces: 'm1',
  });
});

test('rewarded output is told, with what takes its place, until the reward follows [4.15]', () => {
  const old = one('handle', { counts: 'output', who: 'Hotline', weight: 6 });
  const heavy = one('signed', { counts: 'output', weight: 45 });
  const free = one('mails', { counts: 'output' });
  const good = one('solved', { counts: 'outcome', who: 'Hotline', weight: 5 });
  const better = one('first', { counts: 'outcome', replaces: 'handle', since: '2026-07' });
  const outputAgain = one('calls', { counts: 'output', replaces: 'signed', since: '2026-09' });
  const all = [free, old, good, heavy, better, outputAgain];
  expect(rewardedOutputs(all)).toEqual([
    { measure: heavy, by: null },
    { measure: old, by: better },
  ]);
  expect(replacementsIn(all)).toEqual([
    { old: heavy, by: outputAgain },
    { old, by: better },
  ]);
  // The one whose place it takes is not told to everybody.
  expect(replacementsIn([better])).toEqual([]);
});

test('output share, what is rewarded, and how many of it customers care about [4.13 4.14]', () => {
  const all = [
    one('a', { counts: 'output', who: 'Sales', weight: 40 }),
    one('b', { counts: 'outcome', who: 'Desk', cares: true }),
    one('c', { cares: true }),
    one('d', { counts: 'output' }),
  ];
  expect(officeCounts(all)).toMatchObject({
    output: { state: 'share', x: 2, n: 4 },
    ...{ undecided: 1, rewarded: 2, rewardedOutput: 1, rewardedCared: 1, weightless: 1 },
  });
  expect(rewardsIn(all)).toEqual([{ stage: null, weight: 40 }]);
});

test('of any measures: what is told is rewarded, counts what we do, stands once, and never replaces itself', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const any = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...ids),
      counts: fc.constantFrom('output' as const, 'outcome' as const, null),
      who: fc.constantFrom('Sales', null),
      weight: fc.constantFrom(0, 5, 40, null),
      replaces: fc.constantFrom(...ids, null),
    }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(any, (said) => {
      const all = said.map(({ replaces, ...rest }) =>
        one(rest.id, { ...rest, replaces: replaces === rest.id ? null : replaces }),
      );
      const told = rewardedOutputs(all);
      expect(new Set(told.map(({ measure }) => measure.id)).size).toBe(told.length);
      for (const { measure, by } of told) {
        expect([measure.counts, isRewarded(measure)]).toEqual(['output', true]);
        if (by) expect([by.counts, by.replaces, by.id === measure.id]).toEqual(['outcome', measure.id, false]);
      }
      expect(told.length).toBe(all.filter((each) => each.counts === 'output' && isRewarded(each)).length);
      const weights = told.map(({ measure }) => measure.weight ?? 0);
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }),
  );
});
