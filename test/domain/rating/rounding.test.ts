import fc from 'fast-check';
import { signed, toDisplay, toGrid } from '#domain/rating/rounding';

test.each([
  [76.66666666, 76.666667],
  [-23.33333333, -23.333333],
  [0.0000005, 0.000001],
  [-0.0000005, -0.000001],
  [-0.0000004, 0],
  [1.0000005, 1.000001],
])('%d on the grid is %d', (value, expected) => {
  expect(toGrid(value)).toBe(expected);
});

test.each([
  [76.666667, 77],
  [-0.4, 0],
  [0.5, 1],
  [-0.5, -1],
  [-23.333333, -23],
  [46.5, 47],
])('%d is shown as %d', (value, expected) => {
  expect(Object.is(toDisplay(value), expected)).toBe(true);
});

test('a number on the grid stays where it is, and the grid keeps the sign and the order', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -100, max: 100, noNaN: true }),
      fc.double({ min: -100, max: 100, noNaN: true }),
      (a, b) => {
        expect(toGrid(toGrid(a))).toBe(toGrid(a));
        expect(Math.abs(toGrid(a) - a)).toBeLessThanOrEqual(0.00000051);
        expect(Object.is(toGrid(a), -0)).toBe(false);
        if (a <= b) expect(toGrid(a)).toBeLessThanOrEqual(toGrid(b));
        expect(toGrid(-a) + toGrid(a)).toBe(0);
      },
    ),
  );
});

test('signs are plain ASCII', () => {
  expect([-3, 0, 2].map(signed)).toEqual(['-3', '0', '+2']);
});
