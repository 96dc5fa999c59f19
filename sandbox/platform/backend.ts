import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { namesOfTime, systemClock, type Clock } from '../clock';
import { StartError } from '../startError';
import type { ForgeRuntime } from './runtime';

/** A function that the manifest names: first what it is called with, then who called. */
export type Handler = (payload: unknown, context: unknown) => unknown;

/** Modules of Node that reach the network: on the platform, what leaves the app must be declared, and nothing is. */
const NETWORK = new Set([
  'http',
  'https',
  'http2',
  'net',
  'tls',
  'dgram',
  'dns',
  'dns/promises',
  'child_process',
  'worker_threads',
  'cluster',
  'inspector',
]);

/**
 * Loads the built backend outside any invocation, with a global object of its own: the packages find the platform on
 * it, two local Jiras in one process do not find each other's, `fetch` leads nowhere, and the app's time is the
 * clock's.
 * @param bundle one CommonJS file.
 * @throws StartError when there is none, or when it throws while it is loaded.
 */
export function loadBackend(
  bundle: string,
  runtime: ForgeRuntime,
  clock: Clock = systemClock,
): ReadonlyMap<string, Handler> {
  if (!existsSync(bundle)) throw new StartError(`The app's backend ${bundle} is not built.`);
  const surroundings = Object.create(globalThis) as Record<string, unknown>;
  const egress = (input: unknown): never => {
    throw new Error(`The app asked for ${String(input)}: its manifest declares no address outside Jira.`);
  };
  const own = { global: surroundings, globalThis: surroundings, fetch: egress, ...namesOfTime(clock) };
  // Defined, not assigned: some of these names have setters, which would reach the real global object.
  for (const [name, value] of Object.entries(own))
    Object.defineProperty(surroundings, name, { value, configurable: true, writable: true });
  runtime.install(surroundings);
  const module = { exports: {} as Record<string, unknown> };
  const run = compileFunction(readFileSync(bundle, 'utf8'), ['module', 'exports', 'require', ...Object.keys(own)], {
    filename: bundle,
  });
  try {
    run(module, module.exports, guardedRequire(bundle), ...Object.values(own));
  } catch (error) {
    throw new StartError(`The app's backend cannot be loaded: ${(error as Error).message}`);
  }
  return new Map(
    Object.entries(module.exports).filter((entry): entry is [string, Handler] => typeof entry[1] === 'function'),
  );
}

function guardedRequire(bundle: string): (name: string) => unknown {
  const real = createRequire(bundle);
  return (name) => {
    if (NETWORK.has(name.replace(/^node:/, '')))
      throw new Error(`The app asked for ${name}: it reaches outside Jira, which its manifest does not declare.`);
    return real(name) as unknown;
  };
}
