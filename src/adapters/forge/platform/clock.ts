import { __getRuntime } from '@forge/api';
import type { Clock } from '#ports/clock';

/** Time to count on where the platform does not say how much is left. */
const DEFAULT_REMAINING_MS = 20_000;

export function clockOf(): Clock {
  return {
    now: () => new Date().toISOString(),
    remaining: () => __getRuntime().lambdaContext?.getRemainingTimeInMillis?.() ?? DEFAULT_REMAINING_MS,
  };
}
