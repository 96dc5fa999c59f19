import { unpackSheet } from '#domain/measure/sheet';
import { standingOf, type Standing } from '#domain/path/standing';
import type { Output } from '#contract/procedures';
import { onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';

/** The demo's paths: four with eighteen months of readings, one room open, one that was closed. */

let jira: MovableJira;
let opened: Map<string, Output<'path.open'>>;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null });
  const { paths } = valueOf(await onPage(jira, 'admin', 'path.list', {}));
  const all = await Promise.all(
    paths.map(async ({ entry: { id } }) => valueOf(await onPage(jira, 'admin', 'path.open', { id }))),
  );
  opened = new Map(all.map((one) => [String(one.path.body['name']), one]));
});
afterAll(() => jira.stop());

const READ = ['Pay the bill in the app', 'See a fault on the map', 'Be called back', 'Order lines in the portal'];

function standing(name: string): Standing {
  const { path, measures, decisions } = opened.get(name)!;
  const rows = measures.map(({ entry }) => ({ id: entry.id, values: entry.body, removed: entry.removed }));
  const sheets = new Map(measures.map(({ entry, sheet }) => [entry.id, unpackSheet(sheet)]));
  const decided = decisions.map(({ at, body, removed }) => ({ at, values: body, removed }));
  return standingOf({ values: path.body }, rows, sheets, decided);
}

it('has four paths that are read for eighteen months, and the ways beside them', () => {
  const read = [...opened].filter(([, { measures }]) => measures.length > 0);
  expect(new Set(read.map(([name]) => name))).toEqual(new Set(READ));
  for (const [, { measures }] of read) {
    const months = measures.flatMap(({ sheet }) => Object.values(unpackSheet(sheet).cells).map(Object.keys));
    expect(Math.max(...months.map(({ length }) => length))).toBe(18);
  }
  const experiences = [...opened.values()].map(({ path }) => path.body['experience']);
  expect(experiences.filter((one) => one === 'Pay a bill')).toHaveLength(3);
});

it('has one room open, at the step where too few know where; one that was closed with a decision', () => {
  const rooms = Object.fromEntries(READ.map((name) => [name, standing(name).roomSince !== null]));
  expect(rooms).toEqual({
    'Pay the bill in the app': true,
    'See a fault on the map': false,
    'Be called back': false,
    'Order lines in the portal': false,
  });
  expect(standing('Pay the bill in the app')).toMatchObject({ roomSteps: ['knows'], off: 'off', upTo: 'still' });
  expect(opened.get('See a fault on the map')!.decisions).toHaveLength(1);
  expect(standing('Order lines in the portal').off).toBe('on');
});

it('has a brief that its sponsor decided, and one that waits', () => {
  const briefs = [...opened.values()].flatMap((one) => one.briefs);
  expect(briefs.map(({ status, body }) => [body['what'], status]).sort()).toEqual([
    ['adoption', 'decided'],
    ['strategy', 'open'],
  ]);
});
