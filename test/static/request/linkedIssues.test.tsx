import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import RequestsOfEpic from '../../../static/features/request/RequestsOfEpic';
import { MemoryEntries } from '../../support/screen/entryServer';
import { renderSurface } from '../../support/screen/renderSurface';

const LINKED = [
  ['7001', 'SUP-1', 'The app logs me out', 'service_desk'],
  ['7002', 'IDEA-4', 'Dark mode', 'product_discovery'],
  ['7003', 'DEV-9', 'Refactor the login', 'software'],
] as const;

let server: MemoryEntries;
const searches: string[] = [];
beforeEach(() => {
  fakeBridge.reset();
  searches.length = 0;
  fakeBridge.onJira(({ path, body }: FakeJiraRequest) => {
    if (!path.startsWith('/rest/api/3/search/jql')) return { body: { values: [] } };
    searches.push((body as { jql: string }).jql);
    const issues = LINKED.map(([id, key, summary, projectTypeKey]) => ({
      ...{ id, key },
      fields: { summary, project: { projectTypeKey } },
    }));
    return { body: { issues } };
  });
  server = new MemoryEntries();
  server.serve();
});

const open = (issueKey: string | undefined = 'MOB-7') =>
  renderSurface(() => (
    <RequestsOfEpic issueId="12001" issueKey={issueKey} settings={DEFAULT_SETTINGS} onChanged={() => undefined} />
  ));
const offers = () => screen.findByRole('list', { name: 'Linked issues that are not yet a request' });

test('issues of service and idea projects are offered, found by one search; one press takes one, once', async () => {
  open();
  expect(
    within(await offers())
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/SUP-1.*service project/) as string,
    expect.stringMatching(/IDEA-4.*idea project/) as string,
  ]);
  expect(searches).toEqual(['issue in linkedIssues("MOB-7") ORDER BY created DESC']);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Take as a request from SUP-1' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /SUP-1$/ })).toBeNull());
  const saves = fakeBridge.invokes('entry.save').map(({ payload }) => payload as Input<'entry.save'>);
  // Nothing of the issue but its key is kept.
  expect(saves.map(({ changes }) => changes)).toEqual([{ link: 'SUP-1', heardBy: 'ticket' }]);
  await user.click(screen.getByRole('button', { name: 'Take as a request from IDEA-4' }));
  await waitFor(() => expect(screen.queryByRole('list', { name: /^Linked issues/ })).toBeNull());
  expect([...server.entries.values()].map(({ values }) => values['link'])).toEqual(['SUP-1', 'IDEA-4']);
});

test('what is a request already is not offered; an answer that was lost is asked for again', async () => {
  server.add('request', { issueId: '12001' }, { link: 'SUP-1' }, 'support-colleague');
  open();
  expect(within(await offers()).getAllByRole('listitem')).toHaveLength(1);
  server.trouble = ['answerLost'];
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Take as a request from IDEA-4' }));
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('list', { name: /^Linked issues/ })).toBeNull());
  expect(server.entries.size).toBe(2);
});

test('who may not add a request is offered none; a search that fails says so, and the list stands', async () => {
  server.may.add = false;
  const { unmount } = open();
  await screen.findByText('No customer has asked for this yet.');
  expect(screen.queryByText(/^Linked/)).toBeNull();
  unmount();
  server.may.add = true;
  fakeBridge.onJira(() => ({ status: 400, body: { errorMessages: ['No such issue.'] } }));
  open();
  expect(await screen.findByText('Linked issues: No such issue.')).toBeTruthy();
  expect(screen.getByText('No customer has asked for this yet.')).toBeTruthy();
});
