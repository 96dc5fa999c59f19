import fc from 'fast-check';
import { readNumber, readWholeNumber } from '#kernel/numbers';

test.each([
  ['12', 12],
  [' 12 ', 12],
  ['+2', 2],
  ['-3', -3],
  ['−3', -3],
  ['–3', -3],
  ['2.0', 2],
  ['0', 0],
  ['-0', 0],
  ['1234567890', 1_234_567_890],
  ['9007199254740991', Number.MAX_SAFE_INTEGER],
])('"%s" is the whole number %d', (typed, value) => {
  expect(readWholeNumber(typed)).toBe(value);
});

test.each([
  '',
  ' ',
  '-',
  '1.5',
  '1,5',
  '1e3',
  '0x10',
  '1 000',
  '1.000',
  '9007199254740992',
  '99999999999999999999',
  'many',
  '१२',
])('"%s" is no whole number that is kept without loss', (typed) => {
  expect(readWholeNumber(typed)).toBeUndefined();
});

test('every whole number that can be stored is read as written; read as a number it is the same value', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(readWholeNumber(String(value))).toBe(value);
      expect(readNumber(String(value))).toBe(value);
    }),
  );
});
