import { fakeBridge } from '../../support/screen/fakeBridge';
import { configure, screen, within } from '@testing-library/react';
import { SettingsServer } from './settingsServer';
import { open, reason, save, user } from './settingsScreen';

// The page is long: asking of every element whether it is hidden takes most of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

let server: SettingsServer;
beforeEach(() => {
  fakeBridge.reset();
  server = new SettingsServer();
});

test('issue types: those of this Jira and any typed name', async () => {
  await open();
  await user.click(await screen.findByRole('checkbox', { name: 'Initiative' }));
  await user.type(screen.getByRole('textbox', { name: 'Another issue type, by name' }), 'Portfolio Epic{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'Epic' }));
  await user.click(reason());
  await user.paste('The board decided');
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.settings.initiativeTypes).toEqual(['Initiative', 'Portfolio Epic']);
});

test('where this Jira has none of the rated types, those at the level of epics are offered instead', async () => {
  server.issueTypes = {
    body: [
      { name: 'Feature', hierarchyLevel: 1 },
      { name: 'Feature', hierarchyLevel: 1 },
      { name: 'Story', hierarchyLevel: 0 },
      { name: 'Theme', hierarchyLevel: 2 },
      { name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
    ],
  };
  await open();
  const section = within(await screen.findByRole('region', { name: 'Initiatives' }));
  expect(
    await section.findByText(/^You can see no issue type called “Epic” in this Jira, so there is nothing to rate\./),
  ).toBeTruthy();
  expect(section.getAllByRole('button', { name: /instead$/ }).map(({ textContent }) => textContent)).toEqual([
    'Rate “Feature” instead',
  ]);
  await user.click(section.getByRole('button', { name: 'Rate “Feature” instead' }));
  expect(section.queryByText(/nothing to rate/)).toBeNull();
  expect(section.getByRole<HTMLInputElement>('checkbox', { name: 'Feature' }).checked).toBe(true);
  expect(section.queryByRole('checkbox', { name: /^Epic/ })).toBeNull();
});

test('issue types that cannot be read can still be typed', async () => {
  server.issueTypes = { status: 403, body: {} };
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await open();
  expect(await screen.findByText(/Jira does not let you do that. You can still type names below./)).toBeTruthy();
  expect(screen.getByRole('checkbox', { name: 'Epic' })).toBeTruthy();
  expect(logged).toHaveBeenCalledWith('Issue types could not be read', expect.objectContaining({ kind: 'forbidden' }));
  logged.mockRestore();
});
