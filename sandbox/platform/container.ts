import { systemClock, TurnedClock, type Clock } from '../clock';
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
  /** Does some work, and nothing beside it, for which the app takes it to be another time. */
  readonly asOf: TurnedClock['asOf'];
}

/** @param bundle the built backend, one CommonJS file. @throws StartError when it cannot be loaded. */
export function warmContainer(bundle: string, clock: Clock = systemClock): WarmContainer {
  // How long an invocation may take is told by the clock itself: only the app's own time is turned.
  const runtime = new ForgeRuntime(clock);
  const turned = new TurnedClock(clock);
  return {
    runtime,
    handlers: loadBackend(bundle, runtime, turned),
    quota: new Quota(PLATFORM_DEFAULTS.quota, clock),
    clock,
    asOf: turned.asOf,
  };
}
