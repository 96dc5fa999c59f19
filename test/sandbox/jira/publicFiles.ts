import type { TestJira } from './aJira';

/** What a user should get of one public file, or of several that are given together. */
export interface Expectation {
  files: readonly string[];
  /** What goes wrong with such files: the kind of `imports/README.md`, or what the file is about. */
  about: string;
  added?: number;
  alreadyHere?: number;
  refused?: number;
  /** What has to be said, anywhere in the report. */
  says?: readonly RegExp[];
  /** The file is refused as a whole, with this cause and cure. */
  error?: RegExp;
  /** What is then true of the issues. */
  holds?: (jira: TestJira) => Promise<void>;
}

type Fields = Record<string, unknown>;

async function fieldsOf(jira: TestJira, key: string): Promise<Fields> {
  const { status, body } = await jira.ask('GET', `/issue/${key}`, undefined, 'admin');
  expect({ key, status }).toEqual({ key, status: 200 });
  return (body as { fields: Fields }).fields;
}

/** Its summary, type, status, person and so on, as they are shown. */
const shown =
  (key: string, fields: Fields) =>
  async (jira: TestJira): Promise<void> => {
    expect(await fieldsOf(jira, key)).toMatchObject(fields);
  };

const found =
  (jql: string, keys: readonly string[]) =>
  async (jira: TestJira): Promise<void> => {
    expect({ jql, keys: (await jira.find(jql, 'admin')).sort() }).toEqual({ jql, keys: [...keys].sort() });
  };

const all =
  (...holds: ((jira: TestJira) => Promise<void>)[]) =>
  async (jira: TestJira): Promise<void> => {
    for (const one of holds) await one(jira);
  };

/** Days on which issues were created, by key; null for none. Times are asked of somebody in Stockholm. */
const created =
  (days: Readonly<Record<string, string | null>>) =>
  async (jira: TestJira): Promise<void> => {
    const told: Record<string, unknown> = {};
    for (const key of Object.keys(days)) {
      const value = (await fieldsOf(jira, key))['created'];
      told[key] = typeof value === 'string' ? value.slice(0, 10) : value;
    }
    expect(told).toEqual(days);
  };

const person = (displayName: string): Fields => ({ displayName });
const epics = (...keys: string[]) => found('issuetype = Epic', keys);
const on = (
  day: string,
  count: number,
  except: Readonly<Record<string, string | null>> = {},
): Record<string, string | null> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `SHOP-${at + 1}`,
      except[`SHOP-${at + 1}`] !== undefined ? (except[`SHOP-${at + 1}`] ?? null) : day,
    ]),
  );

/** The accounts of two people of two issues differ, and each can be searched for by the name. */
async function twoPeople(jira: TestJira): Promise<void> {
  const [one, two] = [await fieldsOf(jira, 'SHOP-1'), await fieldsOf(jira, 'SHOP-2')];
  expect(one).toMatchObject({ reporter: person('T. Müller'), assignee: person('T. Möller') });
  expect(two).toMatchObject({ reporter: person('T. Möller'), assignee: person('T. Müller') });
  await found('reporter = "T. Müller"', ['SHOP-1'])(jira);
  await found('assignee = "T. Müller"', ['SHOP-2'])(jira);
}

export const PUBLIC_FILES: readonly Expectation[] = [
  {
    files: ['01-polish-heads.csv'],
    about: 'B: heads in Polish',
    added: 1,
    holds: all(
      epics('SHOP-1'),
      created({ 'SHOP-1': '2025-11-04' }),
      shown('SHOP-1', { summary: 'Koszyk', status: { name: 'Do zrobienia' } }),
    ),
  },
  {
    files: ['03-localized-months.csv'],
    about: 'B: months in six languages',
    added: 6,
    holds: created({
      'SHOP-1': '2025-11-04',
      'SHOP-2': '2025-11-04',
      'SHOP-3': '2025-05-04',
      'SHOP-4': '2025-07-04',
      'SHOP-5': '2025-12-04',
      'SHOP-6': '2025-10-04',
    }),
  },
  {
    files: ['04-date-formats.csv'],
    about: 'C: date formats',
    added: 27,
    refused: 0,
    says: [/Created.*yesterday/, /2 days ago/, /day or the month/],
    holds: created(on('2025-11-04', 27, { 'SHOP-15': null, 'SHOP-16': null, 'SHOP-21': '2025-04-11' })),
  },
  {
    files: ['05-lower-key.csv'],
    about: 'E: keys in any case',
    added: 5,
    holds: found('key is not EMPTY', ['SHOP-1', 'SHOP-2', 'SHOP_2-15', 'SHOP2-3', 'SHOP-5']),
  },
  {
    files: ['06-excel-semicolon.csv'],
    about: 'D: Windows-1252',
    added: 1,
    holds: all(shown('SHOP-1', { summary: 'Größe, Maß' }), created({ 'SHOP-1': '2025-11-04' })),
  },
  { files: ['07-utf16.csv'], about: 'D: UTF-16', added: 1, holds: shown('SHOP-1', { summary: 'Größe' }) },
  {
    files: ['08-two-columns.csv'],
    about: 'A: two columns with a semicolon',
    added: 2,
    holds: shown('SHOP-2', { summary: 'Search' }),
  },
  {
    files: ['09-more-cells.csv'],
    about: 'A: a comma without quotation marks',
    added: 1,
    refused: 1,
    says: [/7 cells.*6.*quotation marks/],
    holds: shown('SHOP-2', { summary: 'Search' }),
  },
  {
    files: ['11-subtask-local.csv'],
    about: 'B: types in other languages',
    added: 6,
    holds: all(
      epics('SHOP-1', 'SHOP-5', 'SHOP-6'),
      shown('SHOP-2', { issuetype: { subtask: true } }),
      shown('SHOP-3', { issuetype: { subtask: true } }),
      shown('SHOP-4', { issuetype: { subtask: true } }),
      shown('SHOP-5', { issuetype: { hierarchyLevel: 1 } }),
      shown('SHOP-6', { issuetype: { subtask: false, hierarchyLevel: 1 } }),
    ),
  },
  {
    files: ['12-dup.csv'],
    about: 'one key and one id twice',
    added: 1,
    alreadyHere: 1,
    refused: 2,
    says: [/id 10001 already belongs to SHOP-1/, /key SHOP-1 already belongs/],
  },
  { files: ['13-sep.csv'], about: 'A: a sep= line', added: 1, holds: epics('SHOP-1') },
  { files: ['14-jira-html.xls'], about: 'F: HTML named .xls', added: 1, holds: shown('SHOP-1', { summary: 'Cart' }) },
  {
    files: ['15-html-summary.csv'],
    about: 'odd summaries',
    added: 11,
    refused: 0,
    holds: all(
      shown('SHOP-1', { summary: '<img src=x onerror=alert(1)> & <b>bold</b>' }),
      shown('SHOP-2', { summary: "=cmd|'/C calc'!A0" }),
    ),
  },
  { files: ['20-pages.json'], about: 'D: a list of pages', added: 2, holds: epics('SHOP-1', 'SHOP-2') },
  {
    files: ['22-flat.json'],
    about: 'flat JSON',
    added: 2,
    holds: all(epics('SHOP-1', 'SHOP-2'), found('statusCategory = Done', ['SHOP-2'])),
  },
  { files: ['24-zip.zip'], about: 'a zipped export', added: 1, holds: epics('SHOP-1') },
  {
    files: ['25-no-fields.json'],
    about: 'an answer without fields',
    added: 1,
    refused: 1,
    says: [/no fields: ask Jira/],
  },
  {
    files: ['27-moved.json'],
    about: 'a moved issue',
    added: 1,
    says: [/Project.*OLD/],
    holds: shown('NEW-7', { project: { key: 'NEW' } }),
  },
  {
    files: ['28-importer.json'],
    about: "the form of Jira's importer",
    added: 1,
    holds: all(epics('SHOP-1'), shown('SHOP-1', { project: { name: 'Shop' } })),
  },
  {
    files: ['29-agile.json'],
    about: 'epics of a board',
    added: 1,
    holds: all(epics('SHOP-1'), found('statusCategory = "To Do"', ['SHOP-1'])),
  },
  { files: ['30-data.json'], about: 'an answer in an answer', added: 1, holds: epics('SHOP-1') },
  { files: ['31-dict.json'], about: 'a list by key', added: 2, holds: epics('SHOP-1', 'SHOP-2') },
  { files: ['32-results.json'], about: 'results', added: 1, holds: epics('SHOP-1') },
  { files: ['33-nan.json'], about: 'NaN', added: 1, holds: epics('SHOP-1') },
  {
    files: ['34-pretty-concat.json'],
    about: 'answers one after the other',
    added: 2,
    holds: epics('SHOP-1', 'SHOP-2'),
  },
  { files: ['35-crlf.ndjson'], about: 'one a line, CRLF', added: 2 },
  { files: ['36-single.json'], about: 'one issue', added: 1 },
  {
    files: ['38-js-wrapped.json'],
    about: 'wrapped in JavaScript, empty',
    added: 0,
    says: [/holds no issues.*found none/],
  },
  {
    files: ['39-epic-renamed.json'],
    about: 'epics by another name',
    added: 2,
    holds: all(found('issuetype = Initiative', ['SHOP-1']), shown('SHOP-1', { issuetype: { hierarchyLevel: 1 } })),
  },
  {
    files: ['40-same-names.json'],
    about: 'four types called Epic',
    added: 4,
    holds: epics('SHOP-1', 'NEXT-1', 'NEXT-2', 'NEXT-3'),
  },
  { files: ['41-nextgen-parent.json'], about: 'a parent', added: 2, holds: found('parent = SHOP-1', ['SHOP-2']) },
  { files: ['42-names.json'], about: 'names of fields', added: 1, holds: epics('SHOP-1') },
  { files: ['43-rendered.json'], about: 'rendered fields', added: 1, holds: epics('SHOP-1') },
  {
    files: ['45-rest-names.json'],
    about: 'fields by their names',
    added: 1,
    holds: all(epics('SHOP-1'), found('statusCategory = Done', ['SHOP-1'])),
  },
  {
    files: ['46-errors.json'],
    about: 'H: an error in place of an answer',
    error: /The value 'X' does not exist for the field 'project'.*ask again/,
  },
  { files: ['47-empty.json'], about: 'an empty answer', added: 0, says: [/holds no issues.*found none/] },
  {
    files: ['48-status-local.csv'],
    about: 'B: statuses in other languages',
    added: 6,
    holds: all(
      found('statusCategory = Done', ['SHOP-1', 'SHOP-2']),
      found('statusCategory = "In Progress"', ['SHOP-4', 'SHOP-6']),
      found('statusCategory = "To Do"', ['SHOP-3', 'SHOP-5']),
    ),
  },
  {
    files: ['50-small-with-attachment.csv'],
    about: 'A: semicolons within cells',
    added: 2,
    holds: shown('SHOP-2', { summary: 'Guest order', priority: { name: 'High' } }),
  },
  {
    files: ['51-same-no-final-newline.csv'],
    about: 'A: the same without an end of line',
    added: 2,
    holds: shown('SHOP-2', { summary: 'Guest order' }),
  },
  {
    files: ['53-dmy-24h.csv'],
    about: 'C: 24 hours',
    added: 2,
    holds: created({ 'SHOP-1': '2025-11-04', 'SHOP-2': '2025-11-04' }),
  },
  {
    files: ['54-nnbsp.csv'],
    about: 'G: other blanks before PM',
    added: 3,
    holds: created({ 'SHOP-1': '2025-11-04', 'SHOP-2': '2025-11-04', 'SHOP-3': '2025-11-04' }),
  },
  {
    files: ['55-optional-cell.csv'],
    about: 'C: an odd due date',
    added: 3,
    refused: 0,
    says: [/Due date.*soon/],
    holds: all(
      shown('SHOP-1', { duedate: null }),
      shown('SHOP-2', { duedate: '2025-12-31' }),
      shown('SHOP-3', { duedate: '2025-12-31' }),
    ),
  },
  {
    files: ['56-ambiguous.csv'],
    about: 'C: day or month first',
    added: 2,
    says: [/day or the month comes first.*05\/06\/2024.*read as 5 June 2024/],
    holds: shown('SHOP-1', { duedate: '2024-06-04' }),
  },
  {
    files: ['57-two-files-a.csv', '57-two-files-b.csv'],
    about: 'C: one file shows the order of both',
    added: 2,
    holds: created({ 'SHOP-1': '2024-06-05', 'SHOP-2': '2024-06-25' }),
  },
  {
    files: ['59-quoted-heads.csv'],
    about: 'quoted heads, CRLF',
    added: 2,
    holds: shown('SHOP-2', { summary: 'b "q"' }),
  },
  { files: ['60-cr-only.csv'], about: 'CR only', added: 2, holds: shown('SHOP-2', { summary: 'b' }) },
  {
    files: ['62-unclosed.csv'],
    about: 'a quotation mark that never closes',
    added: 2,
    refused: 1,
    says: [/row.{1,4}3.*never closes/],
    holds: shown('SHOP-3', { summary: 'c' }),
  },
  {
    files: ['64-people-server.csv'],
    about: 'E: people of Jira Server',
    added: 4,
    holds: all(
      shown('SHOP-1', { reporter: { accountId: 'JIRAUSER10100' }, assignee: person('Иван Петров') }),
      shown('SHOP-2', { reporter: person('Мария'), assignee: person('李雷') }),
      shown('SHOP-3', { reporter: { displayName: 'Former user', active: false }, assignee: null }),
      shown('SHOP-4', { reporter: person('max.müller@example.org'), assignee: null }),
      found('reporter = "max.müller@example.org"', ['SHOP-4']),
      found('assignee = "Иван Петров"', ['SHOP-1']),
    ),
  },
  {
    files: ['66-security-level.csv'],
    about: 'F: None is no level',
    added: 2,
    holds: found('level is EMPTY', ['SHOP-1', 'SHOP-2']),
  },
  { files: ['70-umlaut-people.csv'], about: 'E: two people', added: 2, holds: twoPeople },
  {
    files: ['73-site-a.json', '73-site-b.json'],
    about: 'E: ids of two sites',
    added: 4,
    holds: all(epics('AAA-1', 'BBB-1'), found('issuetype = Story', ['AAA-2']), found('issuetype = Bug', ['BBB-2'])),
  },
  {
    files: ['80-people.json'],
    about: 'people without a name',
    added: 8,
    holds: all(
      shown('SHOP-1', { assignee: { displayName: 'Ida Inactive', active: false } }),
      shown('SHOP-2', { reporter: { active: false } }),
      shown('SHOP-3', { reporter: person('acc-3') }),
      shown('SHOP-4', { reporter: person('İlker Işık') }),
    ),
  },
  {
    files: ['90-many-bad.csv'],
    about: 'B: a month in Spanish',
    added: 60,
    refused: 0,
    holds: created(on('2025-08-04', 60)),
  },
];
