import fc from 'fast-check';
import { agreementOf, tableOf } from '#domain/audit/agreement';
import { CLASSES } from '#domain/audit/classes';

const square = fc
  .integer({ min: 2, max: 5 })
  .chain((q) => fc.array(fc.array(fc.nat(60), { minLength: q, maxLength: q }), { minLength: q, maxLength: q }));
const total = (table: readonly (readonly number[])[]): number => table.flat().reduce((sum, one) => sum + one, 0);

test('judges who agree in all have AC1 1, and kappa 1 unless there was one class only', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 2, maxLength: 5 }), (diagonal) => {
      const table = diagonal.map((n, at) => diagonal.map((_, column) => (column === at ? n : 0)));
      fc.pre(total(table) >= 5);
      const { ac1, kappa } = agreementOf(table);
      expect(ac1).toBeCloseTo(1, 12);
      if (diagonal.filter((n) => n > 0).length === 1) expect(kappa).toBeNull();
      else expect(kappa).toBeCloseTo(1, 12);
    }),
  );
});

test('neither coefficient depends on who looked first, nor on the order of the classes; neither is above 1', () => {
  fc.assert(
    fc.property(square, (table) => {
      fc.pre(total(table) >= 5);
      const turned = table.map((_, row) => table.map((one) => one[row] ?? 0));
      const reversed = [...table].reverse().map((row) => [...row].reverse());
      const { ac1, kappa, ...share } = agreementOf(table);
      for (const other of [agreementOf(turned), agreementOf(reversed)]) {
        expect(other).toMatchObject(share);
        expect(other.ac1).toBeCloseTo(ac1 ?? NaN, 9);
        if (kappa === null) expect(other.kappa).toBeNull();
        else expect(other.kappa).toBeCloseTo(kappa, 9);
      }
      expect(ac1).toBeLessThanOrEqual(1 + 1e-12);
      expect(kappa ?? 0).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('fewer than five looks have no coefficient; none is not provided; a table that cannot be is refused', () => {
  expect(
    agreementOf([
      [3, 1],
      [0, 0],
    ]),
  ).toMatchObject({ state: 'too few to say', x: 3, n: 4, ac1: null, kappa: null });
  expect(
    agreementOf([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual({ state: 'not provided', ac1: null, kappa: null });
  for (const table of [
    [[9, 1]],
    [
      [9, -1],
      [0, 9],
    ],
    [
      [9, 0.5],
      [0, 9],
    ],
  ])
    expect(agreementOf(table)).toMatchObject({ state: 'refused', ac1: null, kappa: null });
});

test('a table of all four classes, also of those that nobody chose', () => {
  const looks = [
    { first: 'customer', second: 'customer' },
    { first: 'customer', second: 'mixed' },
    { first: 'none', second: 'none' },
  ] as const;
  expect(tableOf(CLASSES, looks)).toEqual([
    [1, 0, 1, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 1],
  ]);
});
