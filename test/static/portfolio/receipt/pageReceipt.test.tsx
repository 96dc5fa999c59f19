import { fakeBridge } from '../../../support/screen/fakeBridge';
import '../../../support/screen/fakeLayout';
import { answerPageHistory } from '../../../support/screen/fakeHistory';
import { anEpic, aSave, FakeJira } from '../../../support/screen/fakePortfolio';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PortfolioSurface from '../../../../static/surfaces/portfolioPage/PortfolioSurface';
import { renderSurface } from '../../../support/screen/renderSurface';

const EPICS = [
  anEpic(1, { answers: { impact: 2, request: 'yes' } }),
  anEpic(2, { answers: { impact: 3, request: 'no' } }),
  anEpic(3, { answers: { request: 'yes' } }),
  anEpic(4),
];
const LONG = { timeout: 10_000 };
const region = (key: string) => screen.findByRole('region', { name: new RegExp(`^Why ${key} `) }, LONG);
const why = (key: string) => screen.findByRole('button', { name: `why this score and rank of ${key}` }, LONG);

jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

function openPage(at = '/ranking') {
  new FakeJira(EPICS);
  const history = answerPageHistory(at);
  renderSurface(PortfolioSurface);
  return history;
}

test('opens beside the list from a row, by keyboard too; the address keeps it, closing brings focus back', async () => {
  const history = openPage();
  const user = userEvent.setup();
  const button = await why('NET-1');
  const asked = fakeBridge.jira().length;
  button.closest<HTMLElement>('[role=row]')!.focus();
  await user.tab();
  expect(document.activeElement).toBe(button);
  await user.keyboard('{Enter}');
  const receipt = within(await region('NET-1'));
  expect(history.moves).toEqual(['PUSH /ranking?epic=NET-1']);
  expect(document.activeElement).toBe(receipt.getByRole('heading'));
  expect(receipt.getByText(/No rated epic that you can see ranks better/)).toBeTruthy();
  expect(receipt.getByText('If all questions weighed the same: score 83.3, rank 1.')).toBeTruthy();
  // Whether its answers may be edited is all that is asked.
  expect(
    fakeBridge
      .jira()
      .slice(asked)
      .map(({ path }) => path),
  ).toEqual(['/rest/api/3/permissions/check']);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Receipt/ })).toBeNull());
  expect(document.activeElement).toBe(button);
  expect(history.moves).toEqual(['PUSH /ranking?epic=NET-1', 'REPLACE /ranking']);
});

test('can be linked, and the back button takes it away', async () => {
  const history = openPage('/ranking?epic=NET-2');
  const receipt = within(await region('NET-2'));
  expect(receipt.getByText('Customer impact: above weight 90 (now 70)')).toBeTruthy();
  expect(receipt.getByText('Customer request: below weight 23.3 (now 30)')).toBeTruthy();
  expect(receipt.getByText(/rank 1: 6\.7 points ahead/)).toBeTruthy();
  expect((await why('NET-2')).getAttribute('aria-expanded')).toBe('true');
  act(() => history.goTo('/ranking'));
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Receipt/ })).toBeNull());
});

test('another epic has another history: nobody is named for what somebody else answered', async () => {
  const jira = new FakeJira(EPICS);
  const one = (actor: string, request: string) => [
    aSave(1, actor, '2026-02-01T10:00:00.000Z', { answers: { impact: actor === 'ida' ? 2 : 3, request } }),
  ];
  jira.histories = { '10001': one('ida', 'yes'), '10002': one('otto', 'no') };
  jira.instead = ({ path }) =>
    path.startsWith('/rest/api/3/user/bulk')
      ? {
          body: {
            values: [
              { accountId: 'ida', displayName: 'Ida' },
              { accountId: 'otto', displayName: 'Otto' },
            ],
          },
        }
      : undefined;
  answerPageHistory('/ranking?epic=NET-1');
  renderSurface(PortfolioSurface);
  await waitFor(() => expect(screen.getAllByText(/^by Ida,/)).toHaveLength(2), LONG);
  const names: (string | null)[] = [];
  const watcher = new MutationObserver(() =>
    names.push(document.getElementById('lens-page-receipt')?.textContent ?? null),
  );
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
  await userEvent.click(await why('NET-2'));
  await waitFor(() => expect(screen.getAllByText(/^by Otto,/)).toHaveLength(2));
  watcher.disconnect();
  expect(names.filter((text) => text?.includes('Why NET-2 ') && text.includes('by Ida'))).toEqual([]);
  expect(fakeBridge.invokes('assessment.history').map(({ payload }) => payload)).toEqual([
    { issueId: '10001' },
    { issueId: '10002' },
  ]);
});

test('an address that names an epic without a place says what that may mean', async () => {
  openPage('/ranking?epic=NET-4');
  expect((await region('NET-4')).textContent).toContain(
    'NET-4 is not among the rated epics that were read. It is not rated, not in this portfolio, or not visible to you.',
  );
});

test('the missing answers that decide stand beside the list, with whom to ask', async () => {
  openPage('/ranking?places=2');
  const answers = within(await screen.findByRole('region', { name: 'Answers that decide' }, LONG));
  expect(answers.getByText('NET-3')).toBeTruthy();
  expect(answers.getByText('Customer impact')).toBeTruthy();
});

test('chances stand in the receipt and nowhere else', async () => {
  openPage('/ranking?places=2&epic=NET-3');
  const receipt = await region('NET-3');
  await waitFor(() => expect(receipt.textContent).toMatch(/In \d+ of 100 draws, .* it is among the first 2\./), LONG);
  receipt.remove();
  expect(document.body.textContent).not.toMatch(/of 100|in 100/);
});
