import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Output } from '#contract/procedures';
import type { MineCard } from '#contract/mine';
import { KIND_NAMES, kindNamed } from '#domain/register/kinds/index';
import { FORMER_USER } from '#kernel/people';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { CARDS } from '../../../static/features/mine/cards/cards';
import { daysUntil, whenOf } from '../../../static/features/mine/mineWords';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { renderSurface } from '../../support/screen/renderSurface';

/** My turn on the screen: where the page opens. */

jest.setTimeout(30_000);

const AT = '2026-11-20T10:00:00.000Z';
const aCard = (n: number, more: Partial<MineCard> = {}): MineCard => ({
  id: `ask-i${10_000 + n}-${'0'.repeat(31)}${n}`,
  kind: 'ask',
  home: { issueId: String(10_000 + n) },
  under: null,
  asks: 'You are asked.',
  does: 'Answer',
  dueAt: `2026-11-2${n}`,
  from: AT,
  late: true,
  at: AT,
  by: FORMER_USER,
  body: { what: 'decide', text: `Question ${n}?`, options: null, neededBy: `2026-11-2${n}` },
  ...more,
});

const NOTHING: Output<'mine.list'> = {
  cards: [],
  more: 0,
  late: 0,
  next: [],
  done: [],
  answered: [],
  settings: DEFAULT_SETTINGS,
  looks: 0,
  settingsVersion: 0,
};

/** A Jira that knows every epic but those that are hidden, and finds what a search is told to find. */
function answerJira(hidden: readonly string[] = [], found: (jql: string) => object[] = () => []): void {
  fakeBridge.onJira(({ path, body }: FakeJiraRequest) => {
    if (path.startsWith('/rest/api/3/issue/bulkfetch')) {
      const ids = (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.filter((id) => !hidden.includes(id));
      return { body: { issues: ids.map((id) => ({ id, key: `X-${id}`, fields: { summary: `Epic ${id}` } })) } };
    }
    if (path.startsWith('/rest/api/3/search/jql')) return { body: { issues: found((body as { jql: string }).jql) } };
    if (path.startsWith('/rest/api/3/permissions/check'))
      return { body: { projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [10_050] }] } };
    return { body: { values: [] } };
  });
}

beforeEach(() => {
  fakeBridge.reset();
  answerPageHistory('/');
  answerJira();
});

const answer = (value: Partial<Output<'mine.list'>>) =>
  fakeBridge.onInvoke('mine.list', () => ({ ok: true, value: { ...NOTHING, ...value } }));
const cards = () => screen.getAllByRole('article');

test('the page opens with what waits: five cards, the rest on demand, by one call and two searches', async () => {
  const six = [1, 2, 3, 4, 5].map((n) => aCard(n));
  fakeBridge.onInvoke('mine.list', (input) => {
    const all = (input as { all?: boolean }).all === true;
    return { ok: true, value: { ...NOTHING, cards: all ? [...six, aCard(6)] : six, more: all ? 0 : 1, late: 6 } };
  });
  renderSurface(PortfolioSurface);
  expect(await screen.findByText('6 wait for you, 6 are late')).toBeTruthy();
  expect(cards()).toHaveLength(5);
  expect(within(cards()[0]!).getByText('To decide: “Question 1?”')).toBeTruthy();
  expect(within(cards()[0]!).getByText('a former user')).toBeTruthy();
  expect(fakeBridge.invokes()).toHaveLength(1);
  expect(fakeBridge.jira().filter(({ path }) => path.includes('/search/'))).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'and 1 more' }));
  await screen.findByText('To decide: “Question 6?”');
  expect(cards()).toHaveLength(6);
  // The button is gone: the first card that came has the focus.
  expect(document.activeElement).toBe(within(cards()[5]!).getByRole('link'));
});

test('an epic that was hidden meanwhile stands nowhere', async () => {
  answerJira(['10001']);
  answer({ cards: [aCard(1), aCard(2)] });
  renderSurface(PortfolioSurface);
  await screen.findByText('To decide: “Question 2?”');
  expect(document.body.textContent).not.toContain('Question 1?');
  expect(await screen.findByText('1 waits for you')).toBeTruthy();
});

test('one button opens the form in the card, and “Later” keeps what was typed', async () => {
  const { asks: _asks, does: _does, late: _late, under: _under, ...card } = aCard(1);
  answer({ cards: [aCard(1)] });
  const entry = {
    ...card,
    ...{ version: 1, status: 'open', owner: 'me', updatedAt: AT, removed: false, answer: null },
    may: { change: false, answer: true, remove: false },
  };
  fakeBridge.onInvoke('entry.open', () => ({ ok: true, value: { entry } }));
  renderSurface(PortfolioSurface);
  await userEvent.click(await screen.findByRole('button', { name: 'Decide' }));
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'Decide' }));
  const text = await screen.findByLabelText('Your answer in a sentence');
  await userEvent.type(text, 'In March');
  await userEvent.click(screen.getByRole('button', { name: 'Later' }));
  expect(screen.queryByRole('button', { name: 'Later' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Decide' }));
  await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Your answer in a sentence').value).toBe('In March');
  fakeBridge.onInvoke('entry.answer', () => ({ ok: true, value: { entry, published: true } }));
  answer({ done: [{ deed: 'answer', n: 1 }] });
  await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(await screen.findByText('Nothing waits for you.')).toBeTruthy();
  expect(screen.getByText('1 answer to others')).toBeTruthy();
});

test('own epics that are not rated wait too, where the viewer may edit them', async () => {
  const epic = (id: string) => ({
    ...{ id, key: `X-${id}` },
    fields: {
      ...{ summary: `Epic ${id}`, created: '2026-10-01T10:00:00.000+0000', resolutiondate: null },
      status: { statusCategory: { key: 'new' } },
    },
  });
  answerJira([], (jql) => (jql.includes('statusCategory != Done') ? [epic('10050'), epic('10051')] : []));
  answer({});
  renderSurface(PortfolioSurface);
  expect(await screen.findByText('1 waits for you')).toBeTruthy();
  expect(screen.getByText('It is yours, and nobody has said what it does to customers.')).toBeTruthy();
});

test('own deliverables that nobody judged are one card with a day until when: a third search [4.19]', async () => {
  const rated = { v: 1, version: 1, settings: 0, floor: 10, ceiling: 10, answers: { impact: 2 } };
  const issue = (id: string, type: string, parent: string | null, property?: object) => ({
    ...{ id, key: `X-${id}` },
    fields: {
      ...{ summary: `${type} ${id}`, created: '2026-10-01T10:00:00.000+0000', issuetype: { name: type } },
      ...(parent === null ? {} : { parent: { id: parent } }),
    },
    properties: property ? { 'customer-lens': property } : {},
  });
  const found = [
    issue('10060', 'Task', '10070'),
    issue('10061', 'Task', '10071'),
    issue('10062', 'Epic', null, rated),
    issue('10063', 'Epic', null, { ...rated, class: 'none' }),
    issue('10064', 'Epic', null),
  ];
  fakeBridge.onJira(({ path, body }: FakeJiraRequest) => {
    if (path.startsWith('/rest/api/3/search/jql')) {
      const isOwn = (body as { jql: string }).jql.startsWith('assignee = currentUser()');
      return { body: { issues: isOwn ? found : [] } };
    }
    if (path.startsWith('/rest/api/3/permissions/check'))
      return { body: { projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [10_060, 10_062, 10_063] }] } };
    const ids = (body as { issueIdsOrKeys?: string[] } | undefined)?.issueIdsOrKeys ?? [];
    // Of the parents, one is rated.
    return {
      body: { issues: ids.map((id) => ({ id, properties: id === '10070' ? { 'customer-lens': rated } : {} })) },
    };
  });
  const settings = { ...DEFAULT_SETTINGS, audit: { dueAt: '2026-12-15' } };
  answer({ settings });
  renderSurface(PortfolioSurface);
  expect(await screen.findByText('1 waits for you')).toBeTruthy();
  expect(
    screen.getByText(/^It is yours, and nobody has judged .* 1 more of yours is not judged either\.$/),
  ).toBeTruthy();
  expect(screen.getByRole('link', { name: 'X-10060 Task 10060' })).toBeTruthy();
  expect(fakeBridge.jira().filter(({ path }) => path.includes('/search/'))).toHaveLength(3);
});

test('second looks that wait are one card, and nothing tells of which before it is opened [4.19]', async () => {
  answer({ looks: 2 });
  renderSurface(PortfolioSurface);
  expect(await screen.findByText('1 waits for you')).toBeTruthy();
  const card = within(cards()[0]!);
  expect(card.getByRole('heading', { name: 'Second look 2 deliverables' })).toBeTruthy();
  expect(card.queryByRole('link')).toBeNull();
  fakeBridge.onInvoke('audit.looks', () => ({ ok: true, value: { waiting: ['10061'], looked: [], hidden: 0 } }));
  const fields = { summary: 'Task', issuetype: { name: 'Task' }, project: { id: '1', key: 'X' } };
  fakeBridge.onJira(() => ({ body: { issues: [{ id: '10061', key: 'X-61', fields }], values: [] } }));
  await userEvent.click(card.getByRole('button', { name: 'Look at them' }));
  expect(await card.findByRole('link', { name: 'X-61 Task' })).toBeTruthy();
  expect(card.getByRole('radio', { name: /^Mixed/ })).toBeTruthy();
  // The first class is asked for nowhere.
  expect(JSON.stringify(fakeBridge.jira().slice(-2))).not.toContain('customer-lens');
});

test('where nothing waits it says so, what is next and was answered; where Jira is silent it says that', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  fakeBridge.onJira(({ path, body }) =>
    path.startsWith('/rest/api/3/issue/bulkfetch')
      ? {
          body: {
            issues: (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys.map((id) => ({
              id,
              key: `X-${id}`,
              fields: { summary: 'E' },
            })),
          },
        }
      : { status: 500 },
  );
  const told = { outcome: 'kept', text: 'Two regions only.', by: FORMER_USER, at: AT };
  const id = `challenge-i10007-${'0'.repeat(32)}`;
  answer({ next: [aCard(2)], answered: [{ id, kind: 'challenge', home: { issueId: '10007' }, answer: told }] });
  renderSurface(PortfolioSurface);
  expect(await screen.findByText('Of what could be read, nothing waits for you.')).toBeTruthy();
  expect(screen.getByText(/^Next, 22 Nov: Ask to the sponsor/)).toBeTruthy();
  expect(screen.getByText(/a former user on your challenge: The rating stays. “Two regions only.”/)).toBeTruthy();
  expect(screen.getByText(/Jira did not answer the search for your own epics/)).toBeTruthy();
});

test('what cannot be read says why, and can be tried again', async () => {
  const failure = { code: 'unavailable', message: 'Storage is busy at the moment.' };
  fakeBridge.onInvoke('mine.list', () => ({ ok: false, error: failure }));
  renderSurface(PortfolioSurface);
  await screen.findByText('Storage is busy at the moment.');
  answer({});
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Nothing waits for you.')).toBeTruthy();
});

test('every kind of record that can wait has a card', () => {
  const waiting = KIND_NAMES.filter((name) => kindNamed(name).card !== undefined);
  expect(waiting.filter((name) => CARDS[name] === undefined)).toEqual([]);
});

test('lateness is said in words, by the calendar of the reader', () => {
  const reader = { locale: 'en-GB', timeZone: 'America/New_York' };
  // Still the 29th in New York.
  const now = Date.parse('2026-11-30T03:00:00.000Z');
  expect(daysUntil('2026-11-30', now, reader)).toBe(1);
  const card = { key: 'k', epic: { id: '1', key: 'X-1', summary: 'E' }, entryId: null, by: null, said: {} } as const;
  const when = (dueAt: string | null, late = false) =>
    whenOf({ ...card, kind: 'ask', from: AT, dueAt, late }, now, reader, String);
  expect(when('2026-11-26', true)).toEqual({ large: '9 days', small: 'due 3 days ago' });
  expect(when('2026-11-28', true)).toEqual({ large: '9 days', small: 'due yesterday' });
  expect(when('2026-11-29')).toEqual({ large: 'Today', small: 'due today' });
  expect(when('2026-12-01')).toEqual({ large: 'Tue', small: 'due in 2 days' });
  expect(when('2026-12-20')).toEqual({ large: '20 Dec', small: 'due in 21 days' });
  expect(when(null)).toEqual({ large: '9 days', small: 'since you were asked' });
});
