import { filesBelow, textOfFile } from '../support/projectFiles';

/** A row of the README's table of practice: its numbers, and the tests that show it. */
interface Row {
  numbers: string[];
  files: string[];
}

const rows: Row[] = [...textOfFile('README.md').matchAll(/^\| ((?:\d\.\d+(?:, )?)+) \|.*\| ([^|]+) \|$/gm)].map(
  ([, numbers = '', files = '']) => ({
    numbers: numbers.split(', '),
    files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  }),
);

/** Numbers of practice in the names of a file's tests: `[1.2 1.12]` at the end. */
const numbersIn = (file: string): string[] =>
  [...textOfFile(file).matchAll(/\[(\d\.\d+(?: \d\.\d+)*)\]'/g)].flatMap(([, numbers = '']) => numbers.split(' '));

test('each practice that the README names is in the name of a test of the files beside it', () => {
  expect(rows.length).toBeGreaterThan(10);
  for (const { numbers, files } of rows) {
    const shown = files.map(numbersIn);
    for (const number of numbers)
      expect([number, shown.some((inFile) => inFile.includes(number))]).toEqual([number, true]);
    // A file that shows none of the row's practice does not belong there.
    for (const [at, inFile] of shown.entries())
      expect([files[at], inFile.some((number) => numbers.includes(number))]).toEqual([files[at], true]);
  }
});

test('each practice in the name of a test stands in the README', () => {
  const named = new Set(filesBelow('test', ['.ts', '.tsx']).flatMap(numbersIn));
  const listed = new Set(rows.flatMap(({ numbers }) => numbers));
  expect([...named].filter((number) => !listed.has(number))).toEqual([]);
});

/** How many practices each chapter of the published practice has. */
const PRACTICES = { 0: 19, 1: 35, 2: 14, 3: 16, 4: 25 };

test('the README has every practice: 109 in five chapters, none left out and none besides', () => {
  const listed = new Set(rows.flatMap(({ numbers }) => numbers));
  const all = Object.entries(PRACTICES).flatMap(([chapter, count]) =>
    Array.from({ length: count }, (_, at) => `${chapter}.${at + 1}`),
  );
  expect(all).toHaveLength(109);
  expect([...listed].sort()).toEqual(all.sort());
});
