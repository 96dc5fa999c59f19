import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen } from '@testing-library/react';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import History from '../../../static/surfaces/panel/reading/History';
import { renderSurface } from '../../support/screen/renderSurface';

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;

test('a rating that was changed after a challenge says so, in the words of who challenged it', async () => {
  fakeBridge.reset();
  fakeBridge.onJira(() => ({ body: { values: [{ accountId: 'sam', displayName: 'Sam Rivera' }] } }));
  const change = (version: number, day: number, impact: number) => ({
    ...{ version, at: at(day), actor: 'sam' },
    ...{ from: { answers: { impact: null } }, to: { answers: { impact } } },
  });
  const changes = [change(2, 9, -1), change(1, 1, 2)];
  fakeBridge.onInvoke('assessment.history', () => ({ ok: true, value: { changes, more: false } }));
  const challenge = (id: string, outcome: string, reason: string) => ({
    ...{ id, kind: 'challenge', by: 'sam', at: at(5), body: { claim: 'wrongSign', reason } },
    answer: { outcome, text: null, by: 'sam', at: at(9) },
  });
  const entries = [challenge('a', 'changed', 'They lose by it'), challenge('b', 'kept', 'Too high')];
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries, hidden: 0, mayAdd: true } }));
  renderSurface(() => <History settings={DEFAULT_SETTINGS} version={2} />, { issue: { id: '12001', key: 'X-1' } });
  const after = await screen.findByText('They lose by it');
  await screen.findByText(/^After a challenge by Sam Rivera/);
  expect(after.closest('p')?.textContent).toBe('After a challenge by Sam Rivera: They lose by it');
  expect(after.closest('li')?.textContent).toContain('-1');
  expect(screen.queryByText('Too high')).toBeNull();
});
