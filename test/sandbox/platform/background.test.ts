import { startPlatform, type TestPlatform } from './fixtures/platform';

let test: TestPlatform;
beforeEach(async () => void (test = await startPlatform()));
afterEach(() => test.close());

interface Seen {
  retry: { retryCount: number; retryReason: string; retryData: unknown } | null;
  principal: unknown;
}

/** Ten that double the pause, from 1 to 512 seconds, and then one every 900 until 96 hours are over. */
const MOST_RETRIES = 10 + Math.floor((96 * 3600 - (2 ** 10 - 1)) / 900);

const push = (queue: string, ...bodies: object[]) =>
  test.value<{ jobId: string }>('push', { queue, events: bodies.map((body) => ({ body })) });
const seen = async (key: string) => (await test.value<Seen[] | undefined>('stored', { key })) ?? [];

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await condition()) return;
    await test.clock.pass(20);
  }
  throw new Error('It did not happen within 4 s of the clock.');
}

describe('a queue', () => {
  it('delivers soon after a push, without anyone asking, to nobody in particular', async () => {
    const { jobId } = await push('slow', { key: 'a' }, { key: 'b' });
    await until(async () => (await seen('a')).length === 1 && (await seen('b')).length === 1);
    expect((await seen('a'))[0]?.principal).toBeNull();
    await until(
      async () => (await test.value<{ success: number }>('statistics', { queue: 'slow', jobId })).success === 2,
    );
  });

  it('is drained with all that its events push', async () => {
    await push('slow', { key: 'chain', do: 'again', times: 5 });
    expect(await test.run('slow-consumer')).toEqual({ kind: 'answered', value: { delivered: expect.any(Number) } });
    expect(await seen('chain')).toHaveLength(6);
  });

  it('is drained of events that are delayed', async () => {
    await test.value('push', { queue: 'slow', events: [{ body: { key: 'delayed' }, delayInSeconds: 900 }] });
    await test.clock.pass(100);
    expect(await seen('delayed')).toHaveLength(0);
    await test.run('slow-consumer');
    expect(await seen('delayed')).toHaveLength(1);
  });

  it('tries again what throws, after 1, 2, 4 … 512, then 900 seconds, and gives up after 96 hours', async () => {
    const { jobId } = await push('retry', { key: 'broken', do: 'throw' });
    expect(await test.run('retry-consumer')).toMatchObject({
      kind: 'thrown',
      message: expect.stringContaining('cannot yet'),
    });
    expect((await seen('broken')).map(({ retry }) => retry?.retryCount ?? 0)).toEqual(
      Array.from({ length: 1 + MOST_RETRIES }, (_, at) => at),
    );
    expect(await test.value('statistics', { queue: 'retry', jobId })).toEqual({ success: 0, inProgress: 0, failed: 1 });
  });

  it('tries again when asked to, with what was asked for', async () => {
    await push('retry', { key: 'later', do: 'retry', times: 1 });
    expect(await test.run('retry-consumer')).toMatchObject({ kind: 'answered' });
    expect((await seen('later')).map(({ retry }) => retry)).toEqual([
      null,
      { retryCount: 1, retryReason: 'later', retryData: { seen: 1 } },
    ]);
  });

  it('gives up what asks for another try when it has waited for 24 hours', async () => {
    await push('retry', { key: 'ever', do: 'retry', times: 1_000, after: 900 });
    expect(await test.platform.run('retry-consumer')).toMatchObject({
      kind: 'thrown',
      message: expect.stringContaining('after 24 hours'),
    });
    expect(await seen('ever')).toHaveLength(1 + (24 * 3600) / 900);
  });

  it('refuses asUser(): nobody is there', async () => {
    await push('retry', { key: 'user', do: 'user' });
    expect(await test.run('retry-consumer')).toMatchObject({
      kind: 'thrown',
      message: expect.stringContaining('Authentication Required'),
    });
  });

  it('keeps what was accepted through a crash, and delivers it at the next start', async () => {
    await test.value('push', { queue: 'slow', events: [{ body: { key: 'kept' }, delayInSeconds: 1 }] });
    test = test.crash();
    expect(await seen('kept')).toHaveLength(0);
    await until(async () => (await seen('kept')).length === 1);
  });

  it('delivers again what a crash cut off', async () => {
    await test.call('push', { queue: 'slow', events: [{ body: { key: 'cut' } }] });
    await until(async () =>
      test.platform.ledger.entries().invokes.some(({ moduleKey }) => moduleKey === 'slow-consumer'),
    );
    test = test.crash();
    await test.run('slow-consumer');
    expect((await seen('cut')).length).toBeGreaterThanOrEqual(1);
  });

  it('stops events that push events without an end', async () => {
    test.platform.configure({ eventsPerMinute: 10_000 });
    await push('slow', { key: 'loop', do: 'loop' });
    expect(await test.run('slow-consumer')).toMatchObject({
      kind: 'thrown',
      message: expect.stringContaining('invocation'),
    });
    const deliveries = test.platform.ledger.entries().invokes.filter(({ moduleKey }) => moduleKey === 'slow-consumer');
    expect(deliveries).toHaveLength(1000 + MOST_RETRIES);
  }, 60_000);

  it('takes only what its consumer is declared for', async () => {
    expect(await test.call('push', { queue: 'nowhere', events: [{ body: {} }] })).toMatchObject({
      kind: 'thrown',
      message: expect.stringContaining('no consumer of the queue nowhere'),
    });
    expect(await test.call('statistics', { queue: 'slow', jobId: 'never' })).toMatchObject({ kind: 'thrown' });
  });
});

describe('schedules and triggers', () => {
  it('fires a schedule five minutes after the first start, then by its interval, across restarts', async () => {
    const fired = () => test.platform.ledger.entries().invokes.filter(({ moduleKey }) => moduleKey === 'hourly').length;
    await test.clock.pass(4 * 60_000);
    expect(fired()).toBe(0);
    await test.clock.pass(2 * 60_000);
    expect(fired()).toBe(1);
    await test.clock.pass(61 * 60_000);
    expect(fired()).toBe(2);
    test = test.crash();
    await test.clock.pass(30 * 60_000);
    expect(fired()).toBe(0);
    await test.clock.pass(31 * 60_000);
    expect(fired()).toBe(1);
  });

  it('fires a schedule when asked, with its module and nobody as principal', async () => {
    expect(await test.run('hourly')).toEqual({ kind: 'answered', value: null });
    const { payload, context } = await test.value<{ payload: unknown; context: Record<string, unknown> }>('stored', {
      key: 'schedule',
    });
    expect(payload).toMatchObject({ context: { cloudId: test.platform.site.cloudId, moduleKey: 'hourly' } });
    expect(context).not.toHaveProperty('principal');
    expect(context).toHaveProperty('installContext');
  });

  it('runs nothing that is no schedule, queue or trigger', async () => {
    for (const key of ['page', 'consume', 'nothing']) expect(await test.run(key)).toMatchObject({ kind: 'unknown' });
  });

  it('passes on the events that a trigger names', async () => {
    test.jira.emit({ name: 'avi:jira:deleted:issue', payload: { issue: { id: '7' } } });
    test.jira.emit({ name: 'avi:jira:updated:issue', payload: { issue: { id: '8' } } });
    await test.run('on-delete');
    expect(await test.value('stored', { key: 'heard:7' })).toMatchObject({
      event: { eventType: 'avi:jira:deleted:issue', issue: { id: '7' }, timestamp: expect.any(String) },
    });
    expect(await test.value('stored', { key: 'heard:8' })).toBeUndefined();
  });

  it('passes on an event that came just before a crash', async () => {
    test.jira.emit({ name: 'avi:jira:deleted:issue', payload: { issue: { id: '9' } } });
    test = test.crash();
    await until(async () => (await test.value('stored', { key: 'heard:9' })) !== undefined);
  });
});
