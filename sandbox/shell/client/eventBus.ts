import type { Callback, Frame } from './frame';

/** Events between the page and its frames, by name. */
export class EventBus {
  private readonly listeners = new Map<string, Set<Callback>>();

  /** @returns how to stop; stopped by itself when the frame goes */
  on(event: string, callback: Callback, frame: Frame): () => void {
    const callbacks = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, callbacks.add(callback));
    const stop = (): void => void callbacks.delete(callback);
    frame.onGone(stop);
    return stop;
  }

  /** Every listener gets it, also those of the frame that emits. */
  emit(event: string, payload: unknown): void {
    for (const callback of this.listeners.get(event) ?? []) {
      void Promise.resolve(callback(payload)).catch((error: unknown) =>
        console.error(`A listener of ${event} failed:`, error),
      );
    }
  }
}
