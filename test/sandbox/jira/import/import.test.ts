import { gzipSync } from 'node:zlib';
import { ImportError } from '#sandbox/jira/index';
import { aFile, aFolder, aJira, anIssue } from '../aJira';

const line = (key: string, fields: Record<string, unknown> = {}, id?: number): string =>
  JSON.stringify(anIssue({ key, ...(id ? { id } : {}), ...fields }));

describe('formats, told by their content', () => {
  const issues = [anIssue({ key: 'A-1' }), anIssue({ key: 'A-2' })];

  test.each([
    ['NDJSON', issues.map((issue) => JSON.stringify(issue)).join('\r\n'), 'ndjson', 2],
    ['a search answer', JSON.stringify({ isLast: true, issues }), 'json', 2],
    ['a list', JSON.stringify(issues, null, 2), 'json', 2],
    ['one issue', JSON.stringify(issues[0], null, 2), 'json', 1],
    ['one issue on one line', JSON.stringify(issues[0]), 'json', 1],
    [
      'pages, one a line',
      `${JSON.stringify({ issues: [issues[0]] })}\n${JSON.stringify({ issues: [issues[1]] })}\n`,
      'ndjson',
      2,
    ],
    ['CSV', '\uFEFFIssue Type,Issue key,Issue id,Summary\r\nEpic,A-1,1,One\r\nEpic,A-2,2,Two\r\n', 'csv', 2],
    ['CSV with semicolons', 'Summary;Issue key;Issue id\nOne;A-1;1\nTwo;A-2;2', 'csv', 2],
  ])('%s', async (_, content, format, count) => {
    for (const packed of [Buffer.from(content), gzipSync(content)]) {
      const jira = aJira();
      const report = await jira.importFiles([aFile('export.txt', packed)]);
      expect(report).toMatchObject({ added: count, alreadyHere: 0, refused: 0, files: [{ format, issues: count }] });
      expect(jira.counts).toMatchObject({ issues: count, projects: 1 });
    }
  });

  test.each([
    ['a missing file', () => '/nowhere/issues.csv', 'does not exist'],
    ['a folder', () => aFolder(), 'is a folder'],
    ['an empty file', () => aFile('a.csv', ' \n'), 'is empty'],
    ['text', () => aFile('a.csv', 'name,age\nx,1'), 'is not a Jira export'],
    ['JSON of something else', () => aFile('a.json', '[{"id":"summary","name":"Summary"}]'), 'holds no Jira issues'],
    ['JSON that breaks off', () => aFile('a.json', '{"issues":[{"id":"1",'), 'is not a Jira export'],
    ['broken gzip', () => aFile('a.gz', Buffer.from([0x1f, 0x8b, 1, 2, 3])), 'damaged gzip'],
  ])('%s is refused in one line, and nothing of the other files is imported', async (_, path, message) => {
    const jira = aJira();
    const attempt = jira.importFiles([aFile('good.ndjson', line('A-1')), path()]);
    await expect(attempt).rejects.toThrow(ImportError);
    await expect(attempt).rejects.toThrow(message);
    await expect(attempt).rejects.not.toThrow(/\n/);
    expect(jira.counts.issues).toBe(0);
  });
});

describe('rows that cannot be used', () => {
  test('are named by row and reason; the others are imported, without a value that cannot be read', async () => {
    const jira = aJira();
    const lines = [
      line('A-1'),
      'not json',
      JSON.stringify({ id: '7', key: 'A-3', fields: {} }),
      line('A-4'),
      line('A-5', {
        created: 'yesterday',
        priority: [],
        labels: 'one two',
        votes: { votes: 'many' },
        description: { type: 'table' },
      }),
      '{"id":"x1","key":"A-6","fields":{"summary":"s"}}',
      '{"id":"8","key":"A-7"}',
      '{"id":"9","fields":{"summary":"s"}}',
    ];
    const { files, added, refused } = await jira.importFiles([aFile('a.ndjson', lines.join('\n'))]);
    expect({ added, refused }).toEqual({ added: 4, refused: 4 });
    expect(files[0]?.refused).toEqual([
      { row: 2, key: null, reason: 'it is not JSON' },
      { row: 3, key: 'A-3', reason: 'it has no summary: export it with the field Summary' },
      { row: 7, key: 'A-7', reason: expect.stringContaining('it has no fields: ask Jira for them') },
      { row: 8, key: null, reason: 'it has no issue key' },
    ]);
    expect(files[0]?.leftOut).toEqual([
      { row: 5, key: 'A-5', field: 'Description', value: '{"type":"table"}' },
      { row: 5, key: 'A-5', field: 'Priority', value: '[]' },
      { row: 5, key: 'A-5', field: 'Created', value: 'yesterday' },
      { row: 5, key: 'A-5', field: 'Votes', value: '{"votes":"many"}' },
      { row: 6, key: 'A-6', field: 'Issue id', value: 'x1' },
    ]);
    expect((await jira.ask('GET', '/issue/A-5')).body).toMatchObject({
      fields: { labels: ['one', 'two'], created: null, priority: null },
    });
  });

  test('of a CSV are counted as a spreadsheet counts; open quotation marks cost their own row only', async () => {
    const jira = aJira();
    const csv =
      'Issue key,Issue id,Summary,Created\nA-1,1,"two\nlines",15/Feb/26 4:37 PM\n,2,No ' +
      'key,\nA-3,3,,\nA-4,4,Four,31/Feb/26 4:37 ' +
      'PM\n\nA-5,5,Five,1,2,3\nA-6,6,Six,,,\nA-7,7,"Seven,\nA-8,8,Eight,';
    const { files } = await jira.importFiles([aFile('a.csv', csv)]);
    expect(files[0]).toMatchObject({
      issues: 8,
      added: 4,
      leftOut: [{ row: 5, key: 'A-4', field: 'Created', value: '31/Feb/26 4:37 PM' }],
    });
    expect(files[0]?.refused.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'it has no issue key'],
      [4, 'it has no summary: export it with the field Summary'],
      [7, 'it has 6 cells where the header has 4: a text with a separator in it must stand in quotation marks'],
      [9, expect.stringMatching(/^a quotation mark in it never closes/)],
    ]);
  });

  test('two different issues with one id, or one key, are refused; the first stays', async () => {
    const jira = aJira();
    const { files } = await jira.importFiles([
      aFile('a.ndjson', [line('A-1', {}, 5), line('B-1', {}, 5), line('A-1', {}, 6)].join('\n')),
    ]);
    expect(files[0]?.refused).toEqual([
      { row: 2, key: 'B-1', reason: 'its id 5 already belongs to A-1' },
      { row: 3, key: 'A-1', reason: 'its key A-1 already belongs to the issue with the id 5' },
    ]);
  });
});

test('an issue of two files counts once and the first file wins; the same files again add nothing', async () => {
  const jira = aJira();
  const first = aFile('a.ndjson', [line('A-1', { summary: 'Earlier' }), line('A-1', { summary: 'Twice' })].join('\n'));
  const second = aFile('b.ndjson', [line('A-1', { summary: 'Second' }), line('A-2')].join('\n'));
  expect(await jira.importFiles([first, second])).toMatchObject({ added: 2, alreadyHere: 2, refused: 0 });
  expect(await jira.importFiles([first, second])).toMatchObject({ added: 0, alreadyHere: 4, refused: 0 });
  expect(await jira.find('summary ~ earlier')).toEqual(['A-1']);
  await jira.ask('DELETE', '/issue/A-2');
  expect(await jira.importFiles([second])).toMatchObject({ added: 0, alreadyHere: 2 });
  expect(jira.counts.issues).toBe(1);
});

describe('CSV', () => {
  const header =
    'Issue Type,Issue key,Issue id,Summary,Assignee,Assignee Id,Status,Status ' +
    'Category,Resolution,Labels,Labels,Fix versions,Fix versions,Created,Due date,Parent,Parent key,Votes';
  const rows = [
    'Epic,VN-1,10,Biểu đồ tổng quan,Person 1,acc-1,Doing,In Progress,,red,,1.0,,25/Apr/26 ' +
      '7:51 PM,30/Apr/26 12:00 AM,,,3',
    'Subtask,VN-2,11,"a ""quoted"", multi-\r\nline cell",Person ' +
      '2,acc-2,Closed,Done,Done,red,blue,1.0,2.0,25/Apr/26 11:05 AM,,10,,0',
    'Task,VN-3,12,Three,,,Offen,,,,,,,2026-04-25 10:00,,,VN-1,',
  ];
  const jira = aJira();
  beforeAll(async () => {
    expect(await jira.importFiles([aFile('vi.csv', `\uFEFF${[header, ...rows].join('\r\n')}\r\n`)])).toMatchObject({
      refused: 0,
    });
  });

  test('keeps text, people, dates, repeated columns and parents', async () => {
    const { body } = await jira.ask('GET', '/issue/VN-2', undefined, 'admin');
    expect(body).toMatchObject({
      id: '11',
      fields: {
        summary: 'a "quoted", multi-\nline cell',
        issuetype: { name: 'Subtask', subtask: true },
        assignee: { accountId: 'acc-2', displayName: 'Person 2' },
        status: { name: 'Closed', statusCategory: { key: 'done' } },
        resolution: { name: 'Done' },
        labels: ['red', 'blue'],
        fixVersions: [{ name: '1.0' }, { name: '2.0' }],
        created: '2026-04-25T13:05:00.000+0200',
        parent: { key: 'VN-1', fields: { summary: 'Biểu đồ tổng quan' } },
        project: { key: 'VN', name: 'VN' },
      },
    });
    expect((await jira.ask('GET', '/issue/VN-1')).body).toMatchObject({
      fields: { duedate: '2026-04-30', votes: { votes: 3 }, status: { statusCategory: { key: 'indeterminate' } } },
    });
    expect(await jira.find('parent = VN-1 ORDER BY key')).toEqual(['VN-2', 'VN-3']);
    expect(await jira.find('fixVersion = 1.0 AND summary ~ "biểu đồ"')).toEqual(['VN-1']);
  });

  test('people become users', async () => {
    expect((await jira.ask('GET', '/user?accountId=acc-2')).body).toMatchObject({ displayName: 'Person 2' });
    expect((await jira.ask('GET', '/user/search?query=person')).body).toHaveLength(2);
  });

  test.each([
    ['9/12/22', '9/13/22', '2022-09-12', '2022-09-13'],
    ['1/2/2022 8:30 AM', '13/2/2022 8:30 AM', '2022-02-01', '2022-02-13'],
    ['02.03.22 10:15', '03.03.2022 10:15', '2022-03-02', '2022-03-03'],
    ['2022-03-02T10:15:00.000+0000', '2022-03-02 10:15:30', '2022-03-02', '2022-03-02'],
  ])('reads dates such as %s and %s', async (first, second, firstDay, secondDay) => {
    const dated = aJira();
    await dated.importFiles([aFile('d.csv', `Issue key,Summary,Created\nD-1,One,${first}\nD-2,Two,${second}`)]);
    const created = async (key: string): Promise<string> =>
      ((await dated.ask('GET', `/issue/${key}`)).body as { fields: { created: string } }).fields.created.slice(0, 10);
    expect([await created('D-1'), await created('D-2')]).toEqual([firstDay, secondDay]);
  });

  test('without ids they are made up, and stay the same when the file is given again', async () => {
    const numbered = aJira();
    const file = aFile('d.csv', 'Issue key,Summary\nD-1,One\nD-2,Two');
    expect(await numbered.importFiles([file])).toMatchObject({ added: 2 });
    expect(await numbered.importFiles([file])).toMatchObject({ added: 0, alreadyHere: 2 });
    expect(numbered.issueContext('admin', 'D-1')).toMatchObject({
      issue: { id: '10000', type: 'Task' },
      project: { key: 'D' },
    });
  });
});

describe('JSON', () => {
  test('finds the Epic Link among the custom fields by what it names', async () => {
    const jira = aJira();
    const story = { issuetype: { id: '7', name: 'Story' } };
    const lines = [
      line('A-1'),
      line('A-2', { ...story, customfield_1: 'A-1', customfield_2: 'A-3' }),
      line('A-3', { ...story, customfield_1: 'A-1', customfield_2: 'A-2' }),
      line('A-4', { ...story, customfield_1: 'GONE-9' }),
    ];
    await jira.importFiles([aFile('a.ndjson', lines.join('\n'))]);
    expect(await jira.find('"Epic Link" = A-1 ORDER BY key')).toEqual(['A-2', 'A-3']);
    expect(await jira.find('"Epic Link" is EMPTY ORDER BY key')).toEqual(['A-1', 'A-4']);
  });

  test('reads answers whose fields are named instead of numbered', async () => {
    const jira = aJira();
    const fields = {
      Summary: 'Named',
      'Issue Type': { id: '5', name: 'Initiative', hierarchyLevel: 2 },
      Status: { name: 'Open' },
      'Due date': '2026-01-02',
      'Fix versions': [],
    };
    await jira.importFiles([aFile('a.json', JSON.stringify([{ id: '1', key: 'A-1', fields }]))]);
    expect((await jira.ask('GET', '/issue/1')).body).toMatchObject({
      fields: { summary: 'Named', duedate: '2026-01-02', issuetype: { name: 'Initiative', hierarchyLevel: 2 } },
    });
  });

  test('keeps documents and text as descriptions, and properties of other apps', async () => {
    const jira = aJira();
    const document = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'from version three' }] }],
    };
    const lines = [
      line('A-1', { description: 'from version\ntwo' }),
      JSON.stringify(anIssue({ key: 'A-2', description: document, properties: { other: { x: 1 } } })),
    ];
    await jira.importFiles([aFile('a.ndjson', lines.join('\n'))]);
    expect(await jira.find('description ~ "version" ORDER BY key')).toEqual(['A-1', 'A-2']);
    expect((await jira.ask('GET', '/issue/A-2?properties=*all')).body).toMatchObject({
      fields: { description: document },
      properties: { other: { x: 1 } },
    });
    expect((await jira.ask('GET', '/issue/A-1')).body).toMatchObject({
      fields: {
        description: {
          type: 'doc',
          content: [{ content: [{ text: 'from version' }] }, { content: [{ text: 'two' }] }],
        },
      },
    });
  });
});
