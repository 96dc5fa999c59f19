import '../local/fakeFetchTypes';

/**
 * The bridge to the page around the app, for tests of what runs in the browser. Import it before anything that imports
 * `@forge/bridge`, which looks for it while it is loaded.
 */

/** What a test answers to one request to Jira: a status, 200 unless told, and its JSON. */
export interface FakeAnswer {
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface FakeJiraRequest {
  method: string;
  /** With its query. */
  path: string;
  /** Parsed JSON; undefined where there is none. */
  body: unknown;
}

export interface FakeBridge {
  /** Every call since `reset`, in order: procedure or operation, and what was sent with it. */
  readonly calls: { operation: string; payload: unknown }[];
  /** Most requests to Jira that were under way at once. */
  mostInFlight: number;
  /** Answers a procedure with an envelope or whatever the server would say. */
  onInvoke(procedure: string, answer: (payload: unknown) => unknown): void;
  /** Answers each request to Jira. */
  onJira(answer: (request: FakeJiraRequest) => FakeAnswer | Promise<FakeAnswer>): void;
  /** Answers any other operation of the bridge, such as `getContext` or `submit`. */
  onOperation(operation: string, answer: (payload: unknown) => unknown): void;
  /** Sends an event from the page around. */
  emit(event: string, payload?: unknown): void;
  invokes(procedure?: string): { procedure: string; payload: unknown }[];
  jira(): FakeJiraRequest[];
  reset(): void;
}

type Answer = (payload: never) => unknown;

const invokes = new Map<string, Answer>();
const operations = new Map<string, Answer>();
const listeners = new Map<string, Set<(payload?: unknown) => void>>();
let answerJira: ((request: FakeJiraRequest) => FakeAnswer | Promise<FakeAnswer>) | null = null;
let invoked: { procedure: string; payload: unknown }[] = [];
let asked: FakeJiraRequest[] = [];
let inFlight = 0;

export const fakeBridge: FakeBridge = {
  calls: [],
  mostInFlight: 0,
  onInvoke: (procedure, answer) => void invokes.set(procedure, answer),
  onJira: (answer) => void (answerJira = answer),
  onOperation: (operation, answer) => void operations.set(operation, answer),
  emit: (event, payload) => listeners.get(event)?.forEach((listener) => listener(payload)),
  invokes: (procedure) => invoked.filter((one) => procedure === undefined || one.procedure === procedure),
  jira: () => asked,
  reset() {
    this.calls.length = 0;
    this.mostInFlight = 0;
    invokes.clear();
    operations.clear();
    listeners.clear();
    answerJira = null;
    invoked = [];
    asked = [];
    inFlight = 0;
  },
};

function answered(answers: ReadonlyMap<string, Answer>, name: string, payload: unknown): unknown {
  const answer = answers.get(name);
  if (!answer) throw new Error(`The test does not answer "${name}".`);
  return answer(payload as never);
}

async function fetchProduct(payload: {
  restPath: string;
  fetchRequestInit: { method: string; body: string | null };
}): Promise<unknown> {
  const { method, body } = payload.fetchRequestInit;
  const request: FakeJiraRequest = { method, path: payload.restPath, body: body ? JSON.parse(body) : undefined };
  asked.push(request);
  if (!answerJira) throw new Error(`The test does not answer ${method} ${payload.restPath}.`);
  inFlight += 1;
  fakeBridge.mostInFlight = Math.max(fakeBridge.mostInFlight, inFlight);
  try {
    const answer = await answerJira(request);
    const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
    return {
      body: text,
      headers: { 'content-type': 'application/json', ...answer.headers },
      status: answer.status ?? 200,
      statusText: '',
      isAttachment: false,
    };
  } finally {
    inFlight -= 1;
  }
}

function listen({ event, callback }: { event: string; callback: (payload?: unknown) => void }): {
  unsubscribe: () => void;
} {
  const set = listeners.get(event) ?? new Set();
  listeners.set(event, set.add(callback));
  return { unsubscribe: () => void set.delete(callback) };
}

async function callBridge(operation: string, payload?: unknown): Promise<unknown> {
  fakeBridge.calls.push({ operation, payload });
  if (operation === 'invoke') {
    const { functionKey, payload: input } = payload as { functionKey: string; payload: unknown };
    invoked.push({ procedure: functionKey, payload: input });
    return answered(invokes, functionKey, input);
  }
  if (operation === 'fetchProduct') return fetchProduct(payload as Parameters<typeof fetchProduct>[0]);
  if (operation === 'on') return listen(payload as Parameters<typeof listen>[0]);
  return answered(operations, operation, payload);
}

Object.assign(globalThis, { __bridge: { callBridge } });
