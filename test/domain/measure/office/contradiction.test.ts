import fc from 'fast-check';
import {
  CONTRADICTS_FROM,
  contradictionIn,
  lackOf,
  settledBy,
  STANDS_DAYS,
  type DecidedReward,
} from '#domain/measure/office/contradiction';
import { sayDo, type Reward, type StageNeed } from '#domain/measure/office/sayDo';
import { sidesOf, type StageSides } from '#domain/measure/office/sides';
import { daysAfter } from '#kernel/days';

const stages = (...needs: number[]): StageNeed[] => needs.map((need, at) => ({ id: `s${at + 1}`, need }));
const rewards = (...weights: number[]): Reward[] => weights.map((weight, at) => ({ stage: `s${at + 1}`, weight }));

test('we say the stage with the largest lack of reward, and reward the one with the largest surplus [4.17]', () => {
  const found = contradictionIn(stages(1, 1, 2, 3, 1), rewards(4, 1, 4, 1, 0));
  expect(found).toMatchObject({ says: 's4', rewarded: 's1' });
  expect(found?.distance).toBeCloseTo(0.425, 12);
});

test('what is close together is no contradiction: ten points at both stages are, less are not', () => {
  expect(contradictionIn(stages(5, 5), rewards(6, 4))).toMatchObject({ says: 's2', rewarded: 's1' });
  expect(contradictionIn(stages(50, 50), rewards(59, 41))).toBeNull();
  // Many stages lack a little each: nobody can say which one is meant.
  expect(contradictionIn(stages(1, 1, 1, 1, 1, 1), rewards(3, 2, 2, 2, 2, 2))).toBeNull();
  expect(contradictionIn(stages(0, 0), rewards(1, 2))).toBeNull();
  expect(contradictionIn(stages(1, 2), [{ stage: null, weight: 5 }])).toBeNull();
  expect(contradictionIn([], rewards(1))).toBeNull();
});

test('of any needs and rewards: both sides add up, the distance is theirs, and a contradiction names its ends', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 7 });
  let told = 0;
  fc.assert(
    fc.property(weights, weights, (needs, paid) => {
      const all = stages(...needs);
      const given = rewards(...paid);
      const sides = sidesOf(all, given);
      const { distance, surplus } = sayDo(all, given);
      expect(sides === null).toBe(distance === null);
      const found = contradictionIn(all, given);
      if (sides === null || distance === null) return expect(found).toBeNull();
      const sum = (of: (one: StageSides) => number): number => sides.reduce((to, one) => to + of(one), 0);
      expect(sum(({ need }) => need.p)).toBeCloseTo(1, 9);
      expect(sum(({ reward }) => reward.p)).toBeCloseTo(1, 9);
      expect(sum(({ need, reward }) => Math.abs(need.p - reward.p)) / 2).toBeCloseTo(distance, 9);
      const points = (id: string | null): number => {
        const one = sides.find((side) => side.id === id);
        return one ? lackOf(one) : NaN;
      };
      const [lack, over] = [Math.max(...sides.map(({ id }) => points(id))), -points(surplus)];
      const isFar = Math.min(lack, over) >= CONTRADICTS_FROM - 1e-6;
      if (found === null) return expect(Math.min(lack, over) < CONTRADICTS_FROM + 1e-6 || surplus === null).toBe(true);
      told += 1;
      expect(isFar).toBe(true);
      expect(found.rewarded).toBe(surplus);
      expect(found.says).not.toBe(found.rewarded);
      expect(points(found.says)).toBeCloseTo(lack, 6);
    }),
  );
  expect(told).toBeGreaterThan(10);
});

const NOW = '2026-11-30T10:00:00.000Z';
const FOUND = { says: 's4', rewarded: 's1', distance: 0.4 };
const decided = (daysAgo: number, said: Partial<DecidedReward> = {}): DecidedReward => ({
  ...{ at: daysAfter(NOW, -daysAgo), says: 's4', rewarded: 's1', decision: 'reward' },
  ...said,
});

test('a decision is about its own two stages; the newest counts; a change has 90 days, what is kept a year', () => {
  expect(settledBy(FOUND, [], NOW)).toBeNull();
  expect(settledBy(FOUND, [decided(1, { says: 's2' }), decided(1, { rewarded: 's3' })], NOW)).toBeNull();
  expect(settledBy(FOUND, [decided(1, { decision: null })], NOW)).toBeNull();
  const newest = decided(3, { decision: 'need' });
  expect(settledBy(FOUND, [decided(9), newest], NOW)).toMatchObject({ decided: newest, isOver: false });
  for (const [decision, days] of Object.entries(STANDS_DAYS) as ['reward' | 'need' | 'keep', number][]) {
    expect(settledBy(FOUND, [decided(days - 1, { decision })], NOW)?.isOver).toBe(false);
    expect(settledBy(FOUND, [decided(days, { decision })], NOW)?.isOver).toBe(true);
  }
});
