import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openedPath } from './openedPath';
import { openPath, part, plain } from './pathPageHere';

jest.setTimeout(60_000);
beforeEach(() => fakeBridge.reset());

test('sessions of customers there, the newest first, with purpose, people, gaps and epic [2.14]', async () => {
  const user = userEvent.setup();
  const session = (heldAt: string | null, more: object = {}) => ({
    ...{ id: `session-i10001-${'0'.repeat(32)}`, issueId: '10001', heldAt, held: true, purpose: 'breakIt', gaps: 0 },
    ...{ cohort: { name: 'Late payers', size: 40 }, ...more },
  });
  const sessions = [
    session('2026-12-03', { held: false, purpose: 'decide', cohort: null }),
    session('2026-10-05', { gaps: 3 }),
    session('2026-10-02', { issueId: '10009', cohort: { name: null, size: 1 } }),
    session('2026-10-01', { cohort: { name: 'Shops', size: null }, purpose: null }),
    ...[session('2025-11-02'), session(null)],
  ].map((one, at) => ({ ...one, id: one.id.replace(/.$/, String(at)) }));
  openPath(openedPath({ sessions, hiddenSessions: 2 } as Parameters<typeof openedPath>[0]));
  const here = await part('Sessions with customers here');
  await within(here).findAllByRole('link', { name: 'MOB-1 One login' });
  const lines = () =>
    within(here)
      .getAllByRole('listitem')
      .map(({ textContent }) => plain(textContent));
  expect(within(here).getByText('5 took place, 1 is planned.')).toBeTruthy();
  expect(lines()).toEqual([
    '3 Dec 2026plannedCustomers decideNobody said with which cohortMOB–1 One loginto come',
    '5 Oct 2026took placeCustomers try to break itWith Late payers, 40 peopleMOB–1 One login3 gaps found',
    // What Jira does not show has no name.
    '2 Oct 2026took placeCustomers try to break itWith a cohort without a name, 1 person0 gaps found',
    '1 Oct 2026took placeNobody said what it is forWith Shops, nobody said how many peopleMOB–1 One login0 gaps found',
    '2 Nov 2025took placeCustomers try to break itWith Late payers, 40 peopleMOB–1 One login0 gaps found',
  ]);
  expect(within(here).getByText('And 2 sessions at epics that you cannot see.')).toBeTruthy();
  const all = within(here).getByRole('link', { name: 'All sessions with customers' });
  expect(all.getAttribute('href')).toMatch(/\/sessions$/);
  await user.click(within(here).getByRole('button', { name: 'Show all 6 sessions' }));
  expect(lines().at(-1)).toMatch(/^No day yet/);
  // The button stays, and the focus on it.
  expect(document.activeElement?.textContent).toBe('Show the newest 5 alone');
  await user.keyboard('{Enter}');
  expect(lines()).toHaveLength(5);
});

test('where an epic changes the path and no session names it, it is said how one does [2.14]', async () => {
  openPath(openedPath({ epics: ['10001'] }));
  const here = await part('Sessions with customers here');
  expect(here.textContent).toContain('No session with customers names this path yet.');
});
