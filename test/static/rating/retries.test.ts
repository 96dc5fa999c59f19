import { saveStateOf } from '../../../static/features/rating/session/saveState';
import { SessionDriver } from '../../../static/features/rating/session/sessionDriver';
import { MemoryRatingServer } from '../../support/screen/ratingServer';

function begin() {
  const server = new MemoryRatingServer({ assessment: { version: 3, answers: { impact: 1, request: 'no' } } });
  const driver = new SessionDriver(server.view(), server);
  return { server, driver, kind: () => saveStateOf(driver.state()).kind };
}

test('it is tried again by itself, later and later, and says when; after ten times the person does', async () => {
  jest.spyOn(Math, 'random').mockReturnValue(0);
  jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const { server, driver, kind } = begin();
  server.trouble = Array.from({ length: 12 }, () => 'notArrived' as const);
  const seconds: number[] = [];
  driver.subscribe(() => {
    const { retryAt } = driver.state();
    if (retryAt !== null) seconds.push((retryAt - 1_000_000) / 1000);
  });
  driver.edit({ disruption: 1 });
  await server.passTime();
  expect(seconds).toEqual([5, 10, 20, 40, 60, 60, 60, 60, 60, 60]);
  expect(server.saves).toHaveLength(11);
  expect(saveStateOf(driver.state())).toMatchObject({ kind: 'failed', retryAt: null });
  await driver.tryNow();
  expect(saveStateOf(driver.state())).toMatchObject({ kind: 'failed', retryAt: 1_005_000 });
  await server.passTime();
  expect(kind()).toBe('saved');
  expect(driver.state().retryAt).toBeNull();
  jest.restoreAllMocks();
});

test('a busy Jira is tried again after the time it asks for, ten times', async () => {
  const { server, driver, kind } = begin();
  server.trouble = ['refused', 'refused'];
  driver.edit({ disruption: 1 });
  await server.passTime();
  expect(kind()).toBe('saved');
  server.trouble = Array.from({ length: 19 }, () => 'refused' as const);
  driver.edit({ disruption: 2 });
  await server.passTime();
  expect(server.saves).toHaveLength(3 + 11);
  expect(kind()).toBe('failed');
});
