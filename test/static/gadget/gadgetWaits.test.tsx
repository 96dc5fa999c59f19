import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Summary } from '#domain/publication/summary';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import { renderSurface } from '../../support/screen/renderSurface';

const HERE = 'https://example.atlassian.net/jira/apps/portfolio-page';
const show = (more: object = {}) => renderSurface(GadgetSurface, { gadgetConfiguration: { show: 'waits', ...more } });
const ago = (days: number): string =>
  `${new Date(Date.now() - days * 86_400_000 - 60_000).toISOString().slice(0, 19)}Z`;

/** Epics with what is published of their voices, answered a hundred at a time; the queries are kept. */
function serve(voices: readonly Partial<Summary>[]): { queries: string[]; jira: FakeJira } {
  const epics = voices.map((facts, at) => {
    const epic = anEpic(at + 1, { answers: { impact: 1 } });
    return { ...epic, property: { ...(epic.property as object), ...facts } };
  });
  const jira = new FakeJira([]);
  const queries: string[] = [];
  jira.instead = ({ path, body }) => {
    if (path !== '/rest/api/3/search/jql') return undefined;
    const { jql, nextPageToken = '0' } = body as { jql: string; nextPageToken?: string };
    queries.push(jql);
    const from = Number(nextPageToken);
    const issues = epics.slice(from, from + 100).map(({ id, key, summary, property }) => ({
      id,
      key,
      fields: { summary, project: { id: '1', key: 'NET' } },
      properties: { 'customer-lens': property },
    }));
    return { body: { issues, ...(from + 100 < epics.length ? { nextPageToken: String(from + 100) } : {}) } };
  };
  return { queries, jira };
}

const rows = async () =>
  within(await screen.findByRole('list', { name: 'Epics at which something waits, the longest first' })).getAllByRole(
    'listitem',
  );

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
  fakeBridge.onOperation('getUrl', () => HERE);
});

test('what waits is told in a sentence, then a line an epic, the longest waiting first', async () => {
  const { queries } = serve([
    { openChallenges: 2, challengesSince: ago(3), conflict: 'yes' },
    { openAsks: 1, asksSince: ago(9), opinionsWaiting: 1, opinionsSince: ago(1) },
    { conflict: 'yes' },
    { openChallenges: 0, asked: 3, heard: 3 },
  ]);
  show({ scope: { kind: 'projects', projectIds: ['1'] } });
  expect((await rows()).map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^NET-2 Epic 21 ask to the sponsor open and 1 opinion outstanding9 days/),
    expect.stringMatching(/^NET-1 Epic 12 challenges unanswered and 1 conflict of gain and harm3 days/),
    expect.stringMatching(/^NET-3 Epic 31 conflict of gain and harm/),
  ]);
  const sentence = screen.getByText('3 epics wait for an answer').parentElement?.textContent;
  expect(sentence).toBe(
    '3 epics wait for an answer: 2 challenges unanswered, 2 conflicts of gain and harm, 1 ask to the sponsor open ' +
      'and 1 opinion outstanding; the longest for 9 days.',
  );
  expect(queries).toHaveLength(1);
  expect(queries[0]).toContain('project in (1)');
  expect(queries[0]).toContain('customerOpenChallenges >= 1 OR customerConflict = yes');
});

test('nothing waits is said, and is no list', async () => {
  serve([]);
  show();
  expect(await screen.findByText('Nothing waits.')).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
});

test('on a later visit what waits stands after one round trip, the settings asked beside it', async () => {
  const { jira } = serve([{ openAsks: 1, asksSince: ago(2) }]);
  const { unmount } = show();
  await rows();
  await waitFor(() => expect(screen.queryByText(/refreshing/)).toBeNull());
  unmount();
  const value = { settings: jira.settings, version: 4 };
  let release: () => void = () => undefined;
  fakeBridge.onInvoke('settings.open', () => new Promise((resolve) => (release = () => resolve({ ok: true, value }))));
  show();
  expect(await rows()).toHaveLength(1);
  expect(screen.getByText(/refreshing/)).toBeTruthy();
  await act(async () => release());
  await waitFor(() => expect(screen.queryByText(/refreshing/)).toBeNull());
  expect(fakeBridge.jira().filter(({ path }) => path.endsWith('/search/jql'))).toHaveLength(2);
});

test('of more than two pages it says that there are more; a long list opens when it is asked for', async () => {
  const { queries } = serve(Array.from({ length: 201 }, () => ({ openChallenges: 1, challengesSince: ago(2) })));
  show();
  expect(await screen.findByText('At least 200 epics wait for an answer')).toBeTruthy();
  expect(screen.getByText(/There are more epics than were read/)).toBeTruthy();
  expect(queries).toHaveLength(2);
  expect(await rows()).toHaveLength(10);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Show 190 more epics' }));
  expect(await rows()).toHaveLength(200);
});

test('what cannot be read says why, and is read again when it is asked for', async () => {
  const { jira } = serve([{ openAsks: 1, asksSince: ago(2) }]);
  const answer = jira.instead;
  jira.instead = () => ({ status: 503 });
  show();
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 15_000 });
  jira.instead = answer;
  await userEvent.setup().click(again);
  expect(await rows()).toHaveLength(1);
});
