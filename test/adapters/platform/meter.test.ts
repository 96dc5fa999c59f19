import type { APIResponse } from '@forge/api';
import { Meter } from '#adapters/forge/platform/meter';

const answering =
  (status: number, headers: Record<string, string> = {}) =>
  (): Promise<APIResponse> =>
    Promise.resolve(new Response('{}', { status, headers }) as unknown as APIResponse);

test('each request costs a point, also one that is sent again, and each issue of an answer one more', async () => {
  const meter = new Meter();
  await meter.ask(answering(200));
  meter.countIssues(100);
  expect(meter.points).toBe(101);
  await expect(meter.ask(answering(503, { 'Retry-After': '0' }))).rejects.toMatchObject({ code: 'unavailable' });
  expect(meter.points).toBe(103);
});

test.each([
  [
    {
      'Beta-RateLimit-Policy': '"tenant-app-quota";q=100100;w=3600',
      'Beta-RateLimit': '"tenant-app-quota";r=17842;t=2107',
    },
    { limit: 100_100, left: 17_842 },
  ],
  [
    { 'RateLimit-Policy': '"quota";w=3600; q=65000', RateLimit: '"quota";t=60; r=0' },
    { limit: 65_000, left: 0 },
  ],
  [
    {
      'RateLimit-Policy': '"jira-burst";q=100;w=1, "quota";q=65000;w=3600',
      RateLimit: '"quota";r=900;t=60, "jira-burst";r=3;t=1',
    },
    { limit: 65_000, left: 900 },
  ],
  [
    { 'RateLimit-Policy': '"quota";q=65000;w=3600', 'Beta-RateLimit': '"other";r=1;t=60, "Beta-quota";r=7;t=60' },
    { limit: 65_000, left: 7 },
  ],
  [
    {
      'RateLimit-Policy': '"site";q=100100;w=3600, "all-sites";q=65000;w=3600',
      RateLimit: '"site";r=90000, "all-sites";r=1000',
    },
    { limit: 65_000, left: 1_000 },
  ],
  [{ 'Beta-RateLimit-Policy': '"quota";q=65000;w=3600' }, { limit: 65_000, left: null }],
  [{ 'RateLimit-Policy': '"jira-burst";q=100;w=1', RateLimit: '"jira-burst";r=3;t=1' }, null],
  [{ 'Beta-RateLimit': '"tenant-app-quota";r=17842;t=2107' }, null],
  [{ 'Beta-RateLimit-Policy': 'nothing we know', 'Beta-RateLimit': 'r' }, null],
  [{}, null],
])('what is left of the hour, from %j', async (headers, quota) => {
  const meter = new Meter();
  await meter.ask(answering(200, headers as unknown as Record<string, string>));
  expect(meter.quota).toEqual(quota);
});

test('an answer that does not say what is left leaves what an earlier one said', async () => {
  const meter = new Meter();
  await meter.ask(answering(200, { 'RateLimit-Policy': '"quota";q=10', RateLimit: '"quota";r=4' }));
  await meter.ask(answering(404));
  expect(meter.quota).toEqual({ limit: 10, left: 4 });
});
