import { meantBlock, type Names } from '../../../static/features/measure/grid/pastedBlock';
import { readMonth } from '../../../static/features/measure/cells/readMonth';

const COLUMNS = ['all', 'consumers'];
const NAMES: Names = {
  rowNamed: (text) => readMonth(text),
  columnNamed: (text) => (COLUMNS.includes(text.trim()) ? text.trim() : null),
  isPair: true,
};
const meant = (block: string, names: Partial<Names> = {}) =>
  meantBlock(
    block.split('\n').map((line) => line.split('\t')),
    { ...NAMES, ...names },
  );
const texts = (block: string, names?: Partial<Names>) => meant(block, names).rows.map((row) => row.texts);

test('x and n in two columns are one reading, with thousands, gaps and errors as they stand', () => {
  expect(texts('84\t120\n80,000\t100,000\n\t\n-\t-\n#REF!\t20\nn/a\tn/a')).toEqual([
    ['84 of 120'],
    ['80,000 of 100,000'],
    [''],
    ['-'],
    ['#REF!'],
    ['n/a'],
  ]);
});

test('a missing half stays a fault, and never becomes 0', () => {
  expect(texts('84\t120\n\t20\n5\t')).toEqual([['84 of 120'], [' of 20'], ['5 of ']]);
});

test('a head of words goes, one of names says the columns', () => {
  expect(meant('x\tn\n84\t120')).toEqual({ columns: [null], rows: [{ rowId: null, texts: ['84 of 120'] }] });
  expect(meant('Month\tconsumers\tall\nApr 2026\t84 of 120\t5 of 9')).toEqual({
    columns: ['consumers', 'all'],
    rows: [{ rowId: '2026-04', texts: ['84 of 120', '5 of 9'] }],
  });
  expect(meant('\tall\t\tconsumers\t\n2026-04\t84\t120\t5\t9\n2026-05\t1\t2\t3\t4')).toEqual({
    columns: ['all', 'consumers'],
    rows: [
      { rowId: '2026-04', texts: ['84 of 120', '5 of 9'] },
      { rowId: '2026-05', texts: ['1 of 2', '3 of 4'] },
    ],
  });
});

test('what is no pair stays as it is', () => {
  expect(texts('84 of 120\t5 of 9')).toEqual([['84 of 120', '5 of 9']]);
  expect(texts('84')).toEqual([['84']]);
  expect(texts('12.5\t13', { isPair: false })).toEqual([['12.5', '13']]);
  expect(texts('#REF!\n84 of 120')).toEqual([['#REF!'], ['84 of 120']]);
});
