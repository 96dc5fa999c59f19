import { fakeBridge } from '../../support/screen/fakeBridge';
import { act, screen, within } from '@testing-library/react';
import type { Input, Output } from '#contract/procedures';
import type { Standing } from '#domain/path/standing';
import { emptyValues } from '#domain/register/kind';
import { kindNamed } from '#domain/register/kinds/index';
import { FORMER_USER } from '#kernel/people';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import { renderSurface } from '../../support/screen/renderSurface';

/** Paths off target, on a dashboard. */

type Listed = Output<'path.list'>['paths'][number];

const HERE = 'https://example.atlassian.net/jira/apps/portfolio-page';
const AT = '2026-11-20T10:00:00.000Z';
const show = (more: object = {}) => renderSurface(GadgetSurface, { gadgetConfiguration: { show: 'paths', ...more } });

const stands = (more: Partial<Standing>): Standing => ({
  ...{ rate: { p: 0.16, low: 0.14, high: 0.18 }, upTo: 'still', isWhole: true, steps: {}, off: 'off', adoption: 53 },
  ...{ roomSince: null, roomSteps: [], atStake: null },
  ...more,
});

function aPath(n: number, said: object, standing: Standing | null, projectId = '10020', status = 'now'): Listed {
  const id = `path-p${projectId}-${String(n).padStart(32, '0')}`;
  return {
    entry: {
      ...{
        id,
        kind: 'path',
        home: { projectId },
        version: 1,
        status,
        owner: null,
        dueAt: null,
        at: AT,
        by: FORMER_USER,
      },
      ...{ updatedAt: AT, removed: false, answer: null, may: { change: false, answer: false, remove: false } },
      body: { ...emptyValues(kindNamed('path').fields), ...said },
    },
    standing,
  };
}

const PATHS = [
  aPath(1, { name: 'Pay in the app', target: 30 }, stands({ roomSince: '2026-08' })),
  aPath(2, { name: 'Order online', target: 50 }, stands({ adoption: 20, rate: { p: 0.1, low: null, high: null } })),
  aPath(3, { name: 'Cancel by chat', target: 20 }, stands({ off: 'cannot tell', upTo: 'knows', isWhole: false })),
  aPath(4, { name: 'Move house' }, null, '10010'),
  aPath(5, { name: 'Fax', target: 90 }, stands({}), '10020', 'retired'),
];

function serve(paths: readonly Listed[], hidden = 0): void {
  fakeBridge.onInvoke('path.list', () => ({ ok: true, value: { paths, hidden } }));
}
const rows = async () =>
  within(await screen.findByRole('list', { name: 'Paths off target, the farthest from it first' })).getAllByRole(
    'listitem',
  );

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
  fakeBridge.onOperation('getUrl', () => HERE);
});

test('how many are off target is told in a sentence, then a line a path, the farthest first, by one call', async () => {
  serve(PATHS, 2);
  show();
  expect((await rows()).map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Order online10%take all steps, target 50%off target/),
    expect.stringMatching(
      /^Pay in the app16% \(14 to 18\)take all steps, target 30%off target.*room open since August 2026$/,
    ),
  ]);
  expect(screen.getByText('2 of 4 paths are off target').parentElement?.textContent).toBe(
    '2 of 4 paths are off target; 1 room is open, since August 2026; of 1 it cannot be told yet; 1 has no target.',
  );
  expect(screen.getByText(/2 paths are in projects that you cannot see/)).toBeTruthy();
  expect(fakeBridge.invokes().map(({ procedure }) => procedure)).toEqual(['path.list']);
  expect((await screen.findByRole('link', { name: 'Pay in the app' })).getAttribute('href')).toContain(
    `/paths/${PATHS[0]?.entry.id}`,
  );
  expect(screen.getByRole('link', { name: 'All paths' }).getAttribute('href')).toMatch(/\/paths$/);
});

test('of some projects only their paths are told; a filter chooses epics, which is said', async () => {
  serve(PATHS);
  const { unmount } = show({ scope: { kind: 'projects', projectIds: ['10010'] } });
  expect(await screen.findByText('0 of 1 path are off target')).toBeTruthy();
  expect(screen.queryByRole('list')).toBeNull();
  unmount();
  show({ scope: { kind: 'filter', jql: 'labels = app' } });
  expect(await screen.findByText(/A filter chooses epics, so the paths of all projects are shown/)).toBeTruthy();
});

test('no path at all says where to write one down', async () => {
  serve([]);
  show();
  expect(await screen.findByText('No path is written down.')).toBeTruthy();
});

test('what cannot be read says why; a reading stays when the next one fails', async () => {
  const failure = { code: 'unavailable', message: 'Storage is busy at the moment.' };
  fakeBridge.onInvoke('path.list', () => ({ ok: false, error: failure }));
  const { unmount } = show();
  expect(await screen.findByText('Storage is busy at the moment.')).toBeTruthy();
  unmount();
  serve(PATHS);
  show();
  await rows();
  fakeBridge.onInvoke('path.list', () => ({ ok: false, error: failure }));
  act(() => fakeBridge.emit('JIRA_DASHBOARD_GADGET_REFRESH'));
  expect(await screen.findByText(/This is what was read before/)).toBeTruthy();
  expect(await rows()).toHaveLength(2);
});

test('more paths than a page holds are read on', async () => {
  fakeBridge.onInvoke('path.list', (payload) => {
    const { cursor } = payload as Input<'path.list'>;
    const [first, ...rest] = PATHS;
    return {
      ok: true,
      value: cursor ? { paths: rest, hidden: 0 } : { paths: [first], next: first?.entry.id, hidden: 0 },
    };
  });
  show();
  expect(await rows()).toHaveLength(2);
  expect(fakeBridge.invokes('path.list')).toHaveLength(2);
});
