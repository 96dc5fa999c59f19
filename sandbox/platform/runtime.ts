import { AsyncLocalStorage } from 'node:async_hooks';
import * as z from 'zod/mini';
import { systemClock, type Clock } from '../clock';
import type { Faults } from './faults';
import type { JiraProxy } from './jiraProxy';
import type { KeyValueStore, StorageAnswer } from './kvs';
import type { Manifest } from './manifest';
import { installationAri, installContext, type Site } from './site';

/** One call of one function of the app. What it asks of the platform is answered only while it lasts. */
export interface Invocation {
  id: string;
  moduleKey: string;
  /** Account id of the person who caused it; null for consumers, schedules and triggers. */
  principal: string | null;
  /** How many events, each pushed while the one before was handled, led to this call. */
  chain: number;
  /** Milliseconds since 1970. */
  deadline: number;
  ended: boolean;
}

/** What the platform answers on the Atlassian gateway: queues and the report of personal data. */
export interface Gateway {
  /** @returns undefined for a path that is not modelled. */
  handle(path: string, body: string, invocation: Invocation): Promise<{ status: number; body?: unknown } | undefined>;
}

/** What stands behind the calls of one installation: no other's are ever answered by it. */
export interface Installation {
  manifest: Manifest;
  site: Site;
  jira: JiraProxy;
  store: KeyValueStore;
  gateway: Gateway;
  faults: Faults;
}

interface Current {
  invocation: Invocation;
  installation: Installation;
}

/** The two names that the `@forge/*` packages look for on their global object. */
export interface ForgeGlobals {
  __forge_fetch__(target: unknown, path: string, init?: RequestInit): Promise<Response>;
  /** Undefined outside an invocation. */
  readonly __forge_runtime__: object | undefined;
}

const targetSchema = z.looseObject({
  type: z.string(),
  provider: z.optional(z.string()),
  remote: z.optional(z.string()),
  accountId: z.optional(z.string()),
});
type Target = z.infer<typeof targetSchema>;

/**
 * What lies under the real packages: every request of the app arrives here, and is known by the invocation that sent
 * it. As in a warm container of the platform, one loaded app may serve several installations, one after the other or at
 * once.
 */
export class ForgeRuntime {
  private readonly current = new AsyncLocalStorage<Current>();

  constructor(private readonly clock: Clock = systemClock) {}

  /** Runs work of the app inside an invocation of one installation; several may be under way at once. */
  during<T>(installation: Installation, invocation: Invocation, work: () => Promise<T>): Promise<T> {
    return this.current.run({ invocation, installation }, work);
  }

  /** Defines both names on an object that the app takes for its global one. */
  install(target: object): void {
    Object.defineProperties(target, {
      __forge_fetch__: { value: this.fetch.bind(this), configurable: true },
      // A getter: two invocations at once must each see their own.
      __forge_runtime__: { get: () => describe(this.current.getStore(), this.clock), configurable: true },
    });
  }

  private async fetch(target: unknown, path: string, init: RequestInit = {}): Promise<Response> {
    const current = this.current.getStore();
    if (!current)
      throw new Error(`${path} was asked for outside an invocation: nothing may be called while the app is loaded.`);
    const { invocation, installation } = current;
    if (invocation.ended)
      throw new Error(`${path} was asked for after its invocation had ended: wait for every call before answering.`);
    const to = targetSchema.parse(target);
    if (to.type === 'kvs') return respond(await askStore(current, path, textOf(init.body)));
    if (to.type === 'fpp' && to.remote === 'jira') return askJira(current, to, path, init);
    if (to.type === 'fpp' && to.remote === 'stargate' && to.provider === 'app') {
      const answer = await installation.gateway.handle(path, textOf(init.body), invocation);
      if (answer) return respond(answer);
    }
    throw new Error(
      `The local platform does not model ${[to.type, to.provider, to.remote].filter(Boolean).join(' ')} ${path}.`,
    );
  }
}

async function askStore(
  { invocation, installation: { store, faults } }: Current,
  path: string,
  text: string,
): Promise<StorageAnswer> {
  if (faults.none) return store.handle(path, text, invocation.id);
  const call = store.describe(path, text);
  return faults.around(
    { kind: 'store', ...call },
    async () => store.handle(path, text, invocation.id),
    (status) => store.refuse(call, status, invocation.id),
  );
}

async function askJira(
  { invocation, installation }: Current,
  to: Target,
  path: string,
  init: RequestInit,
): Promise<Response> {
  if (to.provider !== 'user' && to.provider !== 'app')
    throw new Error(`Call ${path} by asUser() or asApp(): requestJira alone says neither.`);
  if (to.accountId !== undefined)
    throw new Error(
      `The local platform does not model asUser(${to.accountId}): ` +
        'acting for someone else needs a permission that no scope here gives.',
    );
  if (to.provider === 'user' && invocation.principal === null) return needsAuthentication();
  const response = await installation.jira.ask(
    { tier: to.provider, viewer: to.provider === 'user' ? invocation.principal : null, invocation: invocation.id },
    {
      method: (init.method ?? 'GET').toUpperCase(),
      path,
      body: init.body == null ? null : textOf(init.body),
      headers: Object.fromEntries(new Headers(init.headers)),
    },
    init.redirect !== 'manual',
  );
  return new Response(bodyless(response.status) ? null : response.body, {
    status: response.status,
    headers: response.headers,
  });
}

/** What `getAppContext()`, `authorize()` and the packages' own measurements read. */
function describe(current: Current | undefined, clock: Clock): object | undefined {
  if (!current) return undefined;
  const {
    invocation,
    installation: { site, manifest },
  } = current;
  return {
    ...(invocation.principal === null ? {} : { aaid: invocation.principal }),
    contextAri: installContext(site),
    appContext: {
      appId: site.appId,
      appVersion: site.appVersion,
      environmentId: site.environmentId,
      environmentType: 'DEVELOPMENT',
      invocationId: invocation.id,
      installationId: site.installationId,
      moduleKey: invocation.moduleKey,
      installation: { ari: installationAri(site), contexts: [installContext(site)] },
      permissions: { scopes: [...manifest.scopes], external: {} },
    },
    lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, invocation.deadline - clock.now()) },
    metrics: {
      counter: () => ({ incr: nothing, decr: nothing }),
      timing: () => ({ measure: () => ({ stop: nothing }) }),
    },
    externalAuth: [],
    tracing: { traceId: invocation.id, spanId: invocation.id },
  };
}

/** Measurements of the packages lead nowhere here. */
function nothing(): void {}

/** How the platform tells `@forge/api` that nobody is signed in: it throws NEEDS_AUTHENTICATION_ERR. */
function needsAuthentication(): Response {
  return new Response(JSON.stringify({ message: 'Authentication Required' }), {
    status: 401,
    headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' },
  });
}

function respond({ status, body }: { status: number; body?: unknown }): Response {
  if (body === undefined) return new Response(null, { status });
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

function bodyless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

function textOf(body: RequestInit['body']): string {
  if (body == null) return '';
  if (typeof body === 'string') return body;
  throw new Error('The local platform sends bodies of text only: no form data, no files.');
}
