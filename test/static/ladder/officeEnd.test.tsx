import { fakeBridge } from '../../support/screen/fakeBridge';
import { configure, fireEvent, screen } from '@testing-library/react';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { settingsDifference } from '#domain/settings/settingsDifference';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { open, reason, save } from '../settings/settingsScreen';
import { SettingsServer } from '../settings/settingsServer';

configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

test('the last day of the office is set, told before it is saved, and taken out again', async () => {
  const server = new SettingsServer();
  answerPageHistory('/people');
  await open();
  const day = screen.getByLabelText('Last day of the office');
  fireEvent.change(day, { target: { value: '2028-07-01' } });
  expect(screen.getByText('What will change (1)')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'People and rights not saved' })).toBeTruthy();
  fireEvent.change(reason(), { target: { value: 'The office and its end' } });
  await save();
  await screen.findByText('Saved as version 1');
  expect(server.saves().at(-1)?.settings.officeEndsAt).toBe('2028-07-01');
  fireEvent.change(screen.getByLabelText('Last day of the office'), { target: { value: '' } });
  fireEvent.change(reason(), { target: { value: 'The office and its end' } });
  await save();
  await screen.findByText('Saved as version 2');
  expect(server.saves().at(-1)?.settings).not.toHaveProperty('officeEndsAt');
});

test('a difference of settings tells the last day of the office, and nothing where it is the same', () => {
  const ends = { ...DEFAULT_SETTINGS, officeEndsAt: '2028-07-01' };
  expect(settingsDifference(DEFAULT_SETTINGS, ends)).toEqual([
    { subject: '', aspect: 'officeEnds', before: '', after: '2028-07-01' },
  ]);
  expect(settingsDifference(ends, ends)).toEqual([]);
});
