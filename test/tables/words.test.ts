import fc from 'fast-check';
import { formulaText, notComputed } from '#tables/words/formulas';
import { issueKeyIn } from '#tables/words/issueKeys';
import { isBlank, normalForm, sameWord } from '#tables/words/normalForm';
import { isPercentage, numbersIn } from '#tables/words/numbers';
import { yesOrNo } from '#tables/words/yesNo';

test.each([
  ['ＭＯＢ－１２', 'mob-12'],
  ['1:16\u202FPM', '1:16 pm'],
  [' Customer\u00A0 impact\u200B ', 'customer impact'],
  ['\u221212', '-12'],
  ['“Yes”', '"yes"'],
  ['İSTANBUL', 'istanbul'],
  ['STRASSE', 'straße'],
  ['STRAẞE', 'straße'],
  ['ΟΔΟΣ', 'οδος'],
  ['Mu\u0308ller', 'Müller'],
])('%s is the same word as %s', (one, other) => {
  expect(sameWord(one, other)).toBe(true);
});

test('letters with marks are letters of their own', () => {
  const names = ['T. Müller', 'T. Möller', 'T. Muller', 'Łódź', 'Lodz', 'Ю', 'ю̈', 'й', 'и'];
  expect(new Set(names.map(normalForm)).size).toBe(names.length);
});

test('the normal form of a normal form is itself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => void expect(normalForm(normalForm(text))).toBe(normalForm(text)),
    ),
  );
});

test.each([
  ['', true],
  [' \u00A0\u200B\uFEFF', true],
  ['-', false],
  ['#N/A', false],
  ['0', false],
])('%j is blank: %s', (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});

test.each([
  ['MOB-5', 'MOB-5'],
  ['https://acme.atlassian.net/browse/MOB-5', 'MOB-5'],
  ['https://acme.atlassian.net/browse/mob-5?filter=1', 'MOB-5'],
  ['https://acme.atlassian.net/jira/software/projects/MOB/boards/1?selectedIssue=MOB-5', 'MOB-5'],
  ['MOB-8: Family view', 'MOB-8'],
  ['mob-11', 'MOB-11'],
  ['MOB-12\u00A0', 'MOB-12'],
  ['\u200BNET-4', 'NET-4'],
  ['NET\u20115', 'NET-5'],
  ['BIZ–3', 'BIZ-3'],
  ['[BIZ-4]', 'BIZ-4'],
  ['BIZ-8 Telephone system', 'BIZ-8'],
  ['Telephone system (BIZ-8)', 'BIZ-8'],
  ['=HYPERLINK("https://acme.atlassian.net/browse/BIZ-10","BIZ-10")', 'BIZ-10'],
  ['=HYPERLINK("https://acme.atlassian.net/browse/BIZ-10";"Telephone")', null],
  ['ＭＯＢ－１２', 'MOB-12'],
  ['SHOP_2-15', 'SHOP_2-15'],
  ['Average', null],
  ['10005', null],
  ['2024-01-31', null],
  ['Epic MOB-8', 'MOB-8'],
  ['[MOB-8](https://acme.atlassian.net/browse/MOB-8)', 'MOB-8'],
  ['MOB-\u0668', 'MOB-8'],
  ['MOB-5, MOB-8', null],
  ['either MOB-5 or MOB-8', null],
  ['MOB-0', null],
  ['MOB-5-6', null],
  ['', null],
])('the key in %s is %s', (written, key) => {
  expect(issueKeyIn(written)).toBe(key);
});

test.each<[string, number[]]>([
  ['2', [2]],
  ['−2', [-2]],
  ['—2', [-2]],
  ['‑ 1', [-1]],
  ['﹣2', [-2]],
  ['＋３', [3]],
  ['2,0', [2]],
  ['+3,00', [3]],
  ['1.0', [1]],
  ["'+2", [2]],
  ["' 1", [1]],
  ['=2', [2]],
  ['="3"', [3]],
  ['2.0000000001', [2]],
  ['1.5', [1.5]],
  ['2,500', [2.5, 2500]],
  ['2.500', [2.5, 2500]],
  ['1,234,567', [1234567]],
  ['21.419,06', [21419.06]],
  ['1,500.25', [1500.25]],
  ['1 000', [1000]],
  ["1'000", [1000]],
  ['1\u202F000', [1000]],
  ['٢', [2]],
  ['١٬٠٠٠', [1, 1000]],
  ['२', [2]],
  ['-0', [0]],
  ['', []],
  ['n/a', []],
  ['2/3', []],
  ['1e3', []],
  ['50%', []],
  ['1234567890123456', []],
  ['1,2,3', []],
  ['3 (high)', []],
])('%s is one of the numbers %j', (written, numbers) => {
  expect(numbersIn(written)).toEqual(numbers);
});

test('any whole number is read as itself, with each kind of sign', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom('-', '−', '–', '－'),
      (number, minus) => void expect(numbersIn(String(number).replace('-', minus))).toContain(number),
    ),
  );
});

test.each([
  ['50%', true],
  ['100 %', true],
  ['%', false],
  ['50', false],
  ['fifty%', false],
])('%s is a percentage: %s', (written, percentage) => {
  expect(isPercentage(written)).toBe(percentage);
});

test.each([
  ['yes', 'Ja Sí Oui да 1 x X ✓ ✔️ TRUE WAHR Y tak ano igen はい 是 예 evet ＹＥＳ ="yes"'.split(' ')],
  ['no', 'Nein no Non нет 0 ✗ FALSE FALSCH N nie ne nem いいえ 否 아니요 hayır HAYIR não'.split(' ')],
  [null, ['Requested', 'perhaps', '2', '', '-', 'n/a', '100%']],
])('these mean %s', (meaning, words) => {
  expect(words.map((word) => [word, yesOrNo(word)])).toEqual(words.map((word) => [word, meaning]));
});

test.each([
  ['#N/A', /error of the spreadsheet/],
  ['#NV', /error of the spreadsheet/],
  ['#DIV/0!', /error of the spreadsheet/],
  ['Err:502', /error of the spreadsheet/],
  ['#¡VALOR!', /error of the spreadsheet/],
  ['#ССЫЛКА!', /error of the spreadsheet/],
  ['#HIÁNYZIK', /error of the spreadsheet/],
  ['Loading...', /still being computed/],
  ['=A1+B2', /formula without a value in the file/],
  ['=VLOOKUP(A2,Other!A:B,2,FALSE)', /formula without a value in the file/],
])('%s was never computed', (written, why) => {
  expect(notComputed(written)).toMatch(why);
});

test.each(['', '#good', '2', '=2', '="3"', '#1', 'N/A', '=HYPERLINK("a","b")'])('%j is as it is written', (written) => {
  expect(notComputed(written)).toBeNull();
});

test('a formula that only shows something is read as that', () => {
  expect([
    formulaText('="a ""b"""'),
    formulaText('=HYPERLINK("https://a.example")'),
    formulaText('=1+1'),
    formulaText('a'),
  ]).toEqual(['a "b"', 'https://a.example', null, null]);
});
