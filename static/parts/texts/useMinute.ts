import { useSyncExternalStore } from 'react';

/** Words such as "now" and "2 minutes ago" are looked at again as often. */
const STEP_MS = 30_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => listeners.forEach((told) => told()), STEP_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

const halfMinutes = (): number => Math.floor(Date.now() / STEP_MS);
const never = (): (() => void) => () => undefined;

/**
 * Draws again as time passes, with one timer for the whole page. @param isRelative whether what is drawn depends on it.
 */
export function useMinute(isRelative: boolean): void {
  useSyncExternalStore(isRelative ? listen : never, halfMinutes);
}
