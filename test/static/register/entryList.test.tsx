import { ISSUE, openList, serveEntries } from './openList';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import type { MemoryEntries } from '../../support/screen/entryServer';

jest.setTimeout(30_000);
let server: MemoryEntries;
beforeEach(() => (server = serveEntries()));

const saves = () => fakeBridge.invokes('entry.save').map(({ payload }) => payload as Input<'entry.save'>);
const form = (name = 'Add a request') => screen.findByRole('form', { name });
const field = (name: string) => screen.getByRole('textbox', { name });
const send = () => userEvent.click(document.querySelector('button[type=submit]')!);
const row = async (words: string) => (await screen.findByRole('heading', { name: words })).closest('li')!;

test('nothing is there: it says so, and what is added is saved though most of it is missing', async () => {
  const user = await openList('request');
  expect(screen.getByText('No customer has asked for this yet.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add a request' }));
  await form();
  await user.click(screen.getByRole('radio', { name: 'Something is missing' }));
  const missing = within(screen.getByRole('list', { name: /^Not said yet/ })).getAllByRole('button');
  expect(missing.map(({ textContent }) => textContent)).toEqual([
    'Which customers',
    'How many, or who',
    'How it was heard',
    'When',
    'They may leave us',
  ]);
  await user.click(missing[1]!);
  expect(document.activeElement).toBe(field('How many, or who'));
  await send();
  const saved = await row('Something is missing');
  expect(within(saved).getByText(/^Not said yet: which customers, how many, or who/)).toBeTruthy();
  expect(screen.getByText('Saved.')).toBeTruthy();
  expect(screen.queryByRole('form')).toBeNull();
  expect(saves()).toHaveLength(1);
});

test('what the server refuses is said at its field, which gets the focus; what was typed stays', async () => {
  fakeBridge.onInvoke('entry.save', () => ({
    ok: false,
    error: {
      code: 'invalid',
      message: 'In their words: Write less.',
      problems: ['words: In their words: Write less.', 'unknown: This is not asked here.'],
    },
  }));
  const user = await openList('request');
  await user.click(screen.getByRole('button', { name: 'Add a request' }));
  await user.click(screen.getByText(/^More: /));
  await user.type(field('In their words'), 'It hangs');
  await send();
  const wrong = await screen.findByText('Write less.');
  expect(field('In their words').getAttribute('aria-describedby')).toBe(wrong.id);
  expect(document.activeElement).toBe(field('In their words'));
  expect(field('In their words')).toHaveProperty('value', 'It hangs');
});

test('what the rules of the kind refuse is not sent', async () => {
  const user = await openList('disruption');
  await user.click(screen.getByRole('button', { name: 'Add a disruption' }));
  fireEvent.change(field('What customers notice'), { target: { value: 'x'.repeat(201) } });
  await send();
  expect(await screen.findByText('Write at most 200 characters.')).toBeTruthy();
  expect(saves()).toEqual([]);
});

test('a send that fails keeps what was typed, and sent again it makes one record', async () => {
  server.trouble = ['notArrived', 'answerLost'];
  const user = await openList('request');
  await user.click(screen.getByRole('button', { name: 'Add a request' }));
  await user.type(field('How many, or who'), 'Acme');
  await send();
  expect(await screen.findByText('It is not saved. What you wrote is kept in these fields.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  // Stored, with its answer lost; meanwhile the person goes on.
  await waitFor(() => expect(server.entries.size).toBe(1));
  await screen.findByText('It is not saved. What you wrote is kept in these fields.');
  await user.type(field('How many, or who'), '{Enter}Beta');
  await send();
  const saved = await row('Acme, Beta');
  expect(saved).toBeTruthy();
  expect(server.entries.size).toBe(1);
  expect(new Set(saves().map(({ key }) => key ?? 'changed')).size).toBe(2);
});

test('two change the same: both see both, and choose; what only the other changed is taken over and told', async () => {
  const id = server.add('request', ISSUE, { need: 'missing', customers: ['Acme'] }, 'board-member');
  const user = await openList('request');
  await user.click(screen.getByRole('button', { name: 'Change' }));
  await form('Change: Request');
  await user.type(field('How many, or who'), '{Enter}Beta');
  server.edit(id, { customers: ['Gamma'], mayLeave: true }, 'project-manager');
  await send();
  const met = await screen.findByRole('group', { name: 'Somebody else changed this meanwhile' });
  expect(document.activeElement).toBe(met);
  expect(within(met).getByText('They may leave us: now Yes')).toBeTruthy();
  await send();
  expect(screen.getByText('Choose below what stays, then save.')).toBeTruthy();
  expect(saves()).toHaveLength(1);
  await user.click(within(met).getByRole('radio', { name: 'Theirs: Gamma' }));
  expect(field('How many, or who')).toHaveProperty('value', 'Gamma');
  await user.click(within(met).getByRole('radio', { name: 'Yours: Acme, Beta' }));
  await send();
  await screen.findByText('Saved.');
  expect(server.entries.get(id)).toMatchObject({ values: { customers: ['Acme', 'Beta'], mayLeave: true } });
});

test('a record that was removed while somebody wrote: what they wrote becomes one of its own', async () => {
  const id = server.add('request', ISSUE, { need: 'missing' }, 'board-member');
  const user = await openList('request');
  await user.click(screen.getByRole('button', { name: 'Change' }));
  await user.type(field('How many, or who'), '12');
  server.remove(id, 'board-member');
  await send();
  expect(await screen.findByText(/^Somebody removed this record meanwhile\./)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Make it a new record' }));
  await send();
  await waitFor(() => expect(server.entries.size).toBe(2));
  expect([...server.entries.values()].at(-1)).toMatchObject({ values: { need: 'missing', customers: 12 } });
});

test('removed and brought back in place, by the same button; its history tells who and what', async () => {
  server.add('request', ISSUE, { need: 'missing', heardAt: '2026-12-01T22:00Z' }, 'board-member');
  const user = await openList('request');
  const one = within(await row('Something is missing'));
  expect(one.getByText('1 Dec 2026, 23:00 CET')).toBeTruthy();
  const button = one.getByRole('button', { name: 'Remove' });
  await user.click(button);
  await one.findByText('Removed');
  expect(button.textContent).toBe('Bring back');
  await user.click(button);
  await one.findByText('Not decided');
  await user.click(one.getByRole('button', { name: 'History' }));
  const steps = (await one.findAllByText(/^(Removed|Brought back)$/)).map(({ textContent }) => textContent);
  expect(steps).toEqual(['Brought back', 'Removed']);
  expect(one.getAllByText('Bella Board').length).toBeGreaterThan(1);
});

test('what others changed is shown before it is removed, also where they are told by their role', async () => {
  const id = server.add('disruption', ISSUE, { what: 'No payment' }, 'a colleague (Support)');
  const user = await openList('disruption');
  server.edit(id, { what: 'No payment at night' }, 'project-manager');
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await row('No payment at night');
  expect(screen.getByText('Changed meanwhile.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(server.entries.get(id)?.removed).toBe(true));
});

test('who may answer does; the record then says what became of it', async () => {
  server.add('request', ISSUE, { need: 'defective' }, 'support-colleague');
  const user = await openList('request');
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Answer' }));
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  expect(screen.getByText('Nothing is answered yet.')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'It will not be done' }));
  await user.type(field('Because'), 'Too few');
  await user.click(screen.getByRole('button', { name: 'Send the answer' }));
  const one = within(await row('Something does not work'));
  expect(one.getByText('Will not be done')).toBeTruthy();
  expect(one.getByText('Too few')).toBeTruthy();
});

test('who may only read is told who may add; what is hidden is counted; the next page is asked for', async () => {
  for (const number of [1, 2, 3]) server.add('disruption', ISSUE, { what: `Outage ${number}` }, 'project-manager');
  server.may = { add: false, edit: false };
  server.hidden = 2;
  server.pageSize = 2;
  const user = await openList('disruption');
  expect(screen.getByText('You can read this. Only those who may edit the issue may add something.')).toBeTruthy();
  expect(screen.getByText(/^2 records are not shown before you have given the opinion/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Add|Change|Remove/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  await row('Outage 3');
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('what is written is not thrown away at once', async () => {
  const user = await openList('request');
  await user.click(screen.getByRole('button', { name: 'Add a request' }));
  await user.type(field('How many, or who'), '3');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(field('How many, or who')).toHaveProperty('value', '3');
  await user.click(screen.getByRole('button', { name: 'Discard what I wrote' }));
  expect(screen.queryByRole('form')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a request' }));
});

test('what is half written in a record stays, though another list is read in which the record is not', async () => {
  const id = server.add('request', ISSUE, { need: 'missing' }, 'board-member');
  const user = await openList('request');
  await user.click(screen.getByRole('button', { name: 'Change' }));
  await user.type(field('How many, or who'), '12');
  server.remove(id, 'project-manager');
  const toggle = screen.getByRole('checkbox', { name: 'Show what was removed' });
  await user.click(toggle);
  await user.click(toggle);
  await waitFor(() => expect(fakeBridge.invokes('entry.list')).toHaveLength(3));
  expect(field('How many, or who')).toHaveProperty('value', '12');
});

test('a list that could not be read again says so, and is read again on request', async () => {
  server.add('disruption', ISSUE, { what: 'No payment' }, 'project-manager');
  const user = await openList('disruption');
  const error = { code: 'unavailable', message: 'Not reached.' };
  fakeBridge.onInvoke('entry.list', () => ({ ok: false, error }));
  await user.click(screen.getByRole('checkbox', { name: 'Show what was removed' }));
  await screen.findByText('Not reached.');
  expect(await row('No payment')).toBeTruthy();
  server.serve();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByText('Not reached.')).toBeNull());
  expect(fakeBridge.invokes('entry.list').map(({ payload }) => (payload as Input<'entry.list'>).cursor)).toEqual(
    Array(3).fill(undefined),
  );
});
