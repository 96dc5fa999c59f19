import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import { screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { KindName } from '#domain/register/kinds/index';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Home } from '#kernel/home';
import { EntryList } from '../../../static/features/register/list/EntryList';
import { MemoryEntries } from '../../support/screen/entryServer';
import { renderSurface } from '../../support/screen/renderSurface';

const PEOPLE = [
  { accountId: 'project-manager', displayName: 'Paula Manager' },
  { accountId: 'board-member', displayName: 'Bella Board' },
  { accountId: 'support-colleague', displayName: 'Sam Support' },
];

function answerPeople({ path }: FakeJiraRequest) {
  const url = new URL(path, 'https://jira.test');
  const ids = url.searchParams.getAll('accountId');
  const name = (url.searchParams.get('query') ?? '').toLowerCase();
  if (url.pathname === '/rest/api/3/user/bulk')
    return { body: { values: PEOPLE.filter(({ accountId }) => ids.includes(accountId)) } };
  return { body: PEOPLE.filter(({ displayName }) => displayName.toLowerCase().includes(name)) };
}

export const ISSUE: Home = { issueId: '12001' };

/** A store of records that the screens of a test reach. */
export function serveEntries(): MemoryEntries {
  fakeBridge.reset();
  fakeBridge.onJira(answerPeople);
  const server = new MemoryEntries();
  server.serve();
  return server;
}

/** Shows the list of a kind and waits until it is read. */
export async function openList(kind: KindName, home: Home = ISSUE): Promise<UserEvent> {
  renderSurface(() => <EntryList kind={kind} home={home} settings={DEFAULT_SETTINGS} />);
  await screen.findByRole('checkbox', { name: 'Show what was removed' });
  return userEvent.setup();
}
