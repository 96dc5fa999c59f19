import { fakeBridge } from '../../support/screen/fakeBridge';
import { act, screen, within } from '@testing-library/react';
import type { Input } from '#contract/procedures';
import type { LadderMonth } from '#domain/ladder/rungs';
import GadgetSurface from '../../../static/surfaces/gadget/GadgetSurface';
import { EVERYTHING_HOLDS } from '../../support/ladderMonth';
import { renderSurface } from '../../support/screen/renderSurface';

/** Audit and ladder, on a dashboard. */

const SCOPE = { kind: 'projects', projectIds: ['1', '2'] };
const show = (scope: object = SCOPE) =>
  renderSurface(GadgetSurface, { gadgetConfiguration: { show: 'progress', scope } });

function serve(sums: LadderMonth | null): void {
  fakeBridge.onInvoke('trend.read', (payload) => {
    const { to, projectIds } = payload as Input<'trend.read'>;
    const months = [{ month: to, running: true, sums }];
    return { ok: true, value: { months, projects: projectIds.length, untallied: 0, small: 0 } };
  });
}

beforeEach(() => {
  localStorage.clear();
  fakeBridge.reset();
  fakeBridge.onOperation('getUrl', () => 'https://example.atlassian.net/jira/apps/portfolio-page');
});

test('rung, what is missing next, and the share that speaks to customers, by one call [4.25]', async () => {
  serve({ ...EVERYTHING_HOLDS, office: { ...EVERYTHING_HOLDS.office, sayDo: 0.4 } });
  show();
  expect(await screen.findByText('Rung 3 of 5: Followed until used')).toBeTruthy();
  expect(screen.getByText('Next: We reward what we say: 0.4, and it takes at most 0.25.')).toBeTruthy();
  const audit = within(screen.getByRole('region', { name: 'Audit' }));
  expect(audit.getByText(/speak to customers · 20 of 40 judged/).textContent).toMatch(/^50% \(35 to 65\)/);
  expect(audit.getByRole('img', { name: /published: 15%\.$/ })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Ladder' }).getAttribute('href')).toContain('/ladder');
  expect(fakeBridge.invokes().map(({ procedure }) => procedure)).toEqual(['trend.read']);
});

test('a reading stays when the next one fails; one that never came says why', async () => {
  const failure = { code: 'unavailable', message: 'Storage is busy at the moment.' };
  serve(EVERYTHING_HOLDS);
  const { unmount } = show();
  await screen.findByText('Rung 5 of 5: Devolved');
  fakeBridge.onInvoke('trend.read', () => ({ ok: false, error: failure }));
  act(() => fakeBridge.emit('JIRA_DASHBOARD_GADGET_REFRESH'));
  expect(await screen.findByText(/This is what was read before/)).toBeTruthy();
  expect(screen.getByText('Rung 5 of 5: Devolved')).toBeTruthy();
  unmount();
  show();
  expect(await screen.findByText('Storage is busy at the moment.')).toBeTruthy();
});

test('where nothing was judged or counted yet, it says so', async () => {
  serve({ ...EVERYTHING_HOLDS, judged: 0, speaking: 0 });
  const { unmount } = show();
  expect(await screen.findByText('Too few deliverables are judged to say how many speak to customers.')).toBeTruthy();
  unmount();
  serve(null);
  show();
  expect(await screen.findByText(/Nothing is counted yet/)).toBeTruthy();
});
