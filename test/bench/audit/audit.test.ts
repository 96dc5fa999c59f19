import { CLASSES } from '#domain/audit/classes';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { BenchSite } from '../benchSite';
import { performanceText } from '../performanceDocument';
import { auditTable } from '../tables';
import { childLines, DELIVERABLES, EPICS, JUDGED_HERE, judgedBefore } from './benchAudit';
import { countWhole, measureAudit, openQueue, type AuditMeasured } from './measureAudit';

/** What docs/performance.md promises of an audit of 20,000 deliverables. */

jest.setTimeout(120_000);

const PARTS = EPICS / 500;

let site: BenchSite;
let costs: AuditMeasured;
beforeAll(async () => {
  site = await BenchSite.start(EPICS, childLines());
  costs = await measureAudit(site);
});
afterAll(() => site.stop());

test('the queue of 20,000 opens with one search for the epics, one for what waits, and one answer of the app', () => {
  // The app reads two records for each of a hundred deliverables in batches, and asks Jira twice for rights.
  expect(costs.open).toMatchObject({ calls: 2 + 1 + 2, storeOperations: 9 });
  expect(costs.open.bytes).toBeLessThan(200_000);
});

test('a judgement is two answers of the app, whatever the size', () => {
  expect(costs.judge).toMatchObject({ calls: 7, points: 12, storeOperations: 10 });
  expect(costs.judge.bytes).toBeLessThan(5_000);
});

test('all are counted by class with five counts for every 500 epics, none by the app', async () => {
  expect(costs.figures).toMatchObject({ calls: (1 + CLASSES.length) * PARTS, points: 0, storeOperations: 0 });
  const { total, byClass } = await countWhole(costs.scope);
  expect(total).toBe(DELIVERABLES);
  expect(Object.values(byClass).reduce((sum, one) => sum + one, 0)).toBe(judgedBefore() + JUDGED_HERE);
});

test('what 2,000 deliverables reach takes searches alone', () => {
  expect(costs.reach).toMatchObject({ points: 0, storeOperations: 0 });
  expect(costs.reach.calls).toBeLessThanOrEqual(100);
});

test('no search of the audit asks for what is published of an issue', async () => {
  await openQueue();
  const asked = fakeBridge.jira();
  expect(asked.some(({ path }) => path.includes('/search/jql'))).toBe(true);
  expect(asked.filter((request) => /"properties":|properties=/.test(JSON.stringify(request)))).toEqual([]);
});

test('docs/performance.md counts the same calls, points and store operations for the audit', () => {
  const lines = auditTable(costs).split('\n').slice(2);
  const counts = lines.map((line) => line.split(' | ').slice(0, 4).join(' | '));
  expect(counts.filter((line) => !performanceText().includes(line))).toEqual([]);
});
