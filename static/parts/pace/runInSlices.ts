/** Time that one slice of work may take before the browser gets its turn. */
const SLICE_MS = 12;

/** A pause between slices, long enough to draw and to answer a key. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Runs long work without freezing the page. Never throws anything of its own.
 * @param steps yields the share that is done, 0 to 1. @param goesOn asked between slices. @param onShare told about
 * between slices.
 * @returns what the work returns, or null when it was stopped.
 */
export async function runInSlices<T>(
  steps: Generator<number, T>,
  goesOn: () => boolean,
  onShare: (share: number) => void,
): Promise<T | null> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (performance.now() < until) continue;
      onShare(step.value);
      break;
    }
    await pause();
    if (!goesOn()) return null;
  }
}

/** Runs the same work without a pause, where it is known to be short. */
export function runAtOnce<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Passes work on as a part of longer work: its shares lie between two of the whole. */
export function* asPart<T>(steps: Generator<number, T>, from: number, to: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + (to - from) * step.value;
  }
}
