import { fakeBridge, type FakeJiraRequest } from '../../../support/screen/fakeBridge';
import { anEpic } from '../../../support/screen/fakePortfolio';
import { SUMMARY_PROPERTY } from '#domain/publication/summary';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PanelSurface from '../../../../static/surfaces/panel/PanelSurface';
import { servePanel } from '../../panel/openPanel';
import { renderSurface } from '../../../support/screen/renderSurface';

const OWN = { type: 'jira:issuePanel', issue: { id: '10002', key: 'NET-2' } };
const RATED = {
  assessment: {
    version: 1,
    answers: { impact: 3, request: 'no' },
    updatedAt: '2026-03-01T10:00:00.000Z',
    updatedBy: 'project-manager',
  },
};

/** Answers the search for the epics just above with these numbers, and every count with one number. */
function serveJira(
  above: number[],
  options: { count?: number; more?: boolean; status?: number } = {},
): FakeJiraRequest[] {
  const asked: FakeJiraRequest[] = [];
  const { count = 0, more = false, status = 200 } = options;
  fakeBridge.onJira((request) => {
    if (request.path.startsWith('/rest/api/3/user/bulk'))
      return { body: { values: [{ accountId: 'project-manager', displayName: 'Paula Manager' }] } };
    asked.push(request);
    if (request.path.endsWith('/approximate-count')) return { status, body: { count } };
    const issues = above.map((number) => {
      const { id, key, summary, property } = anEpic(number, { answers: { impact: 2, request: 'yes' } });
      return {
        id,
        key,
        fields: { summary, project: { id: '1', key: 'NET' } },
        properties: { [SUMMARY_PROPERTY]: property },
      };
    });
    return { status, body: { issues, ...(more ? { nextPageToken: 'next' } : {}) } };
  });
  return asked;
}

async function openPanel(options: Parameters<typeof servePanel>[0] = RATED) {
  const server = servePanel(options);
  renderSurface(PanelSurface, OWN);
  await screen.findByRole('radiogroup', { name: 'Customer impact' });
  return server;
}

const whyThisRank = () => userEvent.click(screen.getByRole('button', { name: 'Why this rank' }));

test('nothing is asked until it is opened; then one search and one count as the viewer', async () => {
  const server = servePanel(RATED);
  const asked = serveJira([1]);
  renderSurface(PanelSurface, OWN);
  await screen.findByRole('radiogroup', { name: 'Customer impact' });
  expect(asked).toEqual([]);
  await whyThisRank();
  expect(await screen.findByText('Rank 2.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'NET-1 Epic 1' })).toBeTruthy();
  expect(screen.getByText(/: 6\.7 points ahead\./)).toBeTruthy();
  expect(screen.getByText('Customer impact: above weight 90 (now 70)')).toBeTruthy();
  expect(
    screen.getByText('Major gain: many customers can do what they could not do before.', {
      selector: '.lens-receipt-table__anchor',
    }),
  ).toBeTruthy();
  expect(asked.map(({ path }) => path.split('/').pop()).sort()).toEqual(['approximate-count', 'jql']);
  expect(asked.find(({ path }) => path.endsWith('/jql'))?.body).toMatchObject({
    jql:
      '(issuetype in ("Epic")) AND customerScore >= -100 AND id != 10002 AND (customerScore ' +
      '> 70.0000005 OR (customerScore > 69.9999995 AND customerScoreBest < 69.9999995)) ' +
      'ORDER BY customerScore ASC, customerScoreBest DESC, key ASC',
    maxResults: 10,
  });
  expect(server.opened).toBe(1);
});

test('more above than were asked for: the rank is counted, and said to be about', async () => {
  await openPanel();
  serveJira([1], { count: 41, more: true });
  await whyThisRank();
  expect(await screen.findByText('About rank =42, which it shares.')).toBeTruthy();
});

test('a save is looked at anew, and the receipt as text names who answered', async () => {
  await openPanel();
  const asked = serveJira([1]);
  await whyThisRank();
  await screen.findByText('Rank 2.');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Copy as text' }));
  await screen.findByText('Copied.');
  expect(await navigator.clipboard.readText()).toContain(
    'Last changed by Paula Manager, 1 March 2026 at 11:00. Settings version 4.',
  );
  const before = asked.length;
  await user.click(screen.getByRole('radio', { name: /^\+1/ }));
  await waitFor(() => expect(asked).toHaveLength(before + 2));
  expect(await screen.findByText(/53\.3 points ahead/)).toBeTruthy();
});

test('each answer names who gave it, and after a save nobody is named for another’s', async () => {
  const server = servePanel();
  server.write({ answers: { impact: 3 } }, 'project-manager');
  server.write({ answers: { request: 'no' } }, 'board-member');
  serveJira([1]);
  renderSurface(PanelSurface, OWN);
  const given = () =>
    [...document.querySelectorAll('.lens-receipt-table tbody th')].map((one) => one.lastElementChild?.textContent);
  await userEvent.click(await screen.findByRole('button', { name: 'Why this rank' }));
  await waitFor(() => expect(given()).toEqual(['by Paula Manager, 1 Mar 2026', 'by you, 1 Mar 2026']));
  await userEvent.click(screen.getByRole('radio', { name: /^\+1/ }));
  await waitFor(() => expect(given()).toEqual(['by you, 1 Mar 2026', 'by you, 1 Mar 2026']));
  expect(fakeBridge.invokes('assessment.history').map(({ payload }) => payload)).toEqual([
    { before: 3 },
    { before: 4 },
  ]);
});

test('a search that fails says so and can be tried again', async () => {
  await openPanel();
  serveJira([1], { status: 500 });
  await whyThisRank();
  expect((await screen.findByRole('alert')).textContent).toContain('Jira could not answer. Try again in a minute.');
  serveJira([]);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/No rated epic that you can see ranks better/)).toBeTruthy();
});

test('what cannot be read above is said, and is no first place', async () => {
  await openPanel();
  fakeBridge.onJira(({ path }) => {
    if (path.endsWith('/approximate-count')) return { body: { count: 0 } };
    return {
      body: {
        issues: [
          {
            id: '10009',
            key: 'NET-9',
            fields: { summary: 'x', project: { id: '1', key: 'NET' } },
            properties: { [SUMMARY_PROPERTY]: { v: 9 } },
          },
        ],
      },
    };
  });
  await whyThisRank();
  expect(
    await screen.findByText('What Jira holds of the epics just above cannot be read.', { exact: false }),
  ).toBeTruthy();
});

test('an epic that is not rated has no rank to explain', async () => {
  await openPanel({});
  expect(screen.queryByRole('button', { name: 'Why this rank' })).toBeNull();
});
