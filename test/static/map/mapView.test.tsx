import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answerMap, idOf, lineOf, linesIn, openMap, told, tree } from './mapServer';

jest.setTimeout(60_000);

beforeEach(answerMap);

test('from the customer down: what each thing is, how it stands, its epics; the rest is told [4.22]', async () => {
  openMap();
  const map = await tree();
  expect(linesIn(map)).toEqual([
    '1 Purchase',
    '2 experienceChange the tariff',
    '3 pathTariff page',
    '1 Retention',
    '2 experienceExplain a problem once',
    '3 consists ofexperienceKnow what I pay',
    '2 experienceKnow what I pay',
    '3 pathBill in the app',
    '1 Reached by no experience',
    expect.stringMatching(/^2 systemDesktop of the shopsnot touched for [\d,]+ days$/),
    '2 pathPayment slip',
  ]);
  expect(screen.getByText('8 items, 3 paths, 1 not on a path.')).toBeTruthy();
  expect(
    await screen.findByText('No epic changes 4 of 5 processes, rules and systems.', { exact: false }),
  ).toBeTruthy();
  const heard = lineOf(map, /^experience Know what I pay/).textContent;
  expect(heard).toMatch(/70%.*61.*77.*84 of 120 asked.*Oct.2026.*critical 3 of 3/);
  expect(lineOf(map, /Change the tariff/).textContent).toContain('pain 2 of 3, declared · critical 2 of 3');
});

test('by keyboard: in and out, to a letter, all neighbours at once, to both ends [4.22]', async () => {
  openMap();
  const map = await tree();
  const user = userEvent.setup();
  const now = (): string | null => document.activeElement?.getAttribute('aria-labelledby')?.split(' ')[0] ?? null;
  const at = (): string => document.getElementById(now() ?? '')?.textContent ?? '';
  // One stop of the Tab key for the whole tree.
  expect(
    within(map)
      .getAllByRole('row')
      .filter(({ tabIndex }) => tabIndex === 0),
  ).toHaveLength(1);
  act(() => lineOf(map, /^Purchase/).focus());
  await user.keyboard('{End}');
  expect(at()).toBe('pathPayment slip');
  await user.keyboard('{Home}{ArrowRight}{ArrowRight}');
  expect(at()).toBe('pathTariff page');
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(at()).toBe('is governed byruleTariffs only by call');
  await user.keyboard('c');
  expect(at()).toBe('runs onsystemCustomer identity store');
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(at()).toBe('pathTariff page');
  expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  expect(at()).toBe('Purchase');
  expect(linesIn(map).slice(0, 2)).toEqual(['1 Purchase', '1 Retention']);
  await user.keyboard('*');
  expect(linesIn(map).slice(0, 2)).toEqual(['1 Purchase', '2 experienceChange the tariff']);
  await user.click(screen.getByRole('button', { name: 'Close all' }));
  expect(linesIn(map)).toEqual(['1 Purchase', '1 Retention', '1 Reached by no experience']);
});

test('what is chosen tells what leads to it and what it hangs on; the tree shows the way [4.23 2.7]', async () => {
  const history = openMap();
  const map = await tree();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Open all' }));
  await user.click(lineOf(map, /Lines of the bill/));
  expect(history.moves.at(-1)).toContain(`item=${idOf('lines')}`);
  const pane = within(await screen.findByRole('region', { name: 'Lines of the bill' }));
  expect(pane.getByText('2 experiences lead to it')).toBeTruthy();
  expect(pane.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining([
      'Know what I pay › Bill in the app › Lines of the bill',
      'Explain a problem once › Know what I pay › Bill in the app › Lines of the bill',
      'runs onBilling enginesystem',
    ]),
  );
  expect(lineOf(map, /^Change the tariff|experience Change the tariff/).className).not.toContain('leading');
  expect(lineOf(map, /experience Explain a problem once/).textContent).toContain('leads to what is chosen');
  await user.click(pane.getByRole('button', { name: 'Billing engine' }));
  await screen.findByRole('region', { name: 'Billing engine' });
});

test('from below: under each system what hangs on it, up to the experiences [4.23]', async () => {
  openMap('?show=up');
  const map = await tree('From below');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Open all' }));
  expect(linesIn(map).slice(0, 7)).toEqual([
    '1 Systems',
    '2 systemBilling engine',
    '3 processLines of the billruns on it',
    '4 pathBill in the appuses it',
    '5 experienceKnow what I pay',
    '6 experienceExplain a problem onceconsists of it',
    '2 systemCustomer identity store',
  ]);
});

test('what is looked for is shown with all that leads to it; nothing found says so', async () => {
  openMap('?find=identity');
  const map = await tree();
  expect(linesIn(map)).toEqual([
    '1 Purchase',
    '2 experienceChange the tariff',
    '3 pathTariff page',
    '4 runs onsystemCustomer identity store',
    '1 Retention',
    '2 experienceExplain a problem once',
    '3 consists ofexperienceKnow what I pay',
    '4 pathBill in the app',
    '5 runs onsystemCustomer identity store',
    '2 experienceKnow what I pay',
    '3 pathBill in the app',
    '4 runs onsystemCustomer identity store',
  ]);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByRole('combobox', { name: 'What it is' }), 'path');
  expect(await screen.findByText('Nothing on the map matches. Change the search or the filters above.')).toBeTruthy();
  await user.clear(screen.getByRole('searchbox', { name: 'Find on the map' }));
  expect(linesIn(await tree())).toEqual([
    '1 Purchase',
    '2 experienceChange the tariff',
    '3 pathTariff page',
    '1 Retention',
    '2 experienceExplain a problem once',
    '3 consists ofexperienceKnow what I pay',
    '4 pathBill in the app',
    '2 experienceKnow what I pay',
    '3 pathBill in the app',
    '1 Reached by no experience',
    '2 pathPayment slip',
  ]);
  await user.type(screen.getByRole('searchbox', { name: 'Find on the map' }), 'zeppelin');
  expect(await screen.findByText('Nothing on the map matches. Change the search or the filters above.')).toBeTruthy();
});

test('departments by stage: numbers that lead to what they count [4.10]', async () => {
  const history = openMap('?show=heat');
  const table = await screen.findByRole('table', { name: /^Things of each department/ }, { timeout: 20_000 });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent).join(' '))).toEqual([
    'Sales –nothing –nothing 1 –nothing –nothing 1',
    'Technology –nothing –nothing 1 2 –nothing 2',
    'Finance –nothing –nothing 1 2 –nothing 2',
    'Departments 0 0 3 2 0 ',
  ]);
  expect(screen.getByText('3 departments stand behind Purchase: more than behind any other stage.')).toBeTruthy();
  expect(screen.getByText('5 things have no department and stand in no row.')).toBeTruthy();
  const user = userEvent.setup();
  await user.click(within(rows[2]!).getAllByRole('link')[1]!);
  expect(linesIn(await tree())).toEqual([
    '1 Retention',
    '2 experienceExplain a problem once',
    '3 consists ofexperienceKnow what I pay',
    '4 pathBill in the app',
    '5 usesprocessLines of the bill',
    '2 experienceKnow what I pay',
    '3 pathBill in the app',
    '4 usesprocessLines of the bill',
  ]);
  expect(history.moves.at(-1)).not.toContain('show=heat');
});

test('from need to epic: paths of each stage, epics at them, and what is missing [2.12]', async () => {
  openMap('?show=trace');
  const table = await screen.findByRole('table', { name: /^From what is needed/ }, { timeout: 20_000 });
  expect(await within(table).findAllByRole('link', { name: /^MOB-7/ })).toHaveLength(2);
  const said = '5 stages that are needed: 3 of them without a path. 3 paths: no epic touches 1 of them.';
  expect(screen.getByText(said)).toBeTruthy();
  expect(within(table).getByRole('row', { name: /Payment slip/ }).textContent).toBe('Payment slipno epic touches it');
});

test('what was begun to be added is left, and the focus is at the button again', async () => {
  openMap();
  await tree();
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Add an item' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(await screen.findByRole('button', { name: 'Add an item' }));
});

test('while epics are not known, nothing is said of what no epic changes [2.12]', async () => {
  fakeBridge.onJira(({ path }) =>
    path.includes('/issue/bulkfetch') ? { status: 500, body: {} } : { status: 200, body: { values: [], isLast: true } },
  );
  openMap(`?item=${idOf('identity')}`);
  const pane = within(await screen.findByRole('region', { name: 'Customer identity store' }, { timeout: 20_000 }));
  expect(await screen.findByRole('button', { name: 'Try again' }, { timeout: 20_000 })).toBeTruthy();
  expect(pane.getByRole('heading', { name: 'Epics that change it' })).toBeTruthy();
  expect(screen.queryByText(/no epic/i)).toBeNull();
  await userEvent.setup().click(screen.getByRole('button', { name: 'From need to epic' }));
  expect(screen.queryByRole('table', { name: /^From what is needed/ })).toBeNull();
  expect(screen.queryByText(/no epic/i)).toBeNull();
});

test('who may only look is offered no change; things that they cannot see are counted', async () => {
  told.hidden = 2;
  for (const [as, entry] of told.records)
    told.records.set(as, { ...entry, may: { change: false, answer: false, remove: false } });
  openMap(`?item=${idOf('identity')}`);
  const pane = within(await screen.findByRole('region', { name: 'Customer identity store' }, { timeout: 20_000 }));
  expect(await pane.findByRole('link', { name: /^MOB-7/ })).toBeTruthy();
  expect(pane.queryByRole('button', { name: 'Change' })).toBeNull();
  expect(pane.queryByRole('textbox')).toBeNull();
  expect(screen.getByText('And 2 items and paths of projects that you cannot see.')).toBeTruthy();
});

test('what is not said yet leads to its field; what a thing hangs on is named there', async () => {
  openMap(`?item=${idOf('desk')}`);
  const pane = within(await screen.findByRole('region', { name: 'Desktop of the shops' }, { timeout: 20_000 }));
  const user = userEvent.setup();
  const missing = within(pane.getByRole('list', { name: 'Not said yet:' }));
  expect(missing.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Whose department',
    'Who answers for it',
    'How well it can be fixed',
  ]);
  await user.click(missing.getByRole('button', { name: 'How well it can be fixed' }));
  const form = within(await pane.findByRole('form', { name: 'Change: Item of the map' }));
  const fieldNow = (): string => document.activeElement?.closest('.register-field')?.textContent ?? '';
  await waitFor(() => expect(fieldNow()).toContain('How well it can be fixed'));
  await user.click(form.getByRole('button', { name: 'Cancel' }));
  await user.click(pane.getByRole('button', { name: 'Name what stands behind it' }));
  await waitFor(() => expect(fieldNow()).toContain('What stands behind it'));
});

test('an item is removed in place and brought back', async () => {
  fakeBridge.onInvoke('entry.remove', (input) => {
    const entry = { ...told.records.get('call')!, version: 2, removed: !(input as { back?: boolean }).back };
    told.records.set('call', entry);
    return { ok: true, value: { entry, published: true } };
  });
  openMap(`?item=${idOf('call')}`);
  const user = userEvent.setup();
  await screen.findByRole('region', { name: 'Tariffs only by call' }, { timeout: 20_000 });
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  await screen.findByRole('region', { name: 'No more on the map' });
  await waitFor(() => expect(screen.getByText('7 items, 3 paths, 1 not on a path.')).toBeTruthy());
  await user.click(screen.getByRole('button', { name: 'Bring back' }));
  await screen.findByRole('region', { name: 'Tariffs only by call' });
});

test('an empty map says how one begins, and asks of an item what fits it', async () => {
  told.records = new Map();
  openMap();
  const user = userEvent.setup();
  expect(await screen.findByText(/The map draws itself\.$/, undefined, { timeout: 20_000 })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add an item' }));
  expect(await screen.findByRole('textbox', { name: 'Name of the item' })).toBeTruthy();
  // What is asked fits what it is.
  expect(screen.queryAllByText('At which stage')).toEqual([]);
  await user.click(screen.getByRole('radio', { name: 'Experience' }));
  expect(screen.getAllByText('At which stage').length).toBeGreaterThan(0);
});

test('a map that could not be read says why, and is read again', async () => {
  let fails = true;
  fakeBridge.onInvoke('map.epics', () =>
    fails
      ? { ok: false, error: { code: 'unavailable', message: 'Jira does not answer. Try again in a minute.' } }
      : { ok: true, value: { epics: told.changes, hidden: 0 } },
  );
  openMap();
  const user = userEvent.setup();
  await screen.findByText('Jira does not answer. Try again in a minute.', undefined, { timeout: 20_000 });
  fails = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await tree();
});

test('an address opens the tree down to what it names; closing leads the focus back to its line', async () => {
  openMap(`?item=${idOf('lines')}`);
  const map = await tree();
  const pane = await screen.findByRole('region', { name: 'Lines of the bill' });
  const line = lineOf(map, /Lines of the bill/);
  expect(line.getAttribute('aria-selected')).toBe('true');
  const user = userEvent.setup();
  // What is chosen inside takes the focus along.
  await user.click(within(pane).getByRole('button', { name: 'Billing engine' }));
  const next = await screen.findByRole('heading', { name: 'Billing engine' });
  expect(document.activeElement).toBe(next);
  await user.click(within(screen.getByRole('region', { name: 'Billing engine' })).getByText('Close'));
  await waitFor(() => expect(document.activeElement).toBe(lineOf(map, /Billing engine/)));
  expect(screen.queryByRole('region', { name: 'Billing engine' })).toBeNull();
});
