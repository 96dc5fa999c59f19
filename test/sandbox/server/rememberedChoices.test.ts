import Libsql from 'libsql';
import { importOnce } from '#sandbox/server/content';
import { importLines } from '#sandbox/importLines';
import type { Database } from '#sandbox/state/database';
import { Marks } from '#sandbox/state/marks';
import { aFile, aJira } from '../jira/aJira';

test('what the person said of columns and dates is remembered with the state, for the next file', async () => {
  const database = new Libsql(':memory:') as Database;
  const jira = aJira({ database });
  const marks = new Marks(database);
  const heads = 'Gist,Handle,Due date';
  const first = aFile('a.csv', `${heads}\nOne,A-1,04/06/2024`);
  await importOnce(jira, marks, [first], { columns: ['Summary=Gist', 'Issue key=Handle'], dates: 'dayFirst' });
  const { report } = await importOnce(jira, marks, [aFile('b.csv', `${heads}\nTwo,A-2,05/06/2024`)]);
  expect(report?.files[0]).toMatchObject({ added: 1, notes: [] });
  expect(await jira.find('due = 2024-06-05 AND summary ~ Two')).toEqual(['A-2']);
  expect(await importOnce(jira, marks, [first])).toEqual({ known: [first] });
});

test('rows with one reason, and values of one field, are told together', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => `A-${at + 1},s,soon ${at + 1}`);
  const jira = aJira();
  const { files } = await jira.importFiles([
    aFile('a.csv', ['Issue key,Summary,Due date', ...rows, ',No key,', ',None either,'].join('\n')),
  ]);
  const lines = importLines(files);
  expect(lines[0]).toMatch(/a\.csv: 14 issues, 12 added, 0 already here, 2 not usable\.$/);
  expect(lines.slice(1)).toEqual([
    '  row 14, row 15: it has no issue key',
    expect.stringMatching(/^ {2}without Due date, which cannot be read: row 2 \(A-1\) "soon 1", .* and 2 more$/),
  ]);
});
