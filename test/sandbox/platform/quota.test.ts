import { Quota } from '#sandbox/platform/quota';
import { clockAt } from '../../support/local/movableClock';
import { startPlatform, type TestPlatform } from './fixtures/platform';

test('points come back at the full hour, all at once', () => {
  let now = Date.UTC(2026, 0, 1, 10, 59, 58, 500);
  const quota = new Quota(
    100,
    clockAt(() => now),
  );
  quota.spend(79);
  const policy = { 'RateLimit-Policy': '"jira-quota-global";q=100;w=3600' };
  expect([quota.isNear, quota.refusal(), quota.headers()]).toEqual([false, undefined, policy]);
  quota.spend(1);
  expect([quota.isNear, quota.refusal()]).toEqual([true, undefined]);
  expect(quota.headers()).toEqual({
    ...policy,
    RateLimit: '"jira-quota-global";r=20;t=2',
    'X-RateLimit-NearLimit': 'true',
  });
  quota.spend(30);
  expect(quota.refusal()).toEqual({
    ...policy,
    RateLimit: '"jira-quota-global";r=0;t=2',
    'Retry-After': '2',
    'X-RateLimit-NearLimit': 'true',
    'RateLimit-Reason': 'jira-quota-global-based',
  });
  expect(quota.news()).toMatch(
    /^The app has spent its 100 points of this hour: Jira refuses it until 11:00 UTC\. .*"quota": null/,
  );
  expect(quota.news()).toBeUndefined();
  now += 1_499;
  expect(quota.refusal()?.['Retry-After']).toBe('1');
  now += 1;
  expect([quota.spent, quota.refusal()]).toEqual([0, undefined]);
  expect(quota.news()).toContain('until 12:00 UTC');
});

describe('the platform', () => {
  let test: TestPlatform;
  beforeEach(async () => void (test = await startPlatform()));
  afterEach(() => test.close());

  const ask = (tier: 'user' | 'app') => test.value<{ status: number }>('jira', { tier, path: '/rest/api/3/issue/1' });

  it('refuses the app, on both tiers, when the points of the hour are spent; never its page', async () => {
    test.jira.answer = () => ({ points: 4 });
    test.platform.configure({ quota: 10 });
    const statuses = [];
    for (const tier of ['user', 'app', 'user', 'app', 'user'] as const) statuses.push((await ask(tier)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(test.platform.settings).toMatchObject({ quota: 10, quotaSpent: 12 });
    expect(test.jira.asked).toHaveLength(3);
    expect(
      (await test.platform.requestJira('ann', { method: 'GET', path: '/rest/api/3/issue/1', body: null })).status,
    ).toBe(200);
    expect(test.platform.settings.quotaSpent).toBe(12);
    test.platform.forgive();
    expect((await ask('app')).status).toBe(200);
  });

  it('warns when they are nearly spent', async () => {
    test.platform.configure({ quota: 5 });
    const headers: string[] = [];
    for (let request = 0; request < 5; request += 1) headers.push(await test.value<string>('nearLimit'));
    expect(headers).toEqual(['', '', '', 'true', 'true']);
  });
});
