import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { FakeJira } from '../../support/screen/fakePortfolio';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { MemoryEntries } from '../../support/screen/entryServer';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { disrupted, NOW, PORTFOLIO } from './disrupted';

jest.setTimeout(60_000);

let width = 1_000;
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => width });

beforeEach(() => {
  fakeBridge.reset();
  width = 1_000;
  jest.useFakeTimers({ now: NOW, advanceTimers: true, doNotFake: ['setTimeout', 'setInterval', 'queueMicrotask'] });
});
afterEach(() => jest.useRealTimers());

function openAt(
  address = '/calendar',
  epics = PORTFOLIO,
): { jira: FakeJira; history: ReturnType<typeof answerPageHistory> } {
  const jira = new FakeJira(epics);
  const history = answerPageHistory(address);
  renderSurface(PortfolioSurface);
  return { jira, history };
}

const sentence = () => screen.findByText('2 notices are missing.', {}, { timeout: 20_000 });
/** Versions of Node differ in the spaces around the dash of a range. */
const plain = (text: string | null): string => (text ?? '').replace(/\s*–\s*/g, '–');
const row = (name: string) => screen.getByRole('heading', { name, level: 2 }).closest('section') as HTMLElement;
const bars = (name: string): string[] =>
  within(row(name))
    .getAllByRole('button')
    .map((bar) => plain(bar.getAttribute('aria-label')));
const finding = (title: string): string[] =>
  within(screen.getByRole('heading', { name: title, level: 2 }).closest('section') as HTMLElement)
    .getAllByRole('listitem')
    .map(({ textContent }) => plain(textContent));

test('the sentence, the rows and the three lists say who is hit when, by one search [1.8 1.9]', async () => {
  const { jira } = openAt();
  expect((await sentence()).closest('p')?.textContent).toBe(
    '2 notices are missing. 1 time the same customers are hit twice at once. 1 harm comes long before its benefit.',
  );
  expect(screen.getByText(/Times are in your zone in Jira, Europe\/Berlin\./)).toBeTruthy();
  expect(bars('Consumers')).toEqual([
    'NET-7 Sign-in off. 12 Dec, 01:00 to 07:00. noticeable. Consumers. no notice planned',
    'NET-15 Care centre. 4 Jan–1 Mar. noticeable. Consumers. notice due 14 Dec. at once with NET-11',
    'NET-11 Core network. 9–10 Jan. noticeable. Consumers. notice due 2 Jan. at once with NET-15',
  ]);
  expect(bars('Nobody said which customers')).toEqual([
    'NET-2 Street works. 2 Nov–18 Dec. minor. customers told on 2 Nov',
    'NET-3 Copper ends. 11 Jan–12 Feb. severe. notice was due 12 Nov, 8 days late',
  ]);
  expect(finding('Notice missing')).toEqual([
    '8 days lateNET-3 Copper ends, 11 Jan–12 Febsevere · due 12 Nov · Wim',
    'not plannedNET-7 Sign-in off, 12 Dec, 01:00 to 07:00noticeable · no day is set · Jonas',
  ]);
  expect(finding('Two at once')).toEqual(['9–10 JanNET-15 Care centre and NET-11 Core networkConsumers']);
  expect(finding('Harm long before benefit')).toEqual([
    '76 daysNET-7 Sign-in off, 12 Dec, 01:00 to 07:00, benefit due 26 Febnoticeable · Consumers',
  ]);
  expect(screen.getByText(/^5 disruptions of 5 epics\. 2 epics that disturb have no due date/)).toBeTruthy();
  expect(jira.asked).toEqual({ pages: 1, counts: 1, projectSearches: 0 });
  expect(fakeBridge.invokes().map(({ procedure }) => procedure)).toEqual(['settings.open']);
  const undated = screen.getByText('About 1 epic is rated noticeable or severe and has no date');
  const list = undated.closest('details') as HTMLDetailsElement;
  list.open = true;
  fireEvent(list, new Event('toggle'));
  expect(await within(list).findByText('No date yet')).toBeTruthy();
  expect(within(list).getAllByRole('listitem')).toHaveLength(1);
});

test('what stands in the rows, how much is seen and where one is stands in the address', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const { history } = openAt();
  await sentence();
  await user.click(screen.getByRole('button', { name: 'Stages' }));
  expect(await screen.findByRole('heading', { name: 'Nobody said at which stage', level: 2 })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '6 weeks' }));
  await user.click(screen.getByRole('button', { name: 'Later' }));
  await waitFor(() => expect(history.moves.at(-1)).toBe('PUSH /calendar?by=stages&zoom=weeks&from=2026-11-30'));
  expect(plain(screen.getByText(/^30 Nov/).textContent)).toBe('30 Nov 2026–10 Jan 2027');
  await user.click(screen.getByRole('button', { name: 'Today' }));
  await waitFor(() => expect(history.moves.at(-1)).toBe('PUSH /calendar?by=stages&zoom=weeks'));
  await user.click(screen.getByRole('button', { name: 'As a list' }));
  await waitFor(() => expect(history.moves.at(-1)).toBe('PUSH /calendar?by=stages&zoom=weeks&as=list'));
  expect(screen.queryByRole('button', { name: 'Stages' })).toBeNull();
});

test('arrow keys go from bar to bar, a bar opens the records of its epic in place, and Escape leads back', async () => {
  const entries = new MemoryEntries();
  entries.add('disruption', { issueId: '10007' }, { what: 'Nobody can sign in', depth: 2 }, 'board-member');
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const { history, jira } = openAt();
  entries.serve();
  jira.instead = ({ path }) => (path.startsWith('/rest/api/3/user/bulk') ? { body: { values: [] } } : undefined);
  await sentence();
  const all = screen.getAllByRole('button', { name: /^NET-\d+ / });
  expect(all.filter((bar) => bar.tabIndex === 0)).toHaveLength(1);
  act(() => all[0]?.focus());
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^NET-15 /);
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^NET-3 /);
  await user.keyboard('{ArrowUp}{Home}{Enter}');
  await waitFor(() => expect(history.moves.at(-1)).toBe('PUSH /calendar?epic=NET-7'));
  expect(await screen.findByText('Nobody can sign in')).toBeTruthy();
  const records = screen.getByRole('heading', { name: 'NET-7 Sign-in off', level: 2 });
  expect(document.activeElement).toBe(records);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(history.moves.at(-1)).toBe('PUSH /calendar'));
  expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^NET-7 /);
  // Nothing was saved, so nothing is read anew.
  expect(jira.asked.pages).toBe(1);
});

test('on a phone it is a list in the order of time, month by month', async () => {
  width = 330;
  openAt();
  await sentence();
  const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(headings.slice(0, 3)).toEqual(['November', 'December', 'January 2027']);
  expect(screen.getAllByRole('button', { name: /^NET-\d+ / }).map(({ textContent }) => textContent)).toEqual([
    'NET-2 Street works',
    'NET-7 Sign-in off',
    'NET-15 Care centre',
    'NET-11 Core network',
    'NET-3 Copper ends',
  ]);
  expect(screen.queryByRole('button', { name: 'As a list' })).toBeNull();
});

test('where nothing is recorded it says how that is done; where nothing is wrong, that', async () => {
  openAt('/calendar', []);
  expect(await screen.findByText(/^No disruption with a date is recorded/)).toBeTruthy();
  expect(document.body.textContent).not.toContain('0 disruptions');
});

test('a search that fails says so with a way to try again, and what was read before stays', async () => {
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const { jira } = openAt();
  await sentence();
  jira.instead = () => ({ status: 403, body: {} });
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  expect(await screen.findByText('You still see what was read before.')).toBeTruthy();
  expect(await sentence()).toBeTruthy();
  jira.instead = () => undefined;
  jira.epics = PORTFOLIO.slice(0, 1);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('1 notice is missing.')).toBeTruthy();
});

test('500 disruptions in one place draw what is in view, and the rest when asked', async () => {
  const many = Array.from({ length: 500 }, (_, n) =>
    disrupted(n + 1, [
      { id: String(n).padStart(8, '0'), from: '2026-12-01', to: '2026-12-20', depth: 2, segments: ['consumers'] },
    ]),
  );
  const user = userEvent.setup({ advanceTimers: jest.advanceTimersByTime });
  const { jira } = openAt('/calendar', many);
  const more = await screen.findByRole('button', { name: 'Show 488 more of Consumers' }, { timeout: 20_000 });
  expect(bars('Consumers').filter((name) => name.startsWith('NET-'))).toHaveLength(12);
  const drawn = document.querySelectorAll('.lens-timeline *').length;
  expect(drawn).toBeLessThan(300);
  expect(jira.asked.pages).toBe(5);
  await user.click(more);
  const each = (document.querySelectorAll('.lens-timeline *').length - drawn) / 488;
  expect(each).toBeLessThan(10);
});
