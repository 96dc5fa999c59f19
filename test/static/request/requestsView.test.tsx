import { fakeBridge, type FakeAnswer, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira, type FakeEpic } from '../../support/screen/fakePortfolio';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';

jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

function aRequested(number: number, facts: Record<string, unknown>): FakeEpic {
  const epic = anEpic(number, { answers: { impact: 1 } });
  return { ...epic, property: { ...epic.property, ...facts } };
}

const PAGE = 100;
const jqlOf = ({ path, body }: FakeJiraRequest): string =>
  path.startsWith('/rest/api/3/search/jql') ? (body as { jql: string }).jql : '';

/** A page of the search for epics of which customers asked for something. */
function pageOf(epics: readonly FakeEpic[], { body }: FakeJiraRequest): FakeAnswer {
  const start = Number((body as { nextPageToken?: string }).nextPageToken ?? 0);
  const issues = epics.slice(start, start + PAGE).map(({ id, key, summary, projectId, property }) => ({
    id,
    key,
    fields: { summary, project: { id: projectId, key: 'NET' } },
    properties: { [SUMMARY_PROPERTY]: property },
  }));
  return { body: { issues, ...(start + PAGE < epics.length ? { nextPageToken: String(start + PAGE) } : {}) } };
}

function openWith(requested: readonly FakeEpic[], address = '/requests') {
  const portfolio = new FakeJira([anEpic(1, { answers: { impact: 1 } }), ...requested]);
  portfolio.instead = (request) => {
    if (jqlOf(request).includes('customerRequests')) return pageOf(requested, request);
    return jqlOf(request).includes('linkedIssues') ? pageOf([], request) : undefined;
  };
  const history = answerPageHistory(address);
  renderSurface(PortfolioSurface);
  return history;
}

const EPICS = [
  aRequested(2, {
    ...{ requests: 4, requestCustomers: 3, mayLeave: 'yes', requestsLeaving: 1, requestsDeclined: 1 },
    ...{ requestNeeds: { missing: 2, defective: 1 }, requestsHeard: { call: 3 }, requestSegments: ['consumers'] },
  }),
  aRequested(3, {
    ...{ requests: 10, requestCustomers: 6, requestsDeclined: 0 },
    ...{ requestNeeds: { improvement: 2 }, requestsHeard: { call: 1, survey: 2 }, requestSegments: ['partners'] },
  }),
  aRequested(4, { requests: 0, requestCustomers: 0, requestsDeclined: 2 }),
];
const keys = (): (string | null | undefined)[] =>
  screen
    .getAllByRole('rowheader')
    .map((head) => /NET-\d+/.exec(head.textContent ?? '')?.[0])
    .filter(Boolean);
const sentence = /^14 requests of 9 customers\. In 1 request they say that they may leave\. 3 others were declined\./;

test('the sentence first: what was asked by how many, who may leave, what was declined, how heard [2.2]', async () => {
  openWith(EPICS);
  expect(await screen.findByText(sentence)).toBeTruthy();
  const needs = within(screen.getByRole('list', { name: 'What customers asked for' })).getAllByRole('listitem');
  expect(needs.map(({ textContent }) => textContent)).toEqual(['2 missing', '1 does not work', '2 could be better']);
  expect(screen.getByText('Heard by call 4 · survey 2')).toBeTruthy();
  // Those whose customers may leave stand first.
  expect(keys()).toEqual(['NET-2', 'NET-3', 'NET-4']);
});

test('filters by who may leave, what was declined, need and segment; the address keeps them', async () => {
  const user = userEvent.setup();
  const history = openWith(EPICS);
  await screen.findByText(sentence);
  await user.click(screen.getByRole('button', { name: 'May leave us 1' }));
  expect(keys()).toEqual(['NET-2']);
  await user.click(screen.getByRole('button', { name: 'Declined 2' }));
  expect(keys()).toEqual(['NET-2', 'NET-4']);
  await user.click(screen.getByRole('button', { name: 'All 3' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'What customers asked for' }), 'improvement');
  expect(keys()).toEqual(['NET-3']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Which customers' }), 'consumers');
  expect(screen.getByText('None of the epics that were read is so.')).toBeTruthy();
  expect(history.moves.at(-1)).toBe('REPLACE /requests?need=improvement&segment=consumers');
});

test('what an address says that is not offered is not shown as chosen', async () => {
  openWith(EPICS, '/requests?show=none&need=constructor&segment=martians');
  expect(await screen.findByText(sentence)).toBeTruthy();
});

test('a row opens the requests of its epic in place, and is counted anew after a change', async () => {
  const user = userEvent.setup();
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd: true } }));
  const history = openWith(EPICS);
  await screen.findByText(sentence);
  await user.click(screen.getByRole('button', { name: 'Open the requests at NET-3' }));
  expect(await screen.findByText('No customer has asked for this yet.')).toBeTruthy();
  expect(fakeBridge.invokes('entry.list').map(({ payload }) => payload)).toEqual([
    { kind: 'request', home: { issueId: EPICS[1]!.id } },
  ]);
  expect(history.moves.at(-1)).toBe('REPLACE /requests?epic=NET-3');
});

test('a long list is read a thousand at a time and says that there are more', async () => {
  const many = Array.from({ length: 1_050 }, (_, at) => aRequested(at + 10, { requests: 1, requestCustomers: 1 }));
  openWith(many);
  const user = userEvent.setup();
  expect(await screen.findByText(/^1,000 requests of 1,000 customers\./, undefined, { timeout: 20_000 })).toBeTruthy();
  expect(screen.getByText(/^The 1,000 epics with the most customers were read/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Read more' }));
  expect(await screen.findByText(/^1,050 requests of 1,050 customers\./, undefined, { timeout: 20_000 })).toBeTruthy();
});

test('nothing was asked for: it says where to begin; a search that fails is tried again', async () => {
  openWith([]);
  expect(await screen.findByText(/^No request of a customer is recorded here yet/)).toBeTruthy();
});
