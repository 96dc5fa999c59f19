import { fakeBridge } from '../../support/screen/fakeBridge';
import { configure, screen, within } from '@testing-library/react';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { updateCriterion } from '../../../static/features/settings/drafting/criteria';
import { updateStage } from '../../../static/features/settings/drafting/stages';
import SettingsSurface from '../../../static/surfaces/settings/SettingsSurface';
import { renderSurface } from '../../support/screen/renderSurface';
import { changeImpact, open, reason, save, user, weight } from './settingsScreen';
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

describe('when saving goes wrong, nothing typed is lost', () => {
  test('the server cannot be reached', async () => {
    server.trouble = [
      { code: 'unavailable', message: 'Customer Lens could not be reached. Check your connection and try again.' },
    ];
    await open();
    await changeImpact('20');
    await save();
    const refusal = await screen.findByRole('group', { name: 'Not saved' });
    expect(document.activeElement).toBe(refusal);
    expect(refusal.textContent).toContain('What you changed is still here.');
    expect([weight('Customer impact').value, reason().value]).toEqual(['20', 'The board decided']);
    await user.click(within(refusal).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Saved as version 1')).toBeTruthy();
    expect(impactWeight()).toBe(20);
  });

  test('the server finds problems of its own', async () => {
    server.trouble = [
      {
        code: 'invalid',
        message: 'The settings cannot be used.',
        problems: ['No criterion counts.', 'Two things have the same id.'],
      },
    ];
    await open();
    await changeImpact('20');
    await save();
    const refusal = await screen.findByRole('group', { name: 'Not saved' });
    expect(
      within(refusal)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['No criterion counts.', 'Two things have the same id.']);
    expect(weight('Customer impact').value).toBe('20');
  });

  test('the right was taken away meanwhile', async () => {
    server.trouble = [{ code: 'forbidden', message: 'Only a Jira administrator may save the settings.' }];
    await open();
    await changeImpact('20');
    await save();
    expect((await screen.findByRole('group', { name: 'Not saved' })).textContent).toContain(
      'Only a Jira administrator may save the settings.',
    );
    expect(weight('Customer impact').value).toBe('20');
  });

  test('the answer was lost, but the save was not: trying again finds it done', async () => {
    server.trouble = ['lost'];
    await open();
    await changeImpact('20');
    await save();
    await user.click(
      within(await screen.findByRole('group', { name: 'Not saved' })).getByRole('button', { name: 'Try again' }),
    );
    expect(await screen.findByText('Saved as version 1')).toBeTruthy();
    expect(server.versions).toHaveLength(1);
  });
});

describe('when someone else saved meanwhile', () => {
  const theirs = () =>
    updateStage(
      updateCriterion(DEFAULT_SETTINGS, 'impact', (one) => ({ ...one, weight: 60 })),
      'purchase',
      (one) => ({ ...one, need: 3 }),
    );

  async function collide(): Promise<HTMLElement> {
    await open();
    await changeImpact('20');
    await user.clear(weight('Customer request'));
    await user.paste('80');
    server.write(theirs(), 'Quarterly review');
    await save();
    return screen.findByRole('region', { name: /changed meanwhile/ });
  }

  test('both changes are shown, with who made theirs and why', async () => {
    const panel = await collide();
    expect(document.activeElement).toBe(panel);
    expect(await within(panel).findByText('Ada Min')).toBeTruthy();
    expect(panel.textContent).toContain('“Quarterly review”');
    expect(
      within(panel)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Weight of Customer impact: from 70 to 60 (changed by both)',
      'Need of Purchase: from 1 to 3',
      'Weight of Customer impact: from 70 to 20 (changed by both)',
      'Weight of Customer request: from 30 to 80',
    ]);
  });

  test('mine can be kept on top of theirs', async () => {
    const panel = await collide();
    await user.click(within(panel).getByRole('button', { name: 'Keep mine on top of theirs' }));
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Need of Purchase' }).value).toBe('3');
    expect(reason().value).toBe('The board decided');
    await save();
    expect(await screen.findByText('Saved as version 2')).toBeTruthy();
    expect(server.settings.criteria.map((one) => one.weight)).toEqual([20, 80, 0]);
    expect(server.settings.journeys[0]?.stages.map(({ need }) => need)).toEqual([1, 1, 3, 1, 1]);
  });

  test('theirs can be taken, and mine brought back on top of it', async () => {
    const panel = await collide();
    await user.click(within(panel).getByRole('button', { name: 'Take theirs' }));
    expect(weight('Customer impact').value).toBe('60');
    expect(screen.getByText('No unsaved changes')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect([weight('Customer impact').value, weight('Customer request').value, reason().value]).toEqual([
      '20',
      '80',
      'The board decided',
    ]);
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Need of Purchase' }).value).toBe('3');
  });
});

test('someone who is no Jira administrator is told who can, and finds nothing to edit', async () => {
  server.forbidden = true;
  await open();
  expect(screen.getByText(/Only Jira administrators can change these settings/)).toBeTruthy();
  expect(screen.getByText(/weight 70, can move a score by 140 points/)).toBeTruthy();
  for (const role of ['button', 'textbox', 'spinbutton', 'checkbox', 'combobox'])
    expect(screen.queryByRole(role)).toBeNull();
});

test('settings that cannot be read say so, with a way to try again', async () => {
  fakeBridge.onInvoke('settings.open', () => ({ ok: false, error: { code: 'unavailable', message: 'Not reached.' } }));
  renderSurface(SettingsSurface);
  await screen.findByText('Not reached.');
  new SettingsServer();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('button', { name: 'Save settings' })).toBeTruthy();
});
