import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ProcessAnswer, ProcessRequest } from '../tools';

/**
 * Stands where Atlassian's loader stands in a deployed app: in the app's own process, beside the bundle. It finds the
 * handler, gives the packages what they look for on the global object, and passes their requests on to the platform
 * that the call came from.
 */
interface Invocation {
  request: ProcessRequest;
  remaining: () => number;
}

/** An answer of the platform as it crosses between the processes. */
interface PassedAnswer {
  status: number;
  headers: [string, string][];
  body: string | null;
}

const current = new AsyncLocalStorage<Invocation>();
const send = globalThis.fetch;
const load = createRequire(__filename);
const LEVELS = { debug: 20, log: 30, info: 30, warn: 40, error: 50 } as const;

/** Called by the runner for each invocation. Never rejects: what the app throws is an answer too. */
export async function main(
  request: ProcessRequest,
  lambda: { getRemainingTimeInMillis(): number },
): Promise<ProcessAnswer> {
  try {
    const handler = handlerOf(request.handler);
    const { payload, context } = request.body;
    const body = await current.run({ request, remaining: () => lambda.getRemainingTimeInMillis() }, async () =>
      handler(payload, context),
    );
    return { success: true, body };
  } catch (error) {
    const { name = 'Error', message = String(error), stack = '' } = error as Partial<Error>;
    return { success: false, error: { errorMessage: message, errorType: name, stack: stack.split('\n') } };
  }
}

/** Outside any invocation: what the app does while it is loaded belongs to no call. */
function handlerOf(name: string): (payload: unknown, context: unknown) => unknown {
  const at = name.lastIndexOf('.');
  const exported = load(join(process.env['FORGE_EFS_RUNTIME_PATH'] ?? '', `${name.slice(0, at)}.cjs`)) as Record<
    string,
    unknown
  >;
  const handler = exported[name.slice(at + 1)];
  if (typeof handler !== 'function') throw new Error(`The bundle has no handler ${name}.`);
  return handler as (payload: unknown, context: unknown) => unknown;
}

async function askPlatform(target: unknown, path: string, init: RequestInit = {}): Promise<Response> {
  const invocation = current.getStore();
  if (!invocation) throw new Error(`${path} was asked for outside an invocation.`);
  const { url, token } = invocation.request._meta.proxy;
  const { method, body, redirect } = init;
  const asked = { target, path, init: { method, body, redirect, headers: [...new Headers(init.headers)] } };
  const response = await send(url, {
    method: 'POST',
    headers: { 'forge-proxy-authorization': `Bearer ${token}` },
    body: JSON.stringify(asked),
  });
  if (!response.ok) throw new Error(await response.text());
  const answer = (await response.json()) as PassedAnswer;
  return new Response(answer.body, { status: answer.status, headers: answer.headers });
}

/** Measurements of the packages lead nowhere here. */
function nothing(): void {}

function describe(invocation: Invocation | undefined): object | undefined {
  if (!invocation) return undefined;
  return {
    ...(invocation.request._meta['runtime'] as object),
    lambdaContext: { getRemainingTimeInMillis: invocation.remaining },
    metrics: {
      counter: () => ({ incr: nothing, decr: nothing }),
      timing: () => ({ measure: () => ({ stop: nothing }) }),
    },
  };
}

Object.defineProperties(globalThis, {
  __forge_fetch__: { value: askPlatform },
  // A getter: two invocations at once must each see their own.
  __forge_runtime__: { get: () => describe(current.getStore()) },
  fetch: {
    value: (input: unknown): never => {
      throw new Error(`The app asked for ${String(input)}: its manifest declares no address outside Jira.`);
    },
  },
});

// The runner reads the process's output as one JSON document a line.
for (const [name, logLevel] of Object.entries(LEVELS)) {
  Object.defineProperty(console, name, {
    value: (...logArguments: unknown[]) => {
      const invocationId = current.getStore()?.request._meta.proxy.token ?? 'none';
      process.stdout.write(`${JSON.stringify({ invocationId, logLevel, logArguments })}\n`);
    },
  });
}
