import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { SessionDriver } from '../../../static/features/rating/session/sessionDriver';
import { MemoryRatingServer } from '../../support/screen/ratingServer';

test('an answer without settings says that those on screen are in force; others come with it', async () => {
  const server = new MemoryRatingServer({ settingsVersion: 4 });
  const driver = new SessionDriver(server.view(), server);
  driver.edit({ answers: { impact: 2 } });
  await server.rest();
  expect(driver.state().view).toEqual(server.view());
  server.options.settings = { ...DEFAULT_SETTINGS, initiativeTypes: ['Programme'] };
  server.options.settingsVersion = 5;
  driver.edit({ answers: { impact: 3 } });
  await server.rest();
  expect(driver.state().view).toEqual(server.view());
  expect(driver.state().view.settings.initiativeTypes).toEqual(['Programme']);
});
