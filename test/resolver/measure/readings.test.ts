import type { Input, Output } from '#contract/procedures';
import { unpackSheet } from '#domain/measure/sheet';
import { failureOf, onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, pathAndMeasure, projectHome } from '../../support/local/pathRecords';
import { seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';
const CELL = { x: 84, n: 120, source: 'asked' } as const;
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(3) });
  await jira.settings({ writeLimits: null });
});
afterAll(() => jira.stop());

type Rows = Input<'reading.save'>['rows'];
type Saved = Output<'reading.save'>['rows'];
const send = (viewer: string, rows: Rows, home = projectHome()) => onPage(jira, viewer, 'reading.save', { home, rows });
const saved = async (rows: Rows): Promise<Saved> => valueOf(await send(PM, rows)).rows;
const open = async (id: string, viewer = PM) => valueOf(await onPage(jira, viewer, 'measure.open', { id }));
const sheetOf = async (id: string) => unpackSheet((await open(id)).sheet);
const row = (measure: string, month: string, cells: Rows[number]['cells'], version = 0): Rows[number] => ({
  ...{ measure, month, version, cells },
});
const historyOf = async (id: string) => valueOf(await onPage(jira, PM, 'entry.history', { id })).changes;

test('what is entered stands in the sheet with its version; the measure knows its newest month', async () => {
  const { measure } = await pathAndMeasure(jira, PM);
  const rows = await saved([
    row(measure.id, '2026-09', { all: CELL, consumers: { ...CELL, x: 60 } }),
    row(measure.id, '2026-10', { all: { state: 'not applicable' } }),
  ]);
  expect(rows).toEqual([
    { measure: measure.id, month: '2026-09', version: 1, cells: { all: CELL, consumers: { ...CELL, x: 60 } } },
    { measure: measure.id, month: '2026-10', version: 1, cells: { all: { state: 'not applicable' } } },
  ]);
  const { measure: now, may } = await open(measure.id);
  expect(now).toMatchObject({ version: 1, body: { newestMonth: '2026-10' } });
  expect(may).toEqual({ add: true });
  expect(await sheetOf(measure.id)).toMatchObject({
    versions: { '2026-09': 1, '2026-10': 1 },
    cells: { all: { '2026-09': CELL, '2026-10': { state: 'not applicable' } } },
  });
});

test('only the segments that are named change, null clears one, and what says the same leaves no trace', async () => {
  const { measure } = await pathAndMeasure(jira, PM);
  await saved([row(measure.id, '2026-09', { all: CELL, consumers: CELL })]);
  const [second] = await saved([row(measure.id, '2026-09', { partners: CELL, consumers: null }, 1)]);
  expect(second).toMatchObject({ version: 2, cells: { all: CELL, partners: CELL } });
  const [same] = await saved([row(measure.id, '2026-09', { partners: CELL }, 2)]);
  expect(same).toMatchObject({ version: 2 });
  const [empty] = await saved([row(measure.id, '2026-08', { partners: null })]);
  expect(empty).toEqual({ measure: measure.id, month: '2026-08', version: 0, cells: {} });
  const [cleared] = await saved([row(measure.id, '2026-09', { all: null, partners: null }, 2)]);
  expect(cleared).toMatchObject({ version: 3, cells: {} });
  expect(await sheetOf(measure.id)).toMatchObject({ cells: {}, versions: { '2026-09': 3 } });
  expect((await open(measure.id)).measure.body['newestMonth']).toBeNull();
});

test('whose month somebody else saved meanwhile is told it; the other rows are saved', async () => {
  const { measure } = await pathAndMeasure(jira, PM);
  await saved([row(measure.id, '2026-09', { all: CELL })]);
  const rows = await saved([
    row(measure.id, '2026-09', { all: { ...CELL, x: 1 } }),
    row(measure.id, '2026-10', { all: CELL }),
  ]);
  expect(rows).toEqual([
    { measure: measure.id, month: '2026-09', conflict: { version: 1, cells: { all: CELL } } },
    expect.objectContaining({ month: '2026-10', version: 1 }),
  ]);
});

test('what cannot be is refused by segment and month, and keeps no other row back', async () => {
  const { measure } = await pathAndMeasure(jira, PM);
  const rows = await saved([
    row(measure.id, '2026-09', {
      consumers: { x: 130, n: 120, source: 'asked' },
      partners: { x: 1.5, n: 3, source: 'asked' },
      gone: CELL,
      all: { levels: [1, 2, 3, 4, 5], source: 'asked' },
      'small-business': 'many',
    }),
    row(measure.id, '2099-01', { all: CELL }),
    row(measure.id, '1989-12', { all: CELL }),
    row(measure.id, '2026-10', { all: { ...CELL, version: 7 } }),
  ]);
  expect(rows[0]).toEqual({
    measure: measure.id,
    month: '2026-09',
    problems: [
      {
        segment: 'consumers',
        sentence: 'Consumers, 2026-09: 130 of 120 is more than all. Correct one of the numbers.',
      },
      {
        segment: 'partners',
        sentence: 'Partners, 2026-09: 1.5 of 3 are no whole numbers from 0 on. Correct one of the numbers.',
      },
      { segment: 'gone', sentence: 'gone, 2026-09: The settings list no such customer segment.' },
      { segment: 'all', sentence: 'Everybody, 2026-09: This measure takes so many of so many.' },
      {
        segment: 'small-business',
        sentence: 'Small businesses, 2026-09: What was sent is no reading. Reload the page, then enter it again.',
      },
    ],
  });
  expect(rows[1]).toMatchObject({
    problems: [{ segment: 'all', sentence: /has not begun/ }].map(() => expect.anything()),
  });
  expect(rows[2]).toHaveProperty('problems');
  // By which definition it was read follows from its month.
  expect(rows[3]).toMatchObject({ version: 1, cells: { all: CELL } });
  expect(await sheetOf(measure.id)).toMatchObject({ versions: { '2026-10': 1 } });
});

test('another formula of a later definition is taken too', async () => {
  const { measure } = await pathAndMeasure(jira, PM);
  const levels = { levels: [1, 2, 3, 4, 5], source: 'asked' as const };
  await added(jira, PM, 'definition', { measure: measure.id, from: '2026-09', formula: 'mean', text: 'Five levels' });
  expect(await saved([row(measure.id, '2026-09', { all: levels })])).toMatchObject([{ version: 1 }]);
  expect((await open(measure.id)).definitions).toMatchObject([{ body: { from: '2026-09', formula: 'mean' } }]);
});

test('fifty months at once, and those of people who save at the same time, stand in one sheet', async () => {
  const { measure } = await pathAndMeasure(jira, PM);
  const months = Array.from(
    { length: 50 },
    (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const rows = await saved(months.map((month) => row(measure.id, month, { all: CELL })));
  expect(rows.every((one) => 'version' in one && one.version === 1)).toBe(true);
  const both = await Promise.all([
    saved([row(measure.id, '2026-01', { all: CELL })]),
    saved([row(measure.id, '2026-02', { all: CELL })]),
    saved([row(measure.id, '2026-03', { consumers: CELL })]),
  ]);
  expect(both.flat().every((one) => 'version' in one && one.version === 1)).toBe(true);
  const { versions } = await sheetOf(measure.id);
  expect(Object.keys(versions)).toHaveLength(53);
});

test('a month has a history of its own', async () => {
  const { measure } = await pathAndMeasure(jira, PM);
  await saved([row(measure.id, '2026-09', { all: CELL })]);
  await saved([row(measure.id, '2026-09', { all: { ...CELL, x: 90 } }, 1)]);
  const { entries } = valueOf(await onPage(jira, PM, 'entry.list', { kind: 'reading', home: projectHome() }));
  const reading = entries.find(({ body, version }) => body['measure'] === measure.id && version === 2);
  expect(await historyOf(reading?.id ?? '')).toMatchObject([
    { version: 2, from: { cells: { all: CELL } }, to: { cells: { all: { x: 90 } } } },
    { version: 1, actor: PM },
  ]);
});

test('who may only browse enters nothing; what belongs elsewhere or stands there twice is refused', async () => {
  const { measure, path } = await pathAndMeasure(jira, PM);
  const codeOf = async (viewer: string, rows: Rows, home = projectHome()) =>
    failureOf(await send(viewer, rows, home)).code;
  const one = row(measure.id, '2026-09', { all: CELL });
  expect(await codeOf(COLLEAGUE, [one])).toBe('forbidden');
  expect(await codeOf(PM, [one, one])).toBe('invalid');
  expect(await codeOf(PM, [{ ...one, measure: path.id }])).toBe('invalid');
  expect(await codeOf(PM, [{ ...one, measure: measure.id.replace('p10000', 'p10001') }])).toBe('notFound');
  const gone = await saved([{ ...one, measure: measure.id.replace(/.{4}$/, '0000') }]);
  expect(gone).toMatchObject([{ problems: [{ sentence: 'This measure does not exist any more. Reload the page.' }] }]);
});

test('readings are entered in their table alone', async () => {
  const input = { kind: 'reading', home: projectHome(), version: 0, changes: {} } as const;
  expect(failureOf(await onPage(jira, PM, 'entry.save', input)).code).toBe('invalid');
});
