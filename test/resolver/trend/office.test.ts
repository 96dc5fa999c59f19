import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { monthOf } from '#domain/trend/month';
import { GROUPS } from '#sandbox/jira/groups';
import { countActs } from '#usecases/ladder/countActs';
import { onAdminPage, onPage, rate, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { anIssue, idOf, seedEpics } from '../../support/local/seedEpics';
import { judge } from '../audit/auditSite';

const [PM, ADMIN, BOARD, COLLEAGUE] = ['project-manager', 'admin', 'board-member', 'support-colleague'] as const;
const X = '10000';
const [office] = GROUPS;
const MEMBERS = { jira: { path: '/rest/api/3/user/groups', tier: 'app' } } as const;

let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ seedIssues: [...seedEpics(6), anIssue(7, 'Task')] });
  const settings = { ...DEFAULT_SETTINGS, officeGroup: { id: office!.groupId, name: office!.name } };
  valueOf(await onAdminPage(jira, ADMIN, 'settings.save', { version: 0, settings, reason: 'The office' }));
  for (let number = 1; number <= 6; number += 1)
    await rate(jira, number === 6 ? ADMIN : PM, idOf(number), { answers: { impact: 1 } });
}, 60_000);
afterAll(() => jira.stop());

async function officeAfterNight() {
  await jira.run('nightly-reconcile');
  await jira.run('work-consumer');
  const month = monthOf(new Date().toISOString());
  const answer = valueOf(await onPage(jira, COLLEAGUE, 'trend.read', { projectIds: [X], from: month, to: month }));
  return answer.months[0]!.sums!.office!;
}

test('ratings, answers and judgements are counted once a record and day, and nobody is named [4.8 4.9]', async () => {
  expect((await officeAfterNight()).did).toEqual({ all: 6, outside: 5 });

  // A second save of the same rating on the same day is the same act.
  await rate(jira, PM, idOf(1), { answers: { impact: 2 } });
  const issueId = idOf(2);
  const dueAt = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  valueOf(await onPage(jira, PM, 'opinion.ask', { issueId, people: [BOARD, COLLEAGUE], dueAt }));
  const said = { issueId, version: 1, changes: { impact: 1, sure: 80 } };
  valueOf(await onPage(jira, BOARD, 'opinion.save', said));
  await judge(jira, ADMIN, idOf(7));

  const counted = await officeAfterNight();
  // Who asks for an opinion has not given one.
  expect(counted.did).toEqual({ all: 8, outside: 6 });
  const levels = {
    project: { asked: 0, answered: 0, others: 2 },
    colleague: { asked: 2, answered: 1, others: 0 },
  };
  expect(counted.people).toEqual([{ projectIds: [X], asked: 2, answered: 1, others: 2, levels }]);
  expect(counted.followed).toMatchObject({ withAsked: 1, asked: 2, heard: 1 });
  for (const person of [PM, ADMIN, BOARD, COLLEAGUE]) expect(JSON.stringify(counted)).not.toContain(person);
  expect(await officeAfterNight()).toEqual(counted);
});

test('who belongs to the office is kept from the app: what was done outside is not known [4.8]', async () => {
  const [id] = await jira.faults({ target: MEMBERS, fault: { status: 403 } });
  expect((await officeAfterNight()).did).toEqual({ all: 8, outside: null });
  expect((await jira.standingFaults()).find((fault) => fault.id === id)?.struck).toBeGreaterThan(0);
  await jira.clearFaults();
  expect((await officeAfterNight()).did).toEqual({ all: 8, outside: 6 });
});

test('a night that is cut off where groups are read leaves the tally before, and is done again [4.8]', async () => {
  const before = await officeAfterNight();
  await rate(jira, ADMIN, idOf(1), { answers: { impact: 3 } });
  await jira.faults({ target: MEMBERS, fault: { status: 503 } });
  expect(await officeAfterNight()).toEqual(before);
  await jira.clearFaults();
  expect((await officeAfterNight()).did).toEqual({ all: 9, outside: 6 });
});

test('where the time of a night is over before everybody was read, nothing is half counted', async () => {
  const logged: string[] = [];
  const page = { items: [{ accountId: PM, updatedAt: '2026-11-01T10:00:00.000Z' }], next: 'more' };
  const nobody = () => Promise.resolve({ items: [] });
  const counted = await countActs(
    {
      appJira: { groupsOf: () => Promise.resolve(null), published: () => Promise.resolve(new Map()) },
      store: { listPeople: () => Promise.resolve(page), listDoneBetween: nobody, listOwned: nobody },
      ids: { fresh: () => 'id', of: () => 'id' },
      clock: { now: () => '2026-11-30T02:00:00.000Z', remaining: () => 1_000 },
      log: { info: (event: string) => void logged.push(event), error: () => undefined },
    },
    [X],
    DEFAULT_SETTINGS,
  );
  expect([counted.size, logged]).toEqual([0, ['acts-not-counted']]);
});
