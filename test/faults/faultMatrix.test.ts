import { loadApp } from '../support/local/localJira';
import { FaultSite } from './faultSite';
import { FLOW_GROUPS } from './flows';
import { expectDocumented } from './reliabilityDocument';
import { tableOf } from './reliabilityTable';
import { tryFlow, type TriedFlow } from './tryFlow';

jest.setTimeout(900_000);

const FLOWS = FLOW_GROUPS.flat();

let sites: FaultSite[] = [];
const results = new Map<string, TriedFlow>();
beforeAll(async () => {
  const container = loadApp();
  sites = await Promise.all(FLOW_GROUPS.map(() => FaultSite.start(container)));
  await Promise.all(
    FLOW_GROUPS.map(async (flows, at) => {
      for (const flow of flows) results.set(flow.name, await tryFlow(sites[at]!, flow));
    }),
  );
});
afterAll(() => Promise.all(sites.map((site) => site.jira.stop())));

test.each(FLOWS.map(({ name }) => name))('%s: nothing is lost, doubled or forgotten, whatever fails', (name) => {
  const { rows = [], problems, stillTried } = results.get(name) ?? {};
  expect(problems).toEqual([]);
  expect(stillTried).toEqual([]);
  expect(rows.length).toBeGreaterThan(5);
});

test('what was deleted is gone from storage', async () => {
  for (const site of sites) {
    await site.jira.clearCalls();
    await site.jira.run('nightly-reconcile');
    const keys = (await site.jira.calls()).store.flatMap((call) => call.keys);
    expect(site.deletedIds.filter((issueId) => keys.includes(`assessment/assessment:${issueId}`))).toEqual([]);
  }
  expect(sites.flatMap(({ deletedIds }) => deletedIds).length).toBeGreaterThan(10);
});

test('docs/reliability.md says the same', () => {
  const table = tableOf(FLOWS.flatMap(({ name }) => results.get(name)?.rows ?? []));
  process.stdout.write(`\n${table}\n`);
  expectDocumented(table);
});
