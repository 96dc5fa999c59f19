import { fakeBridge } from '../../support/screen/fakeBridge';
import { act, configure, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Health } from '#contract/health';
import { NEW_HEALTH, SettingsServer } from '../settings/settingsServer';
import SettingsSurface from '../../../static/surfaces/settings/SettingsSurface';
import { noteRates } from '../../../static/host/jiraWait';
import { renderSurface } from '../../support/screen/renderSurface';

configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

let server: SettingsServer;
const user = userEvent.setup({ delay: null });
beforeEach(() => {
  fakeBridge.reset();
  server = new SettingsServer('/health');
});

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const result = { checked: 4812, republished: 2, moved: 1, removed: 0, refused: 0, unseen: 0 };
const ran = (at: string, more: object = {}) => ({
  complete: { ...result, at, ...more },
  underWay: null,
  failedAt: null,
});

/** A site that runs well. */
const well = (): Health => ({
  ...NEW_HEALTH,
  at: ago(0),
  runs: {
    reconcile: ran(ago(9 * 60)),
    sweep: ran(ago(20), { checked: 1, republished: 0, moved: 0 }),
    storage: { at: ago(9 * 60), records: 4812, bytes: 2_140_000, changes: 12_034 },
  },
  settings: { version: 3, current: 4812, older: 0, versions: [] },
  points: {
    hour: ago(30),
    now: { background: 1200, saves: 40 },
    before: { background: 0, saves: 4 },
    more: false,
    limit: 65_000,
    jira: { limit: 65_000, left: 60_000 },
  },
});

const refused = (
  named: string[],
  more: Partial<NonNullable<Health['failed']>> = {},
): NonNullable<Health['failed']> => ({
  refused: { count: named.length, more: false },
  late: { count: 0, more: false },
  named: named.map((issueId) => ({ issueId, why: 'refused', since: ago(120) })),
  hidden: 0,
  ...more,
});

async function open(): Promise<HTMLElement> {
  renderSurface(SettingsSurface);
  return screen.findByRole('region', { name: 'Health' });
}

const fact = async (section: HTMLElement, name: string): Promise<string> =>
  (await within(section).findByText(name)).nextElementSibling?.textContent ?? '';

test('where nothing ever ran it says so, and not that all is well', async () => {
  const section = await open();
  await within(section).findByText(
    'Nothing is known to be wrong; the nightly check has not gone through all ratings yet.',
  );
  expect(await fact(section, 'Nightly check')).toMatch(/^It has not run yet/);
  expect(await fact(section, 'Storage')).toBe('Known after the first nightly check.');
  expect(await fact(section, 'Not published')).toMatch(/^No epic is noted/);
});

test('the facts, in words', async () => {
  server.health = well();
  const section = await open();
  await within(section).findByText('All is well.');
  expect(await fact(section, 'Hourly check')).toBe('Last run: 20 minutes ago. 1 epic checked, nothing to mend.');
  expect(await fact(section, 'Nightly check')).toBe(
    'Last run: 9 hours ago. 4,812 epics checked, 3 mended (2 published anew, 1 found in another project).',
  );
  expect(await fact(section, 'Settings')).toBe('About 4,812 rated epics, all with version 3, which is in use.');
  expect(await fact(section, 'Storage')).toBe(
    'About 4,812 ratings in 2.1 MB, and 12,034 entries in their histories, as counted 9 hours ago.',
  );
  expect(await fact(section, 'Requests to Jira')).toMatch(
    /^About 1,240 of 65,000 points since .*, and 4 in the hour before\. Jira says that 60,000 are left\./,
  );
});

test('an epic that no check could publish needs attention; nothing says that nothing was to mend', async () => {
  const fine = well();
  const late = { refused: { count: 0, more: false }, late: { count: 1, more: false }, named: [], hidden: 1 };
  server.health = {
    ...fine,
    runs: { ...fine.runs!, reconcile: ran(ago(9 * 60), { republished: 0, moved: 0, refused: 1 }) },
    failed: late,
  };
  const section = await open();
  await within(section).findByText('1 thing needs attention.');
  expect(
    within(section).getByText('The newest score of 1 epic is not published, more than an hour after it was saved.'),
  ).toBeTruthy();
  expect(await fact(section, 'Nightly check')).toBe(
    'Last run: 9 hours ago. 4,812 epics checked, nothing mended; 1 could not be published.',
  );
  expect(within(section).queryByText('All is well.')).toBeNull();
});

test('what needs attention is counted and said, by the time that passed too', async () => {
  const fine = well();
  server.health = {
    ...fine,
    runs: { reconcile: ran(ago(3 * 24 * 60)), sweep: { ...ran(ago(90)), failedAt: ago(30) }, storage: null },
    settings: { version: 3, current: 40, older: 2, versions: [{ version: 2, count: 2 }] },
    points: { ...fine.points!, jira: { limit: 65_000, left: 5_000 } },
  };
  const section = await open();
  await within(section).findByText('4 things need attention.');
  const concerns = within(section)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(concerns.map((words) => words?.slice(0, 30))).toEqual([
    'The hourly check failed the la',
    'The nightly check has not run ',
    'About 2 rated epics still show',
    'Most of this hour’s requests t',
  ]);
  expect(await fact(section, 'Settings')).toBe(
    'About 40 of 42 rated epics with version 3, which is in use; 2 with older ones (2 with version 2).',
  );
});

test('epics that are not published are linked where the viewer sees them, and counted where not', async () => {
  server.health = { ...well(), failed: refused(['101', '102'], { refused: { count: 4, more: false }, hidden: 1 }) };
  fakeBridge.onJira(({ path, body }) => {
    if (!path.startsWith('/rest/api/3/issue/bulkfetch')) return { body: [] };
    expect(body).toEqual({ issueIdsOrKeys: ['101', '102'], fields: ['summary'] });
    return { body: { issues: [{ id: '101', key: 'MOB-1', fields: { summary: 'Self-service' } }] } };
  });
  const section = await open();
  const link = await within(section).findByRole('link', { name: 'MOB-1 Self-service' });
  expect(link.getAttribute('href')).toMatch(/\/browse\/MOB-1$/);
  within(section).getByText('An epic that you may not see');
  const words = await fact(section, 'Not published');
  expect(words).toContain('4 epics.');
  expect(words).toContain(
    '1 more epic is not listed here. 1 epic is not named: you may not see it, or it was deleted.',
  );
});

test('what Jira told the requests of this very page stands beside the count of the functions', async () => {
  server.health = { ...well(), failed: refused(['101']) };
  fakeBridge.onJira(({ path }) => ({
    body: path.startsWith('/rest/api/3/issue/bulkfetch') ? { issues: [] } : [],
    headers: { 'beta-ratelimit-policy': '"hourly";q=65000;w=3600', 'beta-ratelimit': '"hourly";r=9000;t=60' },
  }));
  const section = await open();
  await within(section).findByText('To this page’s own requests Jira says: 65,000 points an hour, 9,000 left.');
  act(() => noteRates({ status: 429, headers: new Headers({ 'Retry-After': '7' }) }));
  within(section).getByText(/9,000 left\. Jira asked this page to wait 1 time, the last time for 7 seconds\.$/);
});

test('publishing anew says what came of it, and goes on where it left off', async () => {
  server.health = { ...well(), failed: refused([], { refused: { count: 100, more: true }, hidden: 100 }) };
  server.retries = [
    { queued: 100, left: { count: 0, more: true }, next: '2026-02-01T00:00:00.000Z' },
    { code: 'unavailable', message: 'Jira could not answer. Try again in a minute.' },
    { queued: 30, left: { count: 0, more: false } },
  ];
  const section = await open();
  expect(await fact(section, 'Not published')).toContain('100 epics or more.');
  await user.click(within(section).getByRole('button', { name: 'Publish anew' }));
  await within(section).findByText(
    '100 epics are being published anew in the background. Look again in a minute. More can be tried after that.',
  );
  await user.click(within(section).getByRole('button', { name: 'Publish the next ones anew' }));
  await within(section).findByText('Jira could not answer. Try again in a minute.');
  await user.click(within(section).getByRole('button', { name: 'Try again' }));
  await within(section).findByText('30 epics are being published anew in the background. Look again in a minute.');
  expect(fakeBridge.invokes('health.retry').map(({ payload }) => payload)).toEqual([
    {},
    { after: '2026-02-01T00:00:00.000Z' },
    { after: '2026-02-01T00:00:00.000Z' },
  ]);
});

test('parts that could not be read say so, and the others stand', async () => {
  server.health = { ...well(), settings: null, points: null };
  const section = await open();
  await within(section).findByText('What could be read is well. 2 parts could not be read.');
  expect(await fact(section, 'Settings')).toBe('This could not be read at the moment.');
  expect(await fact(section, 'Hourly check')).toMatch(/^Last run: 20 minutes ago/);
});

test('without an answer it says why and can be asked again, while the settings stand', async () => {
  server.health = { code: 'unavailable', message: 'Something in Customer Lens went wrong. Try again in a minute.' };
  const section = await open();
  await within(section).findByText('Something in Customer Lens went wrong. Try again in a minute.');
  server.health = well();
  await user.click(within(section).getByRole('button', { name: 'Try again' }));
  await within(section).findByText('All is well.');
  server.health = { ...well(), failed: refused([], { refused: { count: 1, more: false }, hidden: 1 }) };
  await user.click(within(section).getByRole('button', { name: 'Look again' }));
  await within(section).findByText('1 thing needs attention.');
});

test('all that is published is removed after a second press, and not by the first', async () => {
  server.health = well();
  const section = await open();
  const calls = (): number => fakeBridge.invokes('removal.start').length;
  const remove = { name: 'Remove all published summaries' };
  await user.click(await within(section).findByRole('button', remove));
  await user.click(within(section).getByRole('button', { name: 'Keep them' }));
  await user.click(within(section).getByRole('button', remove));
  expect(calls()).toBe(0);
  await user.click(within(section).getByRole('button', { name: 'Remove them' }));
  await within(section).findByText(
    'Removed from 4,810 epics. 2 epics had nothing to remove, or Jira hides them from Customer Lens.',
  );
  expect(calls()).toBe(1);
});
