import { aFile, aJiraWith, type TestJira } from '../aJira';

const DONE = { id: '5', name: 'Done', statusCategory: { key: 'done' } };

const aSite = (): TestJira =>
  aJiraWith([
    { key: 'A-1' },
    { key: 'A-2', status: DONE, resolution: { id: '7', name: 'Done' }, resolutiondate: '2026-01-02T00:00:00.000Z' },
    { key: 'B-1' },
    { key: 'C-1', security: { id: '9', name: 'Secret' } },
  ]);

interface Offer {
  transitions: { id: string; name: string; to: { statusCategory: { key: string } } }[];
}

async function offered(jira: TestJira, key: string, viewer?: string): Promise<Offer['transitions']> {
  return ((await jira.ask('GET', `/issue/${key}/transitions`, undefined, viewer)).body as Offer).transitions;
}

async function go(jira: TestJira, key: string, to: string, viewer?: string): Promise<number> {
  const id = (await offered(jira, key)).find(({ name }) => name === to)?.id ?? 'none';
  return (await jira.ask('POST', `/issue/${key}/transitions`, { transition: { id } }, viewer)).status;
}

const fieldsOf = async (jira: TestJira, key: string): Promise<unknown> =>
  ((await jira.ask('GET', `/issue/${key}`)).body as { fields: unknown }).fields;

test('every other status of the project; done has a resolution and its moment, taken up again neither', async () => {
  const jira = aSite();
  expect(await offered(jira, 'A-1')).toMatchObject([
    { name: 'Done', hasScreen: false, isAvailable: true, to: { id: '5', statusCategory: { key: 'done' } } },
  ]);
  expect(await go(jira, 'A-1', 'Done')).toBe(204);
  expect(await fieldsOf(jira, 'A-1')).toMatchObject({
    status: { name: 'Done' },
    resolution: { name: 'Done' },
    resolutiondate: expect.any(String) as unknown,
  });
  expect(await jira.find('project = A AND statusCategory = Done AND resolution = Done ORDER BY key')).toEqual([
    'A-1',
    'A-2',
  ]);
  expect(await go(jira, 'A-2', 'To Do')).toBe(204);
  expect(await fieldsOf(jira, 'A-2')).toMatchObject({ resolution: null, resolutiondate: null });
  const [only] = await offered(jira, 'A-2');
  expect((await jira.ask('GET', `/issue/A-2/transitions?transitionId=${only?.id}`)).body).toMatchObject({
    transitions: [{ name: 'Done' }],
  });
  expect((await jira.ask('GET', '/issue/A-2/transitions?transitionId=999')).body).toMatchObject({ transitions: [] });
});

test('a workflow of a seed offers its own statuses, in its order, with its resolutions', async () => {
  const jira = aSite();
  const workflow = [
    { id: '1', name: 'To Do', category: 'new' },
    { id: '8', name: 'Stopped', category: 'done', resolution: "Won't do" },
    { id: '5', name: 'Done', category: 'done' },
  ];
  const file = { projects: { A: { workflow } }, securityLevels: {} };
  jira.importPermissions(aFile('permissions.json', JSON.stringify(file)));
  expect((await offered(jira, 'A-1')).map(({ name }) => name)).toEqual(['Stopped', 'Done']);
  expect((await offered(jira, 'B-1')).map(({ name }) => name)).toEqual([]);
  expect(await jira.find('status = Stopped')).toEqual([]);
  expect(await go(jira, 'A-1', 'Stopped')).toBe(204);
  expect(await fieldsOf(jira, 'A-1')).toMatchObject({ resolution: { name: "Won't do" } });
  expect(await jira.find('status = Stopped')).toEqual(['A-1']);
});

test('who may not is offered none and refused; a hidden issue is not there; nonsense is told', async () => {
  const jira = aSite();
  const secret = { projects: {}, securityLevels: { 9: { name: 'Secret', members: ['admin'], app: false } } };
  jira.importPermissions(aFile('permissions.json', JSON.stringify(secret)));
  expect(await offered(jira, 'A-1', 'board-member')).toEqual([]);
  expect(await go(jira, 'A-1', 'Done', 'board-member')).toBe(400);
  for (const key of ['C-1', 'NONE-1']) expect((await jira.ask('GET', `/issue/${key}/transitions`)).status).toBe(404);
  expect((await jira.ask('POST', '/issue/C-1/transitions', { transition: { id: '11' } })).status).toBe(404);
  expect((await jira.ask('POST', '/issue/A-1/transitions', {})).status).toBe(400);
  expect((await jira.ask('POST', '/issue/A-1/transitions', { transition: { id: '77' } })).status).toBe(400);
  expect(await fieldsOf(jira, 'A-1')).toMatchObject({ status: { name: 'To Do' } });
});
