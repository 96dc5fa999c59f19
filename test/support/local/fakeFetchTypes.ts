import { TextEncoder } from 'node:util';

/**
 * `@forge/bridge` builds a `Request` with a relative address and reads a `Response`. jsdom has neither, and Node
 * refuses a relative address, so that both get the little that the bridge uses.
 */
class FakeHeaders {
  private readonly values: Map<string, string>;

  constructor(init: Record<string, string> | Iterable<readonly [string, string]> = {}) {
    const entries = Symbol.iterator in init ? [...init] : Object.entries(init);
    this.values = new Map(entries.map(([name, value]) => [name.toLowerCase(), value]));
  }

  get(name: string): string | null {
    return this.values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.values.has(name.toLowerCase());
  }

  set(name: string, value: string): void {
    this.values.set(name.toLowerCase(), value);
  }

  entries(): MapIterator<[string, string]> {
    return this.values.entries();
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }
}

class FakeRequest {
  readonly method: string;
  readonly headers: FakeHeaders;
  private readonly body: string;

  constructor(_url: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}) {
    this.method = init.method ?? 'GET';
    this.headers = new FakeHeaders(init.headers);
    this.body = init.body ?? '';
  }

  text(): Promise<string> {
    return Promise.resolve(this.body);
  }
}

class FakeResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: FakeHeaders;

  constructor(
    private readonly body: string | null,
    init: { status: number; headers?: Record<string, string> },
  ) {
    this.status = init.status;
    this.ok = init.status >= 200 && init.status < 300;
    this.headers = new FakeHeaders(init.headers);
  }

  json(): Promise<unknown> {
    return this.text().then((text): unknown => JSON.parse(text));
  }

  text(): Promise<string> {
    return Promise.resolve(this.body ?? '');
  }
}

// Browsers have an encoder of their own; jsdom has none.
Object.assign(globalThis, { Headers: FakeHeaders, Request: FakeRequest, Response: FakeResponse, TextEncoder });
