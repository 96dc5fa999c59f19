import { serveEntries } from './openList';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { kindNamed, KIND_NAMES } from '#domain/register/kinds/index';
import { readFields } from '#domain/register/entry';
import * as field from '#domain/register/field';
import type { Field } from '#domain/register/field';
import type { Home } from '#kernel/home';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { EntryField, focusEntryField } from '../../../static/features/register/fields/EntryField';
import { HostProvider } from '../../../static/host/HostProvider';
import type { MemoryEntries } from '../../support/screen/entryServer';
import { HOST } from '../../support/screen/renderSurface';

const PROJECT: Home = { projectId: '10020' };

/** A field alone, with what stands in it. */
function Alone({ of, first, told }: { of: Field; first: unknown; told: (value: unknown) => void }) {
  const [value, setValue] = useState(first);
  return (
    <HostProvider host={HOST}>
      <EntryField
        id="one"
        field={of}
        value={value}
        problem={null}
        settings={DEFAULT_SETTINGS}
        home={PROJECT}
        onChange={(next) => {
          setValue(next);
          told(next);
        }}
      />
    </HostProvider>
  );
}

function alone(of: Field, first: unknown = null): { value: () => unknown } {
  let value = first;
  render(<Alone of={of as Field} first={first} told={(next) => (value = next)} />);
  return { value: () => value };
}
const wanted = (of: Field, value: unknown): unknown =>
  readFields({ one: of }, { one: value }, DEFAULT_SETTINGS).problems.map(({ sentence }) => sentence);

let server: MemoryEntries;
beforeEach(() => (server = serveEntries()));

test('a number is kept as it is typed, also where it is none, and is read as a number where it is one', async () => {
  const one = field.number({ label: 'How many' }, 0, 100) as Field;
  const { value } = alone(one);
  const line = screen.getByRole('textbox', { name: 'How many' });
  await userEvent.type(line, '1x');
  expect(line).toHaveProperty('value', '1x');
  expect(wanted(one, value())).toEqual(['How many: Give a whole number from 0 to 100.']);
  await userEvent.type(line, '{Backspace}2');
  expect(value()).toBe(12);
  await userEvent.clear(line);
  expect(value()).toBeNull();
});

test('customers are a number, or names, one on each line; blank lines stay while one types', async () => {
  const { value } = alone(field.customers({ label: 'How many, or who' }) as Field);
  const line = screen.getByRole('textbox', { name: 'How many, or who' });
  await userEvent.type(line, '40');
  expect(value()).toBe(40);
  await userEvent.clear(line);
  await userEvent.type(line, 'Acme, Inc. {Enter}{Enter}Beta');
  expect(line).toHaveProperty('value', 'Acme, Inc. \n\nBeta');
  expect(value()).toEqual(['Acme, Inc.', 'Beta']);
});

test('a day is a day; with a time it is that time in the zone of the reader, which is told', () => {
  const { value } = alone(field.moment({ label: 'From' }) as Field, '2026-12-01T22:00Z');
  const group = screen.getByRole('group', { name: 'From' });
  const [day, time] = [screen.getByLabelText('From: day'), screen.getByLabelText('From: time, in Europe/Berlin')];
  expect([day, time].map((one) => (one as HTMLInputElement).value)).toEqual(['2026-12-01', '23:00']);
  expect(within(group).getByText('In your time zone, Europe/Berlin.')).toBeTruthy();
  fireEvent.change(time, { target: { value: '00:30' } });
  expect(value()).toBe('2026-11-30T23:30Z');
  fireEvent.change(time, { target: { value: '' } });
  expect(value()).toBe('2026-12-01');
  fireEvent.change(day, { target: { value: '2026-07-01' } });
  fireEvent.change(time, { target: { value: '12:00' } });
  expect(value()).toBe('2026-07-01T10:00Z');
});

test('a time that is written before its day waits for it', () => {
  const { value } = alone(field.moment({ label: 'From' }) as Field);
  fireEvent.change(screen.getByLabelText('From: time, in Europe/Berlin'), { target: { value: '12:00' } });
  expect(value()).toBeNull();
  fireEvent.change(screen.getByLabelText('From: day'), { target: { value: '2026-12-24' } });
  expect(value()).toBe('2026-12-24T11:00Z');
});

test('levels have the words of those who rate; several are kept in the order in which they are offered', async () => {
  const { value } = alone(field.number({ label: 'How bad' }, 1, 3, 'disruption') as Field);
  expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/^Minor /),
    expect.stringMatching(/^Noticeable /),
    expect.stringMatching(/^Severe /),
  ]);
  await userEvent.click(screen.getByRole('radio', { name: /^Severe/ }));
  expect(value()).toBe(3);
  await userEvent.click(screen.getByRole('button', { name: 'Clear How bad' }));
  expect(value()).toBeNull();
});

test('several segments are kept as they are offered, and one that is not offered any more is not lost', async () => {
  const { value } = alone(field.segments({ label: 'Which customers' }) as Field, ['gone']);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Partners' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Consumers' }));
  expect(value()).toEqual(['consumers', 'partners', 'gone']);
  await userEvent.click(screen.getByRole('checkbox', { name: 'gone (not offered any more)' }));
  expect(value()).toEqual(['consumers', 'partners']);
});

test('a person is looked up by name', async () => {
  const { value } = alone(field.person({ label: 'Who' }) as Field);
  await userEvent.click(screen.getByRole('button', { name: /^Who/ }));
  await userEvent.type(await screen.findByRole('combobox', { name: 'Who' }), 'sam');
  await userEvent.click(await screen.findByRole('option', { name: /Sam Support/ }));
  expect(value()).toBe('support-colleague');
  expect(screen.getByRole('button', { name: 'Who Sam Support' })).toBeTruthy();
});

test('a month is one, and what is none stays as it is written', () => {
  const one = field.month({ label: 'From which month' }) as Field;
  const { value } = alone(one, '2026-9');
  expect(wanted(one, value())).toEqual(['From which month: Give a month like 2026-11.']);
  const line = screen.getByLabelText('From which month');
  fireEvent.change(line, { target: { value: '2026-11' } });
  expect(value()).toBe('2026-11');
  fireEvent.change(line, { target: { value: '' } });
  expect(value()).toBeNull();
});

test.each([
  ['stage', field.stage({ label: 'At which stage' }), 'Retention', 'retention'],
  ['department', field.department({ label: 'Whose' }), 'Sales', 'sales'],
  ['reason', field.reason({ label: 'Why' }), 'Could not log in', 'login'],
])('a %s is chosen from its list by name, and one that was removed is not lost', async (_, one, name, id) => {
  const { value } = alone(one as Field, 'gone');
  const list = screen.getByRole<HTMLSelectElement>('combobox', { name: one.label });
  expect(list.selectedOptions[0]?.textContent).toBe('gone (not offered any more)');
  await userEvent.selectOptions(list, name);
  expect(value()).toBe(id);
  await userEvent.selectOptions(list, 'Choose');
  expect(value()).toBeNull();
});

test('a number that need not be whole takes a comma or a point, and stays as it is typed', async () => {
  const one = field.decimal({ label: 'Minutes' }, 0, 60) as Field;
  const { value } = alone(one);
  const line = screen.getByRole('textbox', { name: 'Minutes' });
  await userEvent.type(line, '2,5');
  expect([value(), (line as HTMLInputElement).value]).toEqual([2.5, '2,5']);
  await userEvent.type(line, 'x');
  expect(wanted(one, value())).toEqual(['Minutes: Give a number from 0 to 60, such as 12.5.']);
});

test('a record is chosen by its name among those of the same home; removed ones are not offered', async () => {
  const ids = ['Pay in the app', 'Pay by letter', 'Order online', 'Given up'].map((name) =>
    server.add('path', PROJECT, { name }, 'board-member'),
  );
  server.remove(ids[3]!, 'board-member');
  const { value } = alone(field.record({ label: 'Which path' }, 'path') as Field);
  expect(fakeBridge.invokes('entry.list')).toHaveLength(0);
  await userEvent.click(screen.getByRole('button', { name: 'Which path Choose' }));
  const box = await screen.findByRole('combobox', { name: 'Which path' });
  expect((await screen.findAllByRole('option')).map((one) => one.textContent)).toEqual([
    'Order online',
    'Pay by letter',
    'Pay in the app',
  ]);
  await userEvent.type(box, 'APP');
  await userEvent.keyboard('{Enter}');
  expect(value()).toBe(ids[0]);
  expect(screen.getByRole('button', { name: 'Which path Pay in the app' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Clear Which path' }));
  expect(value()).toBeNull();
});

test('a record that is chosen already stands there by its name; one that cannot be seen says so', async () => {
  const id = server.add('path', { projectId: '10021' }, { name: 'Cancel by chat' }, 'board-member');
  alone(field.record({ label: 'Which path' }, 'path') as Field, id);
  expect(await screen.findByRole('button', { name: 'Which path Cancel by chat' })).toBeTruthy();
  cleanup();
  alone(field.record({ label: 'Which path' }, 'path') as Field, `path-p10020-${'f'.repeat(32)}`);
  expect(await screen.findByRole('button', { name: 'Which path one that you cannot see' })).toBeTruthy();
});

test('every field of every kind is drawn with its label, and says what is wrong with it', () => {
  for (const kind of KIND_NAMES)
    for (const [name, of] of Object.entries({ ...kindNamed(kind).fields, ...kindNamed(kind).answer })) {
      const shown = render(
        <HostProvider host={HOST}>
          <EntryField
            {...{ id: name, field: of, value: null, problem: of.wanted, settings: DEFAULT_SETTINGS }}
            onChange={() => undefined}
          />
        </HostProvider>,
      );
      const said = within(shown.container);
      expect(said.getAllByText(of.label)[0]).toBeTruthy();
      expect(said.getByText(of.wanted)).toBeTruthy();
      if (of.hint) expect(said.getByText(of.hint)).toBeTruthy();
      shown.unmount();
    }
});

test('every field of every kind that is written can be led to by its id', () => {
  const nowhere: string[] = [];
  for (const kind of KIND_NAMES)
    for (const [name, of] of Object.entries({ ...kindNamed(kind).fields, ...kindNamed(kind).answer })) {
      if (of.control.control === 'cells') continue;
      const shown = render(
        <HostProvider host={HOST}>
          <EntryField
            {...{ id: name, field: of, value: null, problem: null, settings: DEFAULT_SETTINGS }}
            onChange={() => undefined}
          />
        </HostProvider>,
      );
      focusEntryField(name);
      if (!shown.container.contains(document.activeElement)) nowhere.push(`${kind}.${name}`);
      shown.unmount();
    }
  expect(nowhere).toEqual([]);
});

test('several records are chosen one by one, each taken off again; no more than fit are asked for', async () => {
  const ids = ['Pay in the app', 'Pay by letter'].map((name) => server.add('path', PROJECT, { name }, 'board-member'));
  const { value } = alone(field.records({ label: 'Which paths' }, 'path') as Field);
  const choose = async (button: string, name: string) => {
    await userEvent.click(screen.getByRole('button', { name: `Which paths ${button}` }));
    await userEvent.click(await screen.findByRole('option', { name }));
  };
  await choose('Choose', 'Pay by letter');
  await choose('Choose one more', 'Pay in the app');
  expect(value()).toEqual([ids[1], ids[0]]);
  await choose('Choose one more', 'Pay by letter');
  expect(value()).toEqual([ids[1], ids[0]]);
  await userEvent.click(screen.getByRole('button', { name: 'Take off Pay by letter' }));
  expect(value()).toEqual([ids[0]]);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Choose one more'));
  await userEvent.click(screen.getByRole('button', { name: 'Take off Pay in the app' }));
  expect(value()).toBeNull();
  cleanup();
  const many = Array.from({ length: 20 }, (_, at) => `path-p10000-${at.toString(16).padStart(32, '0')}`);
  alone(field.records({ label: 'Which paths' }, 'path') as Field, many);
  expect(screen.queryByRole('button', { name: /Choose/ })).toBeNull();
  expect(screen.getByText('20 are chosen. No more fit.')).toBeTruthy();
});

test('states of data are chosen as the settings offer them', async () => {
  const { value } = alone(field.dataStates({ label: 'With what data' }) as Field, ['gone']);
  await userEvent.click(screen.getByRole('checkbox', { name: 'From the old system' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Clean' }));
  expect(value()).toEqual(['clean', 'legacy', 'gone']);
});
