import { fakeBridge } from '../../support/screen/fakeBridge';
import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SettingsServer } from './settingsServer';
import SettingsSurface from '../../../static/surfaces/settings/SettingsSurface';
import { renderSurface } from '../../support/screen/renderSurface';

// The page is long: asking of every element whether it is hidden takes most of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

let server: SettingsServer;
const user = userEvent.setup({ delay: null });

beforeEach(() => {
  fakeBridge.reset();
  server = new SettingsServer();
});

async function open(): Promise<void> {
  renderSurface(SettingsSurface);
  await screen.findByRole('heading', { name: 'Customer Lens settings' });
}

const weight = (label: string) => screen.getByRole<HTMLInputElement>('spinbutton', { name: `Weight of ${label}` });
const reason = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^Reason/ });
const saveButton = () => screen.getByRole('button', { name: 'Save settings' });

async function write(field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.paste(text);
}

async function add(field: HTMLElement, name: string): Promise<void> {
  await write(field, name);
  await user.keyboard('{Enter}');
}

async function save(why = 'The board decided'): Promise<void> {
  await write(reason(), why);
  await user.click(saveButton());
}

const stages = () =>
  within(screen.getByRole('list', { name: 'Stages of the journey' }))
    .getAllByRole<HTMLInputElement>('textbox')
    .map(({ value }) => value);

test('weights move their effect while they are typed, and are saved with a reason', async () => {
  await open();
  expect(screen.getByText('can move a score by 140 points')).toBeTruthy();
  expect(screen.getByText('No unsaved changes')).toBeTruthy();
  expect(screen.queryByRole('textbox', { name: /^Reason/ })).toBeNull();

  await write(weight('Customer impact'), '20');
  await write(weight('Customer request'), '80');
  expect(screen.getByText('can move a score by 40 points')).toBeTruthy();
  expect(screen.getByText('can move a score by 80 points')).toBeTruthy();
  expect(screen.getByText('Unsaved changes')).toBeTruthy();
  await save();

  expect(await screen.findByText('Saved as version 1')).toBeTruthy();
  expect(server.saves()).toHaveLength(1);
  expect(server.saves()[0]).toMatchObject({ version: 0, reason: 'The board decided' });
  expect(server.settings.criteria.map((one) => one.weight)).toEqual([20, 80, 0]);
  expect(screen.getByText('Version 1 is in use.')).toBeTruthy();
});

test('saving asks for the reason, and the focus goes there', async () => {
  await open();
  await write(weight('Customer impact'), '50');
  await user.click(saveButton());
  await waitFor(() => expect(document.activeElement).toBe(reason()));
  expect(reason().getAttribute('aria-invalid')).toBe('true');
  expect(server.saves()).toHaveLength(0);
  await user.type(reason(), 'Because{Enter}');
  expect(await screen.findByText('Saved as version 1')).toBeTruthy();
});

test('Save is never dead: without a change it says so', async () => {
  await open();
  await user.click(saveButton());
  expect(screen.getByText('There is nothing to save: nothing was changed.')).toBeTruthy();
  expect(server.saves()).toHaveLength(0);
});

test('what cannot be saved is said at the Save and at the field, and leads there', async () => {
  await open();
  await user.clear(weight('Customer impact'));
  expect(screen.queryByText(/Write a weight/)).toBeNull();
  await user.click(saveButton());

  const summary = await screen.findByRole('group', { name: /Not saved yet/ });
  expect(document.activeElement).toBe(summary);
  expect(weight('Customer impact').getAttribute('aria-invalid')).toBe('true');
  await user.click(within(summary).getByRole('button', { name: /^Weight of Customer impact/ }));
  expect(document.activeElement).toBe(weight('Customer impact'));
  expect(server.saves()).toHaveLength(0);

  await user.type(weight('Customer impact'), '40');
  await waitFor(() => expect(screen.queryByRole('group', { name: /Not saved yet/ })).toBeNull());
  await save();
  expect(await screen.findByText('Saved as version 1')).toBeTruthy();
});

test('a preset says what it changes before it does, and can be undone [1.19 4.6]', async () => {
  await open();
  await user.click(screen.getByRole('button', { name: /Use the preset Triple crown/ }));
  const confirm = screen.getByRole('group', { name: 'Use the preset Triple crown?' });
  expect(
    within(confirm)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual([
    'Weight of Customer impact: from 70 to 50',
    'Weight of Customer request: from 30 to 20',
    'New criterion: Service',
    'New criterion: Cost',
    'New criterion: Revenue',
  ]);
  expect(weight('Customer impact').value).toBe('70');
  await user.click(within(confirm).getByRole('button', { name: 'Use this preset' }));
  expect(weight('Revenue').value).toBe('10');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(weight('Customer impact').value).toBe('70');
  expect(screen.queryByRole('spinbutton', { name: 'Weight of Revenue' })).toBeNull();
});

test('a list of options is added, weighted, removed and brought back', async () => {
  await open();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Answered' }), 'list of options');
  await add(screen.getByRole('textbox', { name: 'New criterion' }), 'Segment');
  await add(screen.getByRole('textbox', { name: 'New option' }), 'Households');
  await write(screen.getByRole('spinbutton', { name: 'How much Households counts' }), '0.5');
  await add(screen.getByRole('textbox', { name: 'New option' }), 'Companies');
  await write(screen.getByRole('textbox', { name: 'Meaning of Companies' }), 'More than ten people');
  await write(weight('Segment'), '20');
  expect(screen.getByText('can move a score by 8 points')).toBeTruthy();
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.settings.criteria.at(-1)).toEqual({
    id: 'segment',
    kind: 'choice',
    label: 'Segment',
    question: '',
    anchors: { companies: 'More than ten people' },
    weight: 20,
    options: [
      { id: 'households', label: 'Households', u: 0.5 },
      { id: 'companies', label: 'Companies', u: 0 },
    ],
  });

  await user.click(screen.getByRole('button', { name: 'Remove Segment' }));
  expect(screen.queryByRole('spinbutton', { name: 'Weight of Segment' })).toBeNull();
  await save('Not needed');
  await screen.findByText('Saved as version 2');
  expect(server.settings.criteria.at(-1)).toMatchObject({ id: 'segment', archived: true });
  await user.click(screen.getByRole('button', { name: 'Bring back Segment' }));
  expect(weight('Segment').value).toBe('20');
});

test('impact and request have no way to be removed', async () => {
  await open();
  expect(screen.queryByRole('button', { name: 'Remove Customer impact' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Remove Customer request' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Remove Journey need' })).toBeTruthy();
});

test('texts are shown in words and stored as they were until they are edited [4.16]', async () => {
  await open();
  const question = screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Question' })[0];
  if (!question) throw new Error('There is no question.');
  expect(question.value).toBe('What changes for customers once this is delivered?');
  await write(question, 'What changes for customers once this is delivered? And for whom?');
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.settings.criteria[0]).toMatchObject({
    label: 'default.impact.label',
    question: 'What changes for customers once this is delivered? And for whom?',
  });
});

test('stages are moved by buttons that say what happened and keep the focus', async () => {
  await open();
  const up = screen.getByRole('button', { name: 'Move Advocacy up' });
  await user.click(up);
  await user.click(screen.getByRole('button', { name: 'Move Advocacy up' }));
  expect(stages()).toEqual(['Awareness', 'Consideration', 'Advocacy', 'Purchase', 'Retention']);
  expect(screen.getByText('Advocacy moved to place 3 of 5.')).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move Advocacy up' })));
  await user.click(screen.getByRole('button', { name: 'Move Awareness up' }));
  expect(screen.getByText('Awareness is already the first stage.')).toBeTruthy();

  await write(screen.getByRole('spinbutton', { name: 'Need of Retention' }), '3');
  expect(screen.getByText('43% of the need')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove Purchase' }));
  await add(screen.getByRole('textbox', { name: 'New stage' }), 'Trial');
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.settings.journeys[0]?.stages.map(({ id, need, archived }) => [id, need, archived ?? false])).toEqual([
    ['awareness', 1, false],
    ['consideration', 1, false],
    ['advocacy', 1, false],
    ['purchase', 1, true],
    ['retention', 3, false],
    ['trial', 1, false],
  ]);
});

test('the sponsor rule is set in words, and each half can be off [1.26]', async () => {
  await open();
  expect(
    screen.getByText(
      'A sponsor is asked for when the impact is -2 or worse, +2 or better, ' +
        'or when the disruption while delivering is noticeable or worse.',
    ),
  ).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Customer impact from' }), 'Off: never asks');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Disruption while delivering from' }), 'severe');
  expect(screen.getByText('A sponsor is asked for when the disruption while delivering is severe.')).toBeTruthy();
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.settings.sponsorRule).toEqual({ impact: null, disruption: 3 });
});

test('who sets needs: a group is found by a part of its name, chosen and taken away again', async () => {
  await open();
  const section = within(screen.getByRole('region', { name: 'Who sets needs' }));
  expect(section.getByText('Jira administrators alone.')).toBeTruthy();
  await user.type(section.getByRole('textbox', { name: 'Jira group, by a part of its name' }), 'oar & d{Enter}');
  expect(await section.findByText('There are more: write more of the name.')).toBeTruthy();
  await user.click(section.getByRole('button', { name: 'Choose the group Board' }));
  expect(section.getByText('Jira administrators and members of the group “Board”.')).toBeTruthy();
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.settings.boardGroup).toEqual({ id: 'g-1', name: 'Board' });
  await user.click(section.getByRole('button', { name: 'Remove the group Board' }));
  await save();
  await screen.findByText('Saved as version 2');
  expect('boardGroup' in server.settings).toBe(false);
});

test.each<[string, { status?: number; body?: unknown }, RegExp]>([
  ['no group', { body: { groups: [], total: 0 } }, /^No group that you can see has “x” in its name/],
  ['a refusal', { status: 403, body: {} }, /Jira does not let you do that/],
])('who sets needs, with %s: says so and stays as it was', async (_, groups, words) => {
  server.groups = groups;
  await open();
  const section = within(screen.getByRole('region', { name: 'Who sets needs' }));
  await user.type(section.getByRole('textbox', { name: 'Jira group, by a part of its name' }), 'x{Enter}');
  expect(await section.findByText(words)).toBeTruthy();
  expect(section.getByText('Jira administrators alone.')).toBeTruthy();
});

test('Reset takes everything back, and can itself be undone', async () => {
  await open();
  await write(weight('Customer impact'), '5');
  await user.click(screen.getByRole('button', { name: 'Reset' }));
  expect(weight('Customer impact').value).toBe('70');
  expect(screen.getByText('No unsaved changes')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(weight('Customer impact').value).toBe('5');
});
