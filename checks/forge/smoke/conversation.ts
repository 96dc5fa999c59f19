import type { RunningSandbox } from '../../../sandbox/server';

/** One call and what came of it, with all that differs between any two runs taken out. */
export interface Turn {
  what: string;
  status: number;
  answer: unknown;
  /** What the app asked of Jira and of its storage meanwhile, sorted: what is asked at once arrives in any order. */
  asked: string[];
}

/** What differs between two runs that are otherwise the same. */
const VARIES: readonly [RegExp, string][] = [
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'],
  // Ids that are made of the time: year to millisecond.
  [/\b20\d{15}\b/g, '<id>'],
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>'],
  [/http:\/\/localhost:\d+/g, '<site>'],
];

function settled<T>(value: T): T {
  if (value === undefined) return value;
  return JSON.parse(VARIES.reduce((text, [pattern, name]) => text.replace(pattern, name), JSON.stringify(value))) as T;
}

/** Talks to a local Jira from outside, as pages and people do, and keeps what was said. */
export class Conversation {
  readonly turns: Turn[] = [];

  constructor(private readonly jira: RunningSandbox) {}

  /** Calls a procedure as a page of that module would. @returns the answer as it was given. */
  async invoke<T>(
    viewer: string,
    moduleKey: string,
    functionKey: string,
    payload: object = {},
    extension: object = {},
  ): Promise<T> {
    return this.turn<T>(`${viewer} ${moduleKey} ${functionKey}`, moduleKey, () =>
      this.send('POST', '/sandbox/invoke', { moduleKey, functionKey, payload, extension }, viewer),
    );
  }

  /** Fires a schedule. */
  async fire(moduleKey: string): Promise<void> {
    await this.turn(`fire ${moduleKey}`, moduleKey, () => this.send('POST', '/sandbox/run', { moduleKey }));
  }

  /** Drains a queue or a trigger. How much was left to deliver depends on how quick the delivery by itself was. */
  async drain(moduleKey: string): Promise<void> {
    await this.turn(`drain ${moduleKey}`, undefined, async () => {
      const { status, body } = await this.send('POST', '/sandbox/run', { moduleKey });
      return { status, body: status === 200 ? 'drained' : body };
    });
  }

  /** Plain REST, without the app. */
  async rest<T>(viewer: string, method: string, path: string): Promise<T> {
    return this.turn<T>(`${viewer} ${method} ${path}`, undefined, () => this.send(method, path, undefined, viewer));
  }

  /** What stands beside the label of a module on an issue. */
  async badge(viewer: string, moduleKey: string, extension: Record<string, unknown>): Promise<void> {
    await this.turn(`${viewer} ${moduleKey} dynamic properties`, moduleKey, async () => {
      const result = await this.jira.platform.dynamicProperties({ viewer, moduleKey, extension });
      return { status: result.kind === 'answered' ? 200 : 500, body: result };
    });
  }

  /** @param moduleKey the module whose first call this turn is; undefined where what the app asks is not compared. */
  private async turn<T>(
    what: string,
    moduleKey: string | undefined,
    ask: () => Promise<{ status: number; body: unknown }>,
  ): Promise<T> {
    const { ledger } = this.jira.platform;
    ledger.clear();
    const { status, body } = await ask();
    const { invokes, jira, store } = ledger.entries();
    // Work in the background may run meanwhile, so what the call itself asked is known by its invocation.
    const own = invokes.find((invoke) => invoke.moduleKey === moduleKey)?.id;
    const asked = [
      ...jira
        .filter(({ invocation }) => invocation === own)
        .map(
          ({ tier, method, path, status: answered, points }) => `jira ${tier} ${method} ${path} ${answered} ${points}`,
        ),
      ...store.filter(({ invocation }) => invocation === own).map(({ op, keys }) => `store ${op} ${keys.join(' ')}`),
    ];
    this.turns.push(settled({ what, status, answer: body ?? null, asked: asked.sort() }));
    return body as T;
  }

  private async send(
    method: string,
    path: string,
    body?: object,
    viewer?: string,
  ): Promise<{ status: number; body: unknown }> {
    const headers = {
      ...(viewer === undefined ? {} : { 'X-Viewer': viewer }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const response = await fetch(this.jira.url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  }
}
