import { fakeBridge, type FakeAnswer, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira, type FakeEpic } from '../../support/screen/fakePortfolio';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { anEntry, inDays, ME, NOBODY_SPOKE } from './voiceSamples';

jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

/** An epic with what is published of its voices. */
function aVoiced(number: number, facts: Record<string, unknown>): FakeEpic {
  const epic = anEpic(number, { answers: { impact: 1 } });
  return { ...epic, property: { ...epic.property, ...facts } };
}

const PAGE = 100;

/** A page of the search for epics on which something was said, or of which something came true. */
function pageOf(epics: readonly FakeEpic[], { body }: FakeJiraRequest): FakeAnswer {
  const { nextPageToken } = body as { nextPageToken?: string };
  const start = Number(nextPageToken ?? 0);
  const issues = epics.slice(start, start + PAGE).map(({ id, key, summary, projectId, property }) => ({
    id,
    key,
    fields: { summary, project: { id: projectId, key: 'NET' } },
    properties: { [SUMMARY_PROPERTY]: property },
  }));
  const more = start + PAGE < epics.length;
  return { body: { issues, ...(more ? { nextPageToken: String(start + PAGE) } : {}) } };
}

const jqlOf = ({ path, body }: FakeJiraRequest): string =>
  path.startsWith('/rest/api/3/search/jql') ? (body as { jql: string }).jql : '';
const searches = (word: string): number => fakeBridge.jira().filter((one) => jqlOf(one).includes(word)).length;

function openWith(voiced: readonly FakeEpic[], address = '/voices') {
  const jira = new FakeJira([anEpic(1, { answers: { impact: 2 } })]);
  const answer = (request: FakeJiraRequest): FakeAnswer | undefined => {
    if (request.path.startsWith('/rest/api/3/user/bulk')) return { body: { values: [] } };
    if (jqlOf(request).includes('customerOpenChallenges')) return pageOf(voiced, request);
    return jqlOf(request).includes('customerRealised') ? pageOf(voiced.slice(0, 60), request) : undefined;
  };
  jira.instead = answer;
  const history = answerPageHistory(address);
  renderSurface(PortfolioSurface);
  return { jira, history, answer };
}

const table = () => screen.findByRole('table', { name: /Voices by epic/ }, { timeout: 10_000 });
const keys = (rows: HTMLElement): string[] =>
  within(rows)
    .getAllByRole('link')
    .map(({ textContent }) => textContent?.split(' ')[0] ?? '');

const SOME = [
  aVoiced(2, { asked: 4, heard: 4 }),
  aVoiced(3, { asked: 3, heard: 1 }),
  aVoiced(4, { asked: 2, heard: 2, conflict: 'yes', openChallenges: 0 }),
  aVoiced(5, { openChallenges: 1 }),
  aVoiced(6, { openChallenges: 2, openAsks: 1 }),
  { ...anEpic(7), property: { v: 1, heard: 'many' } },
];

test('what is not answered stands first, then who differs, then who was heard least; no call a row', async () => {
  openWith(SOME);
  const rows = await table();
  expect(keys(rows)).toEqual(['NET-6', 'NET-5', 'NET-4', 'NET-3', 'NET-2']);
  expect(within(rows).getByText('1 of 3')).toBeTruthy();
  expect(
    screen.getByText(
      '3 challenges wait for an answer, on 2 epics. 1 ask waits for a sponsor. 7 of 9 opinions asked for were given. ' +
        'On 1 epic they differ in sign. Something was said or asked on 5 epics.',
    ),
  ).toBeTruthy();
  expect(screen.getByText(/1 epic is left out: what is published of them cannot be/)).toBeTruthy();
  expect(searches('customerOpenChallenges')).toBe(1);
  const invoked = fakeBridge.invokes().map(({ procedure }) => procedure);
  expect(invoked.filter((name) => /^(opinion|entry|challenge|ask)\./.test(name))).toEqual([]);
});

test('parts of it have an address, and say when there is none', async () => {
  const { history } = openWith(SOME);
  await table();
  await userEvent.click(screen.getByRole('button', { name: 'Differ in sign 1' }));
  expect(keys(await table())).toEqual(['NET-4']);
  expect(history.moves).toEqual(['REPLACE /voices?show=differ']);
});

test('a row opens the drawer of its epic in place, by its address too', async () => {
  openWith(SOME, '/voices?epic=NET-3');
  fakeBridge.onInvoke('opinion.open', () => ({
    ok: true,
    value: { ...NOBODY_SPOKE, heard: { x: 1, n: 3, beside: 0 } },
  }));
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd: false } }));
  await screen.findByText('1 of 3 close to these customers heard.', {}, { timeout: 10_000 });
  expect(fakeBridge.invokes('opinion.open')).toEqual([{ procedure: 'opinion.open', payload: { issueId: '10003' } }]);
  await userEvent.click(screen.getByRole('button', { name: /Close what was said of NET-3/ }));
  expect(screen.queryByText(/close to these customers heard/)).toBeNull();
});

test('the sponsor answers an ask in its row by one of the options that were offered', async () => {
  const { jira, answer } = openWith([aVoiced(4, { openAsks: 1 })], '/voices?epic=NET-4');
  fakeBridge.onInvoke('opinion.open', () => ({ ok: true, value: NOBODY_SPOKE }));
  const may = { change: false, answer: true, remove: false };
  const ask = anEntry('ask', { what: 'decide', text: 'In March?', options: ['In March', 'In autumn'] }, { may });
  fakeBridge.onInvoke('entry.list', (payload) => {
    const entries = (payload as { kind: string }).kind === 'ask' ? [ask] : [];
    return { ok: true, value: { entries, hidden: 0, mayAdd: false } };
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Answer' }, { timeout: 10_000 }));
  await userEvent.click(screen.getByRole('radio', { name: 'In autumn' }));
  fakeBridge.onInvoke('entry.answer', () => ({ ok: true, value: { entry: ask, published: true } }));
  jira.instead = (request) =>
    jqlOf(request) === 'id = 10004' ? pageOf([aVoiced(4, { openAsks: 0 })], request) : answer(request);
  await userEvent.click(screen.getByRole('button', { name: 'Send the answer' }));
  await waitFor(() => expect(screen.queryByText(/ask waits for a sponsor/)).toBeNull());
  expect(fakeBridge.invokes('entry.answer')).toMatchObject([{ payload: { answer: { choice: 'In autumn' } } }]);
});

test('what was said in a row is counted at once, and the row stays where it is', async () => {
  const { jira, answer } = openWith(SOME, '/voices?epic=NET-5&show=unanswered');
  fakeBridge.onInvoke('opinion.open', () => ({ ok: true, value: NOBODY_SPOKE }));
  const may = { change: false, answer: true, remove: false };
  const challenge = anEntry('challenge', { claim: 'tooLow' }, { may });
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [challenge], hidden: 0, mayAdd: false } }));
  await userEvent.click(await screen.findByRole('button', { name: 'Keep it, because …' }, { timeout: 10_000 }));
  await userEvent.type(screen.getByLabelText('It stays, because'), 'So');
  const answered = { outcome: 'kept', text: 'So', by: ME, at: inDays(0) };
  fakeBridge.onInvoke('entry.answer', () => ({
    ok: true,
    value: { entry: { ...challenge, status: 'answered', answer: answered, may }, published: true },
  }));
  jira.instead = (request) =>
    jqlOf(request) === 'id = 10005' ? pageOf([aVoiced(5, { openChallenges: 0 })], request) : answer(request);
  await userEvent.click(screen.getByRole('button', { name: 'Answer: the rating stays' }));
  await screen.findByText(/^2 challenges wait for an answer, on 1 epic\./);
  expect(keys(await table())).toEqual(['NET-6', 'NET-5']);
  expect(screen.getByRole('button', { name: 'Unanswered 1' })).toBeTruthy();
});

test('of very many the first thousand are read, the cut is told, and the rest is read on request', async () => {
  openWith(Array.from({ length: 1_050 }, (_, n) => aVoiced(n + 2, { asked: 1, heard: 1 })));
  await table();
  expect(searches('customerOpenChallenges')).toBe(10);
  expect(
    screen.getByText(/The first 1,000 epics were read\. There are more, which are not counted above\./),
  ).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Read more' }));
  await waitFor(() => expect(screen.queryByText(/There are more/)).toBeNull());
  expect(searches('customerOpenChallenges')).toBe(11);
  expect(screen.getByRole('button', { name: 'All 1,050' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Show 950 more epics' })).toBeTruthy();
});

test('a search that fails is told, and tried again on request; nobody said anything', async () => {
  const { jira, answer } = openWith([]);
  jira.instead = (request) => (jqlOf(request).includes('customerOpenChallenges') ? { status: 500 } : undefined);
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 10_000 });
  jira.instead = answer;
  await userEvent.click(again);
  await screen.findByText(/Nobody was asked for an opinion here yet/);
});

test('how long it waits is read when somebody wants to know, fifty epics a call', async () => {
  openWith(Array.from({ length: 70 }, (_, n) => aVoiced(n + 2, { openChallenges: 1 })));
  await table();
  const asked: string[][] = [];
  fakeBridge.onInvoke('challenge.times', (payload) => {
    const { issueIds } = payload as { issueIds: string[] };
    asked.push(issueIds);
    const [issueId = ''] = issueIds;
    return { ok: true, value: { times: [{ issueId, at: inDays(asked.length === 1 ? -9 : -2), closedAt: null }] } };
  });
  await userEvent.click(screen.getByText('How long what is not answered has waited'));
  await screen.findByText('2 challenges wait, the oldest for 9 days.');
  expect(screen.getByText(/Half of them have waited at most 2 days, 85 of a hundred at most 9 days\./)).toBeTruthy();
  expect(screen.getByText('No ask waits for a sponsor.')).toBeTruthy();
  expect(asked.map(({ length }) => length)).toEqual([50, 20]);
});

test('how well opinions foresaw what came true: by role, with how many, and what is too few', async () => {
  openWith(Array.from({ length: 60 }, (_, n) => aVoiced(n + 2, { asked: 1, heard: 1, realised: 1 })));
  await table();
  const said = (role: string, n: number, impact: number) =>
    Array.from({ length: n }, () => ({ role, realised: 1, blind: { impact, sure: 90 }, revised: null, kept: true }));
  let calls = 0;
  fakeBridge.onInvoke('opinion.foresight', () => {
    calls += 1;
    return {
      ok: true,
      value: {
        spoken: calls === 1 ? said('support', 3, -1) : [...said('support', 3, 2), ...said('sales', 1, 1)],
        withheld: 1,
      },
    };
  });
  await userEvent.click(screen.getByText('How well opinions foresaw what came true'));
  const rows = await screen.findByRole('table', { name: /How far each role was off/ });
  expect(
    [...rows.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent)),
  ).toEqual([
    ['Support', '0.5 too low on average (6 opinions)', '0.5 too low on average (6 opinions)'],
    ['Sales', '1 opinion: too few to tell, it takes 5', '1 opinion: too few to tell, it takes 5'],
  ]);
  // Three of seven named the wrong side at 90 per cent: (3 × 0.81 + 4 × 0.01) / 7.
  expect(screen.getAllByText(/missed by 0\.35 of 1 .*, worse than guessing/)).toHaveLength(2);
  expect(screen.getByText(/Of 2 epics nothing is told while a round goes on\./)).toBeTruthy();
  expect(calls).toBe(2);
});
