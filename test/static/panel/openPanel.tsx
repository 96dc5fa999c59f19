import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import { screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import type { Changes } from '#domain/rating/assessment';
import PanelSurface from '../../../static/surfaces/panel/PanelSurface';
import { MemoryRatingServer, type ViewOptions } from '../../support/screen/ratingServer';
import { renderSurface } from '../../support/screen/renderSurface';

const PEOPLE = [
  { accountId: 'project-manager', displayName: 'Paula Manager' },
  { accountId: 'colleague', displayName: 'Carl Colleague' },
  { accountId: 'admin', displayName: 'Anna Admin' },
  { accountId: 'board-member', displayName: 'Bella Board' },
];

/** Jira's answers about people: by account id, or by a part of the name. */
function answerPeople({ path }: FakeJiraRequest) {
  const url = new URL(path, 'https://jira.test');
  const ids = url.searchParams.getAll('accountId');
  const name = (url.searchParams.get('query') ?? '').toLowerCase();
  if (url.pathname === '/rest/api/3/issue/bulkfetch') return { body: { issues: [] } };
  if (url.pathname === '/rest/api/3/user/bulk')
    return { body: { values: PEOPLE.filter(({ accountId }) => ids.includes(accountId)) } };
  return { body: PEOPLE.filter(({ displayName }) => displayName.toLowerCase().includes(name)) };
}

export const ISSUE_ID = '12001';

export interface OpenPanel {
  server: MemoryRatingServer;
  user: UserEvent;
  /** Changes of every save so far. */
  saved: () => Changes[];
}

/** Answers the panel's procedures from a store of one assessment. */
export function servePanel(options: ViewOptions = {}): MemoryRatingServer {
  const server = new MemoryRatingServer(options);
  server.me = 'board-member';
  fakeBridge.reset();
  fakeBridge.onJira(answerPeople);
  fakeBridge.onInvoke('assessment.open', () => server.open());
  fakeBridge.onInvoke('assessment.save', (payload) => {
    const { version, changes, knownSettings } = payload as Input<'assessment.save'>;
    return server.save(version, changes, knownSettings);
  });
  fakeBridge.onInvoke('assessment.history', (payload) => server.history((payload as { before?: number }).before));
  return server;
}

/** Opens the panel as "board-member" and waits until the questions are there. */
export async function openPanel(options: ViewOptions = {}): Promise<OpenPanel> {
  const server = servePanel(options);
  renderSurface(PanelSurface, { issue: { id: ISSUE_ID } });
  await screen.findByRole('region', { name: 'Customer score' });
  return { server, user: userEvent.setup(), saved: () => server.saves.map(({ changes }) => changes) };
}

export const impactGroup = (): HTMLElement => screen.getByRole('radiogroup', { name: 'Customer impact' });
export const statusText = (): string | null => screen.getAllByRole('status')[0]?.textContent ?? null;
