import { systemClock, type Clock } from '../clock';
import { loadBackend, type Handler } from './backend';
import { Quota } from './quota';
import { ForgeRuntime } from './runtime';
import { PLATFORM_DEFAULTS } from './settings';

/**
 * The app, loaded once: what a warm container of the platform is. It may serve several sites, and whatever the app
 * keeps in memory outlives each call; the points of an hour are the app's, over all its sites.
 */
export interface WarmContainer {
  readonly runtime: ForgeRuntime;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly quota: Quota;
  /** By which the app and all its sites go. */
  readonly clock: Clock;
}

/** @param bundle the built backend, one CommonJS file. @throws StartError when it cannot be loaded. */
export function warmContainer(bundle: string, clock: Clock = systemClock): WarmContainer {
  const runtime = new ForgeRuntime(clock);
  return {
    runtime,
    handlers: loadBackend(bundle, runtime, clock),
    quota: new Quota(PLATFORM_DEFAULTS.quota, clock),
    clock,
  };
}
