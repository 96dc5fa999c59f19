import { strToU8, zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { readColumnNames } from '#sandbox/jira/index';
import { aFile, aJira, anIssue, type TestJira } from '../aJira';

async function imported(...files: [name: string, content: string | Buffer][]): Promise<TestJira> {
  const jira = aJira();
  await jira.importFiles(files.map(([name, content]) => aFile(name, content)));
  return jira;
}

const fieldsOf = async (jira: TestJira, key: string): Promise<Record<string, unknown>> =>
  ((await jira.ask('GET', `/issue/${key}`, undefined, 'admin')).body as { fields: Record<string, unknown> }).fields;

describe('heads', () => {
  test.each([
    [
      'German',
      'Zusammenfassung;Vorgangsschlüssel;Vorgangs-ID;Vorgangstyp;Status;Erstellt',
      'Korb;A-1;1;Epic;Erledigt;04.11.2025 13:16',
    ],
    ['French', 'Type de ticket,Clé de ticket,Résumé,État,Création', 'Epic,A-1,Korb,Terminé,04/nov./25 1:16 PM'],
    [
      'Spanish',
      'Clave de incidencia,Tipo de Incidencia,Resumen,Estado,Creada',
      'A-1,Épica,Korb,Listo,04/nov/25 1:16 p. m.',
    ],
    ['Portuguese', 'Tipo de item,Chave da item,Resumo,Status,Criado', 'Epic,A-1,Korb,Concluído,04/nov/25 1:16 PM'],
    ['Russian', 'Тема,Ключ проблемы,Тип задачи,Статус,Создано', 'Korb,A-1,Эпик,Готово,04/ноя/25 1:16 PM'],
    ['Japanese', '課題タイプ,課題キー,要約,ステータス,作成日', 'エピック,A-1,Korb,完了,2025/11/04 13:16'],
  ])('in %s', async (_, heads, row) => {
    const jira = await imported(['export.csv', `${heads}\n${row}`]);
    expect(await jira.find('issuetype = Epic AND statusCategory = Done AND summary ~ Korb')).toEqual(['A-1']);
    expect((await fieldsOf(jira, 'A-1'))['created']).toMatch(/^2025-11-04T14:16/);
  });

  const UNKNOWN = 'Gist,Handle,Sort,State\nA long summary of it,A-1,Epic,Done\nAnother one,A-2,Story,To Do';

  test('that nobody knows are taken by what stands below them, and said so', async () => {
    const jira = aJira();
    const { files } = await jira.importFiles([aFile('a.csv', UNKNOWN)]);
    expect(files[0]?.notes).toEqual([
      expect.stringContaining('"Handle" was taken for Issue key'),
      expect.stringContaining('"Sort" was taken for Issue Type'),
      expect.stringContaining('"State" was taken for Status'),
      expect.stringContaining('"Gist" was taken for Summary'),
    ]);
    expect(await jira.find('issuetype = Epic AND status = Done AND summary ~ "long"')).toEqual(['A-1']);
  });

  test('are what the person says they are', async () => {
    const jira = aJira();
    const columns = readColumnNames(['Summary=State', 'issue key=HANDLE']);
    const { files } = await jira.importFiles([aFile('a.csv', UNKNOWN)], { columns });
    expect(JSON.stringify(files[0]?.notes)).not.toMatch(/Handle|State/);
    expect((await fieldsOf(jira, 'A-2'))['summary']).toBe('To Do');
    expect(() => readColumnNames(['Nonsense=x'])).toThrow(/--columns "Nonsense=x" is not understood.*Summary/);
  });

  test('without any summary are refused with the way out', async () => {
    const attempt = imported(['a.csv', 'Klucz,Numer\nA-1,7\nA-2,8']);
    await expect(attempt).rejects.toThrow(
      /no head that is known as Summary.*"Klucz", "Numer".*--columns "Summary=Numer"/,
    );
  });
});

describe('levels come from the data before the names', () => {
  const csv = [
    'Issue key,Issue id,Summary,Issue Type,Parent id,Custom field (Epic Link)',
    'A-1,1,One,Großvorhaben,,',
    'A-2,2,Two,Story,,A-1',
    'A-3,3,Three,Arbeitspaket,2,',
    'A-4,4,Four,Technical task,2,',
  ].join('\n');

  test('what standard issues belong to is an epic, what belongs to them a sub-task', async () => {
    const jira = await imported(['a.csv', csv]);
    const level = async (key: string): Promise<unknown> => (await fieldsOf(jira, key))['issuetype'];
    expect(await level('A-1')).toMatchObject({ name: 'Großvorhaben', hierarchyLevel: 1, subtask: false });
    expect(await level('A-3')).toMatchObject({ hierarchyLevel: -1, subtask: true });
    expect(await level('A-4')).toMatchObject({ hierarchyLevel: -1, subtask: true });
    expect(await jira.find('parent = A-1')).toEqual(['A-2']);
  });

  test('a status that nobody knows is done where its issues are resolved', async () => {
    const rows = ['A-1,x,Ausgeliefert,Fertig', 'A-2,y,Ausgeliefert,Fertig', 'A-3,z,Irgendwo,'];
    const jira = await imported(['a.csv', ['Key,Summary,Status,Resolution', ...rows].join('\n')]);
    expect(await jira.find('statusCategory = Done ORDER BY key')).toEqual(['A-1', 'A-2']);
  });
});

describe('identity', () => {
  test('one person has one account in every form of file, which the app can name as a sponsor', async () => {
    const name = 'Jörg Weiß';
    const jira = await imported(
      ['a.csv', `Issue key,Summary,Reporter\nA-1,One,${name}\nA-2,Two,Jo Plain`],
      [
        'b.json',
        JSON.stringify([
          anIssue({
            key: 'B-1',
            reporter: { displayName: name },
            assignee: { accountId: 'acc-7', displayName: 'Jo Plain' },
          }),
        ]),
      ],
      ['c.json', JSON.stringify([anIssue({ key: 'C-1', reporter: { name: 'j@example.org', displayName: 'J' } })])],
      ['d.csv', 'Issue key,Summary,Reporter,Reporter Id\nD-1,One,J,j@example.org'],
    );
    const ids: string[] = [];
    for (const key of ['A-1', 'B-1', 'C-1', 'D-1', 'A-2'])
      ids.push(((await fieldsOf(jira, key))['reporter'] as { accountId: string }).accountId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).toBe(ids[3]);
    expect(ids[4]).toBe('acc-7');
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9:_.-]{1,128}$/);
    expect(jira.viewer('j@example.org')).toMatchObject({ accountId: ids[2], displayName: 'J' });
    expect(jira.viewer('jörg weiß')).toMatchObject({ accountId: ids[0], displayName: name });
    expect(jira.viewer('nobody@example.org')).toBeNull();
    expect(await jira.find('reporter = currentUser()', ids[0])).toEqual(['A-1', 'B-1']);
    expect(await jira.find('reporter = "j@example.org" ORDER BY key')).toEqual(['C-1', 'D-1']);
  });

  test('issues of two sites may share an id; a moved one is the same; a file may lack its id', async () => {
    const moved = anIssue({ key: 'NEW-9', id: 7, summary: 'Moves', created: '2026-01-01T00:00:00.000Z' });
    const jira = await imported(
      [
        'a.json',
        JSON.stringify([anIssue({ key: 'OLD-1', id: 7, summary: 'Moves', created: '2026-01-01T00:00:00.000Z' })]),
      ],
      ['b.json', JSON.stringify([anIssue({ key: 'C-1', id: 7, summary: 'Of another site' })])],
      ['c.json', JSON.stringify([moved])],
      ['d.csv', 'Issue key,Summary\nD-1,One'],
      [
        'e.json',
        JSON.stringify([anIssue({ key: 'D-1', id: 4711 }), anIssue({ key: 'C-1', id: 7, summary: 'Of another site' })]),
      ],
    );
    expect(await jira.find('key is not EMPTY ORDER BY key')).toEqual(['C-1', 'D-1', 'OLD-1']);
  });
});

describe('dates', () => {
  const csv = (...days: string[]): string =>
    ['Issue key,Summary,Due date', ...days.map((day, at) => `A-${at + 1},s,${day}`)].join('\n');

  test('whose order nothing shows are said so, and read as the person says', async () => {
    const jira = aJira();
    const file = aFile('a.csv', csv('04/06/2024', '05/06/2024'));
    const { files } = await jira.importFiles([file]);
    expect(files[0]?.notes.join()).toMatch(/"04\/06\/2024", which was read as 6 April 2024.*--dates day-first/);
    const told = aJira();
    expect((await told.importFiles([file], { dates: 'dayFirst' })).files[0]?.notes).toEqual([]);
    expect((await fieldsOf(told, 'A-1'))['duedate']).toBe('2024-06-04');
  });

  test('of which one shows the order are read alike', async () => {
    const jira = await imported(['a.csv', csv('04/06/2024', '25/06/2024')]);
    expect([(await fieldsOf(jira, 'A-1'))['duedate'], (await fieldsOf(jira, 'A-2'))['duedate']]).toEqual([
      '2024-06-04',
      '2024-06-25',
    ]);
  });
});

describe('packed and written in other ways', () => {
  const json = JSON.stringify({ issues: [anIssue({ key: 'A-1' })] });

  test.each<[string, string | Buffer]>([
    ['a zip of two', Buffer.from(zipSync({ 'a.json': strToU8(json), 'b.csv': strToU8('Issue key,Summary\nA-2,x') }))],
    [
      'an HTML table',
      '<html><body><table><tr><td>Jira</td></tr></table><table><tr><th>Key</th><th>Summary</th></tr>' +
        '<tr><td>A-1</td><td>x</td></tr><tr><td>A-2</td><td>y</td></tr></table></body></html>',
    ],
    [
      'a script',
      `var issues = [${JSON.stringify(anIssue({ key: 'A-1' }))}, ${JSON.stringify(anIssue({ key: 'A-2' }))}];`,
    ],
    ['UTF-16, gzipped', gzipSync(Buffer.from('\uFEFFIssue key\tSummary\nA-1\tÄ\nA-2\tÖ', 'utf16le'))],
  ])('%s', async (_, content) => {
    expect(await (await imported(['export', content])).find('key is not EMPTY ORDER BY key')).toEqual(['A-1', 'A-2']);
  });

  test.each<[string, string, RegExp]>([
    [
      'a page to sign in',
      '<!DOCTYPE html><html><head><title>Log in</title></head><body></body></html>',
      /web page.*sign in.*API token/,
    ],
    ['JSON that was cut off', '{"issues":[{"id":"1","key":"A-1"', /It was cut off: export it again/],
    ['what Python prints', "{'issues': [{'id': '1'}]}", /single quotation marks.*json\.dumps/],
    [
      'a refusal of Jira',
      '{"message":"Client must be authenticated","status-code":401}',
      /Client must be authenticated.*ask again/,
    ],
  ])('%s is refused for its own reason', async (_, content, reason) => {
    await expect(imported(['export', content])).rejects.toThrow(reason);
  });

  test('ids without fields, and heads without rows, are said to be so', async () => {
    const jira = aJira();
    const { files } = await jira.importFiles([
      aFile('a.json', '{"issues":[{"id":"1"},{"id":"2"}],"isLast":true}'),
      aFile('b.csv', 'Summary,Issue key\n'),
      aFile('c.json', `{"issues":[${JSON.stringify(anIssue({ key: 'A-1' }))},],}`),
    ]);
    expect(files[0]?.refused).toMatchObject([{ reason: expect.stringContaining('it has no fields') }, { row: 2 }]);
    expect(files[1]?.notes).toEqual(['it holds no issues: no row stands below its heads']);
    expect(files[2]).toMatchObject({ added: 1 });
  });

  test('what a list of issues holds besides is refused by its place', async () => {
    const jira = aJira();
    const { files } = await jira.importFiles([
      aFile('a.json', JSON.stringify({ issues: [anIssue({ key: 'A-1' }), { nothing: 1 }, null] })),
    ]);
    expect(files[0]).toMatchObject({
      added: 1,
      refused: [
        { row: 2, reason: 'it has no issue key' },
        { row: 3, reason: 'it has no issue key' },
      ],
    });
  });

  test("an issue of a board has its epic as parent; Jira's key of a category counts in any language", async () => {
    const status = { id: '9', name: 'Listo', statusCategory: { key: 'done' } };
    const story = anIssue({
      key: 'A-2',
      issuetype: { id: '7', name: 'Story' },
      epic: { id: 1, key: 'A-1', name: 'E' },
      status,
    });
    const jira = await imported(['a.json', JSON.stringify({ issues: [anIssue({ key: 'A-1' }), story] })]);
    expect(await jira.find('parent = A-1 AND statusCategory = Done')).toEqual(['A-2']);
  });
});

describe("Jira's export as XML", () => {
  const item = (key: string, more: string): string =>
    `<item><title>[${key}] x</title><project id="7" key="A">Alpha</project>
     <key id="1${key.slice(2)}">${key}</key><type id="5">Epic</type>
     <status id="3">Gotowe</status><statusCategory id="3" key="done" colorName="green"/>${more}</item>`;
  const rss = (items: string, before = ''): string =>
    `<!-- RSS generated by JIRA -->${before}<rss version="0.92"><channel><title>x</title>${items}</channel></rss>`;

  test('is read with people, dates, lists and the link to an epic', async () => {
    const more = `<summary>Ä &amp; B</summary>
      <description>&lt;p&gt;First&lt;/p&gt;&lt;p&gt;Second&lt;/p&gt;</description>
      <assignee accountid="acc-1">Ann Lee</assignee><reporter accountid="-1">Unassigned</reporter>
      <created>Tue, 4 Nov 2025 13:16:05 +0000</created><due>Fri, 5 Dec 2025 00:00:00 +0000</due>
      <labels><label>red</label><label>blue</label></labels>
      <version>0.9</version><fixVersion>1.0</fixVersion><fixVersion>2.0</fixVersion><votes>3</votes>
      <timeoriginalestimate seconds="28800">1 day</timeoriginalestimate><timespent seconds="36000">1 d 2 h</timespent>`;
    const link = `<summary>Child</summary><customfields>
      <customfield id="c" key="com.pyxis.greenhopper.jira:gh-epic-link"><customfieldname>X</customfieldname>
      <customfieldvalues><customfieldvalue>A-1</customfieldvalue></customfieldvalues></customfield></customfields>`;
    const jira = await imported([
      'a.xml',
      `<?xml version="1.0" encoding="UTF-8"?>${rss(item('A-1', more) + item('A-2', link))}`,
    ]);
    expect(await fieldsOf(jira, 'A-1')).toMatchObject({
      summary: 'Ä & B',
      assignee: { accountId: 'acc-1', displayName: 'Ann Lee' },
      reporter: null,
      created: '2025-11-04T14:16:05.000+0100',
      duedate: '2025-12-05',
      labels: ['red', 'blue'],
      versions: [{ name: '0.9', released: false }],
      fixVersions: [{ name: '1.0' }, { name: '2.0' }],
      ...{ timeoriginalestimate: 28_800, timeestimate: null, timespent: 36_000, workratio: 125 },
      votes: { votes: 3 },
      project: { name: 'Alpha' },
      status: { name: 'Gotowe', statusCategory: { key: 'done' } },
    });
    expect(await jira.find('description ~ "second" AND parent is EMPTY')).toEqual(['A-1']);
    expect(await jira.find('parent = A-1')).toEqual(['A-2']);
  });

  test('grows by no entity of its own', async () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const jira = await imported(['a.xml', rss(item('A-1', '<summary>&b;</summary>'), bomb)]);
    expect((await fieldsOf(jira, 'A-1'))['summary']).not.toContain('aaaa');
  });
});
