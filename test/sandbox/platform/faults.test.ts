import { ConnectionLost, Faults } from '#sandbox/platform/faults/index';
import { faultSchema, strikes, type FaultRequest, type Occasion } from '#sandbox/platform/faults/schema';
import { MovableClock } from '../../support/local/movableClock';

const SET: Occasion = { kind: 'store', op: 'set', keys: ['assessment/assessment:1'] };
const PUT: Occasion = { kind: 'jira', tier: 'app', method: 'PUT', path: '/rest/api/3/issue/7/properties/mark?x=1' };

let clock: MovableClock;
let faults: Faults;
let logged: string[];
beforeEach(() => {
  logged = [];
  clock = new MovableClock();
  faults = new Faults(clock, (message) => logged.push(message));
});
afterEach(() => faults.close());

/** Work that notes when it was done, and answers with its number. */
function work(): { do: () => Promise<string>; done: number[] } {
  const done: number[] = [];
  return { done, do: () => Promise.resolve(`done ${done.push(clock.now())}`) };
}

const refused = (status: number, headers: Readonly<Record<string, string>>): string =>
  `refused ${status} ${JSON.stringify(headers)}`;
const onStore = (fault: FaultRequest['fault'], more: Partial<FaultRequest> = {}): string =>
  faults.add({ target: { store: { op: 'set' } }, fault, ...more });
const wait = (milliseconds: number): Promise<void> => clock.pass(milliseconds);

describe('a call', () => {
  test('without a fault is done', async () => {
    const { do: it, done } = work();
    expect(await faults.around(SET, it, refused)).toBe('done 1');
    expect(done).toHaveLength(1);
  });

  test('with a status is refused, and nothing is done', async () => {
    onStore({ status: 429, headers: { 'Retry-After': '2' } });
    const { do: it, done } = work();
    expect(await faults.around(SET, it, refused)).toBe('refused 429 {"Retry-After":"2"}');
    expect(done).toHaveLength(0);
  });

  test('dropped after doing is done, and its caller sees a lost connection, or the status', async () => {
    const { do: it, done } = work();
    onStore({ dropAfterDoing: true }, { count: 1 });
    await expect(faults.around(SET, it, refused)).rejects.toThrow(ConnectionLost);
    onStore({ dropAfterDoing: true, status: 504 });
    expect(await faults.around(SET, it, refused)).toBe('refused 504 {}');
    expect(done).toHaveLength(2);
  });

  test('that is done late seems to fail long before', async () => {
    onStore({ dropAfterDoing: true, status: 504, lateMs: 60 }, { count: 1 });
    const { do: it, done } = work();
    const asked = clock.now();
    expect(await faults.around(SET, it, refused)).toBe('refused 504 {}');
    expect(done).toHaveLength(0);
    expect(await faults.around(SET, it, refused)).toBe('done 1');
    await wait(100);
    expect(done).toHaveLength(2);
    expect(done[1]! - asked).toBeGreaterThanOrEqual(59);
    onStore({ dropAfterDoing: true, lateMs: 1 });
    await expect(faults.around(SET, () => Promise.reject(new Error('too late')), refused)).rejects.toThrow(
      ConnectionLost,
    );
    await wait(20);
    expect(logged).toEqual(['set, done late, failed: too late']);
  });

  test('is delayed, and done twice', async () => {
    onStore({ delayMs: 40, duplicate: true });
    const { do: it, done } = work();
    const asked = clock.now();
    expect(await faults.around(SET, it, refused)).toBe('done 2');
    expect(done).toHaveLength(2);
    expect(done[0]! - asked).toBeGreaterThanOrEqual(39);
  });

  test('hangs until its fault is taken away, before or after it is done', async () => {
    const id = onStore({ hang: true }, { count: 1 });
    onStore({ hang: true, dropAfterDoing: true }, { count: 1 });
    const { do: it, done } = work();
    const outcomes: string[] = [];
    const hanging = [1, 2].map((which) =>
      faults.around(SET, it, refused).catch((error: Error) => void outcomes.push(`${which} ${error.name}`)),
    );
    await wait(20);
    expect(outcomes).toEqual([]);
    expect(done).toHaveLength(1);
    faults.remove(id);
    await hanging[0];
    expect(outcomes).toEqual(['1 ConnectionLost']);
    faults.remove();
    await hanging[1];
    expect(outcomes).toEqual(['1 ConnectionLost', '2 ConnectionLost']);
    expect(done).toHaveLength(1);
  });

  test('changes places with the next; the last waits in vain, but not for ever', async () => {
    onStore({ reorder: true }, { count: 3 });
    const order: number[] = [];
    const call = (number: number): Promise<number> =>
      faults.around(
        SET,
        () => Promise.resolve(order.push(number)),
        () => 0,
      );
    const third = (async () => {
      await Promise.all([call(1), call(2)]);
      await call(3);
    })();
    await wait(30);
    expect(order).toEqual([2, 1]);
    await clock.hurry(() => third);
    expect(order).toEqual([2, 1, 3]);
  });

  test('held back longer than usual, it goes on when its fault is taken away', async () => {
    const id = onStore({ reorder: true, patienceMs: 60_000 });
    const { do: it, done } = work();
    const held = faults.around(SET, it, refused);
    await wait(1_100);
    expect(done).toHaveLength(0);
    faults.remove(id);
    expect(await held).toBe('done 1');
  });

  test('is struck as often as asked for, after those that pass, by the first fault that fits', async () => {
    onStore({ status: 500 }, { count: 2, skip: 1 });
    onStore({ status: 503 }, { count: 1 });
    const { do: it } = work();
    const answers: string[] = [];
    for (let call = 0; call < 5; call += 1) answers.push(await faults.around(SET, it, refused));
    expect(answers).toEqual(['refused 503 {}', 'refused 500 {}', 'refused 500 {}', 'done 1', 'done 2']);
    expect(faults.list().map(({ struck }) => struck)).toEqual([2, 1]);
  });

  test('under way at the end is never done', async () => {
    onStore({ delayMs: 20 });
    const { do: it, done } = work();
    const asked = faults.around(SET, it, refused);
    faults.close();
    await expect(asked).rejects.toThrow(ConnectionLost);
    expect(done).toHaveLength(0);
  });
});

test.each<[FaultRequest['target'], Occasion, boolean]>([
  [{ jira: { path: '/rest/api/3/issue/*/properties/mark' } }, PUT, true],
  [{ jira: { path: '/rest/api/3/issue/**' } }, PUT, true],
  [{ jira: { path: '/rest/api/3/issue/*' } }, PUT, false],
  [{ jira: { path: '/rest/api/3/issue/7/properties/m.rk' } }, PUT, false],
  [{ jira: { path: '/**', method: 'put', tier: 'app' } }, PUT, true],
  [{ jira: { path: '/**', method: 'GET' } }, PUT, false],
  [{ jira: { path: '/**', tier: 'browser' } }, PUT, false],
  [{ store: { op: '*' } }, SET, true],
  [{ store: { op: 'get' } }, SET, false],
  [{ store: { op: 'set', key: 'assessment/*' } }, SET, true],
  [{ store: { op: 'set', key: 'change/*' } }, SET, false],
  [{ queue: { name: 'work', at: 'push' } }, { kind: 'queue', name: 'work', at: 'push' }, true],
  [{ queue: { name: 'work', at: 'push' } }, { kind: 'queue', name: 'work', at: 'delivery' }, false],
  [{ queue: { name: 'work', at: 'push' } }, { kind: 'queue', name: 'other', at: 'push' }, false],
  [{ trigger: { key: 'gone' } }, { kind: 'trigger', key: 'gone' }, true],
  [{ schedule: { key: 'gone' } }, { kind: 'trigger', key: 'gone' }, false],
  [{ schedule: { key: 'nightly' } }, { kind: 'schedule', key: 'nightly' }, true],
  [{ invoke: { functionKey: 'a.open' } }, { kind: 'invoke', moduleKey: 'page', functionKey: 'a.open' }, true],
  [
    { invoke: { functionKey: 'a.open', moduleKey: 'panel' } },
    { kind: 'invoke', moduleKey: 'page', functionKey: 'a.open' },
    false,
  ],
  [{ personalData: {} }, { kind: 'personalData' }, true],
])('%j strikes %j: %s', (target, occasion, expected) => {
  expect(strikes(target, occasion)).toBe(expected);
});

test.each<[unknown, string]>([
  [{ fault: { status: 500 } }, 'target'],
  [{ target: {}, fault: { status: 500 } }, 'name exactly one of'],
  [{ target: { store: { op: 'get' }, personalData: {} }, fault: { status: 500 } }, 'name exactly one of'],
  [{ target: { store: { op: 'read' } }, fault: { status: 500 } }, 'store'],
  [{ target: { jira: { path: '/', verb: 'GET' } }, fault: { status: 500 } }, 'verb'],
  [{ target: { queue: { name: 'work' } }, fault: { status: 500 } }, 'at'],
  [{ target: { personalData: {} }, fault: {} }, 'say what goes wrong'],
  [{ target: { personalData: {} }, fault: { status: 200 } }, 'status'],
  [{ target: { personalData: {} }, fault: { status: 500, hang: true } }, 'hangs has no status'],
  [{ target: { personalData: {} }, fault: { delayMs: 1, headers: {} } }, 'headers need a status'],
  [{ target: { personalData: {} }, fault: { lateMs: 5 } }, 'only with dropAfterDoing'],
  [{ target: { personalData: {} }, fault: { delayMs: -1 } }, 'delayMs'],
  [{ target: { personalData: {} }, fault: { hang: false } }, 'hang'],
  [{ target: { personalData: {} }, fault: { status: 500 }, count: 0 }, 'count'],
  [{ target: { personalData: {} }, fault: { status: 500 }, times: 2 }, 'times'],
])('%j is refused at %s', (request, words) => {
  const parsed = faultSchema.safeParse(request);
  expect(parsed.success).toBe(false);
  expect(JSON.stringify(parsed.error?.issues)).toContain(words);
});
