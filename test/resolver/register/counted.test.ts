import type { Criterion } from '#domain/rating/criterion';
import { SUMMARY_PROPERTY, type Summary } from '#domain/publication/summary';
import { failureOf, onAdminPage, onPage, onPanel, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';

const PM = 'project-manager';
const COLLEAGUE = 'support-colleague';
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(6) });
});
afterAll(() => jira.stop());

const published = async (issueId: string): Promise<Summary> =>
  (
    (await jira.rest(PM, 'GET', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`)).body as {
      value: Summary;
    }
  ).value;

const REACH: Criterion = { id: 'reach', label: 'Reach', question: '', anchors: {}, weight: 100, kind: 'count', k: 5 };

async function settle(from: Criterion): Promise<void> {
  const { settings, version } = valueOf(await onAdminPage(jira, 'admin', 'settings.open', {}));
  const criteria = [...settings.criteria.filter(({ id }) => id !== from.id), from];
  const saved = { version, settings: { ...settings, criteria }, reason: 'Reach' };
  valueOf(await onAdminPage(jira, 'admin', 'settings.save', saved));
  await jira.run('work-consumer');
}

const ask = async (issueId: string, customers: unknown) =>
  valueOf(
    await onPage(jira, COLLEAGUE, 'entry.save', {
      ...{ kind: 'request', home: { issueId }, version: 0, changes: { customers } },
    }),
  ).entry;

const points = (customers: number): number => 50 * (1 - Math.exp(-customers / 5));

test('the score follows the customers who ask: at a save, at an answer, after new settings, in a board', async () => {
  const issueId = idOf(1);
  await settle(REACH);
  await rate(jira, PM, issueId, { answers: { impact: 0, request: 'no', reach: 100 } });
  expect(await published(issueId)).toMatchObject({ answers: { reach: 100 } });

  // Nothing is known yet of requests: the answer of before counts no more, and the range is open.
  await settle({ ...REACH, from: 'requests' });
  expect(await published(issueId)).toMatchObject({ floor: 0, ceiling: 50, answers: { impact: 0, request: 'no' } });
  expect((await published(issueId)).answers).not.toHaveProperty('reach');

  const first = await ask(issueId, ['Acme', 'Beta', 'Gamma']);
  await ask(issueId, ['beta', 'Delta']);
  const four = await published(issueId);
  expect(four).toMatchObject({ requestCustomers: 4, answers: { reach: 4 } });
  expect(four.floor).toBeCloseTo(points(4), 5);
  expect(four.ceiling).toBe(four.floor);
  expect(four.requestsAt).toMatch(/Z$/);

  const opened = valueOf(await onPanel(jira, PM, issueId, 'assessment.open', {}));
  expect(opened).toMatchObject({
    assessment: { version: 1, answers: { reach: 4 } },
    facts: { requestsAt: four.requestsAt },
  });
  expect(opened.score).toEqual({ floor: four.floor, ceiling: four.ceiling });

  const own = await onPanel(jira, PM, issueId, 'assessment.save', { version: 1, changes: { answers: { reach: 9 } } });
  expect(failureOf(own).code).toBe('invalid');
  const saved = valueOf(
    await onPanel(jira, PM, issueId, 'assessment.save', { version: 1, changes: { disruption: 1 } }),
  );
  expect(saved).toMatchObject({ assessment: { version: 2, answers: { reach: 4 } }, score: opened.score });
  const stale = failureOf(
    await onPanel(jira, PM, issueId, 'assessment.save', { version: 1, changes: { disruption: 2 } }),
  );
  expect(stale).toMatchObject({ code: 'conflict', current: { version: 2, answers: { reach: 4 } } });

  const { id } = valueOf(
    await onPage(jira, PM, 'board.freeze', {
      ...{ title: 'Board', scope: 'One epic', places: 1, issueIds: [issueId], more: false },
    }),
  );
  const board = valueOf(await onPage(jira, PM, 'board.read', { boardId: id }));
  expect(board.epics).toMatchObject([{ floor: four.floor, ceiling: four.ceiling, answers: { reach: 4 } }]);

  valueOf(await onPage(jira, PM, 'entry.answer', { id: first.id, version: 1, answer: { outcome: 'declined' } }));
  const two = await published(issueId);
  expect(two).toMatchObject({ requestCustomers: 2, answers: { reach: 2 }, requestsDeclined: 1 });
  expect(two.floor).toBeCloseTo(points(2), 5);

  // Taken back, the answer of before is there again.
  await settle(REACH);
  expect(await published(issueId)).toMatchObject({ answers: { reach: 100 } });
});

test('the sweep and the nightly comparison mend a score that was not counted', async () => {
  const issueId = idOf(2);
  await settle({ ...REACH, from: 'requests' });
  await rate(jira, PM, issueId, { answers: { impact: 1 } });
  await ask(issueId, 7);
  const truth = await published(issueId);
  const forged = { ...truth, answers: { impact: 1, reach: 99 } };
  await jira.rest(PM, 'PUT', `/rest/api/3/issue/${issueId}/properties/${SUMMARY_PROPERTY}`, forged);
  const rows = [{ issueId, property: await published(issueId) }];
  expect(valueOf(await onPage(jira, PM, 'portfolio.vouch', { rows })).doubtful).toEqual([issueId]);
  await jira.run('nightly-reconcile');
  await jira.run('work-consumer');
  expect(await published(issueId)).toEqual(truth);
  expect(truth.answers).toEqual({ impact: 1, reach: 7 });
});

test('requests alone are no rating', async () => {
  const issueId = idOf(3);
  await ask(issueId, 3);
  const told = await published(issueId);
  expect(told).toMatchObject({ requestCustomers: 3, answers: { reach: 3 } });
  expect(told).not.toHaveProperty('floor');
});
