/**
 * Calls over a message port, both ways. A message holds plain data only; functions are taken out of it, kept by number
 * on their own side, and stand as proxies on the other, wherever in a payload or a result they were.
 */

type Callable = (...parameters: unknown[]) => unknown;
type Path = readonly (string | number)[];

interface Parcel {
  data: unknown;
  functions: readonly { path: Path; id: number }[];
}

type Message =
  | { kind: 'call'; call: number; target: number; parameters: Parcel }
  | { kind: 'result'; call: number; value: Parcel }
  | { kind: 'failure'; call: number; name: string; message: string };

interface Pending {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The function that each side offers from the start. */
const ROOT = 0;

export class Wire {
  private readonly offered = new Map<number, Callable>();
  private readonly pending = new Map<number, Pending>();
  private lastFunction = ROOT;
  private lastCall = 0;

  /** @param root answers `call` of the other side */
  constructor(
    private readonly port: MessagePort,
    root: Callable,
  ) {
    this.offered.set(ROOT, root);
    port.onmessage = (event: MessageEvent<Message>) => this.receive(event.data);
  }

  /** Calls the other side's root. Rejects with the name and message of what was thrown there. */
  call(...parameters: unknown[]): Promise<unknown> {
    return this.send(ROOT, parameters);
  }

  close(): void {
    this.port.onmessage = null;
    this.port.close();
    for (const { reject } of this.pending.values()) reject(new Error('The page that was asked has gone.'));
    this.pending.clear();
  }

  private send(target: number, parameters: unknown[]): Promise<unknown> {
    const call = ++this.lastCall;
    return new Promise((resolve, reject) => {
      this.port.postMessage({ kind: 'call', call, target, parameters: this.pack(parameters) } satisfies Message);
      this.pending.set(call, { resolve, reject });
    });
  }

  private receive(message: Message): void {
    if (message.kind === 'call') {
      void this.answer(message);
      return;
    }
    const pending = this.pending.get(message.call);
    if (!pending) return;
    this.pending.delete(message.call);
    if (message.kind === 'result') pending.resolve(this.unpack(message.value));
    else pending.reject(Object.assign(new Error(message.message), { name: message.name }));
  }

  private async answer({ call, target, parameters }: Message & { kind: 'call' }): Promise<void> {
    try {
      const offered = this.offered.get(target);
      if (!offered) throw new Error(`Nothing is offered as number ${target}.`);
      const value = await offered(...(this.unpack(parameters) as unknown[]));
      this.port.postMessage({ kind: 'result', call, value: this.pack(value) } satisfies Message);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      this.port.postMessage({ kind: 'failure', call, name, message } satisfies Message);
    }
  }

  private pack(value: unknown): Parcel {
    const functions: { path: Path; id: number }[] = [];
    const data = withoutFunctions(value, [], (callable, path) => {
      const id = ++this.lastFunction;
      this.offered.set(id, callable);
      functions.push({ path, id });
    });
    return { data, functions };
  }

  private unpack({ data, functions }: Parcel): unknown {
    let whole = data;
    for (const { path, id } of functions) {
      const proxy: Callable = (...parameters) => this.send(id, parameters);
      if (path.length === 0) whole = proxy;
      else place(whole, path, proxy);
    }
    return whole;
  }
}

function isPlain(value: object): value is Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * A copy in which every function is undefined; what is neither an array nor a plain object is left to structured
 * cloning.
 */
function withoutFunctions(value: unknown, path: Path, take: (callable: Callable, path: Path) => void): unknown {
  if (typeof value === 'function') {
    take(value as Callable, path);
    return undefined;
  }
  if (Array.isArray(value)) return value.map((item, index) => withoutFunctions(item, [...path, index], take));
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, withoutFunctions(item, [...path, key], take)]),
  );
}

function place(whole: unknown, path: Path, callable: Callable): void {
  const last = path[path.length - 1];
  let holder = whole as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  if (last !== undefined) holder[last] = callable;
}
