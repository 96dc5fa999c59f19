import appConsole from 'node:console';
import { ACTIONS, type ActionName } from '#domain/told/actions';
import type { FaultTarget } from '#sandbox/platform/faults/schema';
import { forgeDependencies } from '#resolver/dependencies';
import { listThinStages } from '#resolver/native/lists';
import { perform, type Deed } from '#resolver/native/perform';
import { dayIn } from '../../support/days';
import { rate } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { idOf, seedEpics } from '../../support/local/seedEpics';
import { actingOn, type Told } from './acting';

/** What is logged of an action that fails: whoever looks for it finds it once, with its name. */

const PM = 'project-manager';
let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: seedEpics(3) });
  await jira.settings({ writeLimits: null, quota: null });
  for (const number of [1, 2]) await rate(jira, PM, idOf(number), { answers: { impact: number }, stage: 'retention' });
});
afterAll(() => jira.stop());
afterEach(async () => {
  jest.restoreAllMocks();
  await jira.clearFaults();
});

const act = actingOn(() => jira);
const INPUTS: Record<ActionName, object> = {
  'read-rating': { issueKey: 'X-1' },
  'set-answer': { issueKey: 'X-1', question: 'Customer impact', answer: '2' },
  'ask-opinion': { issueKey: 'X-1', person: 'board-member', until: dayIn(5) },
  'list-contested': {},
  'list-thin-stages': {},
};

const OUTSIDES: [string, FaultTarget][] = [
  ['Jira', { jira: { path: '/**' } }],
  ['the storage', { store: { op: '*' } }],
];
const cases = OUTSIDES.flatMap(([outside, target]) =>
  (Object.keys(ACTIONS) as ActionName[]).map((action) => ({ outside, target, action })),
);

interface Run {
  told: Told;
  struck: number;
  lines: Record<string, unknown>[];
}

/** Runs an action while from its nth call on nothing outside answers. */
async function runWith(action: ActionName, target: FaultTarget, skip: number): Promise<Run> {
  const errors = jest.spyOn(appConsole, 'error').mockImplementation(() => undefined);
  await jira.faults({ target, fault: { status: 500 }, skip });
  const told = await jira.hurry(() => act(PM, action, INPUTS[action]));
  const struck = (await jira.standingFaults()).reduce((sum, fault) => sum + fault.struck, 0);
  await jira.clearFaults();
  const lines = errors.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
  errors.mockRestore();
  return { told, struck, lines };
}

test.each(cases)(
  '$action, while $outside fails from any call on: a failure is one line',
  async ({ action, target }) => {
    let failures = 0;
    for (let skip = 0; ; skip += 1) {
      const { told, struck, lines } = await runWith(action, target, skip);
      if (struck === 0) break;
      if (!told.errors) continue;
      failures += 1;
      expect({ skip, lines }).toEqual({
        skip,
        lines: [expect.objectContaining({ action, error: 'unavailable', message: told.errors[0]?.message })],
      });
    }
    expect(failures).toBeGreaterThan(0);
  },
);

test.each<[string, Deed<'list-thin-stages'>]>([
  ['in a procedure', listThinStages],
  ['beside it', ({ find }) => find('X-1').then(({ key }) => ({ sentence: key }))],
])('what nobody foresaw %s is one line, and is told as what it is', async (_where, deed) => {
  const lines: object[] = [];
  const log = {
    info: () => undefined,
    error: (event: string, error: unknown, more?: object) => void lines.push({ event, error, ...more }),
  };
  const unforeseen = new TypeError('Nobody foresaw this.');
  const breaking = { get: () => () => Promise.reject(unforeseen) };
  const real = forgeDependencies();
  const broken = { viewerSearch: new Proxy(real.viewerSearch, breaking), store: new Proxy(real.store, breaking) };
  const principal = { accountId: PM };
  const told = await perform('list-thin-stages', deed, {}, { principal }, { ...real, ...broken, log });
  expect(told).toEqual({ errors: [{ message: 'Something in Customer Lens went wrong. Try again in a minute.' }] });
  expect(lines).toEqual([expect.objectContaining({ error: unforeseen, action: 'list-thin-stages' })]);
});
