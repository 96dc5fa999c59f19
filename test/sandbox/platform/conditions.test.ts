import type { FaultRequest } from '#sandbox/platform/faults/schema';
import { startPlatform, type TestPlatform } from './fixtures/platform';

let test: TestPlatform;
beforeEach(async () => void (test = await startPlatform()));
afterEach(() => test.close());

interface Seen {
  retry: { retryCount: number; retryReason: string } | null;
}

const set = (target: FaultRequest['target'], fault: FaultRequest['fault'], count?: number): string =>
  test.platform.faults.add({ target, fault, ...(count === undefined ? {} : { count }) });
const push = (...bodies: object[]) => test.call('push', { queue: 'slow', events: bodies.map((body) => ({ body })) });
const seen = async (key: string) => (await test.value<Seen[] | undefined>('stored', { key })) ?? [];
const deliveries = () =>
  test.platform.ledger.entries().invokes.filter(({ moduleKey }) => moduleKey === 'slow-consumer').length;
const emit = (id: string) => test.jira.emit({ name: 'avi:jira:deleted:issue', payload: { issue: { id } } });
const heard = (id: string) => test.value('stored', { key: `heard:${id}` });

describe('a request to Jira', () => {
  const path = '/rest/api/3/issue/1/properties/p';
  const ask = (tier: 'user' | 'app', method = 'GET') =>
    test.call('jira', { tier, method, path, ...(method === 'GET' ? {} : { body: 1 }) });

  it('is refused on the tier that is meant, and on all otherwise', async () => {
    const id = set(
      { jira: { path: '/rest/api/3/issue/*/properties/p', tier: 'app' } },
      { status: 503, headers: { 'Retry-After': '9' } },
    );
    expect(await ask('app')).toMatchObject({ value: { status: 503 } });
    expect(await ask('user')).toMatchObject({ value: { status: 200 } });
    test.platform.faults.remove(id);
    set({ jira: { path: '/rest/**' } }, { status: 429 });
    expect(await ask('user')).toMatchObject({ value: { status: 429 } });
    expect(await test.platform.requestJira('ann', { method: 'GET', path, body: null })).toMatchObject({ status: 429 });
    expect(test.platform.ledger.entries().jira.map(({ tier, status }) => [tier, status])).toEqual([
      ['app', 503],
      ['user', 200],
      ['user', 429],
      ['browser', 429],
    ]);
    expect(test.jira.asked).toHaveLength(1);
  });

  it('is done though its answer is lost, and is listed without a status', async () => {
    set({ jira: { path, method: 'PUT' } }, { dropAfterDoing: true });
    expect(await ask('app', 'PUT')).toEqual({
      kind: 'thrown',
      message: expect.stringContaining('connection was lost'),
    });
    await expect(test.platform.requestJira('ann', { method: 'PUT', path, body: '1' })).rejects.toThrow(
      'connection was lost',
    );
    expect(test.jira.asked.map(({ method }) => method)).toEqual(['PUT', 'PUT']);
    expect(test.platform.ledger.entries().jira.map(({ status }) => status)).toEqual([0, 0]);
  });

  it('that hangs takes its invocation with it when time is over', async () => {
    test.platform.configure({ resolverSeconds: 0.05 });
    set({ jira: { path } }, { hang: true });
    expect(await ask('user')).toEqual({
      kind: 'thrown',
      message: 'The function resolver did not answer within 0.05 s.',
    });
    expect(test.jira.asked).toHaveLength(0);
  });
});

describe('a call of the storage', () => {
  it('fails as it is told to, and is listed', async () => {
    await push({ key: 'a' });
    await test.run('slow-consumer');
    test.platform.ledger.clear();
    set({ store: { op: 'get', key: 'a' } }, { status: 429 }, 1);
    expect(await test.call('stored', { key: 'b' })).toMatchObject({ kind: 'answered' });
    expect(await test.call('stored', { key: 'a' })).toMatchObject({ kind: 'thrown' });
    expect(await seen('a')).toHaveLength(1);
    expect(test.platform.ledger.entries().store.map(({ op, keys }) => [op, keys])).toEqual([
      ['get', ['b']],
      ['get', ['a']],
      ['get', ['a']],
    ]);
  });
});

describe("a page's call", () => {
  it('is done though the page sees a failure; twice; or not at all', async () => {
    const page = { invoke: { functionKey: 'push', moduleKey: 'page' } };
    set(page, { dropAfterDoing: true }, 1);
    expect(await push({ key: 'dropped' })).toMatchObject({ kind: 'thrown', message: expect.stringContaining('lost') });
    set(page, { duplicate: true }, 1);
    expect(await push({ key: 'twice' })).toMatchObject({ kind: 'answered' });
    set(page, { status: 500 }, 1);
    expect(await push({ key: 'refused' })).toMatchObject({ kind: 'thrown', message: expect.stringContaining('500') });
    await test.run('slow-consumer');
    expect(deliveries()).toBe(3);
    expect([await seen('dropped'), await seen('twice'), await seen('refused')].map(({ length }) => length > 0)).toEqual(
      [true, true, false],
    );
  });
});

describe('a queue', () => {
  it('takes no push, or takes it without saying so', async () => {
    set({ queue: { name: 'slow', at: 'push' } }, { status: 429 }, 1);
    expect(await push({ key: 'a' })).toMatchObject({
      kind: 'thrown',
      message: expect.stringContaining('Too many requests'),
    });
    set({ queue: { name: 'slow', at: 'push' } }, { dropAfterDoing: true, status: 500 }, 1);
    expect(await push({ key: 'b' })).toMatchObject({ kind: 'thrown' });
    await test.run('slow-consumer');
    expect([await seen('a'), await seen('b')].map(({ length }) => length)).toEqual([0, 1]);
  });

  it('delivers at least once: an outcome that was lost is delivered again', async () => {
    set({ queue: { name: 'slow', at: 'delivery' } }, { dropAfterDoing: true }, 2);
    await push({ key: 'again' });
    expect(await test.run('slow-consumer')).toEqual({ kind: 'answered', value: { delivered: 1 } });
    expect((await seen('again')).map(({ retry }) => retry?.retryCount ?? 0)).toEqual([0, 1, 2]);
  });

  it('delivers twice at once, late, or not before a platform that failed is well', async () => {
    const id = set({ queue: { name: 'slow', at: 'delivery' } }, { duplicate: true });
    await push({ key: 'twice' });
    await test.run('slow-consumer');
    expect(deliveries()).toBe(2);
    test.platform.faults.remove(id);

    set({ queue: { name: 'slow', at: 'delivery' } }, { lateMs: 150 }, 1);
    await push({ key: 'late' });
    const pushed = test.clock.now();
    await test.clock.pass(60);
    expect(await seen('late')).toHaveLength(0);
    await test.run('slow-consumer');
    expect(test.clock.now() - pushed).toBeGreaterThanOrEqual(140);
    expect(await seen('late')).toHaveLength(1);

    set({ queue: { name: 'slow', at: 'delivery' } }, { status: 500 }, 1);
    await push({ key: 'failed' });
    await test.run('slow-consumer');
    expect((await seen('failed')).map(({ retry }) => retry?.retryReason)).toEqual([expect.stringContaining('500')]);
  });

  it('delivers out of order', async () => {
    set({ queue: { name: 'slow', at: 'delivery' } }, { reorder: true }, 2);
    for (const key of ['first', 'second']) await push({ key });
    await test.run('slow-consumer');
    const order = test.platform.ledger
      .entries()
      .store.filter(({ op }) => op === 'set')
      .flatMap(({ keys }) => keys);
    expect(order).toEqual(['second', 'first']);
  });

  it('that hangs is delivered again when it is let go', async () => {
    set({ queue: { name: 'slow', at: 'delivery' } }, { hang: true }, 1);
    await push({ key: 'hung' });
    await test.clock.pass(50);
    expect(await seen('hung')).toHaveLength(0);
    test.platform.faults.remove();
    await test.run('slow-consumer');
    expect(await seen('hung')).toHaveLength(1);
  });

  it('takes at most so many events in a minute, and no large one for long work', async () => {
    const batch = (size: number) => push(...Array.from({ length: size }, (_, at) => ({ key: `batch${at}` })));
    test.platform.configure({ eventsPerMinute: 100 });
    expect(await batch(50)).toMatchObject({ kind: 'answered' });
    expect(await batch(49)).toMatchObject({ kind: 'answered' });
    expect(await batch(2)).toMatchObject({ kind: 'thrown', message: expect.stringContaining('Too many requests') });
    expect(await batch(1)).toMatchObject({ kind: 'answered' });
    await test.run('slow-consumer');
    test.platform.configure({ eventsPerMinute: 500 });
    expect(await push({ key: 'large', text: 'x'.repeat(101 * 1024) })).toMatchObject({
      kind: 'thrown',
      message: expect.stringContaining('100 KB'),
    });
    expect(
      await push({ key: 'b', text: 'x'.repeat(99 * 1024) }, { key: 'c', text: 'x'.repeat(99 * 1024) }),
    ).toMatchObject({ kind: 'answered' });
  });

  it('gives up an event whose retry carries too much', async () => {
    await push({ key: 'heavy', do: 'heavyRetry' });
    expect(await test.run('slow-consumer')).toEqual({
      kind: 'thrown',
      message: expect.stringContaining('retryData has more than 4 KB'),
    });
    expect(await seen('heavy')).toHaveLength(1);
  });
});

describe('a product event', () => {
  it('comes late', async () => {
    set({ trigger: { key: 'on-delete' } }, { lateMs: 80 }, 1);
    emit('1');
    await test.clock.pass(30);
    expect(await heard('1')).toBeUndefined();
    await test.run('on-delete');
    expect(await heard('1')).toBeDefined();
  });

  it('comes twice, and after the one that followed it', async () => {
    set({ trigger: { key: 'on-delete' } }, { duplicate: true }, 1);
    emit('1');
    await test.run('on-delete');
    const calls = () =>
      test.platform.ledger.entries().invokes.filter(({ moduleKey }) => moduleKey === 'on-delete').length;
    expect(calls()).toBe(2);

    set({ trigger: { key: 'on-delete' } }, { reorder: true }, 1);
    emit('2');
    await test.clock.pass(30);
    expect(await heard('2')).toBeUndefined();
    await test.run('on-delete');
    expect([await heard('2'), calls()]).toEqual([expect.anything(), 3]);
  });
});

describe('a schedule', () => {
  const fired = () => test.platform.ledger.entries().invokes.filter(({ moduleKey }) => moduleKey === 'hourly').length;

  it('fires twice, or fails before it begins and is not tried again', async () => {
    set({ schedule: { key: 'hourly' } }, { duplicate: true }, 1);
    expect(await test.run('hourly')).toMatchObject({ kind: 'answered' });
    expect(fired()).toBe(2);
    set({ schedule: { key: 'hourly' } }, { status: 500 }, 1);
    expect(await test.run('hourly')).toMatchObject({ kind: 'thrown', message: expect.stringContaining('500') });
    expect(fired()).toBe(2);
  });
});

it('the report of personal data fails as it is told to', async () => {
  set({ personalData: {} }, { status: 503 }, 1);
  const report = () => test.call('report', { accounts: [{ accountId: 'x', updatedAt: new Date(0).toISOString() }] });
  expect(await report()).toMatchObject({ kind: 'thrown' });
  expect(await report()).toMatchObject({ kind: 'answered' });
});
