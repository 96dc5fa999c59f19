import { configure, screen, waitFor, within } from '@testing-library/react';
import { segmentLabel, segmentsOf } from '#domain/register/listed/segments';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { SettingsServer } from './settingsServer';
import { open, reason, save, user } from './settingsScreen';

// Sections that are not open are there: what is done in them is tried without opening each.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

let server: SettingsServer;
beforeEach(() => {
  fakeBridge.reset();
  server = new SettingsServer();
});

const region = (name: string) => within(screen.getByRole('region', { name }));

async function write(field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.paste(text);
}

test('segments are renamed, sized, moved, removed, brought back and added; an id is never used again', async () => {
  await open();
  const segments = region('Customer segments');
  await write(segments.getByRole('spinbutton', { name: 'About how many customers are Consumers' }), '120000');
  await user.click(segments.getByRole('button', { name: 'Move Partners up' }));
  await user.click(segments.getByRole('button', { name: 'Remove Small businesses' }));
  await write(segments.getByRole('textbox', { name: 'New segment' }), 'Small business');
  await user.keyboard('{Enter}');
  await write(segments.getByRole('textbox', { name: 'Name of the segment Consumers' }), 'Households');
  await write(reason(), 'As we count them');
  await save();
  await screen.findByText('Saved as version 1');
  expect(segmentsOf(server.settings)).toEqual([
    { id: 'consumers', label: 'Households', size: 120_000 },
    { id: 'partners', label: 'Partners' },
    { id: 'large-business', label: 'Large businesses' },
    { id: 'small-business-2', label: 'Small business' },
  ]);
  expect(segmentLabel('small-business', server.settings)).toBe('Small businesses');
  await user.click(segments.getByRole('button', { name: 'Bring back Small businesses' }));
  expect(segments.getByRole('textbox', { name: 'Name of the segment Small businesses' })).toBeTruthy();
});

test('a size that is no number of customers is not saved, and the field says what to write', async () => {
  await open();
  const segments = region('Customer segments');
  const size = segments.getByRole('spinbutton', { name: 'About how many customers are Partners' });
  await write(size, '1.5');
  await user.tab();
  expect(segments.getByText('Write a whole number of customers, or nothing.')).toBeTruthy();
  await user.clear(size);
  await waitFor(() => expect(screen.getByText('No unsaved changes')).toBeTruthy());
});

test('names or roles, and the roles of a roster, are saved with everything else', async () => {
  await open();
  const names = region('Names or roles');
  expect(names.getByRole<HTMLInputElement>('radio', { name: 'By name' }).checked).toBe(true);
  await user.click(names.getByRole('radio', { name: 'By role only' }));
  await write(region('Roles on a roster').getByRole('textbox', { name: 'New role' }), 'Complaints');
  await user.keyboard('{Enter}');
  await write(reason(), 'So that everybody speaks freely');
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.settings.rolesOnly).toBe(true);
  expect(server.settings.rosterRoles.at(-1)).toEqual({ id: 'complaints', label: 'Complaints' });
  await user.click(names.getByRole('radio', { name: 'By name' }));
  await write(reason(), 'Again');
  await save();
  await screen.findByText('Saved as version 2');
  expect('rolesOnly' in server.settings).toBe(false);
});

test('a reason has a branch, which is chosen, told before saving, and kept', async () => {
  await open();
  const reasons = region('Reasons for not taking a path');
  expect(reasons.getByRole<HTMLSelectElement>('combobox', { name: 'Branch of Could not log in' }).value).toBe(
    'experience',
  );
  await user.selectOptions(reasons.getByRole('combobox', { name: 'Branch of Did not know where' }), 'The experience');
  await write(reasons.getByRole('textbox', { name: 'New reason' }), 'No mobile signal');
  await user.keyboard('{Enter}');
  await write(reason(), 'As customers said it');
  expect(
    screen.getByText('What “Did not know where” counts as: from education and habit to the experience'),
  ).toBeTruthy();
  expect(screen.getByText('New reason: No mobile signal')).toBeTruthy();
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.settings.reasons.find(({ id }) => id === 'where')?.branch).toBe('experience');
  expect(server.settings.reasons.at(-1)).toEqual({
    id: 'no-mobile-signal',
    label: 'No mobile signal',
    branch: 'experience',
  });
});

test('a department has projects, chosen by name and kept by id; none belongs to two', async () => {
  server = new SettingsServer('/people');
  await open();
  const departments = region('Departments');
  const care = () => within(departments.getByRole('textbox', { name: 'Name of the department Sales' }).closest('li')!);
  await user.click(care().getByText('No project yet'));
  await user.click(await care().findByRole('checkbox', { name: /Mobile app/ }));
  expect(await care().findByText('Mobile app', { selector: '.lens-disclosure__words' })).toBeTruthy();
  await write(reason(), 'As the company is organised');
  expect(await screen.findByText('Projects of Sales: from none to Mobile app')).toBeTruthy();

  const service = within(
    departments.getByRole('textbox', { name: 'Name of the department Customer service' }).closest('li')!,
  );
  await user.click(service.getByText('No project yet'));
  await user.click(await service.findByRole('checkbox', { name: /Mobile app/ }));
  await save();
  const problem = /^A project of Sales belongs to another department too/;
  expect((await screen.findAllByText(problem)).length).toBeGreaterThan(0);
  expect(care().getByText(problem)).toBeTruthy();
  expect(server.version).toBe(0);

  await user.click(service.getByRole('button', { name: 'Remove Mobile app' }));
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.settings.departments.map(({ id, projects }) => [id, projects]).slice(0, 2)).toEqual([
    ['service', []],
    ['sales', ['10020']],
  ]);
});

test('data is as hard as customers have it, or easier: ticked, told before saving, and kept', async () => {
  await open();
  const states = region('States of data in sessions');
  const hard = (name: string) =>
    states.getByRole<HTMLInputElement>('checkbox', { name: `${name}: As hard as customers have it` });
  expect([hard('Clean').checked, hard('From the old system').checked]).toEqual([false, true]);
  await user.click(hard('From the old system'));
  await user.click(hard('As much as customers have'));
  await write(states.getByRole('textbox', { name: 'New state of data' }), 'A copy of last night');
  await user.keyboard('{Enter}');
  await screen.findByText(
    'What data “As much as customers have” counts as: from easier than customers have it to as customers have it',
  );
  await write(reason(), 'As ours is');
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.settings.dataStates.slice(2)).toEqual([
    { id: 'legacy', label: 'default.dataState.legacy' },
    { id: 'large', label: 'default.dataState.large', hard: true },
    { id: 'empty', label: 'default.dataState.empty' },
    { id: 'a-copy-of-last-night', label: 'A copy of last night' },
  ]);
});
