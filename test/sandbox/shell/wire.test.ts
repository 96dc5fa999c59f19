import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { Wire } from '#sandbox/shell/bridge/wire';

type Callable = (...parameters: unknown[]) => unknown;

let ends: Wire[] = [];

/** Two wires on one channel. @returns the caller's side; the other answers by `root` */
function connect(root: Callable): Wire {
  // Node's ports have the browser's interface, but for types.
  const { port1, port2 } = new MessageChannel() as unknown as globalThis.MessageChannel;
  ends = [new Wire(port1, () => 'caller'), new Wire(port2, root)];
  return ends[0] as Wire;
}

afterEach(() => ends.forEach((end) => end.close()));

describe('Wire', () => {
  it('carries any plain data there and back', async () => {
    const wire = connect((value) => value);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        expect(await wire.call(value)).toEqual(value);
      }),
      { numRuns: 50 },
    );
  });

  it('makes functions callable from the other side, in payloads and results, however deep', async () => {
    const wire = connect((payload) => {
      const { list } = payload as { list: { add: Callable }[] };
      return { twice: async (number: unknown) => list[1]?.add(number, number) };
    });
    const payload = { list: [{ add: () => 'wrong' }, { add: (a: number, b: number) => a + b }] };
    const { twice } = (await wire.call(payload)) as { twice: Callable };
    expect(await twice(21)).toBe(42);
    expect(payload.list[1]?.add(1, 2)).toBe(3);
  });

  it('passes a bare function as payload and as result', async () => {
    const wire = connect((payload) => async () => `${String(await (payload as Callable)())}!`);
    const result = (await wire.call(() => 'heard')) as Callable;
    expect(await result()).toBe('heard!');
  });

  it('rejects with the name and message of what was thrown', async () => {
    const wire = connect(() => {
      throw new TypeError('No such thing.');
    });
    await expect(wire.call()).rejects.toMatchObject({ name: 'TypeError', message: 'No such thing.' });
  });

  it('rejects what cannot travel, on either side', async () => {
    const wire = connect((payload) => (payload === 'symbol' ? Symbol('s') : payload));
    await expect(wire.call(Symbol('s'))).rejects.toThrow();
    await expect(wire.call('symbol')).rejects.toThrow();
  });

  it('rejects what waits when it closes', async () => {
    const wire = connect(() => new Promise(() => undefined));
    const waiting = wire.call('never');
    wire.close();
    await expect(waiting).rejects.toThrow('has gone');
  });
});
