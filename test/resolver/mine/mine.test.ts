import type { MineCard } from '#contract/mine';
import { onPage, valueOf } from '../../support/local/appCalls';
import { startLocalJira, type MovableJira } from '../../support/local/localJira';
import { added, projectHome } from '../../support/local/pathRecords';

/** What waits for each of the people of the demo: due and oldest first, at issues that they see at this call. */

const PM = 'project-manager';
const SPONSOR = 'board-member';
const COLLEAGUE = 'support-colleague';

let jira: MovableJira;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
});
afterAll(() => jira.stop());

const mine = async (viewer: string, all = false) =>
  valueOf(await onPage(jira, viewer, 'mine.list', all ? { all } : {}));
const keyOf = async (issueId: string): Promise<string> =>
  ((await jira.rest('admin', 'GET', `/rest/api/3/issue/${issueId}`)).body as { key: string }).key;
/** Each by its kind and its epic, or by the record that it stands under. */
const told = (cards: readonly MineCard[]) =>
  Promise.all(
    cards.map(async ({ kind, home, under }) => {
      const at = 'issueId' in home ? await keyOf(home.issueId) : (under?.name ?? 'itself');
      return `${kind} ${at}`;
    }),
  );

test('five cards at most, due and oldest first, of several kinds; the rest on demand', async () => {
  const first = await mine(PM);
  expect(await told(first.cards)).toEqual([
    'measure Order lines in the portal',
    'vetting Knows that one can be called back',
    'disruption MOB-2',
    'challenge MOB-6',
    'opinion NET-8',
  ]);
  expect(first.cards.map(({ late }) => late)).toEqual([true, true, true, true, true]);
  expect([first.more, first.late]).toEqual([7, 7]);
  const whole = await mine(PM, true);
  const rest = [
    'disruption MOB-6',
    'challenge MOB-14',
    'challenge BIZ-9',
    'path itself',
    'move Pay the bill in the app',
  ];
  expect((await told(whole.cards)).slice(5)).toEqual(['gap MOB-1', 'challenge CARE-4', ...rest]);
  expect(whole.more).toBe(0);
});

test('what comes, what was done this week by kind, and what became of one’s own', async () => {
  const { next, done, answered } = await mine(PM);
  expect(await told(next)).toEqual(['disruption CARE-8']);
  expect(done).toEqual([
    { deed: 'request', n: 1 },
    { deed: 'ask', n: 1 },
    { deed: 'disruption', n: 1 },
    { deed: 'session', n: 1 },
    { deed: 'gap', n: 1 },
  ]);
  expect(answered).toMatchObject([
    { kind: 'challenge', answer: { outcome: 'kept', by: 'lars-winther' } },
    { kind: 'ask', answer: { choice: 'Yes', by: 'dana-okafor' } },
  ]);
});

test('who owes a blind opinion is asked for it, and told nothing of the rating by what waits beside', async () => {
  const { cards } = await mine(COLLEAGUE);
  expect(await told(cards)).toEqual(['opinion CARE-13']);
  expect(cards[0]).toMatchObject({ late: false, body: { impact: null } });
});

test('an ask at an epic that the sponsor may not see is neither shown nor counted', async () => {
  const { cards, more } = await mine(SPONSOR);
  expect([await told(cards), more]).toEqual([['ask MOB-9', 'ask CARE-5', 'goLive CARE-5'], 0]);
});

test('answered, it is gone, and counts as done', async () => {
  const [card] = (await mine(SPONSOR)).cards;
  const answer = { text: 'Two from the agency, until spring.' };
  valueOf(await onPage(jira, SPONSOR, 'entry.answer', { id: card?.id ?? '', version: 1, answer }));
  const after = await mine(SPONSOR);
  expect(await told(after.cards)).toEqual(['ask CARE-5', 'goLive CARE-5']);
  expect(after.done).toContainEqual({ deed: 'answer', n: 1 });
});

test('at an epic that was hidden later nothing waits any more', async () => {
  const before = (await mine(PM, true)).cards.length;
  expect((await jira.rest('admin', 'DELETE', '/rest/api/3/project/BIZ')).status).toBe(204);
  const { cards } = await mine(PM, true);
  expect(cards).toHaveLength(before - 2);
  const still = await told(cards);
  for (const gone of ['challenge BIZ-9', 'measure Order lines in the portal']) expect(still).not.toContain(gone);
});

test('somebody without anything gets nothing, and no question is asked for them', async () => {
  await jira.clearCalls();
  expect(await mine('outsider')).toMatchObject({ cards: [], more: 0, late: 0, next: [], done: [], answered: [] });
  expect((await jira.calls()).jira).toEqual([]);
});

test('what waits in a project stands there too, with the record that it is of, from the day it is due', async () => {
  const home = projectHome('10010');
  const path = await added(jira, 'admin', 'path', { name: 'Pay by code', owner: PM }, home);
  const measure = { name: 'Knows the code', formula: 'share', source: 'asked', path: path.id, owner: PM };
  const { id } = await added(jira, 'admin', 'measure', measure, home);
  const move = { name: 'Letter', path: path.id, what: 'message', approver: PM };
  await added(jira, 'admin', 'move', move, home);
  await added(jira, 'admin', 'vetting', { measure: id, second: PM }, home);
  const before = await mine(PM, true);
  const own = (cards: typeof before.cards) =>
    cards
      .filter(
        ({ id: waits, under }) => under?.name === 'Pay by code' || under?.name === 'Knows the code' || waits === id,
      )
      .map(({ kind, under, late }) => [kind, under?.name, late]);
  expect(own(before.cards)).toEqual([
    ['move', 'Pay by code', false],
    ['vetting', 'Knows the code', false],
  ]);
  expect(before.next.some(({ id: next }) => next === id)).toBe(true);
  await jira.pass(45 * 86_400_000);
  const after = await mine(PM, true);
  expect(own(after.cards)).toContainEqual(['measure', 'Pay by code', true]);
  const [card] = after.cards.filter(({ id: waits }) => waits === id);
  expect(card?.from).toMatch(/^\d{4}-\d{2}-01$/);
});
