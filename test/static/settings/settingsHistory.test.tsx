import { fakeBridge } from '../../support/screen/fakeBridge';
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { updateCriterion } from '../../../static/features/settings/drafting/criteria';
import { updateStage } from '../../../static/features/settings/drafting/stages';
import { changeImpact, open, reason, save, user } from './settingsScreen';
import { SettingsServer } from './settingsServer';

// The page is long: asking of every element whether it is hidden takes most of the time.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

let server: SettingsServer;
beforeEach(() => {
  fakeBridge.reset();
  server = new SettingsServer();
});

const impactWeight = () => server.settings.criteria[0]?.weight;

describe('history', () => {
  beforeEach(() => void answerPageHistory('/history'));
  const openHistory = async () => {
    return within(await screen.findByRole('list', { name: 'Versions of the settings' }))
      .findAllByText(/^Version \d+$/)
      .then(() => screen.getByRole('list', { name: 'Versions of the settings' }));
  };

  test('each version says who, when in my time zone, why and what; an old one returns by the same Save', async () => {
    server.write(
      updateCriterion(DEFAULT_SETTINGS, 'impact', (one) => ({ ...one, weight: 50 })),
      'First try',
      '2026-03-01T23:30:00.000Z',
    );
    server.write(
      updateStage(server.settings, 'purchase', (one) => ({ ...one, need: 3 })),
      'Purchase matters',
      '2026-04-01T10:00:00.000Z',
    );
    await open();
    const list = await openHistory();
    const entries = [...list.children].map((entry) => entry.textContent ?? '');
    await waitFor(() => expect(list.textContent).toContain('Ada Min'));
    expect(entries[0]).toContain('“Purchase matters”');
    expect(entries[0]).toContain('Need of Purchase: from 1 to 3');
    expect(entries[1]).toContain('2 March 2026 at 00:30');
    expect(entries[1]).toContain('Weight of Customer impact: from 70 to 50');
    expect(within(list).queryByRole('button', { name: 'Restore version 2' })).toBeNull();

    await user.click(within(list).getByRole('button', { name: 'Restore version 1' }));
    expect(reason().value).toBe('Back to version 1');
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Need of Purchase' }).value).toBe('1');
    await save();
    expect(await screen.findByText('Saved as version 3')).toBeTruthy();
    expect(impactWeight()).toBe(50);
    await waitFor(() =>
      expect(screen.getByRole('list', { name: 'Versions of the settings' }).textContent).toContain('Version 3'),
    );
  });

  test('a long one is read page by page, and no difference is made up', async () => {
    for (let weight = 1; weight <= 30; weight += 1)
      server.write(
        updateCriterion(DEFAULT_SETTINGS, 'impact', (one) => ({ ...one, weight })),
        `Try ${weight}`,
      );
    await open();
    const list = await openHistory();
    expect(list.children).toHaveLength(25);
    expect(list.lastElementChild?.textContent).toContain('Show older versions to see what this one changed.');
    await user.click(screen.getByRole('button', { name: 'Show older versions' }));
    await waitFor(() => expect(list.children).toHaveLength(31));
    expect(list.textContent).not.toContain('Show older versions to see');
    expect(list.lastElementChild?.textContent).toContain('The settings that come with Customer Lens');
  });

  test('says so when nobody has saved yet', async () => {
    await open();
    expect(
      await screen.findByText('Nobody has saved settings yet: the ones that come with Customer Lens are in use.'),
    ).toBeTruthy();
  });
});

describe('re-scoring', () => {
  beforeEach(() => jest.useFakeTimers({ advanceTimers: true }));
  afterEach(() => jest.useRealTimers());
  const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

  test('a run that is under way is shown as soon as the page opens, to its end', async () => {
    server.rescore = { state: 'running', done: 100, total: 412, missed: 0 };
    await open();
    const bar = screen.getByRole('progressbar', { name: 'Re-scoring of rated epics' });
    expect([
      bar.getAttribute('aria-valuenow'),
      bar.getAttribute('aria-valuemax'),
      bar.getAttribute('aria-valuetext'),
    ]).toEqual(['100', '412', '100 of about 412 epics']);
    server.rescore = { state: 'running', done: 300, total: 412, missed: 0 };
    await pass(2000);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('300');
    server.rescore = { state: 'done', done: 410, total: 410, missed: 2 };
    await pass(2000);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText('Re-scored with the new settings: 408 of 410 epics.')).toBeTruthy();
    expect(screen.getByText(/^2 epics could not be brought up to date/)).toBeTruthy();
    const asked = fakeBridge.invokes('rescore.status').length;
    await pass(20_000);
    expect(fakeBridge.invokes('rescore.status')).toHaveLength(asked);
  });

  test('saving starts the watch', async () => {
    await open();
    expect(screen.queryByRole('progressbar')).toBeNull();
    server.rescore = { state: 'running', done: 0, total: 0, missed: 0 };
    await changeImpact('20');
    await save();
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuetext')).toBe('starting');
  });

  test('a failed run says what is so and what happens next', async () => {
    server.rescore = { state: 'failed', done: 100, total: 412, missed: 0 };
    await open();
    expect(screen.getByText(/stopped after 100 epics/)).toBeTruthy();
  });

  test('progress that cannot be read is said, and asked for again', async () => {
    server.rescore = { state: 'running', done: 100, total: 412, missed: 0 };
    await open();
    const answer = fakeBridge.invokes('rescore.status').length;
    fakeBridge.onInvoke('rescore.status', () => ({
      ok: false,
      error: { code: 'unavailable', message: 'Not reached.' },
    }));
    await pass(2000);
    expect(screen.getByText(/cannot be read at the moment; it is asked for again/)).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('100');
    await pass(6000);
    expect(fakeBridge.invokes('rescore.status').length).toBeGreaterThan(answer + 1);
  });
});
