import fc from 'fast-check';
import { FORMULA_NAMES, FORMULAS, formulasFor } from '#domain/measure/formula';
import { outputShare } from '#domain/measure/office/outputShare';
import type { Parts } from '#domain/measure/parts';
import { checkCell, readingSchema, storedCellSchema, type Reading } from '#domain/measure/reading';
import { sayDo } from '#domain/measure/office/sayDo';
import { valueOf } from '#domain/measure/value';

const count = fc.integer({ min: 0, max: 10_000 });
const levels = fc.array(count, { minLength: 5, maxLength: 5 }).map((all) => ({ levels: all }));
const promoters = fc.record({ promoters: count, passives: count, detractors: count });
const counts = fc.tuple(count, count).map(([a, b]) => ({ x: Math.min(a, b), n: Math.max(a, b) }));
const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => ({ number, unit: 'minutes' }));
const reasons = fc
  .tuple(counts, fc.nat())
  .map(([{ x, n }, of]) => ({ asked: n, gave: x, reasons: { r1: of % (x + 1) } }));
const parts = fc.oneof<fc.Arbitrary<Parts>[]>(counts, levels, promoters, figure, reasons);
const source = fc.constantFrom('counted' as const, 'asked' as const, 'system' as const);
const reading = fc.tuple(parts, source).map(([some, by]): Reading => ({ ...some, source: by }));

test('every formula says something of every reading: a finite number within its bounds, or a named state', () => {
  fc.assert(
    fc.property(reading, fc.constantFrom(...FORMULA_NAMES), (one, name) => {
      const value = valueOf(name, one);
      expect(value.state === 'refused').toBe(!formulasFor(one).includes(name));
      if (value.state === 'share') {
        expect(value.p >= 0 && value.p <= 1).toBe(true);
        expect((value.low ?? value.p) <= value.p && value.p <= (value.high ?? value.p)).toBe(true);
      }
      if (value.state !== 'value') return;
      expect(Number.isFinite(value.value)).toBe(true);
      if (FORMULAS[name].of === 'points') expect(Math.abs(value.value)).toBeLessThanOrEqual(100 + 1e-9);
      if (value.low !== null && value.high !== null) {
        expect(value.low <= value.value + 1e-9 && value.value <= value.high + 1e-9).toBe(true);
        expect(value.low >= -100 && value.high <= 100).toBe(true);
      }
    }),
  );
});

test('nobody is not provided, fewer than five asked are too few, under every formula; counted they are a value', () => {
  const of = (source: 'asked' | 'counted') => [
    valueOf('share', { x: 3, n: 4, source }),
    valueOf('mean', { levels: [0, 0, 1, 1, 2], source }),
    valueOf('topTwo', { levels: [0, 0, 1, 1, 2], source }),
    valueOf('netPromoters', { promoters: 3, passives: 1, detractors: 0, source }),
    valueOf('reasons', { asked: 4, gave: 1, reasons: { r1: 1 }, source }),
  ];
  expect(of('asked')).toMatchObject([
    { state: 'too few to say', x: 3, n: 4 },
    { state: 'too few to say', n: 4 },
    { state: 'too few to say', x: 3, n: 4 },
    { state: 'too few to say', n: 4 },
    { state: 'too few to say', x: 3, n: 4 },
  ]);
  expect(of('counted')).toMatchObject([
    { p: 0.75, low: null },
    { value: 81.25, half: null },
    { p: 0.75, low: null },
    { value: 75, half: null, low: null },
    { p: 0.75 },
  ]);
  expect(valueOf('mean', { levels: [0, 0, 0, 0, 0], source: 'asked' })).toEqual({ state: 'not provided' });
  expect(valueOf('netPromoters', { promoters: 0, passives: 0, detractors: 0, source: 'counted' })).toEqual({
    state: 'not provided',
  });
  expect(valueOf('mean', null)).toEqual({ state: 'not provided' });
  expect(valueOf('number', { state: 'not applicable' })).toEqual({ state: 'not applicable' });
  expect(valueOf('duration', { number: 4, unit: 'minutes', source: 'asked' })).toMatchObject({
    value: 4,
    unit: 'minutes',
    n: null,
  });
});

test('the ends of net promoters stay where points can be', () => {
  const value = valueOf('netPromoters', { promoters: 9, passives: 1, detractors: 0, source: 'asked' });
  expect(value).toMatchObject({ value: 90, high: 100 });
  expect('half' in value && value.half).toBeCloseTo(18.594, 3);
  expect(valueOf('netPromoters', { promoters: 0, passives: 0, detractors: 7, source: 'asked' })).toMatchObject({
    value: -100,
    half: 0,
    low: -100,
  });
});

test('every kind of parts is refused with its place and its cause', () => {
  const problem = (some: Parts): string | null => {
    const checked = checkCell({ ...some, source: 'counted' }, 3, 'Young');
    return checked.state === 'refused' ? checked.problem : null;
  };
  expect(problem({ levels: [1, 2, 3, 4] })).toBe('4 levels are not the five from the worst to the best');
  expect(problem({ levels: [1, 2, 3, 4, -5] })).toBe('1, 2, 3, 4, -5 are no whole numbers from 0 on');
  expect(problem({ promoters: 1.5, passives: 0, detractors: 0 })).toBe('1.5, 0, 0 are no whole numbers from 0 on');
  expect(problem({ number: Infinity })).toBe('Infinity is no number');
  expect(problem({ asked: 9, gave: 10, reasons: {} })).toBe('10 gave a reason of 9 asked, which is more than all');
  expect(problem({ asked: 9, gave: 3, reasons: { a: 4 } })).toBe('4 gave one reason, and only 3 gave any');
  expect(problem({ asked: 9, gave: 3, reasons: { a: 3, b: 1 } })).toBeNull();
  expect(checkCell({ number: 4, unit: 'min', source: 'system' }, 1, 'a')).toEqual({
    state: 'reading',
    number: 4,
    unit: 'min',
    source: 'system',
  });
  expect(valueOf('share', { x: 12, n: 9, source: 'asked' })).toEqual({ state: 'refused', x: 12, n: 9 });
  expect(valueOf('mean', { levels: [1], source: 'asked' })).toEqual({ state: 'refused' });
});

test('what can be is stored as it is; what cannot be, a null inside or a field besides is not', () => {
  fc.assert(fc.property(reading, (one) => expect(storedCellSchema.parse(one)).toEqual(one)));
  const full = { levels: [1, 2, 3, 4, 5], source: 'asked', version: 2, stated: 71.5 };
  expect(readingSchema.parse(full)).toEqual(full);
  const wrong: unknown[] = [
    null,
    { x: 3, n: 2, source: 'asked' },
    { x: 3, n: null, source: 'asked' },
    { x: 3, n: 9 },
    { x: 3, n: 9, source: 'guessed' },
    { x: 3, n: 9, source: 'asked', levels: [1, 2, 3, 4, 5] },
    { x: 3, n: 9, source: 'asked', version: 0 },
    { x: 3, n: 9, source: 'asked', stated: null },
    { number: NaN, source: 'system' },
    { number: 1, unit: 'x'.repeat(31), source: 'system' },
    { asked: 9, gave: 3, reasons: { constructor: 1 }, source: 'asked' },
    { state: 'not provided' },
  ];
  expect(wrong.filter((one) => storedCellSchema.safeParse(one).success)).toEqual([]);
  expect(storedCellSchema.parse({ state: 'not applicable' })).toEqual({ state: 'not applicable' });
});

test('say and do: no distance without needs or rewards; ties to the earlier stage; measures of no stage beside', () => {
  const stages = (...needs: number[]) => needs.map((need, at) => ({ id: `s${at + 1}`, need }));
  const reward = (stage: string | null, weight: number) => ({ stage, weight });
  expect(sayDo(stages(0, 0), [reward('s1', 1)])).toEqual({ distance: null, surplus: null, leftOut: 0 });
  expect(sayDo(stages(1, 1), [reward(null, 4), reward('gone', 1)])).toEqual({
    distance: null,
    surplus: null,
    leftOut: 2,
  });
  expect(sayDo(stages(1, 1, 1), [reward('s3', 1), reward('s2', 1), reward(null, 9)])).toMatchObject({
    surplus: 's2',
    leftOut: 1,
  });
  expect(sayDo(stages(2, 1), [reward('s1', 2), reward('s1', 2), reward('s2', 2)])).toEqual({
    distance: 0,
    surplus: null,
    leftOut: 0,
  });
  const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(weights, weights, (needs, paid) => {
      const { distance } = sayDo(
        stages(...needs),
        paid.map((weight, at) => reward(`s${at + 1}`, weight)),
      );
      if (distance === null) return;
      const mirrored = sayDo(
        stages(...paid),
        needs.map((weight, at) => reward(`s${at + 1}`, weight)),
      );
      expect(distance).toBeCloseTo(mirrored.distance ?? NaN, 12);
      expect(distance >= 0 && distance <= 1 + 1e-12).toBe(true);
    }),
  );
});

test('measures that count what is done, of all in use, the undecided among them', () => {
  expect(outputShare(['output', 'output', 'outcome', null])).toEqual({
    output: { state: 'share', x: 2, n: 4, p: 0.5, low: null, high: null },
    undecided: 1,
  });
  expect(outputShare([])).toEqual({ output: { state: 'not provided' }, undecided: 0 });
});
