import { fakeBridge } from '../../support/screen/fakeBridge';
import { act, renderHook, waitFor } from '@testing-library/react';
import { useTroubledEpics } from '../../../static/features/health/useTroubledEpics';
import { useScopeDraft, type ChosenScope } from '../../../static/features/portfolio/scope/useScopeDraft';
import { useGroups } from '../../../static/features/settings/rules/useGroups';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { renderSurface } from '../../support/screen/renderSurface';

/** Answers of Jira that come when the test says so, by a word of what was asked. */
const held = new Map<string, () => void>();
const hold = (word: string): Promise<void> => new Promise((resolve) => held.set(word, resolve));
async function letGo(word: string): Promise<void> {
  await waitFor(() => expect(held.has(word)).toBe(true));
  await act(async () => held.get(word)?.());
}

beforeEach(() => {
  held.clear();
  fakeBridge.reset();
});

test('groups that were asked for earlier and come later do not take the place of the last ones', async () => {
  fakeBridge.onJira(async ({ path }) => {
    const word = path.includes('slow') ? 'slow' : 'quick';
    await hold(word);
    return { body: { total: 1, groups: [{ name: word, groupId: `id-of-${word}` }] } };
  });
  const { result } = renderHook(() => useGroups());
  act(() => void result.current.find('slow'));
  act(() => void result.current.find('quick'));
  await letGo('quick');
  await waitFor(() => expect(result.current.found).toMatchObject({ state: 'found', query: 'quick' }));
  await letGo('slow');
  expect(result.current.found).toMatchObject({ state: 'found', query: 'quick' });
});

test('the names of the epics before are not taken for those of the epics now', async () => {
  fakeBridge.onJira(async () => ({ body: { issues: [{ id: '10001', key: 'NET-1', fields: { summary: 'One' } }] } }));
  const { result, rerender } = renderHook(({ ids }) => useTroubledEpics(ids), { initialProps: { ids: ['10001'] } });
  await waitFor(() => expect(result.current.state).toBe('ready'));
  fakeBridge.onJira(() => new Promise(() => undefined));
  rerender({ ids: ['10002'] });
  expect(result.current.state).toBe('loading');
});

test('what is typed while Jira checks a filter is neither written over nor taken for checked', async () => {
  fakeBridge.onInvoke('settings.open', () => ({ ok: true, value: { settings: DEFAULT_SETTINGS, version: 1 } }));
  fakeBridge.onJira(async ({ path }) => {
    if (!path.includes('parse')) return { body: { count: 3 } };
    await hold('check');
    return { body: { queries: [{ query: 'labels = old', errors: [] }] } };
  });
  const drawn: ChosenScope[] = [];
  renderSurface(() => {
    drawn.push(useScopeDraft({ kind: 'filter', jql: 'labels = old ORDER BY created' }));
    return null;
  });
  const now = (): ChosenScope => drawn.at(-1) ?? drawn[0]!;
  const settled: unknown[] = [];
  act(
    () =>
      void now()
        .settle()
        .then((scope) => settled.push(scope)),
  );
  act(() => now().form.onChange(() => ({ jql: 'labels = new' })));
  await letGo('check');
  await waitFor(() => expect(settled).toEqual([null]));
  expect(now().form.draft.jql).toBe('labels = new');
  expect(now().form.check).toMatchObject({ ok: false });
});
