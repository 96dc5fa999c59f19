import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { apportion, receiptOf } from '#domain/portfolio/receipt';
import { scaleOf, scoreOf } from '#domain/rating/score';
import { settingsAndAnswers } from '../../support/generators';

const tenths = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + Math.round(number * 10), 0);

test('the receipt of +2 and yes: 46.7 and 30 make 76.7', () => {
  const receipt = receiptOf(scaleOf(DEFAULT_SETTINGS), { answers: { impact: 2, request: 'yes' } })!;
  expect(receipt.lines.map(({ low, high }) => [low, high])).toEqual([
    [46.7, 46.7],
    [30, 30],
  ]);
  expect([receipt.floor, receipt.ceiling]).toEqual([76.7, 76.7]);
});

test('a missing answer has a range of points', () => {
  const receipt = receiptOf(scaleOf(DEFAULT_SETTINGS), { answers: { impact: -1 } })!;
  expect(receipt.lines.map(({ low, high }) => [low, high])).toEqual([
    [-23.3, -23.3],
    [0, 30],
  ]);
  expect([receipt.floor, receipt.ceiling]).toEqual([-23.3, 6.7]);
});

test('not rated has no receipt', () => {
  expect(receiptOf(scaleOf(DEFAULT_SETTINGS), { answers: {}, stage: 'retention' })).toBeNull();
});

test('points shown add up to the score shown, for every epic', () => {
  fc.assert(
    fc.property(settingsAndAnswers, ([settings, rated]) => {
      const scale = scaleOf(settings);
      const receipt = receiptOf(scale, rated);
      const score = scoreOf(scale, rated);
      expect(receipt === null).toBe(score === null);
      if (!receipt || !score) return;
      expect(tenths(receipt.lines.map(({ low }) => low))).toBe(tenths([receipt.floor]));
      expect(tenths(receipt.lines.map(({ high }) => high))).toBe(tenths([receipt.ceiling]));
      expect(Math.abs(receipt.floor - score.floor)).toBeLessThanOrEqual(0.0501);
      for (const { low, high, part } of receipt.lines) {
        expect(low).toBeLessThanOrEqual(high + 0.1001);
        if (!part.missing) expect(Math.abs(low - high)).toBeLessThanOrEqual(0.1001);
      }
    }),
  );
});

test('each number moves by less than a tenth when it is apportioned', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 }), (values) => {
      const total = Math.round(values.reduce((sum, value) => sum + value, 0) * 10) / 10;
      const shown = apportion(values, total);
      expect(tenths(shown)).toBe(tenths([total]));
      shown.forEach((value, i) => expect(Math.abs(value - values[i]!)).toBeLessThan(0.1001));
    }),
  );
});
