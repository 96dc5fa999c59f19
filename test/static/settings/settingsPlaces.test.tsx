import { fakeBridge } from '../../support/screen/fakeBridge';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { anEpic, aPortfolio, FakeJira } from '../../support/screen/fakePortfolio';
import { open, reason, save, user, weight } from './settingsScreen';
import { SettingsServer } from './settingsServer';

configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

let server: SettingsServer;
beforeEach(() => {
  fakeBridge.reset();
  server = new SettingsServer();
});

const nav = () => within(screen.getByRole('navigation', { name: 'Sections of the settings' }));
const heading = (name: string) => screen.queryByRole('heading', { name });

test('every section has an address, and an address that names none opens the first', async () => {
  const page = answerPageHistory('/history');
  await open();
  const shown = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  const current = () =>
    nav()
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current') === 'page')
      .map(({ textContent }) => textContent);
  expect([shown(), current()]).toEqual([['History'], ['History']]);
  for (const [at, titles] of [
    [
      '/journey',
      ['Customer journey', 'Customer segments', 'Reasons for not taking a path', 'States of data in sessions'],
    ],
    [
      '/people',
      [
        'Who sets needs',
        'Who decides on boards',
        'The office',
        'Until when the office works',
        'Whom to ask about an epic',
        'Project by project',
        'Roles on a roster',
        'Departments',
        'Names or roles',
      ],
    ],
    ['/rules', ['Sponsor rule', 'Initiatives', 'Audit']],
    ['/panel', ['The panel on issues']],
    ['/proposals', ['Proposals']],
    ['/health', ['Health']],
    ['/backup', ['Backup']],
    ['/', ['Criteria and weights', 'If you save this', 'Presets']],
    ['/nowhere', ['Criteria and weights', 'If you save this', 'Presets']],
  ] as const) {
    act(() => page.goTo(at));
    await waitFor(() => expect(shown()).toEqual(titles));
  }
  expect(current()).toEqual(['Weights']);
});

test('a section is gone to by link and back by the browser; what is typed stays, and says where', async () => {
  const page = answerPageHistory('/');
  await open();
  await user.clear(weight('Customer impact'));
  await user.paste('50');
  await user.click(nav().getByRole('link', { name: 'Rules' }));
  expect(page.moves).toEqual(['PUSH /rules']);
  expect(document.activeElement).toBe(heading('Sponsor rule'));
  expect(heading('Criteria and weights')).toBeNull();
  expect(nav().getByRole('link', { name: 'Weights not saved' })).toBeTruthy();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Customer impact from' }), '-3 or +3');
  expect(nav().getByRole('link', { name: 'Rules not saved' })).toBeTruthy();
  expect(screen.getByText('What will change (2)')).toBeTruthy();
  act(() => page.goTo('/'));
  expect(weight('Customer impact').value).toBe('50');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Section' }), 'Backup');
  expect(heading('Backup')).toBeTruthy();
});

test('what is wrong leads to its field, whichever section is open', async () => {
  await open();
  await user.clear(weight('Customer impact'));
  await user.click(nav().getByRole('link', { name: 'Health' }));
  await user.click(reason());
  await user.paste('Why');
  await user.click(screen.getByRole('button', { name: 'Save settings' }));
  const summary = within(await screen.findByRole('group', { name: /Not saved yet/ }));
  await user.click(summary.getByRole('button', { name: /^Weight of Customer impact/ }));
  expect(document.activeElement).toBe(weight('Customer impact'));
});

test('a weight below 0 is marked while it is typed; one that is only begun is not', async () => {
  await open();
  await user.clear(weight('Customer impact'));
  expect(weight('Customer impact').getAttribute('aria-invalid')).toBe('false');
  await user.paste('-4');
  expect(weight('Customer impact').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('Write a weight from 0 to 1,000,000. 0 leaves it out of the score.')).toBeTruthy();
  await user.clear(weight('Customer impact'));
  expect(weight('Customer impact').getAttribute('aria-invalid')).toBe('false');
});

test('who decides on boards: a group is named, and taken away again', async () => {
  answerPageHistory('/people');
  await open();
  const section = within(screen.getByRole('region', { name: 'Who decides on boards' }));
  expect(section.getByText('Only people who may edit the epic.')).toBeTruthy();
  await user.type(section.getByRole('textbox', { name: 'Jira group, by a part of its name' }), 'oar{Enter}');
  await user.click(await section.findByRole('button', { name: 'Choose the group Board' }));
  expect(section.getByText('People who may edit the epic and members of the group “Board”.')).toBeTruthy();
  await user.click(reason());
  await user.paste('Why');
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.settings.decisionGroup).toEqual({ id: 'g-1', name: 'Board' });
  expect('boardGroup' in server.settings).toBe(false);
});

describe('what saving would do', () => {
  const effect = () => within(screen.getByRole('region', { name: 'If you save this' }));

  test('at rest it invites, and says what the ties will be and which preset leaves fewer', async () => {
    new FakeJira(aPortfolio(60));
    await open();
    await screen.findByText(/^Nothing is changed yet\. Change a weight/);
    expect(
      effect().getByText(/^Once everything is answered, at least \d+ of \d+ epics will share a place/),
    ).toBeTruthy();
    expect(effect().getByText(/^“Impact, request and reach” separates more: no epic would have to share/)).toBeTruthy();
    await user.click(effect().getByRole('button', { name: 'Look at this preset' }));
    expect(document.activeElement?.textContent).toContain('the preset Impact, request and reach');
  });

  test('other weights: who enters and leaves, pairs and ties; a new criterion: answers and places', async () => {
    const answers = [
      { impact: 3, request: 'no' },
      { impact: 1, request: 'yes' },
    ];
    new FakeJira(answers.map((one, n) => anEpic(n + 1, { answers: one })));
    await open();
    await screen.findByText(/^Nothing is changed yet/);
    const places = effect().getByRole('spinbutton', { name: 'Places above the line' });
    await user.clear(places);
    await user.paste('1');
    await user.clear(weight('Customer request'));
    await user.paste('300');
    expect(await effect().findByText('▲ Would enter the first place')).toBeTruthy();
    expect(effect().getByText(/^1 epic enters the first place, 1 leaves\. 1 of 1 pair of epics changes/)).toBeTruthy();
    expect(effect().getByRole('link', { name: 'NET-2 Epic 2' })).toBeTruthy();
    expect(effect().getByText('0 of 2 epics share a place, as now.')).toBeTruthy();

    await user.click(screen.getByRole('textbox', { name: 'New criterion' }));
    await user.paste('Segment');
    await user.keyboard('{Enter}');
    await user.clear(weight('Segment'));
    await user.paste('900');
    expect(await effect().findByText('2 epics will each lack 1 answer.')).toBeTruthy();
    expect(await effect().findByText('1 of 1 place becomes open.')).toBeTruthy();
  });

  test('where nothing is rated it says so', async () => {
    await open();
    expect(await screen.findByText('0 epics that you see are rated yet, so nothing would move.')).toBeTruthy();
  });
});

test('health tells the state after the last save, and is read only when it is looked at', async () => {
  await open();
  expect(fakeBridge.invokes('health.read')).toHaveLength(0);
  await user.click(nav().getByRole('link', { name: 'Health' }));
  await waitFor(() => expect(fakeBridge.invokes('health.read')).toHaveLength(1));
  await user.click(nav().getByRole('link', { name: 'Weights' }));
  await user.clear(weight('Customer impact'));
  await user.paste('50');
  await user.click(reason());
  await user.paste('Why');
  await save();
  await screen.findByText('Saved as version 1');
  expect(fakeBridge.invokes('health.read')).toHaveLength(1);
  await user.click(nav().getByRole('link', { name: 'Health' }));
  await waitFor(() => expect(fakeBridge.invokes('health.read').length).toBeGreaterThan(1));
});
