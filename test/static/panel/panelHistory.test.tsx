import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import { openPanel } from './openPanel';

const change = (version: number, actor: string, from: object, to: object) => ({
  version,
  at: '2026-03-01T10:00:00.000Z',
  actor,
  from,
  to,
});

const FIRST = {
  more: true,
  changes: [
    change(
      3,
      'project-manager',
      { answers: { impact: null }, reason: null },
      { answers: { impact: -2 }, reason: 'Fewer shops' },
    ),
    change(
      2,
      'former user',
      { stage: null, sponsor: null, otherStages: [] },
      { stage: 'retention', sponsor: 'admin', otherStages: ['purchase', 'advocacy'] },
    ),
  ],
};
const OLDER = {
  more: false,
  changes: [
    change(
      1,
      'stranger',
      { disruption: null, answers: { request: 'yes' } },
      { disruption: 3, answers: { request: null } },
    ),
  ],
};

test('the history is read on request: who, when, and from what to what in words', async () => {
  const { user } = await openPanel({ assessment: { version: 3, answers: { impact: -2 } } });
  fakeBridge.onInvoke('assessment.history', (input) => ({
    ok: true,
    value: (input as { before?: number }).before === 2 ? OLDER : FIRST,
  }));
  expect(fakeBridge.invokes('assessment.history')).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'History' }));
  const history = within(await screen.findByRole('region', { name: 'History' }));
  await history.findByText('Paula Manager');
  const lines = () =>
    history
      .getAllByRole('listitem')
      .filter((item) => item.closest('ul'))
      .map((item) => item.textContent?.replace(/→\s+to\s+/, '→ '));
  expect(lines()).toEqual([
    'Customer impact: not rated → -2',
    'Reason: none → “Fewer shops”',
    'Journey stage: none → Retention',
    'Other journey stages: none → Purchase, Advocacy',
    'Sponsor: none → Anna Admin',
  ]);
  expect(history.getAllByText('1 March 2026 at 11:00')).toHaveLength(2);
  expect(history.getByText('a former user')).toBeTruthy();

  await user.click(history.getByRole('button', { name: 'Show older' }));
  await waitFor(() =>
    expect(lines().slice(5)).toEqual([
      'Customer request: Yes → not rated',
      'Disruption while delivering: not rated → Severe',
    ]),
  );
  expect(await history.findByText('someone you cannot see')).toBeTruthy();
  expect(history.queryByRole('button', { name: 'Show older' })).toBeNull();
});

test('names of the panel are asked for once, all together', async () => {
  await openPanel({ assessment: { version: 3, answers: { impact: 1 }, updatedBy: 'ida', sponsor: 'otto' } });
  await waitFor(() => expect(fakeBridge.jira()).toHaveLength(1));
  expect(new URL(fakeBridge.jira()[0]?.path ?? '', 'https://jira.test').searchParams.getAll('accountId')).toEqual([
    'ida',
    'otto',
  ]);
});

test('what was cleared is not called answered', async () => {
  const { user, server } = await openPanel();
  await user.click(screen.getByRole('radio', { name: /^\+2/ }));
  await waitFor(() => expect(server.stored.answers['impact']).toBe(2));
  await user.click(screen.getByRole('button', { name: /^Clear/ }));
  await waitFor(() => expect(server.stored.answers).toEqual({}));
  expect(await screen.findByText(/^Nothing is answered now\. Last changed by you, /)).toBeTruthy();
  expect(screen.queryByText(/Answered by/)).toBeNull();
});
