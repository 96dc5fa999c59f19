import { fakeBridge } from '../../support/screen/fakeBridge';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ImportView } from '#contract/backup';
import { NO_COUNTS } from '#domain/backup/importRecord';
import SettingsSurface from '../../../static/surfaces/settings/SettingsSurface';
import { weighted } from '../../support/generators';
import { renderSurface } from '../../support/screen/renderSurface';
import { SettingsServer } from '../settings/settingsServer';

configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

/** Who looks, by the context of the test. */
const ME = 'board-member';
const AT = '2026-03-01T10:00:00.000Z';
const anImport = (more: Partial<ImportView>): ImportView => ({
  ...{
    import: 1,
    state: 'done',
    updatedAt: AT,
    actor: 'admin',
    exportedAt: AT,
    parts: 1,
    done: 1,
    settings: 'same',
    problem: null,
    changes: [],
  },
  ...{ planned: { ...NO_COUNTS, created: 2 }, applied: { ...NO_COUNTS, created: 2 } },
  ...more,
});

let server: SettingsServer;
let last: ImportView;
beforeEach(() => {
  fakeBridge.reset();
  server = new SettingsServer();
  fakeBridge.onInvoke('backup.status', () => ({ ok: true, value: { site: 'this site', last } }));
});

async function open(one: ImportView) {
  last = one;
  renderSurface(SettingsSurface);
  const part = within(await screen.findByRole('region', { name: 'Import' }));
  await waitFor(() =>
    expect(part.getByLabelText<HTMLInputElement>('File of an export').disabled).toBe(
      ['checking', 'applying'].includes(one.state),
    ),
  );
  return part;
}

test('the end of an import is told to who started it, with its time, and not to others who come later', async () => {
  const part = await open(anImport({ actor: ME }));
  expect(part.getByText(/^Imported/).closest('p')?.textContent).toMatch(/^Imported 1 Mar 2026 by /);
  expect(part.getByText('2 epics were added, 0 changed, 0 stayed as they were.')).toBeTruthy();
});

test('somebody else’s import that is over is not told', async () => {
  const part = await open(anImport({}));
  expect(part.queryByText(/^Imported/)).toBeNull();
  expect(part.queryByText(/were added/)).toBeNull();
});

test('what waits for a decision is told to everybody, with who chose the file and when it was compared', async () => {
  const part = await open(anImport({ state: 'ready' }));
  const said = (await part.findByText('Nothing is changed yet.')).closest('p');
  await waitFor(() =>
    expect(said?.textContent).toMatch(
      /; Ada Min chose it, and it was compared with what was here 1 March 2026 at 11:00\.$/,
    ),
  );
});

test('records of registers are told before they are imported, and are reason enough to import', async () => {
  const records = { created: 3, changed: 1, same: 0 };
  const part = await open(anImport({ state: 'ready', planned: NO_COUNTS, records }));
  expect(await part.findByText(/^Of what was said and recorded .* 3 are added, 1 changed, 0 stay/)).toBeTruthy();
  expect(part.getByRole('button', { name: 'Import' })).toBeTruthy();
});

test('an import that ends while one looks brings the settings in force along', async () => {
  const part = await open(anImport({ state: 'applying', settings: 'changed', done: 0 }));
  expect(await part.findByText(/^Importing:/)).toBeTruthy();
  server.write(weighted(20, 80), 'Imported');
  last = anImport({ settings: 'changed' });
  expect(await part.findByText('The settings got one new version.')).toBeTruthy();
  expect(await screen.findByText('Version 1 is in use.')).toBeTruthy();
  expect(screen.queryByText(/Reload/)).toBeNull();
  expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Weight of Customer impact' }).value).toBe('20');
});

test('a conflict tells the head of the page which version is in use', async () => {
  await open(anImport({}));
  fireEvent.change(screen.getByRole('spinbutton', { name: 'Weight of Customer impact' }), { target: { value: '60' } });
  fireEvent.change(screen.getByRole('textbox', { name: /^Reason for the change/ }), { target: { value: 'Mine' } });
  server.write(weighted(20, 80), 'Theirs');
  fireEvent.click(screen.getByRole('button', { name: 'Save settings' }));
  expect(await screen.findByRole('region', { name: /changed meanwhile/ })).toBeTruthy();
  expect(
    screen.getByText(
      'Version 1 is in use. Your unsaved changes on this page were made on the settings that come with Customer Lens.',
    ),
  ).toBeTruthy();
});
