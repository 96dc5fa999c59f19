import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { EntryView } from '#contract/register';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { StopItem } from '../../../static/features/audit/stopping/StopItem';
import { renderSurface } from '../../support/screen/renderSurface';

const AT = '2026-11-02T10:00:00.000Z';
const NAMES = { 'project-manager': 'Paula', 'board-member': 'Bella' };
const people = {
  byId: new Map(Object.entries(NAMES).map(([accountId, displayName]) => [accountId, { accountId, displayName }])),
  state: 'ready' as const,
};
const issue = {
  ...{ id: '11012', key: 'MOB-12', summary: 'Report colours', projectId: '10020' },
  status: { name: 'To Do', progress: 'new' as const },
};

const proposal = (owner: string | null): EntryView => ({
  ...{ id: `stop-i11012-${'0'.repeat(32)}`, kind: 'stop', home: { issueId: '11012' }, version: 1, status: 'proposed' },
  ...{ owner: 'board-member', dueAt: null, at: AT, by: 'project-manager', updatedAt: AT, removed: false, answer: null },
  body: { reason: 'Nobody uses it', owner },
  may: { change: false, answer: true, remove: false },
});

const show = (stop: EntryView) =>
  renderSurface(() => (
    <StopItem
      row={{ issue, stop }}
      {...{ settings: DEFAULT_SETTINGS, people, readAt: Date.parse(AT) }}
      onDecided={() => undefined}
      onStopped={() => undefined}
    />
  ));

beforeEach(() => fakeBridge.reset());

test.each([
  ['names somebody', 'board-member', 'Proposed by Paula; decides Bella'],
  ['names nobody', null, 'Proposed by Paula; nobody else is named who decides: its sponsor or the office does'],
  [
    'names its author',
    'project-manager',
    'Proposed by Paula; nobody else is named who decides: its sponsor or the office does',
  ],
])('a proposal that %s says who decides [4.21]', (_, owner, words) => {
  show(proposal(owner));
  expect(screen.getByText(/^Proposed by/).textContent).toBe(words);
});

test('who decides second is told that it was decided, and by whom it can be decided otherwise [4.21]', async () => {
  const stop = proposal('board-member');
  const answer = { decision: 'keep', text: 'The law asks for it', by: 'board-member', at: AT };
  const may = { change: false, answer: false, remove: false };
  fakeBridge.onInvoke('entry.answer', () => ({
    ok: false,
    error: {
      code: 'conflict',
      message: 'Somebody else changed this meanwhile.',
      current: { ...stop, version: 2, status: 'keep', answer, may },
    },
  }));
  show(stop);
  await userEvent.click(screen.getByRole('button', { name: 'Decide about MOB-12' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Stop it' }));
  await userEvent.click(screen.getByRole('button', { name: 'Decide' }));
  const told = await screen.findByText(/^This was decided meanwhile, and only who decided it may decide otherwise\./);
  expect(told.textContent).toContain('What you wrote stands here until you leave');
});
