import { fakeBridge } from '../../support/screen/fakeBridge';
import { act, screen, waitFor, within } from '@testing-library/react';
import { openPanel, statusText } from './openPanel';

const RATED = {
  assessment: {
    version: 4,
    answers: { impact: 1, request: 'yes' },
    stage: 'retention',
    disruption: 1,
    updatedBy: 'colleague',
    updatedAt: '2026-03-01T10:00:00.000Z',
  },
};

const notRequested = () =>
  within(screen.getByRole('radiogroup', { name: 'Customer request' })).getByRole('radio', { name: /^No/ });

test('a failed save says why and when it is tried again, keeps the answer, and is tried on request', async () => {
  const { server, user } = await openPanel(RATED);
  server.trouble = ['notArrived'];
  await user.click(screen.getByRole('radio', { name: /^\+3/ }));
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('Not saved: Not reached. What you entered is still here.');
  expect(alert.textContent).toMatch(/It is saved again by itself in [5-7] seconds\./);
  expect(statusText()).toBe('Not saved');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^\+3/ }).checked).toBe(true);
  await user.click(within(alert).getByRole('button', { name: 'Try now' }));
  await waitFor(() => expect(statusText()).toBe('Saved'));
  expect(server.stored.answers['impact']).toBe(3);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what the settings no longer offer is said in words, and the questions can be loaded again', async () => {
  const { user } = await openPanel(RATED);
  fakeBridge.onInvoke('assessment.save', () => ({
    ok: false,
    error: { code: 'invalid', message: 'Some of this cannot be saved.', problems: ['That is not one of the answers.'] },
  }));
  await user.click(screen.getByRole('radio', { name: /^\+3/ }));
  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('That is not one of the answers.')).toBeTruthy();
  await user.click(within(alert).getByRole('button', { name: 'Load the questions again' }));
  await waitFor(() => expect(fakeBridge.invokes('assessment.open')).toHaveLength(2));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^\+3/ }).checked).toBe(true);
});

test('a save that the search does not know yet says so', async () => {
  const { server, user } = await openPanel(RATED);
  fakeBridge.onInvoke('assessment.save', () => {
    server.write({ answers: { impact: 3 } });
    return { ok: true, value: { ...server.view(), published: false } };
  });
  await user.click(screen.getByRole('radio', { name: /^\+3/ }));
  await waitFor(() => expect(statusText()).toBe('Saved. Search and dashboards show it a little later.'));
});

// By name, and by the word that stands for them where people are told by their roles.
test.each(['project-manager', 'a colleague (Support)'])('what %s changed is taken over, and said', async (by) => {
  const { server, user } = await openPanel(RATED);
  server.write({ stage: 'advocacy' }, by);
  await user.click(screen.getByRole('radio', { name: /^\+3/ }));
  await waitFor(() => expect(statusText()).toBe('Saved'));
  expect(server.stored).toMatchObject({ stage: 'advocacy', answers: { impact: 3, request: 'yes' } });
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Journey stage' }).value).toBe('advocacy');
  expect(screen.getByText(/changed Journey stage meanwhile/)).toBeTruthy();
});

describe('who comes back to the window', () => {
  const comeBack = (afterMs: number): void => {
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + afterMs);
    document.dispatchEvent(new Event('visibilitychange'));
  };
  afterEach(() => jest.restoreAllMocks());

  test('sees the rating and the settings of now, not those of when it was opened', async () => {
    const { server } = await openPanel({ ...RATED, settingsVersion: 0 });
    expect(screen.getByText(/Default settings\./)).toBeTruthy();
    server.options.settingsVersion = 1;
    server.write({ stage: 'advocacy' }, 'project-manager');
    comeBack(61_000);
    expect(await screen.findByText(/Settings version 1\./)).toBeTruthy();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Journey stage' }).value).toBe('advocacy');
    expect(await screen.findByText('Paula Manager changed Journey stage meanwhile. That is kept.')).toBeTruthy();
    expect(server.saves).toEqual([]);
  });

  test('at once costs nothing, and with something unsaved it is the save that tells', async () => {
    const { server, user } = await openPanel(RATED);
    comeBack(1_000);
    expect(server.opened).toBe(1);
    server.trouble = ['refused'];
    await user.click(screen.getByRole('radio', { name: /^\+3/ }));
    await waitFor(() => expect(statusText()).toBe('Not saved'));
    comeBack(61_000);
    expect(server.opened).toBe(1);
  });
});

describe('the same field', () => {
  async function conflict(by = 'project-manager') {
    const opened = await openPanel(RATED);
    opened.server.write({ answers: { impact: -2 } }, by);
    await opened.user.click(screen.getByRole('radio', { name: /^\+3/ }));
    const group = await screen.findByRole('group', { name: 'Customer impact' });
    return { ...opened, group };
  }

  test('shows both values and whose they are, and overwrites nothing', async () => {
    const { server, group } = await conflict();
    await waitFor(() => expect(group.textContent).toContain('Paula Manager'));
    expect(
      [...group.querySelectorAll('.conflicts__whose, .conflicts__values strong')].map((one) => one.textContent),
    ).toEqual(['Yours', '+3', 'Paula Manager', '-2']);
    expect(statusText()).toBe('Not saved: choose a value');
    expect(server.stored.answers['impact']).toBe(-2);
  });

  test('names whoever set this field, though one saved another field oneself since', async () => {
    const { server, user, group } = await conflict();
    await user.click(notRequested());
    await waitFor(() =>
      expect(server.stored).toMatchObject({ updatedBy: 'board-member', answers: { request: 'no', impact: -2 } }),
    );
    await waitFor(() =>
      expect([...group.querySelectorAll('.conflicts__whose')].map((one) => one.textContent)).toEqual([
        'Yours',
        'Paula Manager',
      ]),
    );
    expect(screen.getByRole('alert').textContent).toContain('While you were rating, Paula Manager saved another value');
  });

  test('names whoever set this field, though somebody else saved another field since', async () => {
    const { server, user } = await openPanel(RATED);
    server.write({ answers: { impact: -2 }, stage: 'advocacy' }, 'project-manager');
    server.write({ disruption: 3 }, 'colleague');
    await user.click(screen.getByRole('radio', { name: /^\+3/ }));
    const group = await screen.findByRole('group', { name: 'Customer impact' });
    await waitFor(() =>
      expect([...group.querySelectorAll('.conflicts__whose')].map((one) => one.textContent)).toEqual([
        'Yours',
        'Paula Manager',
      ]),
    );
    expect(
      await screen.findByText('Carl Colleague changed Disruption while delivering meanwhile. That is kept.'),
    ).toBeTruthy();
    expect(screen.getByText('Paula Manager changed Journey stage meanwhile. That is kept.')).toBeTruthy();
  });

  test('once one of the two was chosen, nothing says that both are kept', async () => {
    const { server, user } = await openPanel(RATED);
    server.write({ answers: { impact: -2 }, stage: 'advocacy' }, 'project-manager');
    await user.click(screen.getByRole('radio', { name: /^\+3/ }));
    const group = await screen.findByRole('group', { name: 'Customer impact' });
    await user.click(within(group).getAllByRole('button')[0]!);
    await waitFor(() => expect(server.stored).toMatchObject({ stage: 'advocacy', answers: { impact: 3 } }));
    expect(await screen.findByText('Paula Manager changed Journey stage meanwhile. That is kept.')).toBeTruthy();
    expect(screen.queryByText(/both/)).toBeNull();
  });

  test('what oneself saved in another window is told as that', async () => {
    const { server, user } = await openPanel(RATED);
    server.write({ stage: 'advocacy' }, 'board-member');
    await user.click(screen.getByRole('radio', { name: /^\+3/ }));
    expect(
      await screen.findByText('In another window you changed Journey stage meanwhile. That is kept.'),
    ).toBeTruthy();
  });

  test('set by two people: each value names its own', async () => {
    const { server, user } = await openPanel(RATED);
    server.write({ answers: { impact: -2 } }, 'project-manager');
    server.write({ answers: { request: null } }, 'colleague');
    server.trouble = ['notArrived'];
    await user.click(screen.getByRole('radio', { name: /^\+3/ }));
    await user.click(notRequested());
    await waitFor(() =>
      expect([...document.querySelectorAll('.conflicts__whose')].map((one) => one.textContent)).toEqual([
        'Yours',
        'Paula Manager',
        'Yours',
        'Carl Colleague',
      ]),
    );
    expect(screen.getByRole('alert').textContent).toContain(
      'While you were rating, other values were saved. Nothing is overwritten until you choose.',
    );
  });

  test('whose it is cannot be read: nobody is named', async () => {
    const { server, user } = await openPanel(RATED);
    fakeBridge.onInvoke('assessment.history', () => ({ ok: false, error: { code: 'unavailable', message: 'Busy.' } }));
    server.write({ answers: { impact: -2 } }, 'project-manager');
    await user.click(screen.getByRole('radio', { name: /^\+3/ }));
    const group = await screen.findByRole('group', { name: 'Customer impact' });
    await waitFor(() => expect(fakeBridge.invokes('assessment.history').length).toBeGreaterThan(0));
    expect(screen.getByRole('alert').textContent).toContain('While you were rating, another value was saved.');
    expect([...group.querySelectorAll('.conflicts__whose')].map((one) => one.textContent)).toEqual([
      'Yours',
      'Saved meanwhile',
    ]);
    expect(
      within(group)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['Keep yours', 'Take the other']);
  });

  test('saved by oneself in another window is said so', async () => {
    const { group } = await conflict('board-member');
    await within(group).findByText('In the other window');
    expect(screen.getByRole('alert').textContent).toContain(
      'While you were rating, you saved another value in another window',
    );
    expect([...group.querySelectorAll('.conflicts__whose')].map((one) => one.textContent)).toEqual([
      'Here',
      'In the other window',
    ]);
    expect(
      within(group)
        .getAllByRole('button')
        .map((one) => one.textContent),
    ).toEqual(['Keep this one', 'Take the other']);
  });

  test.each([
    ['Keep yours', 3, 'Saved', 'Customer impact: your value stands, +3.'],
    ['Take theirs', -2, 'Saves by itself', 'Customer impact: the value of Paula Manager stands, -2.'],
  ])('“%s” by keyboard; whose value stands is said once it is stored', async (name, impact, status, words) => {
    const { server, user, group } = await conflict();
    const button = await within(group).findByRole('button', { name });
    await within(group).findByText('Paula Manager');
    act(() => button.focus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(statusText()).toBe(status));
    expect(server.stored.answers['impact']).toBe(impact);
    expect(screen.queryByRole('group', { name: 'Customer impact' })).toBeNull();
    expect((document.activeElement as HTMLInputElement).type).toBe('radio');
    const told = (): Element | undefined =>
      screen.getAllByRole('status').find(({ textContent }) => textContent?.includes(words));
    expect(told()).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /^\+1/ }));
    expect(told()).toBeUndefined();
  });
});
